// npm run size in doors: how much a page loads for what it takes of the core.
import { sizes } from "./sizes.ts";

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`.padStart(9);
process.stdout.write(`${"".padEnd(41)}${["minified", "gzip", "later"].map((name) => name.padStart(9)).join("")}\n`);
for (const { use, minified, compressed, later } of await sizes())
  process.stdout.write(`${use.padEnd(41)}${kB(minified)}${kB(compressed)}${later > 0 ? kB(later) : ""}\n`);
