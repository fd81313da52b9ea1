import { describe, expect, it } from "vitest";
import { readerOf } from "../graph/reader-of.ts";
import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import { neighbourhood } from "./neighbourhood.ts";

const NEAR = 20;
const names = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i).padStart(2, "0")}`);

function relation(source: string, target: string): Relation {
  const type = "uses";
  return { id: `${source}|${type}|${target}`, source, target, type, label: type, confidence: 0.8, evidence: [] };
}

/** A hub with twenty around it, the first of which lead to `far` further ones, and those to as many again. */
function hub(far: number) {
  const near = names("n", NEAR);
  const [second, third] = [names("s", far), names("t", far)];
  const concepts = ["hub", ...near, ...second, ...third].map((id): Concept => ({
    id,
    label: id,
    aliases: [],
    importance: 0.5,
    mentions: [],
    tags: [],
  }));
  const relations = [
    ...near.map((id) => relation("hub", id)),
    ...second.map((id, i) => relation(near[i]!, id)),
    ...third.map((id, i) => relation(second[i]!, id)),
  ];
  return readerOf({ concepts, relations, prerequisites: [] });
}

describe("a neighbourhood that has more than the limit", () => {
  const countsOf = async (far: number, options: Parameters<typeof neighbourhood>[2]) => {
    const { concepts, distances, truncated, relations } = await neighbourhood(hub(far), ["hub"], options);
    const steps = concepts.map(({ id }) => distances[id]!);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    // Whatever is there hangs on something nearer.
    for (const { id } of concepts.slice(1))
      expect(relations.some(({ source, target }) => target === id && distances[source]! < distances[id]!)).toBe(true);
    return { counts: [0, 1, 2, 3].map((step) => steps.filter((each) => each === step).length), truncated };
  };

  it("is filled with the nearest, unless each step is to have its share", async () => {
    expect(await countsOf(8, { depth: 2, limit: 13 })).toEqual({ counts: [1, 12, 0, 0], truncated: true });
    expect(await countsOf(8, { depth: 2, limit: 13, evenly: true })).toEqual({ counts: [1, 6, 6, 0], truncated: true });
    expect(await countsOf(8, { depth: 3, limit: 13, evenly: true })).toEqual({ counts: [1, 4, 4, 4], truncated: true });
  });

  it("gives what a step does not need to the others", async () => {
    expect(await countsOf(2, { depth: 2, limit: 13, evenly: true })).toEqual({
      counts: [1, 10, 2, 0],
      truncated: true,
    });
    expect(await countsOf(2, { depth: 3, limit: 25, evenly: true })).toEqual({
      counts: [1, 20, 2, 2],
      truncated: false,
    });
  });

  it("tells the same as always of what is one step away, and of what has room", async () => {
    for (const options of [
      { depth: 1, limit: 13 },
      { depth: 3, limit: 100 },
    ])
      expect(await neighbourhood(hub(8), ["hub"], { ...options, evenly: true })).toEqual(
        await neighbourhood(hub(8), ["hub"], options),
      );
  });
});
