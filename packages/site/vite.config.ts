import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { unusedParts } from "@cairn/drawing/bundling.ts";

/** The scripts of a site, by the mode that builds them; `map` is the page, the others are loaded when they are needed. */
const SCRIPTS = {
  map: { input: "page/main.ts", file: "cairn.js", name: undefined },
  engine: { input: "page/engine.ts", file: "engine.js", name: "cairnEngine" },
  space: { input: "page/space.ts", file: "space.js", name: "cairnSpace" },
} as const;

const isScript = (mode: string): mode is keyof typeof SCRIPTS => Object.hasOwn(SCRIPTS, mode);

// Plain scripts, not modules: a page that was opened from a disk may not load modules.
export default defineConfig(({ mode: asked }) => {
  const mode = isScript(asked) ? asked : "map";
  const { input, file, name } = SCRIPTS[mode];
  const later = fileURLToPath(new URL("page/space-later.ts", import.meta.url));
  return {
    base: "./",
    mode: "production",
    publicDir: mode === "map" ? "../web/public" : false,
    plugins: [react()],
    resolve: {
      conditions: ["source", "module", "browser", "production"],
      alias: { ...unusedParts, ...(mode === "map" && { "react-force-graph-3d": later }) },
    },
    define: { "process.env.NODE_ENV": '"production"' },
    worker: { format: "iife", rolldownOptions: { output: { entryFileNames: "layout.worker.js" } } },
    build: {
      target: "es2022",
      outDir: "dist/page",
      emptyOutDir: mode === "map",
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        // Scripts have no address of their own to say; ours all lie beside the page.
        transform: { define: { "import.meta.url": "document.baseURI", "import.meta.resolve": "undefined" } },
        input,
        ...(mode !== "map" && { preserveEntrySignatures: "strict" as const }),
        ...(mode === "space" && { external: ["react"] }),
        output: {
          format: "iife" as const,
          codeSplitting: false,
          ...(name && { name }),
          ...(mode === "space" && { globals: { react: "cairnReact" } }),
          entryFileNames: file,
          assetFileNames: "cairn.[ext]",
        },
      },
    },
  };
});
