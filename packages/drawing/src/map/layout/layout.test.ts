import { forceLayout, placeNew } from "@cairn/layout";
import { describe, expect, it } from "vitest";
import { graphOf, relationOf, twoGroups } from "../testing.ts";
import { findThemes } from "../themes.ts";
import type { Point } from "../types.ts";
import { focusLayout } from "./focus-layout.ts";
import { layerLayout } from "./layer-layout.ts";
import { pathLayout } from "./path-layout.ts";
import { ringLayout } from "./ring-layout.ts";
import { waysLayout } from "./ways-layout.ts";
import { layoutInput, toPositions } from "./layout-input.ts";
import { runLayout } from "./run-layout.ts";

const distance = (a: Point | undefined, b: Point | undefined): number =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;

describe("forceLayout", () => {
  const graph = twoGroups();
  const input = layoutInput(graph, findThemes(graph));

  it("is the same on every run", () => {
    expect(forceLayout(input)).toEqual(forceLayout(structuredClone(input)));
  });

  it("keeps themes apart and concepts from standing on each other", () => {
    const positions = toPositions(input, forceLayout(input));
    const slugs = [...positions.keys()];
    const centre = (group: string): Point => {
      const points = slugs
        .filter((slug) => slug.startsWith(group))
        .map((slug) => positions.get(slug) ?? { x: 0, y: 0 });
      return {
        x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
        y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
      };
    };
    for (const slug of slugs) {
      const own = centre(slug.startsWith("a") ? "a" : "b");
      const other = centre(slug.startsWith("a") ? "b" : "a");
      expect(distance(positions.get(slug), own)).toBeLessThan(distance(positions.get(slug), other));
    }
    for (const one of slugs) {
      for (const two of slugs) {
        if (one < two) expect(distance(positions.get(one), positions.get(two))).toBeGreaterThan(14);
      }
    }
  });

  it("works without a worker and with nothing to place", async () => {
    expect((await runLayout(input)).size).toBe(10);
    expect((await runLayout({ nodes: [], edges: [] })).size).toBe(0);
  });
});

describe("placeNew", () => {
  const known = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 100, y: 0 }],
  ]);

  it("moves nothing that has a place", () => {
    const placed = placeNew(["a", "b", "c"], [relationOf("a -uses> c")], known);
    expect(placed.get("a")).toBe(known.get("a"));
    expect(placed.get("b")).toBe(known.get("b"));
  });

  it("puts a new concept beside its neighbours but on nobody", () => {
    const placed = placeNew(["c"], [relationOf("a -uses> c"), relationOf("b -uses> c")], known);
    const c = placed.get("c");
    expect(distance(c, { x: 50, y: 0 })).toBeLessThan(80);
    expect(distance(c, known.get("a"))).toBeGreaterThanOrEqual(34);
  });

  it("does not depend on the order of the new ones", () => {
    const relations = [relationOf("a -uses> c"), relationOf("c -uses> d"), relationOf("b -uses> e")];
    const one = placeNew(["c", "d", "e"], relations, known);
    const two = placeNew(["e", "d", "c"], relations, known);
    for (const slug of ["c", "d", "e"]) expect(two.get(slug)).toEqual(one.get(slug));
  });

  it("is the same value where everybody has a place", () => {
    expect(placeNew(["a"], [], known)).toBe(known);
  });
});

describe("focusLayout", () => {
  const around = (count: number) => Array.from({ length: count }, (_, index) => `n${String(index).padStart(2, "0")}`);

  it("puts what the focus speaks of on the right and what speaks of it on the left", () => {
    const relations = [relationOf("f -uses> out"), relationOf("in -uses> f")];
    const places = focusLayout({
      focus: "f",
      centre: { x: 10, y: 20 },
      concepts: [
        { slug: "f", distance: 0 },
        { slug: "out", distance: 1 },
        { slug: "in", distance: 1 },
      ],
      relations,
    });
    expect(places.get("f")).toMatchObject({ x: 10, y: 20 });
    expect(places.get("out")?.x).toBeGreaterThan(10);
    expect(places.get("out")?.side).toBe("right");
    expect(places.get("in")?.x).toBeLessThan(10);
  });

  it.each([5, 20, 40])("keeps %i neighbours a line apart on each side", (count) => {
    const slugs = around(count);
    const places = focusLayout({
      focus: "f",
      centre: { x: 0, y: 0 },
      concepts: [{ slug: "f", distance: 0 }, ...slugs.map((slug) => ({ slug, distance: 1 }))],
      relations: slugs.map((slug, index) => relationOf(index % 2 === 0 ? `f -uses> ${slug}` : `${slug} -uses> f`)),
    });
    for (const side of ["left", "right"]) {
      const column = slugs.map((slug) => places.get(slug)).filter((place) => place?.side === side);
      for (const one of column) {
        for (const two of column) {
          if (one !== two) expect(distance(one, two)).toBeGreaterThan(18);
        }
      }
    }
  });

  it("holds no more on one side of a phone than have room for their names", () => {
    const slugs = around(12);
    const places = focusLayout({
      focus: "f",
      centre: { x: 0, y: 0 },
      concepts: [{ slug: "f", distance: 0 }, ...slugs.map((slug) => ({ slug, distance: 1 }))],
      relations: slugs.map((slug) => relationOf(`f -uses> ${slug}`)),
      narrow: true,
    });
    expect([...places.values()].filter(({ side }) => side === "right")).toHaveLength(10);
  });

  it("gives the names of several rings what the screen has of height to spare", () => {
    const slugs = around(12);
    const places = focusLayout({
      focus: "f",
      centre: { x: 0, y: 0 },
      concepts: [
        { slug: "f", distance: 0 },
        { slug: "a", distance: 1 },
        { slug: "b", distance: 1 },
        ...slugs.map((slug) => ({ slug, distance: 2 })),
      ],
      relations: [
        relationOf("f -uses> a"),
        relationOf("b -uses> f"),
        ...slugs.map((slug) => relationOf(`a -uses> ${slug}`)),
      ],
    });
    const column = slugs.map((slug) => places.get(slug)?.y ?? 0).sort((one, two) => one - two);
    const apart = column.slice(1).map((y, index) => y - column[index]!);
    // The picture is fitted to its width, which makes 25 px on it some 18 on the screen.
    expect(Math.min(...apart)).toBeGreaterThan(32);
  });

  it("gives every name beside the focus the same height", () => {
    const slugs = around(20);
    const places = focusLayout({
      focus: "f",
      centre: { x: 0, y: 0 },
      concepts: [{ slug: "f", distance: 0 }, ...slugs.map((slug) => ({ slug, distance: 1 }))],
      relations: slugs.map((slug) => relationOf(`f -uses> ${slug}`)),
    });
    const heights = slugs.map((slug) => places.get(slug)).filter((place) => place?.side === "right");
    const ys = heights.map((place) => place?.y ?? 0).sort((a, b) => a - b);
    const gaps = ys.slice(1).map((y, index) => y - (ys[index] ?? 0));
    expect(gaps.length).toBeGreaterThan(10);
    expect(Math.min(...gaps)).toBeGreaterThan(Math.max(...gaps) * 0.99);
    expect(Math.min(...gaps)).toBeGreaterThan(18);
  });

  it("puts a second step further out than the first, beside what leads to it", () => {
    const places = focusLayout({
      focus: "f",
      centre: { x: 0, y: 0 },
      concepts: [
        { slug: "f", distance: 0 },
        { slug: "a", distance: 1 },
        { slug: "aa", distance: 2 },
      ],
      relations: [relationOf("f -uses> a"), relationOf("a -uses> aa")],
    });
    expect(places.get("aa")?.x).toBeGreaterThan(places.get("a")?.x ?? 0);
  });
});

describe("pathLayout", () => {
  const steps = Array.from({ length: 14 }, (_, index) => ({ slug: `s${index}`, neededFor: null }));

  it.each([false, true])("puts each step beside the one before, with room for its name (narrow: %s)", (narrow) => {
    const places = pathLayout(steps, { x: 0, y: 0 }, narrow);
    steps.forEach((step, index) => {
      const next = steps[index + 1];
      if (next) expect(distance(places.get(step.slug), places.get(next.slug))).toBeLessThan(165);
      for (const other of steps.slice(index + 1)) {
        expect(distance(places.get(step.slug), places.get(other.slug))).toBeGreaterThan(80);
      }
    });
  });

  it("stands around the place that it is given", () => {
    const [alone] = pathLayout(steps.slice(0, 1), { x: 7, y: 9 }).values();
    expect(distance(alone, { x: 7, y: 9 })).toBeLessThan(12);
  });
});

it("gives the layout plain data that a worker can be posted", () => {
  const graph = graphOf("a -uses> b");
  const input = layoutInput(graph, findThemes(graph));
  expect(structuredClone(input)).toEqual(input);
});

describe("layerLayout", () => {
  const step = (slug: string, ...buildsOn: string[]) => ({ slug, buildsOn });
  const steps = [step("a"), step("b"), step("c", "a", "b"), step("d", "a"), step("e", "c", "d"), step("f", "a", "e")];

  it("puts what has to be learned first above all that builds on it", () => {
    const places = layerLayout(steps, { x: 10, y: 20 });
    expect(places.size).toBe(steps.length);
    for (const { slug, buildsOn } of steps) {
      for (const first of buildsOn) expect(places.get(first)?.y).toBeLessThan(places.get(slug)?.y ?? 0);
    }
  });

  it("lets no two stand on each other, however wide a layer, and survives a circle", () => {
    const wide = Array.from({ length: 40 }, (_, index) => step(`n${index}`));
    for (const narrow of [false, true]) {
      const places = [...layerLayout(wide, { x: 0, y: 0 }, narrow).values()];
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(40);
    }
    expect(layerLayout([step("a", "b"), step("b", "a")], { x: 0, y: 0 }).size).toBe(2);
    expect(layerLayout([], { x: 0, y: 0 }).size).toBe(0);
  });
});

describe("ringLayout", () => {
  it("gives each step around the focus a ring further out, and everyone a place", () => {
    const near = Array.from({ length: 12 }, (_, index) => ({ slug: `n${index}`, distance: 1 }));
    const far = Array.from({ length: 30 }, (_, index) => ({ slug: `f${index}`, distance: 2 }));
    const places = ringLayout({
      focus: "o",
      centre: { x: 0, y: 0 },
      concepts: [{ slug: "o", distance: 0 }, ...near, ...far],
      relations: far.map(({ slug }, index) => relationOf(`n${index % 12} -uses> ${slug}`)),
    });
    const away = (slugs: readonly { slug: string }[]) =>
      slugs.map(({ slug }) => Math.hypot((places.get(slug)?.x ?? 0) / 1.25, places.get(slug)?.y ?? 0));
    expect(Math.max(...away(near))).toBeLessThan(Math.min(...away(far)));
    expect(new Set([...places.values()].map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(43);
  });
});

describe("waysLayout", () => {
  it("puts the two at the ends and every way in a row of its own", () => {
    const places = waysLayout(
      [
        ["a", "b"],
        ["a", "m", "b"],
        ["a", "n", "o", "b"],
        ["a", "m", "o", "b"],
      ],
      { x: 0, y: 0 },
    );
    const at = (slug: string) => places.get(slug) ?? { x: Number.NaN, y: Number.NaN };
    for (const slug of ["m", "n", "o"]) {
      expect(at(slug).x).toBeGreaterThan(at("a").x);
      expect(at(slug).x).toBeLessThan(at("b").x);
    }
    expect(at("n").y).toBe(at("o").y);
    expect(at("m").y).not.toBe(at("n").y);
    expect(waysLayout([], { x: 0, y: 0 }).size).toBe(0);
  });
});
