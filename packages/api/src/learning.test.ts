import { afterAll, beforeAll, expect, test } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

// Front matter says what comes first, so that nothing here depends on how sentences are read.
const COURSE: Readonly<Record<string, string>> = {
  "1 start/1 counting.md": "# Counting rules\n\nA counting rule counts things.\n",
  "1 start/2 sums.md":
    '---\nrequires: ["[[Counting rules]]"]\n---\n# Long sums\n\nA long sum adds up.\n\n## Carrying over\n\nText.\n',
  "2 further/1 products.md":
    '---\nrequires: ["[[Long sums]]", "[[Inner patience]]"]\n---\n# Cross products\n\nA cross product is made of parts.\n',
  "2 further/2 powers.md":
    '---\nrequires: ["[[Cross products]]", "[[Counting rules]]"]\n---\n# Higher powers\n\nA higher power grows fast.\n',
};

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes({}, COURSE);
});
afterAll(() => served.close());

interface Named {
  label: string;
}
interface Step {
  concept: Named;
  neededFor: Named | null;
  neededBy: Named[];
  buildsOn: Named[];
  strength: number;
  known: boolean;
  isGoal: boolean;
  minutes: number;
  evidence: { quote: string; note: { path: string }; start: { line: number }; end: { line: number } }[];
  home: {
    note: { path: string };
    heading: string | null;
    line: number;
    startLine: number;
    endLine: number;
    words: number;
  };
}
interface Path {
  steps: Step[];
  assumed: { concept: Named; reason: string }[];
  builtOn: Named[];
  minutes: number;
  omittedCount: number;
  remarks: { code: string; text: string }[];
  plan: string;
}

const PATH = `query Q($to: [ID!]!, $known: [ID!], $stop: Boolean, $depth: Int, $strength: Float, $order: PathOrder) {
  learningPath(to: $to, known: $known, stopAtKnown: $stop, maxDepth: $depth, minStrength: $strength, order: $order) {
    minutes omittedCount builtOn { label } remarks { code text } plan
    assumed { concept { label } reason }
    steps {
      concept { label } neededFor { label } neededBy { label } buildsOn { label } strength known isGoal minutes
      evidence { quote note { path } start { line } end { line } }
      home { note { path } heading line startLine endLine words }
    }
  }
}`;
const path = async (variables: Record<string, unknown>): Promise<Path> =>
  (await served.data<{ learningPath: Path }>(PATH, variables)).learningPath;
const labels = (items: readonly { concept: Named }[]): string[] => items.map(({ concept }) => concept.label);

test("a step tells all that a learner needs: why, for what, the words, what to read, for how long", async () => {
  const { steps, assumed, minutes } = await path({ to: ["higher powers"] });
  expect(labels(steps)).toEqual(["Counting rules", "Long sums", "Cross products", "Higher powers"]);
  expect(labels(assumed)).toEqual(["Inner patience"]);
  const [numbers, sums] = steps;
  expect(numbers?.neededBy.map(({ label }) => label)).toEqual(["Long sums", "Higher powers"]);
  expect(sums).toMatchObject({
    neededFor: { label: "Cross products" },
    buildsOn: [{ label: "Counting rules" }],
    known: false,
    isGoal: false,
    home: { note: { path: "1 start/2 sums.md" }, startLine: 1, endLine: 10 },
  });
  expect(sums?.strength).toBeGreaterThan(0.5);
  expect(sums?.evidence[0]).toMatchObject({
    note: { path: "2 further/1 products.md" },
    start: { line: 2 },
    end: { line: 2 },
  });
  expect(steps.at(-1)).toMatchObject({ isGoal: true, neededFor: null, strength: 1 });
  expect(minutes).toBeCloseTo(
    steps.reduce((sum, step) => sum + step.minutes, 0),
    1,
  );
});

test("what is known is left out, or stays in its place when asked", async () => {
  const short = await path({ to: ["higher powers"], known: ["Long sums"] });
  expect(labels(short.steps).toSorted()).toEqual(["Counting rules", "Cross products", "Higher powers"]);
  expect(labels(short.steps).at(-1)).toBe("Higher powers");
  expect(short.builtOn).toEqual([{ label: "Long sums" }]);
  const whole = await path({ to: ["higher powers"], known: ["Long sums"], stop: false });
  expect(whole.steps.map((step) => [step.concept.label, step.known])).toEqual([
    ["Counting rules", false],
    ["Long sums", true],
    ["Cross products", false],
    ["Higher powers", false],
  ]);
  const known = await path({ to: ["higher powers"], known: ["higher powers"] });
  expect(known.remarks).toEqual([{ code: "all-known", text: 'Nothing to learn: "Higher powers" is known already.' }]);
});

test("depth, strength and order shape a path", async () => {
  const shallow = await path({ to: ["higher powers"], depth: 1 });
  expect(labels(shallow.steps).sort()).toEqual(["Counting rules", "Cross products", "Higher powers"]);
  expect(shallow.omittedCount).toBeGreaterThan(0);
  expect(labels((await path({ to: ["higher powers"], strength: 1 })).steps)).toEqual(["Higher powers"]);
  expect(labels((await path({ to: ["higher powers"], order: "COURSE" })).steps)).toEqual([
    "Counting rules",
    "Long sums",
    "Cross products",
    "Higher powers",
  ]);
});

test("the plan is Markdown with links to the notes", async () => {
  const { plan } = await path({ to: ["higher powers"] });
  expect(plan).toMatch(/^# The way to Higher powers\n/);
  expect(plan).toContain("1. [ ] **Counting rules**");
  expect(plan).toContain("[Long sums](1%20start/2%20sums.md)");
});

test("the frontier says what opens, how far the goal is and what to read", async () => {
  const { frontier } = await served.data<{ frontier: unknown[] }>(`{
    frontier(known: ["counting rules"], goal: "higher powers") {
      concept { label } unlocks opens { label } builtOn { label } toGoal minutes home { note { path } }
    }
  }`);
  expect(frontier).toEqual([
    {
      concept: { label: "Long sums" },
      unlocks: 1,
      opens: [{ label: "Cross products" }],
      builtOn: [{ label: "Counting rules" }],
      toGoal: 2,
      minutes: expect.any(Number),
      home: { note: { path: "1 start/2 sums.md" } },
    },
  ]);
});

test("ways between what is known and a goal: the shortest leaves out, the gentlest does not", async () => {
  const { between } = await served.data<{
    between: { unknownNames: string[]; ways: { from: Named; steps: { concept: Named }[]; leftOut: Named[] }[] };
  }>(`{ between(known: ["counting rules", "zen"], to: "higher powers") {
    unknownNames ways { from { label } shortest gentlest steps { concept { label } } leftOut { label } }
  } }`);
  expect(between.unknownNames).toEqual(["zen"]);
  expect(between.ways).toEqual([
    {
      from: { label: "Counting rules" },
      shortest: true,
      gentlest: false,
      steps: [{ concept: { label: "Higher powers" } }],
      leftOut: [{ label: "Cross products" }],
    },
    expect.objectContaining({ shortest: false, gentlest: true, leftOut: [] }),
  ]);
  expect(labels(between.ways[1]!.steps)).toEqual(["Long sums", "Cross products", "Higher powers"]);
});

test("gaps say what is missing and for whom", async () => {
  const { gaps } = await served.data<{
    gaps: { gaps: { concept: Named; neededBy: Named[] }[]; unreachable: { concept: Named; missing: Named[] }[] };
  }>(`{ gaps { gaps { concept { label } neededBy { label } neededByCount blocks noteCount reason evidence { quote } }
    unreachable { concept { label } missing { label } reason } } }`);
  expect(gaps.gaps).toContainEqual(
    expect.objectContaining({
      concept: { label: "Inner patience" },
      neededBy: [{ label: "Cross products" }],
      blocks: 2,
      noteCount: 1,
    }),
  );
  expect(labels(gaps.unreachable).sort()).toEqual(["Cross products", "Higher powers"]);
});

test("cycles come with both sides' words", async () => {
  const circle = await serveNotes(
    {},
    {
      "a.md": '---\nrequires: ["Egg"]\n---\n# Hen\n\nA hen lays.\n',
      "b.md": '---\nrequires: ["Nest"]\n---\n# Egg\n\nAn egg rests.\n',
      "c.md": '---\nrequires: ["Hen"]\n---\n# Nest\n\nA nest is built.\n',
    },
  );
  interface Edge {
    concept: Named;
    requires: Named;
    evidence: { quote: string }[];
  }
  const { cycles } = await circle.data<{ cycles: { cycles: { concepts: Named[]; dropped: Edge; closing: Edge[] }[] } }>(
    `{ cycles { truncated cycles { concepts { label } reason
      dropped { concept { label } requires { label } evidence { quote } }
      closing { concept { label } requires { label } evidence { quote } } } } }`,
  );
  await circle.close();
  expect(cycles.cycles).toHaveLength(1);
  const [{ concepts, dropped, closing }] = cycles.cycles as [(typeof cycles.cycles)[number]];
  expect(concepts).toHaveLength(3);
  for (const edge of [dropped, ...closing]) expect(edge.evidence[0]?.quote).toContain(edge.requires.label);
});

test("the curriculum is stages of themes", async () => {
  const { curriculum } = await served.data<{
    curriculum: { conceptCount: number; stages: { number: number; themes: { items: { concept: Named }[] }[] }[] };
  }>(`{ curriculum { conceptCount omittedCount minutes
    stages { number minutes themes { label minutes items { concept { label } requires { label } minutes home { line } } } }
    anytime { label items { concept { label } } } } }`);
  const stageOf = new Map(
    curriculum.stages.flatMap(({ number, themes }) =>
      themes.flatMap(({ items }) => labels(items).map((label) => [label, number] as const)),
    ),
  );
  const order = ["Counting rules", "Long sums", "Cross products", "Higher powers"].map((label) => stageOf.get(label)!);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(4);
});

test.each([
  ["invalid-argument", `{ gaps(first: 0) { gaps { reason } } }`],
  ["invalid-argument", `{ gaps(minStrength: 2) { gaps { reason } } }`],
  ["invalid-argument", `{ cycles(first: 101) { truncated } }`],
  ["invalid-argument", `{ curriculum(first: 5001) { minutes } }`],
  ["invalid-argument", `{ between(known: [], to: "higher powers", first: 11) { unknownNames } }`],
  ["invalid-argument", `{ learningPath(to: ["higher powers"], maxDepth: 0) { minutes } }`],
  ["concept-not-found", `{ between(known: [], to: "higher powder") { unknownNames } }`],
  [
    "limit-cost",
    `{ curriculum(first: 5000) { stages { themes { items { concept { relations(first: 100) { totalCount nodes { label } } } } } } } }`,
  ],
])("refuses with %s: %s", async (code, query) => {
  const { errors } = await served.ask(query);
  expect(errors?.[0]?.extensions["code"]).toBe(code);
});
