import { defineConfig } from "vitest/config";

// Each test starts the real command; the first starts compile everything, on a machine that may be busy.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
