import { describe, expect, it } from "vitest";
import { applyChange, extend, relationsAmong, withoutConcepts, type Change } from "./graph.ts";
import { conceptOf, graphOf, relationOf } from "./testing.ts";

const change = (parts: Partial<Change>): Change => ({
  revision: 2,
  notes: [],
  reload: false,
  removedConcepts: [],
  removedRelations: [],
  addedConcepts: [],
  updatedConcepts: [],
  addedRelations: [],
  updatedRelations: [],
  ...parts,
});

describe("applyChange", () => {
  it("takes the relations of a removed concept away with it", () => {
    const { graph } = applyChange(graphOf("a -uses> b", "b -uses> c"), change({ removedConcepts: ["Concept:b"] }));
    expect([...graph.concepts.keys()]).toEqual(["a", "c"]);
    expect(graph.relations.size).toBe(0);
    expect(graph.overview).toEqual(["a", "c"]);
  });

  it("puts the overview in order of the new importance", () => {
    const { graph, added } = applyChange(
      graphOf("a -uses> b"),
      change({ updatedConcepts: [{ ...conceptOf("b"), importance: 5 }], addedConcepts: [conceptOf("c", 3)] }),
    );
    expect(graph.overview).toEqual(["b", "c", "a"]);
    expect(added).toEqual(["c"]);
  });

  it("takes no notice of what was never loaded", () => {
    const { graph } = applyChange(
      graphOf("a -uses> b"),
      change({
        updatedConcepts: [conceptOf("far")],
        addedRelations: [
          {
            id: "r",
            type: "USES",
            label: "uses",
            confidence: 1,
            evidenceCount: 1,
            source: { slug: "a" },
            target: { slug: "far" },
          },
        ],
      }),
    );
    expect(graph.concepts.has("far")).toBe(false);
    expect(graph.relations.has("r")).toBe(false);
  });

  it("changes nothing that it was given", () => {
    const before = graphOf("a -uses> b");
    applyChange(before, change({ removedConcepts: ["Concept:a"] }));
    expect(before.concepts.has("a")).toBe(true);
    expect(before.relations.size).toBe(1);
  });
});

describe("extend", () => {
  it("adds what is new and leaves the overview alone", () => {
    const before = graphOf("a -uses> b");
    const after = extend(before, { concepts: [conceptOf("c")], relations: [relationOf("b -uses> c")] });
    expect(after.overview).toEqual(["a", "b"]);
    expect(relationsAmong(after, new Set(["b", "c"])).map((relation) => relation.id)).toEqual(["b|uses|c"]);
  });

  it("is the same value where nothing is new, so that nothing is drawn again", () => {
    const before = graphOf("a -uses> b");
    expect(extend(before, { concepts: [conceptOf("a")], relations: [] })).toBe(before);
  });
});

describe("withoutConcepts", () => {
  it("leaves out concepts with their relations and changes nothing else", () => {
    const graph = graphOf("a -uses> b", "b -uses> c", "a -uses> c");
    const less = withoutConcepts(graph, new Set(["b"]));
    expect(less.overview).toEqual(["a", "c"]);
    expect([...less.relations.keys()]).toEqual(["a|uses|c"]);
    expect(graph.overview).toHaveLength(3);
    expect(withoutConcepts(graph, new Set())).toBe(graph);
  });
});
