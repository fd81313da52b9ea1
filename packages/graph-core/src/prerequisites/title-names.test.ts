import { expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";

/** What a note's subject requires for having it in its name. */
function inName(title: string): string[] {
  const index = new ConceptIndex();
  index.setNotes([
    {
      path: "age.md",
      text: `# ${title}\n\nA barge train is a row of barges that one tug pulls. The barge train carried coal to harbour towns.\n`,
    },
    { path: "barge.md", text: "# Barge\n\nA barge is a flat boat without a sail.\n" },
    { path: "towns.md", text: "# Harbour towns\n\nA harbour town is a town that lives by its harbour.\n" },
  ]);
  return index.prerequisites
    .filter(({ concept, evidence }) => concept.startsWith("age-of") && evidence.some((e) => e.rule === "name-inside"))
    .map(({ requires }) => requires);
}

it("a title that says more than its subject's name requires no more by its name", () => {
  expect(inName("Age of Barge Trains and Harbour Towns")).toContain("harbour-town");
  const beside = inName("Barge Trains and Harbour Towns: The Age of Barge Trains");
  expect(beside).toContain("barge");
  expect(beside).not.toContain("harbour-town");
});
