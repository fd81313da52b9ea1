import { expect, it } from "vitest";
import { stepLines, titleLines } from "./name-lines.ts";

it("writes the whole name of a theme, on two lines where one is too short", () => {
  expect(titleLines("Pottery", true)).toEqual(["Pottery"]);
  expect(titleLines("Firing and glazing of stoneware", false)).toEqual(["Firing and glazing", "of stoneware"]);
  expect(titleLines("Firing and glazing", false)).toEqual(["Firing and glazing"]);
  expect(titleLines("Firing of stoneware pots", true)).toEqual(["Firing of", "stoneware pots"]);
});

it("says where even two lines do not hold it", () => {
  expect(titleLines("Wheelthrowingandhandbuilding of pots", true)).toEqual(["Wheelthrowingandhan…"]);
  expect(titleLines("How pots of stoneware and of porcelain are fired and glazed in a kiln", false)).toEqual([
    "How pots of stoneware and of",
    "porcelain are fired and glaze…",
  ]);
});

it("gives a step of a path two short lines, since the next one stands beside it", () => {
  expect(stepLines("Glaze and its firing")).toEqual(["Glaze and", "its firing"]);
  expect(stepLines("Firing")).toEqual(["Firing"]);
});
