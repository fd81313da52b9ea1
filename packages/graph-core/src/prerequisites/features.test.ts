import { describe, expect, it } from "vitest";
import { numberOfSignal, SIGNALS } from "./features.ts";
import { WEIGHTS } from "./weights.ts";

describe("the signals of a pair", () => {
  it("hold every name that has a weight, each once", () => {
    const weighed = [WEIGHTS.notes, WEIGHTS.sections].flatMap((table) => Object.keys(table));
    expect(weighed.filter((name) => name !== "bias" && numberOfSignal(name) < 0)).toEqual([]);
    expect(new Set(SIGNALS).size).toBe(SIGNALS.length);
  });
});
