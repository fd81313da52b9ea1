import react from "@vitejs/plugin-react";
import { unusedParts } from "@cairn/drawing/bundling.ts";
import { defineConfig } from "vite";
import { documentManifest } from "./document-manifest.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), documentManifest()],
  resolve: { alias: unusedParts },
  worker: { format: "es" },
  build: {
    target: "es2022",
    sourcemap: false,
    // What counts is the compressed size: e2e/size.test.ts holds it down.
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Of the client's documents those that the map asks.
    rolldownOptions: {
      treeshake: { manualPureFunctions: ["TypedDocumentString"] },
      output: { codeSplitting: { groups: [{ name: firstView, debugName: "first-view" }] } },
    },
  },
  server: { proxy: { "/graphql": process.env["CAIRN_API"] ?? "http://127.0.0.1:4000" } },
});

type ModuleInfo = { isEntry: boolean; importers: string[] } | null;

/** One file for all that the page loads at once: a file for each set of pages that share it would be forty requests. */
function firstView(id: string, modules: { getModuleInfo(id: string): ModuleInfo }): string | null {
  const seen = new Set([id]);
  for (const each of seen) {
    const module = modules.getModuleInfo(each);
    if (module?.isEntry) return "first-view";
    for (const importer of module?.importers ?? []) seen.add(importer);
  }
  return null;
}
