import { expect, test } from "vitest";
import { askWhether, didYouMean } from "./suggest.ts";

test("names what is close, closest first", () => {
  expect(didYouMean("extrakt", ["serve", "extract", "query"])).toBe("Did you mean extract?");
  expect(didYouMean("--prot", ["--port", "--host"])).toBe("Did you mean --port?");
  expect(didYouMean("ser", ["serve", "extract"])).toBe("Did you mean serve?");
});

test("says nothing when nothing is close", () => {
  expect(didYouMean("frobnicate", ["serve", "extract", "query", "path"])).toBe("");
  expect(didYouMean("foo", ["dot", "csv"])).toBe("");
  expect(didYouMean("dto", ["dot", "csv"])).toBe("Did you mean dot?");
  expect(didYouMean("", [])).toBe("");
});

test("asks in words", () => {
  expect(askWhether(["a"])).toBe("Did you mean a?");
  expect(askWhether(["a", "b", "c"])).toBe("Did you mean a, b or c?");
});
