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
  "the same, reading loaded when asked for": `export { ConceptIndex, loadReading } from "@cairn/graph-core/light";`,
  "the questions alone": `export { search, learningPath, frontier, neighbourhood, paths } from "@cairn/graph-core";`,
  "the exports (./export)": `export * from "@cairn/graph-core/export";`,
  "progress (./progress)": `export * from "@cairn/graph-core/progress";`,
} as const;

/** How large a use is, in bytes. */
export interface Size {
  use: keyof typeof USES;
  /** Bundled and minified, with everything that it needs at first. */
  minified: number;
  /** The same, compressed by gzip. */
  compressed: number;
  /** What it loads only when it is asked for, minified and compressed; 0 for nothing. */
  later: number;
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
      const { first, later } = codeOf(chunks);
      found.push({ use, minified: Buffer.byteLength(first), compressed: zipped(first), later: zipped(later) });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a page loads with its entry, and what only dynamic imports load. */
function codeOf(output: Rollup.RollupOutput["output"]): { first: string; later: string } {
  const chunks = new Map(output.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one] as const] : [])));
  const first = new Set<string>();
  const open = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (first.has(name)) continue;
    first.add(name);
    open.push(...(chunks.get(name)?.imports ?? []));
  }
  const code = (isFirst: boolean) =>
    [...chunks.values()]
      .filter(({ fileName }) => first.has(fileName) === isFirst)
      .map((chunk) => chunk.code)
      .join("");
  return { first: code(true), later: code(false) };
}

function zipped(code: string): number {
  return code === "" ? 0 : gzipSync(code, { level: 9 }).length;
}
