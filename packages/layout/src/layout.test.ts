import { readable } from "@cairn/graph-core/store";
import { describe, expect, it } from "vitest";
import { followEdit, type Places } from "./follow-edit.ts";
import { FIRST_VIEW, layOut, mapOf } from "./lay-out.ts";
import { addConcept, madeGraph, nameOf, NOTHING, removeConcept } from "./testing/made-graph.ts";

const SIZE = 450;
const places = layOut(mapOf(readable(madeGraph(SIZE))));

const movedFrom = (before: Places, after: Places): string[] =>
  [...before].filter(([id, place]) => JSON.stringify(after.get(id)) !== JSON.stringify(place)).map(([id]) => id);

describe("a whole map", () => {
  it("is the same to the byte, however the graph came to be", () => {
    expect(JSON.stringify([...layOut(mapOf(readable(madeGraph(SIZE, true))))])).toBe(JSON.stringify([...places]));
  });

  it("has a place of its own for every concept, also for those that zooming in brings", () => {
    expect(places.size).toBe(SIZE);
    expect(SIZE).toBeGreaterThan(FIRST_VIEW);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(SIZE);
    const themes = [...places.values()].map(({ theme }) => theme);
    expect(Math.max(...themes)).toBeGreaterThan(0);
    expect(themes.every((theme) => Number.isInteger(theme) && theme >= -1 && theme < 8)).toBe(true);
  });

  it("takes the most important concepts and only relations among them", () => {
    const { concepts, ties } = mapOf(readable(madeGraph(SIZE)), 50);
    expect(concepts.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, number) => nameOf(number)));
    const ids = new Set(concepts.map(({ id }) => id));
    expect(ties.length).toBeGreaterThan(0);
    expect(ties.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    expect(layOut({ concepts: [], ties: [] }).size).toBe(0);
  });
});

describe("an edit", () => {
  const neighbours = [nameOf(200), nameOf(300)];
  const graph = madeGraph(SIZE);
  const diff = addConcept(graph, "new", neighbours);
  const after = followEdit(places, diff, readable(graph));

  it("gives a new concept a place, and moves only what it touches, and that but little", () => {
    const moved = movedFrom(places, after);
    expect(neighbours).toEqual(expect.arrayContaining(moved));
    for (const id of moved) {
      const [from, to] = [places.get(id)!, after.get(id)!];
      expect(Math.hypot((to.x - from.x) / 1.3, to.y - from.y)).toBeLessThanOrEqual(30.2);
    }
    const { x, y, theme } = after.get("new")!;
    expect(neighbours.map((id) => places.get(id)?.theme)).toContain(theme);
    // On nobody.
    for (const [id, other] of after) if (id !== "new") expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(10);
  });

  it("is the same on every run", () => {
    expect([...followEdit(places, diff, readable(graph))]).toEqual([...after]);
  });

  it("that takes a concept away moves nobody, nor does one that changes no relation", () => {
    const again = madeGraph(SIZE);
    addConcept(again, "new", neighbours);
    const back = followEdit(after, removeConcept(again, "new"), readable(again));
    expect(back.has("new")).toBe(false);
    expect(movedFrom(back, after)).toEqual([]);
    const said = {
      ...NOTHING,
      concepts: { ...NOTHING.concepts, updated: [[graph.getNodeAttributes("new"), graph.getNodeAttributes("new")]] },
    };
    expect(movedFrom(after, followEdit(after, said as typeof NOTHING, readable(graph)))).toEqual([]);
  });

  it("that is another vault rather than an edit finds places for all, and nobody gives way", () => {
    const large = madeGraph(SIZE * 2);
    const added = large.mapNodes((_, concept) => concept).slice(SIZE);
    const all = followEdit(places, { ...NOTHING, concepts: { ...NOTHING.concepts, added } }, readable(large));
    expect(all.size).toBe(SIZE * 2);
    expect(movedFrom(places, all)).toEqual([]);
  });
});
