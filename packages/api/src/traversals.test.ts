import { afterAll, beforeAll, expect, test } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes();
});
afterAll(() => served.close());

interface Named {
  label: string;
}

test("a map and a neighbourhood have both ends of each relation, and say when something was left out", async () => {
  const part = `{ concepts { id slug } relations { source { id } target { id } type } distances truncated }`;
  interface Part {
    concepts: { id: string; slug: string }[];
    relations: { source: { id: string }; target: { id: string }; type: string }[];
    distances: number[];
    truncated: boolean;
  }
  const { small, whole, note, tagged, around, wide, far } = await served.data<Record<string, Part>>(`{
    small: map(first: 4) ${part}
    whole: map ${part}
    note: map(note: "foundation model.md") ${part}
    tagged: map(tag: "models", types: [REQUIRES]) ${part}
    around: neighbourhood(concepts: ["distillation"], depth: 1, direction: OUT, types: [USES]) ${part}
    far: neighbourhood(concepts: ["distillation"], depth: 2) ${part}
    wide: neighbourhood(concepts: ["distillation"], depth: 2, first: 5) ${part}
  }`);
  for (const one of [small, whole, note, tagged, around, wide, far]) {
    const ids = one?.concepts.map(({ id }) => id);
    for (const { source, target } of one?.relations ?? []) {
      expect(ids).toContain(source.id);
      expect(ids).toContain(target.id);
    }
    expect(one?.distances).toHaveLength(ids?.length ?? -1);
  }
  expect(small?.concepts).toHaveLength(4);
  expect(small?.relations.length).toBeGreaterThan(0);
  expect(small?.truncated).toBe(true);
  expect(whole?.concepts).toHaveLength(served.index.graph.order);
  expect(whole?.relations).toHaveLength(served.index.graph.size);
  expect(whole?.truncated).toBe(false);
  expect(note?.concepts.map(({ slug }) => slug).sort()).toEqual(
    ["foundation-model", "neural-network", "training-data", "transformer"].sort(),
  );
  expect(tagged?.relations.map(({ type }) => type)).toEqual(["REQUIRES"]);
  expect(around?.concepts[0]?.slug).toBe("distillation");
  expect(around?.distances[0]).toBe(0);
  expect(around?.distances.slice(1).every((distance) => distance === 1)).toBe(true);
  expect(around?.concepts.map(({ slug }) => slug)).toContain("synthetic-data");
  expect(around?.relations.every(({ type }) => type === "USES")).toBe(true);
  expect(new Set(far?.distances)).toEqual(new Set([0, 1, 2]));
  expect(wide?.concepts).toHaveLength(5);
  expect(wide?.truncated).toBe(true);
});

test("paths lead from one concept to the other, step by step", async () => {
  interface Step {
    from: Named;
    to: Named;
    forwards: boolean;
    relation: { source: Named; target: Named; evidence: { quote: string }[] };
  }
  const { paths } = await served.data<{ paths: { length: number; steps: Step[] }[] }>(`{
    paths(from: "knowledge distillation", to: "training data", first: 3) {
      length steps { from { label } to { label } forwards relation {
        source { label } target { label } evidence(first: 1) { quote }
      } }
    }
  }`);
  expect(paths.length).toBeGreaterThan(0);
  for (const { length, steps } of paths) {
    expect(steps).toHaveLength(length);
    expect(steps[0]?.from.label).toBe("Distillation");
    expect(steps.at(-1)?.to.label).toBe("training data");
    expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
    for (const { from, to, forwards, relation } of steps) {
      expect(forwards ? [relation.source, relation.target] : [relation.target, relation.source]).toEqual([from, to]);
      expect(relation.evidence).toHaveLength(1);
    }
  }
});

test("a learning path ends at its goal, leaves out what is known and says what it does not know", async () => {
  interface Path {
    goals: Named[];
    steps: {
      concept: Named;
      reason: string;
      neededFor: Named | null;
      minutes: number;
      home: { line: number } | null;
    }[];
    minutes: number;
    unknownNames: string[];
    message: string | null;
  }
  const query = `query Q($to: [ID!]!, $known: [ID!], $max: Int) { learningPath(to: $to, known: $known, maxSteps: $max) {
    goals { label } minutes unknownNames message
    steps { concept { label } reason neededFor { label } minutes home { line } evidence { quote } }
  } }`;
  const ask = async (variables: Record<string, unknown>): Promise<Path> =>
    (await served.data<{ learningPath: Path }>(query, variables)).learningPath;

  const path = await ask({ to: ["distillation", "astrology"], known: ["alchemy"] });
  const labels = path.steps.map(({ concept }) => concept.label);
  expect(path.goals).toEqual([{ label: "Distillation" }]);
  expect(labels.at(-1)).toBe("Distillation");
  expect(labels.indexOf("Foundation model")).toBeLessThan(labels.indexOf("Teacher model"));
  expect(path.steps.at(-1)?.neededFor).toBeNull();
  for (const { neededFor, reason } of path.steps.slice(0, -1)) {
    expect(labels).toContain(neededFor?.label);
    expect(reason).not.toBe("");
  }
  expect(path.unknownNames).toEqual(["astrology", "alchemy"]);
  expect(path.message).toContain("astrology");
  expect(path.minutes).toBeGreaterThan(0);

  const shorter = await ask({ to: ["distillation"], known: ["teacher model"] });
  expect(shorter.steps.map(({ concept }) => concept.label)).not.toContain("Foundation model");
  const cut = await ask({ to: ["distillation"], max: 3 });
  expect(cut.steps).toHaveLength(3);
  expect(cut.message).toContain("left out");
});

test("minutes are 200 words each of the section that explains the step", async () => {
  const words = await serveNotes(
    {},
    {
      "one.md": `# One\n\nIntroduction.\n\n## Needle\n\n**Needle:** a thing. ${"word ".repeat(397)}\n\n## Hay\n\n${"stack ".repeat(200)}\n`,
    },
  );
  const { concept } = await words.data<{ concept: { home: { minutes: number; heading: string } } }>(
    `{ concept(name: "needle") { home { heading minutes } } }`,
  );
  await words.close();
  expect(concept.home.heading).toBe("Needle");
  expect(concept.home.minutes).toBeCloseTo(2, 1);
});

test("the frontier builds on what is known", async () => {
  const { frontier } = await served.data<{ frontier: { concept: Named; unlocks: number; reason: string }[] }>(
    `{ frontier(known: ["foundation model", "transformer", "astrology"]) { concept { label } unlocks reason } }`,
  );
  expect(frontier[0]).toMatchObject({ concept: { label: "Teacher model" } });
  expect(frontier[0]?.unlocks).toBeGreaterThan(0);
  expect(frontier[0]?.reason).toContain("Foundation model");
});
