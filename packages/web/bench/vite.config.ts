import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page that `npm run -s bench -- map` opens: the app's own canvas and the library's defaults on one graph. */
export default defineConfig({
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: { target: "es2022", emptyOutDir: true, chunkSizeWarningLimit: 2000 },
});
