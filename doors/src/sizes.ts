import { gzipSync } from "node:zlib";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Rollup } from "vite";
import { ROOT } from "./packed.ts";

/** What a page can take of the core, as the lines that it is taken by. */
export const USES = {
  "the root door, all of it": `export * from "@cairn/graph-core";`,
  "the same without the English model": `export * from "@cairn/graph-core";`,
  "reading and the index": `export { ConceptIndex } from "@cairn/graph-core";`,
  "the index without reading (./light)": `export { ConceptIndex } from "@cairn/graph-core/light";`,
  "the questions alone": `export { search, learningPath, frontier, neighbourhood, paths } from "@cairn/graph-core";`,
  "the exports (./export)": `export * from "@cairn/graph-core/export";`,
  "progress (./progress)": `export * from "@cairn/graph-core/progress";`,
} as const;

/** How large a use is, in bytes. */
export interface Size {
  use: keyof typeof USES;
  /** Bundled and minified, with everything that it needs. */
  minified: number;
  /** The same, compressed by gzip. */
  compressed: number;
}

/** Bundles uses as a page would and weighs them. */
export async function sizes(uses = Object.keys(USES) as (keyof typeof USES)[]): Promise<Size[]> {
  // Within this package, so that its dependencies are found.
  const folder = await mkdtemp(join(ROOT, "doors", "node_modules", ".size-"));
  const found: Size[] = [];
  try {
    for (const use of uses) {
      const entry = join(folder, "use.js");
      await writeFile(entry, USES[use]);
      const external = use.includes("without the English model") ? ["@cairn/english-model"] : [];
      const output = await build({
        configFile: false,
        logLevel: "error",
        root: folder,
        build: {
          write: false,
          minify: true,
          target: "es2023",
          modulePreload: false,
          rollupOptions: { external, input: entry, preserveEntrySignatures: "strict" },
        },
      });
      const { output: chunks } = output as Rollup.RollupOutput;
      const code = chunks.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
      found.push({ use, minified: Buffer.byteLength(code), compressed: gzipSync(code, { level: 9 }).length });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
