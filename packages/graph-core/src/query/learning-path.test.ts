import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { prerequisiteWebs, type PrerequisiteWeb } from "../testing/random-graphs.ts";
import { readToyNote } from "../testing/toy-reader.ts";
import { learningPath } from "./learning-path.ts";

const RUNS = 200;

/** A web with one to three of its concepts as goals and up to four as known. */
const questions = prerequisiteWebs().chain((web) =>
  fc.record({
    web: fc.constant(web),
    goals: fc.uniqueArray(fc.constantFrom(...web.ids), { minLength: 1, maxLength: 3 }),
    known: fc.uniqueArray(fc.constantFrom(...web.ids), { maxLength: 4 }),
    order: fc.constantFrom("need" as const, "course" as const),
  }),
);

/** What goals need, read off the edges: without what is known, and no further than what is never explained. */
function neededBy(
  { requires, unexplained }: PrerequisiteWeb,
  goals: readonly string[],
  known: readonly string[],
): { taught: Set<string>; assumed: Set<string> } {
  const taught = new Set(goals);
  const assumed = new Set<string>();
  for (const id of taught) {
    if (known.includes(id)) continue;
    for (const other of requires.get(id) ?? []) {
      if (known.includes(other)) continue;
      if (unexplained.has(other) && !goals.includes(other)) assumed.add(other);
      else taught.add(other);
    }
  }
  return { taught, assumed };
}

/** What of it lies at most so many levels below a goal. */
function within(web: PrerequisiteWeb, goals: readonly string[], known: readonly string[], levels: number): Set<string> {
  const { taught } = neededBy(web, goals, known);
  let found = new Set(goals);
  for (let level = 0; level < levels; level++) {
    const below = [...found].flatMap((id) => (known.includes(id) ? [] : (web.requires.get(id) ?? [])));
    found = new Set([...found, ...below.filter((id) => taught.has(id) && !known.includes(id))]);
  }
  return found;
}

/** The best product of strengths on a way from a goal to each concept that is met, by trying all ways. */
function worths(
  { reader, unexplained }: PrerequisiteWeb,
  goals: readonly string[],
  known: readonly string[],
): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  const go = async (id: string, worth: number): Promise<void> => {
    if (worth <= (best.get(id) ?? 0)) return;
    best.set(id, worth);
    if (known.includes(id) || (unexplained.has(id) && !goals.includes(id))) return;
    const [list] = await reader.prerequisites([id], "requires");
    for (const { requires, strength } of list!) await go(requires, worth * Math.min(0.999, strength));
  };
  return goals.reduce((before, goal) => before.then(() => go(goal, 1)), Promise.resolve()).then(() => best);
}

const idsOf = (steps: readonly { concept: { id: string } }[]): string[] => steps.map(({ concept }) => concept.id);

describe("a learning path on any graph", () => {
  it("passes over what chains of doubtful prerequisites lead to: their strengths multiply", async () => {
    await fc.assert(
      fc.asyncProperty(
        questions,
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        async ({ web, goals, known }, minStrength) => {
          const path = await learningPath(web.reader, goals, { known, minStrength });
          const likely = [...(await worths(web, goals, known))].flatMap(([id, worth]) =>
            worth >= minStrength ? [id] : [],
          );
          const { taught } = neededBy(web, goals, known);
          expect(idsOf(path.steps).sort()).toEqual(likely.filter((id) => taught.has(id)).sort());
          expect(path.omitted).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("holds what the goals need and nothing else, each step once and after what it requires", async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ web, goals, known, order }) => {
        const path = await learningPath(web.reader, goals, { known, order, minStrength: 0 });
        const ids = idsOf(path.steps);
        const { taught, assumed } = neededBy(web, goals, known);
        expect([...ids].sort()).toEqual([...taught].sort());
        expect(idsOf(path.assumed).sort()).toEqual([...assumed].sort());
        for (const [at, id] of ids.entries()) {
          if (known.includes(id)) continue;
          for (const other of web.requires.get(id) ?? []) {
            if (ids.includes(other)) expect(ids.indexOf(other)).toBeLessThan(at);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("says for each step which later one needs it, and each is needed by a goal through steps", async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ web, goals, known, order }) => {
        const { steps } = await learningPath(web.reader, goals, { known, order, minStrength: 0 });
        const ids = idsOf(steps);
        for (const [at, step] of steps.entries()) {
          expect(step.isGoal).toBe(goals.includes(step.concept.id));
          if (step.for === null) {
            expect(step.isGoal).toBe(true);
            continue;
          }
          expect(ids.indexOf(step.for)).toBeGreaterThan(at);
          expect(web.requires.get(step.for)).toContain(step.concept.id);
          expect(step.neededBy[0]).toBe(step.for);
          expect(step.reason).toMatch(/./);
          expect(step.evidence.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("keeps maxSteps and maxDepth, and stays a path when it is cut", async () => {
    const cuts = fc.record({ maxSteps: fc.integer({ min: 1, max: 8 }), maxDepth: fc.integer({ min: 1, max: 4 }) });
    await fc.assert(
      fc.asyncProperty(questions, cuts, async ({ web, goals, known, order }, { maxSteps, maxDepth }) => {
        const whole = await learningPath(web.reader, goals, { known, minStrength: 0 });
        const { steps, omitted } = await learningPath(web.reader, goals, {
          known,
          order,
          maxSteps,
          maxDepth,
          minStrength: 0,
        });
        expect(steps.length).toBeLessThanOrEqual(Math.max(maxSteps, goals.length));
        const ids = idsOf(steps);
        for (const goal of goals) expect(ids).toContain(goal);
        for (const id of ids) expect(idsOf(whole.steps)).toContain(id);
        for (const id of omitted) expect(ids).not.toContain(id);
        const near = within(web, goals, known, maxDepth);
        for (const id of ids) expect(near.has(id)).toBe(true);
        if (maxSteps >= whole.steps.length) expect(new Set(ids)).toEqual(near);
        for (const [at, step] of steps.entries()) {
          expect(step.isGoal || ids.indexOf(step.for!) > at).toBe(true);
        }
        if (steps.length < whole.steps.length) expect(omitted.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  it("that does not stop at what is known ticks it, and is otherwise the path of one who knows nothing", async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ web, goals, known }) => {
        const nothing = await learningPath(web.reader, goals);
        const ticked = await learningPath(web.reader, goals, { known, stopAtKnown: false });
        expect(idsOf(ticked.steps)).toEqual(idsOf(nothing.steps));
        for (const { concept, known: is } of ticked.steps) expect(is).toBe(known.includes(concept.id));
        expect(ticked.minutes).toBeLessThanOrEqual(nothing.minutes);
      }),
      { numRuns: 100 },
    );
  });

  it("stays as it is when a note about other things is added", async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ web, goals, known, order }) => {
        const before = await learningPath(web.reader, goals, { known, order, minStrength: 0 });
        web.index.setNote({ path: "elsewhere.md", text: "# Gardening\npre Gardening <- Soil 0.9" });
        const after = await learningPath(web.reader, goals, { known, order, minStrength: 0 });
        expect(idsOf(after.steps)).toEqual(idsOf(before.steps));
      }),
      { numRuns: 100 },
    );
  });
});

const COURSE: Record<string, string> = {
  "1 start/2 loops.md": "# Loops\npre Loops <- Variables 0.8\nname Loops",
  "1 start/1 variables.md": "# Variables\nname Variables",
  "1 start/10 sorting.md": "# Sorting\npre Sorting <- Loops 0.7\npre Sorting <- Lists 0.9\npre Sorting <- Patience 0.9",
  "2 data/1 lists.md": "# Lists\nname Lists",
};

function course(texts: Record<string, string> = COURSE): ConceptIndex {
  const index = new ConceptIndex({ read: readToyNote });
  index.setNotes(Object.entries(texts).map(([path, text]) => ({ path, text })));
  return index;
}

describe("a learning path", () => {
  it("follows need by default: strongest first, each right before what needs it", async () => {
    const { steps } = await learningPath(course().reader, ["Sorting"]);
    expect(idsOf(steps)).toEqual(["list", "variable", "loop", "sorting"]);
  });

  it("follows the course where that is free, numbers by value", async () => {
    const { steps } = await learningPath(course().reader, ["Sorting"], { order: "course" });
    expect(idsOf(steps)).toEqual(["variable", "loop", "list", "sorting"]);
  });

  it("says where the words behind a step stand and what to read", async () => {
    const index = new ConceptIndex({ read: readToyNote });
    const text = "# Trees\n## Roots\npre Roots <- Water 0.8\nname Roots\n## Leaves\n# Water\n";
    index.setNote({ path: "trees.md", text });
    const { steps } = await learningPath(index.reader, ["Roots"]);
    expect(steps[0]?.evidence[0]).toMatchObject({
      note: "trees.md",
      quote: "pre Roots <- Water 0.8",
      start: { line: 3 },
    });
    expect(steps[0]).toMatchObject({
      concept: { id: "water" },
      for: "root",
      read: { note: "trees.md", title: "Trees", heading: "Water", line: 6, endLine: 6 },
    });
    expect(steps[1]).toMatchObject({ isGoal: true, for: null, read: { heading: "Roots", line: 2, endLine: 4 } });
  });

  it("takes for granted what the notes never explain", async () => {
    const { steps, assumed, remarks } = await learningPath(course().reader, ["Sorting"]);
    expect(idsOf(steps)).not.toContain("patience");
    expect(assumed).toMatchObject([{ concept: { id: "patience" }, for: "sorting" }]);
    expect(remarks).toEqual([{ code: "assumed", text: expect.stringContaining("Patience") }]);
  });

  it("gives what may help where nothing surely has to come first, and says so", async () => {
    const text =
      "# Roots\npre Roots <- Water 0.2\npre Roots <- Soil 0.3\npre Roots <- Rain 0.25\npre Water <- Wind 0.3\npre Leaves <- Sun 0.1\n" +
      "# Leaves\n# Water\n# Soil\n# Rain\n# Sun\n# Wind\n";
    const reader = course({ "trees.md": text }).reader;
    const { steps, remarks } = await learningPath(reader, ["Roots"]);
    expect(idsOf(steps)).toEqual(["soil", "rain", "water", "root"]);
    expect(remarks).toEqual([
      { code: "helpful-only", text: expect.stringMatching(/^Nothing surely .* "Roots": .* may help/) },
    ]);
    // Who asks for a strength gets that, and who knows something is not taught it.
    expect(idsOf((await learningPath(reader, ["Roots"], { minStrength: 0.4 })).steps)).toEqual(["root"]);
    expect(idsOf((await learningPath(reader, ["Roots"], { known: ["Soil"] })).steps)).toEqual([
      "rain",
      "water",
      "root",
    ]);
    expect(idsOf((await learningPath(reader, ["Leaves"])).steps)).toEqual(["leaf"]);
  });

  it.each([
    ["a goal that is known", ["Sorting"], { known: ["Sorting"] }, "all-known", /nothing to learn.*"Sorting" is known/i],
    ["one of several", ["Sorting", "Lists"], { known: ["Lists"] }, "goal-known", /^"Lists" is known/],
    ["a goal that needs nothing", ["Variables"], {}, "nothing-needed", /before "Variables"/],
    [
      "one that needs nothing surely",
      ["Sorting"],
      { minStrength: 1 },
      "nothing-needed",
      /surely.*weak prerequisites were/,
    ],
    ["a goal that is never explained", ["Patience"], {}, "not-explained", /use "Patience" and never explain it/],
    ["known names that are not there", ["Lists"], { known: ["Alchemy"] }, "unknown-names", /"Alchemy"/],
    ["too few steps", ["Sorting"], { maxSteps: 2 }, "steps-omitted", /^At least one concept/],
  ])("has a word for %s", async (_, goals, options, code, text) => {
    const { remarks } = await learningPath(course().reader, goals, options);
    expect(remarks.find((remark) => remark.code === code)?.text).toMatch(text);
  });

  it("has a word for a vault without prerequisites", async () => {
    const { steps, remarks } = await learningPath(course({ "a.md": "# Apples" }).reader, ["apple"]);
    expect(idsOf(steps)).toEqual(["apple"]);
    expect(remarks).toMatchObject([{ code: "no-prerequisites", text: expect.stringContaining("requires:") }]);
  });

  it("refuses an unknown goal with the nearest names, unless it may be passed over", async () => {
    const { reader } = course();
    await expect(learningPath(reader, ["Sortin"])).rejects.toMatchObject({
      code: "concept-not-found",
      suggestions: expect.arrayContaining(["Sorting"]),
    });
    const path = await learningPath(reader, ["Sortin", "Loops"], { passOverUnknownGoals: true });
    expect(path).toMatchObject({ unknownNames: ["Sortin"], goals: [{ id: "loop" }] });
    await expect(learningPath(reader, ["Sortin"], { passOverUnknownGoals: true })).rejects.toThrow(/Sortin/);
  });

  it.each([{ maxSteps: 0 }, { maxSteps: 501 }, { maxDepth: 0 }, { minStrength: 2 }, { minStrength: Number.NaN }])(
    "refuses %j",
    async (options) => {
      await expect(learningPath(course().reader, ["Lists"], options)).rejects.toMatchObject({
        code: "invalid-argument",
      });
    },
  );
});
