import { expect, it } from "vitest";
import { type Asked, countingReader, idAt, largeWeb } from "../testing/large-web.ts";
import { between } from "./between.ts";
import { cycles } from "./cycles.ts";
import { frontier } from "./frontier.ts";
import type { GraphReader } from "./graph-reader.ts";
import { learningPath } from "./learning-path.ts";

// Shapes, not times: a database answers a read in a millisecond or two, and a page of ids hardly slower than one.
const SMALL = 2000;
const LARGE = 20_000;
const WEBS = new Map([SMALL, LARGE].map((size) => [size, largeWeb(size)]));

/** What a question asks of a small and of a large graph, near its top. */
async function costs(ask: (reader: GraphReader, place: number) => Promise<unknown>): Promise<[Asked, Asked]> {
  const found: Asked[] = [];
  for (const [size, web] of WEBS) {
    const { reader, asked } = countingReader(web);
    await ask(reader, size - 1);
    found.push(asked);
  }
  return [found[0]!, found[1]!];
}

it("a path asks as much of a large graph as of a small one: it depends on the steps, not on what the goal requires", async () => {
  const [small, large] = await costs((reader, place) => learningPath(reader, [idAt(place)], { maxSteps: 100 }));
  expect(large.reads).toBeLessThan(100);
  expect(large.things).toBeLessThan(1500);
  expect(large.things).toBeLessThan(2 * small.things);
});

it("ways ask as much of a large graph as of a small one", async () => {
  const [small, large] = await costs((reader, place) => between(reader, [idAt(place - 500)], idAt(place)));
  expect(large.things).toBeLessThan(2 * small.things);
});

it("the frontier and the cycles take a fixed number of reads", async () => {
  const next = await costs((reader, place) => frontier(reader, [idAt(place - 300), idAt(place - 500)]));
  for (const { reads } of next) expect(reads).toBeLessThanOrEqual(15);
  const circles = await costs((reader) => cycles(reader));
  for (const { reads } of circles) expect(reads).toBeLessThanOrEqual(3);
});

it("a path that is cut holds what ties most to the goal", async () => {
  const reader = WEBS.get(SMALL)!;
  const goal = idAt(SMALL - 1);
  const whole = await learningPath(reader, [goal], { maxSteps: 500, minStrength: 0 });
  const cut = await learningPath(reader, [goal], { maxSteps: 20, minStrength: 0 });
  expect(cut.steps).toHaveLength(20);
  const ids = new Set(whole.steps.map(({ concept }) => concept.id));
  for (const { concept } of cut.steps) expect(ids).toContain(concept.id);
});
