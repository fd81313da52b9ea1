import { describe, expect, it } from "vitest";
import { nameStems } from "./words.ts";

describe("the stems of a name", () => {
  it.each([
    ["Sparse matrix", "sparse matrices"],
    ["Vertex", "vertices"],
    ["Hypothesis", "hypotheses"],
    ["Synthesis", "syntheses"],
    ["Kernels", "kernel"],
  ])("%s meets %s", (one, other) => {
    expect(nameStems(one)).toEqual(nameStems(other));
  });

  it("keep a basis and a base apart", () => {
    expect(nameStems("basis")).not.toEqual(nameStems("base"));
  });
});
