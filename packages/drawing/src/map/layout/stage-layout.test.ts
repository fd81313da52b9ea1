import { describe, expect, it } from "vitest";
import { nearestNeeds, stageLayout, type StageStep } from "./stage-layout.ts";

const step = (slug: string, stage: number, ...buildsOn: string[]): StageStep => ({ slug, stage, buildsOn });

describe("stageLayout", () => {
  const steps = [step("a", 1), step("b", 1), step("c", 2, "a"), step("d", 3, "c", "b")];

  it("puts what is needed above what needs it, each stage in its band", () => {
    const { places, bands } = stageLayout(steps);
    const y = (slug: string): number => places.get(slug)?.y ?? Number.NaN;
    expect(y("a")).toBeLessThan(y("c"));
    expect(y("c")).toBeLessThan(y("d"));
    expect(bands.map(({ label }) => label)).toEqual(["1", "2", "3"]);
    for (const { slug, stage } of steps) {
      const band = bands[stage - 1];
      expect(y(slug)).toBeGreaterThan(band?.top ?? Infinity);
      expect(y(slug)).toBeLessThan(band?.bottom ?? -Infinity);
    }
    for (const [index, band] of bands.slice(1).entries())
      expect(band.top).toBeGreaterThanOrEqual(bands[index]?.bottom ?? Infinity);
  });

  it("gives everyone a place of their own, whatever the order, in few columns on a phone", () => {
    const many = Array.from({ length: 57 }, (_, index) => step(`n${index}`, 1 + (index % 3)));
    const { places } = stageLayout(many);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(57);
    expect(stageLayout(many.toReversed()).places.get("n7")).toEqual(places.get("n7"));
    expect(new Set([...stageLayout(many, true).places.values()].map(({ x }) => x)).size).toBeLessThanOrEqual(8);
    expect(stageLayout([]).places.size).toBe(0);
  });
});

it("keeps only the nearest needs", () => {
  const reduced = nearestNeeds([
    step("a", 1),
    step("b", 2, "a"),
    step("c", 3, "a", "b", "gone"),
    step("d", 4, "a", "c"),
  ]);
  expect(reduced.map(({ buildsOn }) => buildsOn.join(" "))).toEqual(["", "a", "b", "c"]);
});
