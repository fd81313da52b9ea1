import { expect, test } from "vitest";
import { readNote } from "../reading/read-note.ts";

/** What the lines of a list say, as `source label target`. */
function saidBelow(lead: string, ...lines: string[]): string[] {
  const text = `# Guilds\n\n- ${lead}\n${lines.map((line) => `  - ${line}\n`).join("")}`;
  const { concepts, relations } = readNote({ path: "a.md", text });
  return relations.map(({ source, label, target }) => `${concepts[source]!.label} ${label} ${concepts[target]!.label}`);
}

test("lines below a question what somebody did tell deeds", () => {
  const said = saidBelow(
    "What did Ada Holt do to unite the weavers?",
    "reorganized trade with sailors",
    "fought for wages",
  );
  expect(said).toContain("Ada Holt reorganizes trade");
  expect(said).toContain("Ada Holt fights for wage");
});

test("and so do lines among others that tell one without a doubt", () => {
  expect(saidBelow("Ada Holt", "took power", "reorganized trade with sailors")).toContain("Ada Holt reorganizes trade");
  expect(
    saidBelow("Ada Holt", "dyer", "reorganized trade with sailors").some((one) => one.includes("reorganizes")),
  ).toBe(false);
});

test("a verb before the name of a place has it for its object", () => {
  expect(saidBelow("Ada Holt", "conquered Sicily and Naples")).toEqual(
    expect.arrayContaining(["Ada Holt conquers Sicily", "Ada Holt conquers Naples"]),
  );
  expect(saidBelow("Ada Holt", "Managed Grafana").some((one) => one.includes("manages"))).toBe(false);
});
