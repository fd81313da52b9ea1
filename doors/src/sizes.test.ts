import { expect, test } from "vitest";
import { sizes } from "./sizes.ts";

test("a page that takes a part of the core loads that part: the English model only to read", async () => {
  const [reading, light, lazy, questions] = await sizes([
    "reading and the index",
    "the index without reading (./light)",
    "the same, reading loaded when asked for",
    "the questions alone",
  ]);
  expect(light!.compressed).toBeLessThan(reading!.compressed / 10);
  expect(lazy!.compressed).toBeLessThan(reading!.compressed / 10);
  expect(lazy!.later).toBeGreaterThan(reading!.compressed / 2);
  expect(questions!.compressed).toBeLessThan(light!.compressed / 4);
}, 300_000);
