import { describe, expect, it } from "vitest";
import { applyChange, overviewOf, type Change } from "./graph.ts";
import { conceptOf, graphOf, twoGroups } from "./testing.ts";
import { findThemes, keepThemes, themesFrom, type Themes } from "./themes.ts";

describe("findThemes", () => {
  it("finds what holds together and names it by its most important concept", () => {
    const { themes } = findThemes(twoGroups());
    expect(themes.map((theme) => [theme.label, [...theme.members].sort().join(" ")])).toEqual([
      ["A1", "a1 a2 a3 a4 a5"],
      ["B1", "b1 b2 b3 b4 b5"],
    ]);
  });

  it("says the same whatever the order in which the graph came", () => {
    const graph = twoGroups();
    const turned = overviewOf({
      concepts: [...graph.concepts.values()].toReversed(),
      relations: [...graph.relations.values()].toReversed(),
    });
    expect(findThemes(turned)).toEqual(findThemes(graph));
  });

  it("leaves concepts without relations without a theme", () => {
    const graph = twoGroups();
    const lone = overviewOf({
      concepts: [...graph.concepts.values(), conceptOf("lone", 0.01)],
      relations: [...graph.relations.values()],
    });
    expect(findThemes(lone).of.has("lone")).toBe(false);
  });

  it("does not let the largest theme take what another holds as strongly", () => {
    const large = Array.from({ length: 9 }, (_, from) =>
      Array.from({ length: from }, (_, to) => `l${from} -uses> l${to}`),
    ).flat();
    const graph = graphOf(
      ...large,
      "s1 -uses> s2",
      "s2 -uses> s3",
      "s3 -uses> s4",
      "s4 -uses> s1",
      "s1 -uses> s3",
      "s2 -uses> s4",
      "stray -uses> end",
      "stray -uses> l1",
      "stray -uses> s1",
    );
    const { of } = findThemes(graph);
    expect(of.get("s1")).not.toBe(of.get("l1"));
    expect(of.get("stray")).toBe(of.get("s1"));
  });

  it("gives a small group that hangs on a large one the large one's theme", () => {
    const graph = twoGroups();
    const more = graphOf("b2 -uses> tail", "tail -uses> end");
    const joined = overviewOf({
      concepts: [...graph.concepts.values(), conceptOf("tail", 0.02), conceptOf("end", 0.01)],
      relations: [...graph.relations.values(), ...more.relations.values()],
    });
    const { of } = findThemes(joined);
    expect(of.get("tail")).toBe(of.get("b2"));
    expect(of.get("end")).toBe(of.get("b2"));
  });
});

describe("themesFrom", () => {
  it("keeps how large a theme is in the whole map, however much of it is loaded, and follows what comes and goes", () => {
    const graph = twoGroups();
    const of = findThemes(graph).of;
    const sizesIn = ({ themes }: Themes) => themes.map(({ size, members }) => [size, members.length]);
    const told = themesFrom(graph, of, [40, 7]);
    expect(sizesIn(told)).toEqual([
      [40, 5],
      [7, 5],
    ]);
    expect(sizesIn(themesFrom(graph, of))).toEqual([
      [null, 5],
      [null, 5],
    ]);
    // More of the map is loaded: no theme grows by that.
    const more = overviewOf({
      concepts: [...graph.concepts.values(), conceptOf("more", 0.01)],
      relations: [...graph.relations.values()],
    });
    expect(sizesIn(keepThemes(told, more, new Map([["more", 0]]), [40, 7]))).toEqual([
      [40, 6],
      [7, 5],
    ]);
    // An edit brings one.
    expect(sizesIn(keepThemes(told, more, new Map([["more", 0]])))).toEqual([
      [41, 6],
      [7, 5],
    ]);
  });
});

describe("keepThemes", () => {
  it("puts a new concept beside its neighbours and moves nobody", () => {
    const graph = twoGroups();
    const before = findThemes(graph);
    const change: Change = {
      revision: 2,
      notes: ["n.md"],
      reload: false,
      removedConcepts: ["Concept:a5"],
      removedRelations: [],
      addedConcepts: [conceptOf("new", 0.9)],
      updatedConcepts: [],
      addedRelations: [
        {
          id: "x",
          type: "USES",
          label: "uses",
          confidence: 1,
          evidenceCount: 1,
          source: { slug: "new" },
          target: { slug: "b2" },
        },
      ],
      updatedRelations: [],
    };
    const { graph: after, added } = applyChange(graph, change);
    const themes = keepThemes(before, after);
    expect(added).toEqual(["new"]);
    expect(themes.of.get("new")).toBe(before.of.get("b2"));
    expect(themes.of.has("a5")).toBe(false);
    expect(themes.of.get("a1")).toBe(before.of.get("a1"));
    expect(themes.themes[1]?.anchor).toBe("b1");
  });
});
