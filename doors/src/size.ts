// npm run size in doors: how much a page loads for what it takes of the core.
import { sizes } from "./sizes.ts";

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`.padStart(9);
process.stdout.write(`${"".padEnd(38)}${"minified".padStart(9)}${"gzip".padStart(9)}\n`);
for (const { use, minified, compressed } of await sizes())
  process.stdout.write(`${use.padEnd(38)}${kB(minified)}${kB(compressed)}\n`);
