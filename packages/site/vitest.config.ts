import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Workspace packages run from source.
    conditions: ["source"],
    // GraphQL must be one module for Pothos and the tests: the file that Node itself takes, not the bundlers' one.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve("graphql")) }],
  },
  ssr: { resolve: { conditions: ["source", "node", "import", "default"] } },
  test: { environment: "node", testTimeout: 60_000, hookTimeout: 90_000 },
});
