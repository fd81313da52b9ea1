import { expect, it } from "vitest";
import { curriculum } from "../query/curriculum.ts";
import { ConceptIndex } from "../reading-index.ts";
import { coursePlan } from "./course-plan.ts";

const NOTES = {
  "garden/1 soil.md":
    "# Soil\n\nSoil is the upper layer of the ground.\n\n## Compost\n\nCompost is soil made of leaves.\n",
  "garden/2 bed.md":
    '---\nrequires: ["Soil"]\n---\n# Raised bed\n\nA raised bed is a frame of wood that holds earth.\n',
  "sea.md": "# Lighthouse\n\nA lighthouse is a tower with a lamp for ships.\n",
};

async function plan(options = {}): Promise<string> {
  const index = new ConceptIndex();
  index.setNotes(Object.entries(NOTES).map(([path, text]) => ({ path, text })));
  return coursePlan(await curriculum(index.reader), options);
}

it("has a heading for each stage, and a task for each concept with what to read and what it builds on", async () => {
  const text = await plan();
  expect(text).toMatch(/^# Course\n\n\d concepts, under a minute of reading\. Whatever a concept builds on/);
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings.slice(0, 2)).toEqual(["Stage 1 (under a minute)", "Stage 2 (under a minute)"]);
  expect(headings.at(-1)).toBe("At any time");
  expect(text).toContain("- [ ] **Raised bed**: [Raised bed](garden/2%20bed.md), under a minute. Builds on Soil.\n");
  expect(text.indexOf("**Soil**")).toBeLessThan(text.indexOf("**Raised bed**"));
  expect(text.split("## At any time")[1]).toContain("**Lighthouse**");
});

it("links as asked, from where it lies", async () => {
  expect(await plan({ base: "../notes/" })).toContain("(../notes/garden/2%20bed.md)");
  expect(await plan({ links: "wikilink" })).toContain("[[garden/2 bed|Raised bed]]");
});
