import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Each test starts the real command; the first starts compile everything, on a machine that may be busy.
export default defineConfig({
  // GraphQL must be one module for Yoga, Pothos and the tests: the file that Node itself takes, not the bundlers' one.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve("graphql")) }] },
  test: {
    setupFiles: [fileURLToPath(new URL("../graph-core/src/testing/fixed-seed.ts", import.meta.url))],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
