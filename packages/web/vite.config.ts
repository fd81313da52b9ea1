import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { documentManifest } from "./document-manifest.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), documentManifest()],
  // Parts of the canvas library for what is never asked of it: a fifth of its weight.
  resolve: {
    alias: Object.fromEntries(
      ["bezier-js", "float-tooltip", "d3-scale-chromatic"].map((name) => [
        name,
        fileURLToPath(new URL(`src/canvas/unused/${name}.ts`, import.meta.url)),
      ]),
    ),
  },
  worker: { format: "es" },
  build: {
    target: "es2022",
    sourcemap: false,
    // What counts is the compressed size: e2e/size.test.ts holds it down.
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/graphql": process.env["CAIRN_API"] ?? "http://127.0.0.1:4000" } },
});
