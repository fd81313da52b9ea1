import { expect, it } from "vitest";
import { moveInTree, rowsOf, type OutlineNode } from "./outline-tree.ts";

const roots: OutlineNode[] = [
  {
    id: "a",
    text: "Alpha",
    children: [
      { id: "a/b", text: "Beta" },
      { id: "a/c", text: "Gamma", children: null },
    ],
  },
  { id: "d", text: "Delta", children: [] },
];

it("lists what is unfolded, each line with its place among its siblings", () => {
  const rows = rowsOf(roots, new Set(["a", "a/c"]));
  expect(
    rows.map(({ node, level, position, siblings, expanded }) => [node.id, level, position, siblings, expanded]),
  ).toEqual([
    ["a", 1, 1, 2, true],
    ["a/b", 2, 1, 2, undefined],
    ["a/c", 2, 2, 2, true],
    ["d", 1, 2, 2, false],
  ]);
  expect(rowsOf(roots, new Set()).map(({ node }) => node.id)).toEqual(["a", "d"]);
});

it("walks, folds and finds by letter as trees do", () => {
  const rows = rowsOf(roots, new Set(["a"]));
  const move = (current: string, key: string) => moveInTree(rows, current, key);
  expect(move("a", "ArrowDown")).toEqual({ to: "a/b" });
  expect(move("a", "ArrowUp")).toBeNull();
  expect(move("a", "ArrowRight")).toEqual({ to: "a/b" });
  expect(move("a", "ArrowLeft")).toEqual({ fold: "a" });
  expect(move("a/b", "ArrowLeft")).toEqual({ to: "a" });
  expect(move("a/b", "ArrowRight")).toBeNull();
  expect(move("d", "ArrowRight")).toEqual({ unfold: "d" });
  expect(move("a", "End")).toEqual({ to: "d" });
  expect(move("d", "Home")).toEqual({ to: "a" });
  expect(move("d", "g")).toEqual({ to: "a/c" });
  expect(move("a/b", "A")).toEqual({ to: "a" });
  expect(move("a", "Tab")).toBeNull();
  expect(move("nowhere", "End")).toBeNull();
});
