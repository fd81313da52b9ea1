import { expect, it } from "vitest";
import { readerOf } from "../graph/reader-of.ts";
import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import type { GraphReader } from "./graph-reader.ts";
import { paths } from "./paths.ts";

/** Layers of concepts, each tied to all of the next layer: there are `wide` to the power of `layers` ways through. */
function layered(wide: number, layers: number): GraphReader {
  const at = (layer: number): string[] =>
    layer === 0 || layer > layers
      ? [layer === 0 ? "start" : "goal"]
      : Array.from({ length: wide }, (_, i) => `${layer}-${i}`);
  const all = Array.from({ length: layers + 2 }, (_, layer) => at(layer));
  const concepts = all
    .flat()
    .map((id): Concept => ({ id, label: id, aliases: [], importance: 0.5, mentions: [], tags: [] }));
  const relations = all.slice(1).flatMap((ids, layer) =>
    at(layer).flatMap((source) =>
      ids.map((target): Relation => {
        const type = "uses";
        return {
          id: `${source}|${type}|${target}`,
          source,
          target,
          type,
          label: type,
          confidence: 0.5,
          evidence: [],
        };
      }),
    ),
  );
  return readerOf({ concepts, relations, prerequisites: [] });
}

it("pauses every so many steps of a long walk, and ends where the pause says so", async () => {
  let pauses = 0;
  const pausing = Object.assign(layered(20, 6), { pause: () => Promise.resolve(void pauses++) });
  const options = { k: 20, maxLength: 8 };
  const found = await paths(pausing, "start", "goal", options);
  expect(found.truncated).toBe(true);
  expect(pauses).toBeGreaterThan(90);
  expect(found).toEqual(await paths(layered(20, 6), "start", "goal", options));

  const ending = Object.assign(layered(20, 6), {
    pause: () => (--pauses < 80 ? Promise.reject(new Error("enough")) : Promise.resolve()),
  });
  await expect(paths(ending, "start", "goal", options)).rejects.toThrow("enough");
});
