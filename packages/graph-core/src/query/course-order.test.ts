import { expect, it } from "vitest";
import { comparePaths } from "./course-order.ts";

it("orders paths as a course does: numbers by value, what opens a folder first", () => {
  const course = [
    "README.md",
    "1 Basics/index.md",
    "1 Basics/1 Words.md",
    "1 Basics/02 Sentences.md",
    "1 Basics/10 Texts.md",
    "2 Grammar.md",
    "2 Grammar/cases.md",
    "10 Style/a.md",
    "appendix.md",
    "Zeta.md",
  ];
  expect(course.toReversed().sort(comparePaths)).toEqual(course);
});
