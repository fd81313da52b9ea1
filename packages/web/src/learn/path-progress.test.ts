import { describe, expect, it } from "vitest";
import { INITIAL_VIEW } from "../state/view-state.ts";
import { neighbourStep, placeOf, progressOn } from "./path-progress.ts";
import { pathRequest } from "./path-request.ts";

const steps = ["a", "b", "c"].map((slug) => ({ concept: { slug } }));
const knows = (...slugs: string[]) => new Set(slugs);

describe("progress on a path", () => {
  it("counts what is known wherever it stands, and finds the first that is not", () => {
    expect(progressOn(steps, knows("a", "c", "x"))).toEqual({ done: 2, total: 3, next: "b" });
    expect(progressOn(steps, knows("a", "b", "c"))).toEqual({ done: 3, total: 3, next: null });
    expect(progressOn([], knows())).toEqual({ done: 0, total: 0, next: null });
  });

  it("goes from step to step and stops at both ends", () => {
    expect(neighbourStep(steps, "a", 1, knows())).toBe("b");
    expect(neighbourStep(steps, "c", 1, knows())).toBeNull();
    expect(neighbourStep(steps, "a", -1, knows())).toBeNull();
  });

  it("begins at the first step that is not known; from the top where all are, or the address names none of them", () => {
    expect(neighbourStep(steps, null, 1, knows("a"))).toBe("b");
    expect(neighbourStep(steps, null, 1, knows("a", "b", "c"))).toBe("a");
    expect(neighbourStep(steps, "gone", 1, knows())).toBe("a");
    expect(neighbourStep(steps, null, -1, knows())).toBeNull();
    expect(neighbourStep([], null, 1, knows())).toBeNull();
    expect(placeOf(steps, "gone")).toBe(-1);
  });
});

it("asks the same for the same knowledge, in whatever order it was marked", () => {
  const known = (...slugs: string[]) => new Map(slugs.map((concept) => [concept, { concept }]));
  expect(pathRequest(["g"], INITIAL_VIEW.path, known("b", "a"))).toEqual(
    pathRequest(["g"], INITIAL_VIEW.path, known("a", "b")),
  );
  expect(pathRequest(["g"], { course: true, hideKnown: true, most: 5 }, known())).toEqual({
    to: ["g"],
    known: [],
    stopAtKnown: true,
    maxSteps: 5,
    order: "COURSE",
  });
});
