import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CLUSTERS } from "./clusters.data.ts";
import { unpackClusters } from "./clusters.ts";
import { createModel } from "./model.ts";
import type { EnglishModel } from "./types.ts";
import { unpackWeights } from "./unpack.ts";
import { WEIGHTS } from "./weights.data.ts";

const weights = unpackWeights(WEIGHTS, unpackClusters(CLUSTERS));
const fast = createModel(weights);
const plain = createModel(weights, true);

/** Lines of the example vault, as words. */
const vault = new URL("../../../content/", import.meta.url);
const lines = readdirSync(vault, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .flatMap((path) => readFileSync(new URL(path, vault), "utf8").split("\n"))
  .map((line) => line.match(/[\p{L}\p{N}'-]+|[^\s\p{L}\p{N}]/gu) ?? []);

const words = lines.flat();

/** Words of all the lines, thrown together by a generator that always gives the same. */
function thrown(count: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => words[(state = (state * 48_271) % 2_147_483_647) % words.length]!);
}

const show = (model: EnglishModel, line: readonly string[]): string => JSON.stringify(model.parse(line));

describe("the loops in WebAssembly", () => {
  it("are what Node gets", () => {
    expect(fast.inner).toBe(true);
    expect(plain.inner).toBe(false);
  });

  it("read a third of the example vault's lines as the plain ones do", () => {
    expect(lines.length).toBeGreaterThan(1000);
    const some = lines.filter((_, i) => i % 3 === 0);
    const different = some.filter((line) => show(fast, line) !== show(plain, line));
    expect(different).toEqual([]);
  }, 60_000);

  it("read words thrown together, and lines about as long as they take, as the plain ones do", () => {
    const lengths = [...Array(120).keys(), 1022, 1023, 1024, 1025, 2000];
    const different = lengths.filter((n) => show(fast, thrown(n, n + 1)) !== show(plain, thrown(n, n + 1)));
    expect(different).toEqual([]);
  }, 60_000);
});
