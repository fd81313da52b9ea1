import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { prerequisiteWebs } from "../testing/random-graphs.ts";
import { readToyNote } from "../testing/toy-reader.ts";
import { between } from "./between.ts";
import { learningPath } from "./learning-path.ts";

const questions = prerequisiteWebs().chain((web) =>
  fc.record({
    web: fc.constant(web),
    goal: fc.constantFrom(...web.ids),
    known: fc.uniqueArray(fc.constantFrom(...web.ids), { maxLength: 4 }),
    first: fc.integer({ min: 1, max: 5 }),
  }),
);

it("gives chains of prerequisites up to the goal, the whole path last, on any graph", async () => {
  await fc.assert(
    fc.asyncProperty(questions, async ({ web, goal, known, first }) => {
      const { ways } = await between(web.reader, known, goal, { first, minStrength: 0 });
      if (known.includes(goal)) {
        expect(ways).toEqual([]);
        return;
      }
      const path = await learningPath(web.reader, [goal], { known, minStrength: 0 });
      const idsOf = (steps: typeof path.steps) => steps.map(({ concept }) => concept.id);
      expect(ways.length).toBeGreaterThan(0);
      expect(ways.length).toBeLessThanOrEqual(first);
      expect(idsOf(ways.at(-1)!.steps)).toEqual(idsOf(path.steps));
      expect(ways.at(-1)).toMatchObject({ gentlest: true, leftOut: [] });
      expect(new Set(ways.map(({ steps }) => idsOf(steps).join())).size).toBe(ways.length);
      const shortest = Math.min(...ways.map(({ steps }) => steps.length));
      for (const { steps, from, leftOut, ...way } of ways) {
        const ids = idsOf(steps);
        expect(way.shortest).toBe(ids.length === shortest);
        expect(ids.at(-1)).toBe(goal);
        const jumps = ids.flatMap((id) => web.requires.get(id) ?? []);
        const left = jumps.filter((id) => !ids.includes(id) && !known.includes(id) && !web.unexplained.has(id));
        expect(leftOut).toEqual([...new Set(left)].sort());
        if (from !== null) expect(known).toContain(from.id);
        if (ids.length === path.steps.length) continue;
        if (from !== null) expect(web.requires.get(ids[0]!)).toContain(from.id);
        for (const [at, id] of ids.slice(1).entries()) expect(web.requires.get(id)).toContain(ids[at]);
      }
    }),
    { numRuns: 200 },
  );
});

describe("ways", () => {
  const index = new ConceptIndex({ read: readToyNote });
  index.setNotes(
    [
      "# Walking",
      "# Running\npre Running <- Walking 0.9",
      "# Jumping\npre Jumping <- Running 0.9",
      "# Hurdles\npre Hurdles <- Jumping 0.9\npre Hurdles <- Running 0.9",
    ].map((text, at) => ({ path: `${at}.md`, text })),
  );

  it("say from where they set out and what they leave out", async () => {
    const { ways } = await between(index.reader, ["Walking"], "Hurdles");
    expect(ways).toMatchObject([
      { from: { id: "walking" }, steps: [{}, {}], leftOut: ["jumping"], shortest: true, gentlest: false },
      { from: { id: "walking" }, steps: [{}, {}, {}], leftOut: [], shortest: false, gentlest: true },
    ]);
    expect(ways[0]!.steps.map(({ concept }) => concept.id)).toEqual(["running", "hurdle"]);
  });

  it("lead over what may help where nothing sure leads to the goal, as its learning path does", async () => {
    const slight = new ConceptIndex({ read: readToyNote });
    slight.setNotes(
      ["# Rain", "# Wind", "# Weather\npre Weather <- Rain 0.1\npre Weather <- Wind 0.2"].map((text, at) => ({
        path: `${at}.md`,
        text,
      })),
    );
    const idsOf = (steps: readonly { concept: { id: string } }[]) => steps.map(({ concept }) => concept.id);
    const path = await learningPath(slight.reader, ["Weather"]);
    const { ways } = await between(slight.reader, [], "Weather");
    expect(idsOf(path.steps)).toEqual(["wind", "rain", "weather"]);
    expect(ways.map(({ steps }) => idsOf(steps))).toEqual([
      ["wind", "weather"],
      ["rain", "weather"],
      idsOf(path.steps),
    ]);
    expect(ways.map(({ leftOut }) => leftOut)).toEqual([["rain"], ["wind"], []]);
    expect((await between(slight.reader, ["Wind"], "Weather")).ways.map(({ steps }) => idsOf(steps))).toEqual([
      ["weather"],
      ["rain", "weather"],
    ]);
  });

  it("are none to what is known, and an error to what is not there", async () => {
    expect(await between(index.reader, ["Hurdles", "Zen"], "Hurdles")).toMatchObject({
      ways: [],
      unknownNames: ["Zen"],
    });
    await expect(between(index.reader, [], "Hurdels")).rejects.toMatchObject({ suggestions: ["Hurdles"] });
  });
});
