import { describe, expect, it } from "vitest";
import type { AnyRelationType, Relation } from "../model/relation.ts";
import { numberOfSignal, pairFeatures, SIGNALS } from "./features.ts";
import type { Pair, PairEnd } from "./pair.ts";
import { SIGNAL_KINDS } from "./signal-fact.ts";
import { WEIGHTS } from "./weights.ts";

describe("the signals of a pair", () => {
  it("hold every name that has a weight, each once", () => {
    const weighed = [WEIGHTS.notes, WEIGHTS.sections].flatMap((table) => Object.keys(table));
    expect(weighed.filter((name) => name !== "bias" && numberOfSignal(name) < 0)).toEqual([]);
    expect(new Set(SIGNALS).size).toBe(SIGNALS.length);
  });

  it("count each further type of relation half as much as the surer one before it", () => {
    const features = pairFeatures(
      pairWith(["uses", 0.4], ["is-a", 0.8], ["affects", 0.4], ["produces", 0.3, "back"]),
      true,
    );
    expect(features).toMatchObject({ "is-a": 0.8, affects: 0.2, uses: 0.1, "back:produces": 0.3 });
  });

  it("take a type of one's own for the one that it is a kind of", () => {
    expect(pairFeatures(pairWith(["uses/weaves", 0.6]), true)).toMatchObject({ uses: 0.6 });
    expect(pairFeatures(pairWith(["uses/weaves", 0.6]), false)).toMatchObject({ "back:uses": 0.6 });
  });
});

/** A pair "loom" and "thread" with relations from the first to the second, or back. */
function pairWith(...relations: [type: AnyRelationType, confidence: number, back?: "back"][]): Pair {
  const end = (id: string): PairEnd => ({
    id,
    label: id,
    stems: [id],
    head: id,
    common: 0,
    breadth: 0,
    places: 0,
    explained: true,
  });
  return {
    one: end("loom"),
    other: end("thread"),
    notes: [undefined, undefined],
    amounts: SIGNAL_KINDS.flatMap((kind) => (kind === "stated" ? [-1, -1] : [0, 0])),
    quotable: () => [],
    relations: relations.map(([type, confidence, back]) => {
      const [source, target] = back ? ["thread", "loom"] : ["loom", "thread"];
      return { id: `${source}|${type}|${target}`, source, target, type, label: type, confidence, evidence: [] };
    }) as Relation[],
  };
}
