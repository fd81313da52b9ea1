import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const packages = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  resolve: {
    // Workspace packages run from source. Not by the condition `source`: others' packages have one too, which Node cannot run.
    alias: [
      { find: /^@cairn\/([\w-]+)$/, replacement: `${packages}$1/src/index.ts` },
      { find: /^@cairn\/([\w-]+)\/([\w-]+)$/, replacement: `${packages}$1/src/$2/index.ts` },
    ],
  },
  test: { setupFiles: [`${packages}graph-core/src/testing/fixed-seed.ts`], testTimeout: 60_000, hookTimeout: 60_000 },
});
