import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { prerequisiteWebs } from "../testing/random-graphs.ts";
import { readToyNote } from "../testing/toy-reader.ts";
import { frontier } from "./frontier.ts";
import { learningPath } from "./learning-path.ts";

const questions = prerequisiteWebs().chain((web) =>
  fc.record({
    web: fc.constant(web),
    goal: fc.constantFrom(...web.ids),
    known: fc.uniqueArray(fc.constantFrom(...web.ids), { maxLength: 5 }),
  }),
);

const strengths = fc.double({ min: 0, max: 0.9, noNaN: true });

describe("the frontier of any graph", () => {
  it("holds what is explained, not known, and requires nothing else that has to be read", async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ web, known }) => {
        const { items } = await frontier(web.reader, known, { first: 200, minStrength: 0 });
        const open = (id: string) =>
          (web.requires.get(id) ?? []).filter((other) => !known.includes(other) && !web.unexplained.has(other));
        for (const { concept, builtOn, opens } of items) {
          expect(known).not.toContain(concept.id);
          expect(web.unexplained.has(concept.id)).toBe(false);
          expect(open(concept.id)).toEqual([]);
          expect(builtOn).toEqual((web.requires.get(concept.id) ?? []).filter((id) => known.includes(id)).sort());
          for (const id of opens) expect(open(id)).toEqual([concept.id]);
        }
        const offered = items.map(({ concept }) => concept.id);
        const ready = web.ids.filter(
          (id) => !known.includes(id) && !web.unexplained.has(id) && open(id).length === 0 && web.requires.has(id),
        );
        const builtOnKnown = ready.filter((id) => web.requires.get(id)!.some((other) => known.includes(other)));
        for (const id of builtOnKnown) expect(offered).toContain(id);
        const unlocks = items.map((item) => item.unlocks);
        expect(unlocks).toEqual([...unlocks].sort((a, b) => b - a));
      }),
      { numRuns: 200 },
    );
  });

  it("with a goal leads to it: learning what it offers, again and again, ends there", async () => {
    await fc.assert(
      fc.asyncProperty(questions, strengths, async ({ web, goal, known }, minStrength) => {
        const path = await learningPath(web.reader, [goal], { known, minStrength });
        const learned = [...known];
        for (let round = 0; round <= path.steps.length; round++) {
          const { items } = await frontier(web.reader, learned, { goal, first: 200, minStrength });
          if (items.length === 0) break;
          for (const { concept } of items) expect(path.steps.map((step) => step.concept.id)).toContain(concept.id);
          learned.push(...items.map(({ concept }) => concept.id));
        }
        expect(learned).toContain(goal);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the frontier", () => {
  const index = new ConceptIndex({ read: readToyNote });
  index.setNotes(
    [
      "# Numbers",
      "# Sets",
      "# Sums\npre Sums <- Numbers 0.9",
      "# Products\npre Products <- Numbers 0.9",
      "# Powers\npre Powers <- Products 0.9\npre Powers <- Numbers 0.9",
      "# Unions\npre Unions <- Sets 0.9",
    ].map((text, at) => ({ path: `${at}.md`, text })),
  );
  const { reader } = index;

  it("begins with what most concepts wait for", async () => {
    const { items } = await frontier(reader, []);
    expect(items.map(({ concept }) => concept.id)).toEqual(["number", "set"]);
    expect(items[0]).toMatchObject({ unlocks: 3, opens: ["product", "sum"], toGoal: null, builtOn: [] });
    expect(items[0]?.reason).toBe("It needs nothing else first, and 3 concepts wait for it.");
  });

  it("goes on from what is known, and says what it builds on", async () => {
    const { items, unknownNames } = await frontier(reader, ["Numbers", "Alchemy"], { goal: "Powers" });
    expect(items).toMatchObject([
      {
        concept: { id: "product" },
        toGoal: 1,
        builtOn: ["number"],
        opens: ["power"],
        reason: 'It builds on "Numbers", and 1 concept on the way waits for it.',
        read: { note: "3.md" },
      },
    ]);
    expect(unknownNames).toEqual(["Alchemy"]);
  });

  it("offers the goal when nothing else is missing, and nothing when it is known", async () => {
    const { items } = await frontier(reader, ["Numbers", "Products"], { goal: "Powers" });
    expect(items).toMatchObject([{ concept: { id: "power" }, toGoal: 0 }]);
    expect(items[0]?.reason).toMatch(/is the goal/);
    expect(await frontier(reader, ["Powers"], { goal: "Powers" })).toMatchObject({ items: [] });
  });

  it("refuses an unknown goal", async () => {
    await expect(frontier(reader, [], { goal: "Power ranger" })).rejects.toMatchObject({ code: "concept-not-found" });
  });
});
