import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { unusedParts } from "@cairn/drawing/bundling.ts";

// `--mode element`: the web component as one script with all that it needs; otherwise the module for React.
export default defineConfig(({ mode }) => {
  const element = mode === "element";
  return {
    mode: "production",
    plugins: [react()],
    ...(element && { resolve: { alias: unusedParts } }),
    ...(element && { define: { "process.env.NODE_ENV": '"production"' } }),
    build: {
      target: "es2022",
      outDir: "dist",
      emptyOutDir: !element,
      chunkSizeWarningLimit: 700,
      lib: {
        entry: element ? "src/element.tsx" : "src/index.ts",
        name: "cairnConceptMap",
        formats: element ? ["iife" as const] : ["es" as const],
        fileName: () => (element ? "concept-map.js" : "index.js"),
      },
      rolldownOptions: element
        ? {}
        : { external: [/^react($|\/)/, /^react-dom($|\/)/, "react-force-graph-2d", "d3-force"] },
    },
  };
});
