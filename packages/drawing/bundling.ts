import { fileURLToPath } from "node:url";

const UNUSED = ["bezier-js", "float-tooltip", "d3-scale-chromatic"];

/** For a bundler's aliases: parts of the canvas library for what is never asked of it, a fifth of its weight. */
export const unusedParts: Record<string, string> = Object.fromEntries(
  UNUSED.map((name) => [name, fileURLToPath(new URL(`src/canvas/unused/${name}.ts`, import.meta.url))]),
);
