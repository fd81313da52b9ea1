import { expect, test } from "vitest";
import { readNote } from "./read-note.ts";

/** Who a note's relations lead from, by what they lead to. */
function sourcesOf(text: string, target: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  return relations
    .filter((relation) => concepts[relation.target]!.label === target)
    .map(({ source }) => concepts[source]!.label.toLowerCase());
}

test.each([
  ["# Harbour\n\nQ: Why is the dredger hard to plan?\nA: It needs a timetable.\n", "dredger"],
  ["# Harbour\n\n**What does the pilot do?**\n\nIt needs a timetable every day.\n", "pilot"],
])("an answer speaks of what the question names: %j", (text, asked) => {
  expect(sourcesOf(text, "timetable")).toContain(asked);
  expect(sourcesOf(text, "timetable")).not.toContain("harbour");
});

test("a paragraph behind a question that is none of its looks does not answer it", () => {
  const text = "# Harbour\n\nWhat does the pilot do?\n\nIt needs a timetable every day.\n";
  expect(sourcesOf(text, "timetable")).not.toContain("pilot");
});

test("letters with an X may stand for what crosses", () => {
  const { concepts } = readNote({ path: "a.md", text: "# Yards\n\n## XDD (Cross-Dock Delivery)\n\nXDD saves time.\n" });
  expect(concepts.some(({ aliases, label }) => [label, ...aliases.map(({ name }) => name)].includes("XDD"))).toBe(true);
  expect(concepts.filter(({ key }) => key === "xdd" || key === "cross dock delivery")).toHaveLength(1);
});

test("a name with a Not in it denies nothing", () => {
  const { relations } = readNote({
    path: "a.md",
    text: "# Status codes\n\n- **404 Not Found**: the page is gone\n- **Not Allowed**: no access\n",
  });
  expect(relations.filter(({ label }) => label === "not")).toEqual([]);
});

/** What a note's relations say, as `source -type-> target`. */
function saidIn(text: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  return relations.map(
    ({ source, type, target }) =>
      `${concepts[source]!.label.toLowerCase()} -${type}-> ${concepts[target]!.label.toLowerCase()}`,
  );
}

test("what stands below a question under Questions says how things are", () => {
  const text =
    "# Ports\n\n## Questions\n\n- Why did the pilots strike?\n  - The harbour board lowered the wages.\n- Who is Ann Teal?\n  - led the dockers\n";
  expect(saidIn(text)).toContain("harbour board -affects-> wage");
  expect(saidIn(text).some((said) => said.startsWith("ann teal -affects-> docker"))).toBe(true);
});

test("what may be chosen from below a question says nothing", () => {
  for (const heading of ["Quiz", "Practice questions"]) {
    const text = `# Ports\n\n## ${heading}\n\n- Why did the pilots strike?\n  - The harbour board lowered the wages.\n`;
    expect(saidIn(text)).not.toContain("harbour board -affects-> wage");
  }
});

test("what a question asks for is no topic of its answers", () => {
  const said = saidIn("# Ports\n\n- What measures did Cormac Bell take?\n  - harbour tolls\n  - steam dredgers\n");
  expect(said).toContain("cormac bell -related-to-> harbour toll");
  expect(said.filter((one) => one.includes("measure"))).toEqual([]);
});
