import { expect, test } from "vitest";
import type { CairnGraphFile } from "@cairn/graph-core";
import { fileNames, graphFileLine, graphFileText } from "./graph-file.ts";

const concept = (id: string) => ({ id, label: id, aliases: [], importance: 0.5, mentions: [] });
const graph: CairnGraphFile = {
  format: "cairn-graph",
  version: 1,
  concepts: [concept("a"), concept("b")],
  relations: [],
  prerequisites: [],
};

test("the text is JSON, with a line for each item", () => {
  const text = [...graphFileText(graph)].join("");
  expect(JSON.parse(text)).toEqual(graph);
  expect(text.split("\n").filter((line) => line.includes('"id"'))).toHaveLength(2);
  expect(text.endsWith("\n")).toBe(true);
});

test("a line of JSON Lines says whose graph it is", () => {
  const line = graphFileLine("x/y.md", graph);
  expect(line.indexOf("\n")).toBe(line.length - 1);
  expect(JSON.parse(line)).toEqual({ note: "x/y.md", ...graph });
});

test("files are named as their notes", () => {
  expect(Object.fromEntries(fileNames(["01-a.md", "x/b.c.md", "dir.d/plain"]))).toEqual({
    "01-a.md": "01-a.json",
    "x/b.c.md": "x/b.c.json",
    "dir.d/plain": "dir.d/plain.json",
  });
});

test("no two notes share a file", () => {
  expect(Object.fromEntries(fileNames(["a.markdown", "a.md", "A.md"]))).toEqual({
    "a.markdown": "a.json",
    "a.md": "a.md.json",
    "A.md": "A.md.json",
  });
});
