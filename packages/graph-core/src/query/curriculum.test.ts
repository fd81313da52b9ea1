import fc from "fast-check";
import { expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { prerequisiteWebs } from "../testing/random-graphs.ts";
import { readToyNote } from "../testing/toy-reader.ts";
import { curriculum, type CurriculumTheme } from "./curriculum.ts";

const idsOf = (themes: readonly CurriculumTheme[]): string[] =>
  themes.flatMap(({ items }) => items.map(({ concept }) => concept.id));

it("puts all that is explained once, after what it requires, in the first stage that can hold it", async () => {
  await fc.assert(
    fc.asyncProperty(prerequisiteWebs(), async (web) => {
      const course = await curriculum(web.reader, { minStrength: 0 });
      const stageOf = new Map(course.stages.flatMap(({ number, themes }) => idsOf(themes).map((id) => [id, number])));
      const anytime = idsOf(course.anytime);
      const explained = web.ids.filter((id) => !web.unexplained.has(id));
      expect([...stageOf.keys(), ...anytime].sort()).toEqual(explained);
      const required = (id: string) => (web.requires.get(id) ?? []).filter((other) => !web.unexplained.has(other));
      for (const [id, stage] of stageOf) {
        const before = required(id).map((other) => stageOf.get(other)!);
        expect(stage).toBe(Math.max(0, ...before) + 1);
      }
      for (const id of anytime) expect(required(id)).toEqual([]);
      const times = [...course.stages.map(({ minutes }) => minutes), course.minutes];
      for (const minutes of times) expect(minutes).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});

it("keeps the order through what it leaves out, and says how much that is", async () => {
  await fc.assert(
    fc.asyncProperty(prerequisiteWebs(), fc.integer({ min: 1, max: 6 }), async (web, first) => {
      const whole = await curriculum(web.reader, { minStrength: 0 });
      const part = await curriculum(web.reader, { minStrength: 0, first });
      expect(part.concepts + part.omitted).toBe(whole.concepts);
      const place = (stages: typeof whole.stages) =>
        stages.flatMap(({ themes }, at) => idsOf(themes).map((id) => [id, at] as const));
      const all = new Map(place(whole.stages));
      for (const [a, x] of place(part.stages)) {
        for (const [b, y] of place(part.stages)) if (all.get(a)! < all.get(b)!) expect(x).toBeLessThan(y);
      }
    }),
    { numRuns: 100 },
  );
});

it("clusters a stage by what hangs together, and is the same each time", async () => {
  const topic = (name: string, parts: string[]) =>
    [
      `# ${name}`,
      ...parts.map((part) => `## ${part}\nrel ${part} -part-of-> ${name} 0.9\npre ${part} <- ${name} 0.9`),
    ].join("\n");
  const index = new ConceptIndex({ read: readToyNote });
  index.setNotes([
    { path: "a.md", text: topic("Music", ["Melody", "Rhythm", "Harmony"]) },
    { path: "b.md", text: topic("Cooking", ["Frying", "Baking", "Boiling"]) },
  ]);
  const course = await curriculum(index.reader);
  const second = course.stages[1]!.themes;
  expect(second.map(sortedIds).sort()).toEqual(["baking boiling frying", "harmony melody rhythm"]);
  expect(new Set(second.map(({ label }) => label))).toEqual(new Set(["Cooking", "Music"]));
  expect(await curriculum(index.reader)).toEqual(course);
});

it("groups by themes that were found elsewhere, in their order, named after the most important concept", async () => {
  const index = new ConceptIndex({ read: readToyNote });
  index.setNotes([
    { path: "a.md", text: "# Melody\nrel Melody -uses-> Song 0.9" },
    { path: "b.md", text: "# Rhythm\nrel Rhythm -uses-> Song 0.9" },
    { path: "c.md", text: "# Baking\n# Lone\nrel Baking -uses-> Song 0.9" },
  ]);
  const themes = new Map([
    ["song", 2],
    ["rhythm", 2],
    ["melody", 2],
    ["baking", 1],
  ]);
  const { anytime } = await curriculum(index.reader, {
    themeOf: (ids) => Promise.resolve(ids.map((id) => themes.get(id))),
  });
  expect(anytime.map((theme) => [theme.label, sortedIds(theme)])).toEqual([
    ["Baking", "baking"],
    ["Melody", "melody rhythm"],
    [null, "lone"],
  ]);
  const own = await curriculum(index.reader, { themeOf: () => Promise.resolve(undefined) });
  expect(own).toEqual(await curriculum(index.reader));
});

function sortedIds(theme: CurriculumTheme): string {
  return idsOf([theme]).sort().join(" ");
}

it("of nothing is empty", async () => {
  expect(await curriculum(new ConceptIndex().reader)).toEqual({
    stages: [],
    anytime: [],
    minutes: 0,
    concepts: 0,
    omitted: 0,
  });
});
