import { expect, test } from "vitest";
import { readNote } from "../read-note.ts";

/** What a note says of a source to a target, as `type: label`. */
function said(text: string, source: string, target: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  const name = (index: number) => concepts[index]!.label.toLowerCase();
  return relations
    .filter((relation) => name(relation.source) === source && name(relation.target) === target)
    .map(({ type, label }) => `${type}: ${label}`);
}

test.each([
  [
    "# Light\n\n**Luminous flux** is the amount of light that comes from a **lamp**.\n",
    "luminous flux",
    "lamp",
    "comes from",
  ],
  [
    "# Votes\n\nA **government** can change through a **general election**.\n",
    "government",
    "general election",
    "can change through",
  ],
])("what is somewhere, comes or goes makes no use of that: %j", (text, source, target, label) => {
  expect(said(text, source, target)).toContain(`related-to: ${label}`);
});

test("who builds something is not built", () => {
  const text = "# Towns\n\nAs workers came, **developers** built cheap, shoddy **row houses** near the mills.\n";
  expect(said(text, "developer", "row houses")).toEqual(["produces: builds"]);
});
