import { ConceptIndex } from "@cairn/graph-core";
import { describe, expect, it } from "vitest";
import type { ConceptMapData } from "./data.ts";
import { neighboursOf } from "./near.ts";
import { DataError, readData } from "./read-data.ts";

const concept = (id: string, importance?: number) => ({
  id,
  label: id.toUpperCase(),
  ...(importance && { importance }),
});

describe("readData", () => {
  it("takes a file of cairn extract as it is", () => {
    const index = new ConceptIndex();
    index.setNote({ path: "a.md", text: "# Osmosis\n\nOsmosis is a kind of diffusion.\n\n- requires a membrane\n" });
    const file = index.toJSON();
    const { graph, total } = readData(file, 100);
    expect(graph.overview).toEqual(file.concepts.map(({ id }) => id));
    expect(total).toBe(file.concepts.length);
    expect(graph.relations.size).toBe(file.relations.length);
    const [relation] = [...graph.relations.values()].filter(({ target }) => target === "diffusion");
    expect(relation).toMatchObject({ source: "osmosis", type: "IS_A", evidenceCount: 1 });
  });

  it("makes do with ids and labels: what has most relations is largest", () => {
    const data = {
      concepts: [concept("a"), concept("b"), concept("c")],
      relations: [
        { source: "a", target: "b" },
        { source: "c", target: "b", type: "eats" },
      ],
    };
    const { graph } = readData(data, 2);
    expect(graph.overview).toEqual(["b", "a"]);
    expect([...graph.relations.values()].map(({ type, label }) => [type, label])).toEqual([
      ["RELATED_TO", "related to"],
      ["RELATED_TO", "eats"],
    ]);
  });

  it("passes over what fits nowhere: loops, doubles, ends that are not there, values of other kinds", () => {
    const data = {
      concepts: [concept("a"), concept("a"), concept("constructor"), { id: 7 }, null, { id: "b", importance: "high" }],
      relations: [
        { source: "a", target: "a" },
        { source: "a", target: "z" },
        { source: "a", target: "b", confidence: 9, type: "is-a" },
        { source: "a", target: "b", type: "is-a" },
        { source: "a" },
        "a b",
      ],
    } as unknown as ConceptMapData;
    const { graph, total } = readData(data, 100);
    expect(total).toBe(3);
    expect([...graph.relations.values()]).toEqual([
      expect.objectContaining({ source: "a", target: "b", confidence: 1, type: "IS_A", label: "is a" }),
    ]);
  });

  it.each([null, [], "x", {}, { concepts: {} }])("says that %j is no graph", (data) => {
    expect(() => readData(data as unknown as ConceptMapData, 10)).toThrow(DataError);
  });
});

it("finds what stands beside a concept, the strongest first", () => {
  const { graph } = readData(
    {
      concepts: ["a", "b", "c", "d"].map((id) => concept(id)),
      relations: [
        { source: "a", target: "b", confidence: 0.2 },
        { source: "c", target: "a", confidence: 0.9 },
        { source: "c", target: "a", type: "uses", confidence: 0.5 },
        { source: "b", target: "d" },
      ],
    },
    10,
  );
  expect(neighboursOf(graph, "a", 9).map(({ slug, relations }) => [slug, relations.length])).toEqual([
    ["c", 2],
    ["b", 1],
  ]);
  expect(neighboursOf(graph, "a", 1)).toHaveLength(1);
  expect(neighboursOf(graph, "nowhere", 9)).toEqual([]);
});
