import fc from "fast-check";
import { expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { prerequisiteWebs } from "../testing/random-graphs.ts";
import { readToyNote } from "../testing/toy-reader.ts";
import { cycles } from "./cycles.ts";

it("tells each circle with what was dropped and what closes it, on any graph", async () => {
  await fc.assert(
    fc.asyncProperty(prerequisiteWebs(), async ({ index, reader, requires }) => {
      const found = await cycles(reader, { first: 200 });
      expect(found.cycles).toHaveLength(index.droppedPrerequisites.length);
      for (const { concepts, dropped, closing, reason } of found.cycles) {
        const ids = concepts.map(({ id }) => id);
        expect([dropped.concept, dropped.requires]).toEqual(ids.slice(0, 2));
        expect(requires.get(dropped.concept) ?? []).not.toContain(dropped.requires);
        const edges = closing.map((edge) => [edge.concept, edge.requires]);
        expect(edges).toEqual(ids.slice(1).map((id, at) => [id, ids[at + 2] ?? ids[0]]));
        for (const edge of closing) {
          expect(requires.get(edge.concept)).toContain(edge.requires);
          expect(edge.strength).toBeGreaterThanOrEqual(dropped.strength);
          expect(edge.evidence.length).toBeGreaterThan(0);
        }
        expect(reason).toContain(concepts[0]!.label);
      }
    }),
    { numRuns: 200 },
  );
});

it("says when there are more, and that there are none", async () => {
  const index = new ConceptIndex({ read: readToyNote });
  index.setNotes([
    { path: "a.md", text: "# Hen\npre Hen <- Egg 0.9" },
    { path: "b.md", text: "# Egg\npre Egg <- Nest 0.9" },
    { path: "c.md", text: "# Nest\npre Nest <- Hen 0.8" },
  ]);
  const { cycles: found, truncated } = await cycles(index.reader);
  expect(found).toHaveLength(1);
  expect(truncated).toBe(false);
  expect(found[0]?.reason).toMatch(/^"Nest requires Hen" was left out.*Nest → Hen → Egg → Nest/);
  expect(await cycles(new ConceptIndex().reader)).toEqual({ cycles: [], truncated: false });
});
