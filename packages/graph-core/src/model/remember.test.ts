import { expect, it } from "vitest";
import { remember } from "./remember.ts";

it("works an answer out once, and again after many others", () => {
  const asked: string[] = [];
  const upper = remember((text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  expect([upper("a"), upper("a"), upper("")]).toEqual(["A", "A", ""]);
  expect(asked).toEqual(["a", ""]);
  for (let i = 0; i < 20_000; i++) upper(`n${i}`);
  expect(upper("a")).toBe("A");
  expect(asked.filter((text) => text === "a")).toHaveLength(2);
});
