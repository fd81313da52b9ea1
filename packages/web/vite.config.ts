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
    rolldownOptions: { treeshake: { manualPureFunctions: ["TypedDocumentString"] } },
  },
  server: { proxy: { "/graphql": process.env["CAIRN_API"] ?? "http://127.0.0.1:4000" } },
});
