import { expect, test } from "vitest";
import { readNote } from "./read-note.ts";

/** What the items of a note on a locker say, as `source label target`. */
function said(...items: readonly string[]): string[] {
  const text = `# Locker\n\n## Tidy locker\n\n${items.map((item) => `- ${item}\n`).join("")}`;
  const { concepts, relations } = readNote({ path: "a.md", text });
  return relations.map(({ source, label, target }) =>
    `${concepts[source]!.label} ${label} ${concepts[target]!.label}`.toLowerCase(),
  );
}

test.each([
  ["Block letters and parcels", "blocks letter"],
  ["Load letters and parcels from vans", "loads letter"],
  ["Support SSL for the doors", "supports ssl"],
])("beside what else is to be done a verb is no part of a name: %s", (item, says) => {
  expect(said("Deletes old files", item).some((one) => one.includes(says))).toBe(true);
  expect(said(item, "You can use a key").some((one) => one.includes(says))).toBe(true);
});

test.each([
  [["Load letters and parcels from vans", "Oak shelves"], "loads"],
  [["Deletes old files", "Access keys for the doors"], "accesses"],
  [["Deletes old files", "Storage classes for parcels"], "storages"],
  [["Deletes old files", "Load control for vans"], "loads"],
])("but stays one beside things, and where it goes with the noun: %j", (items, verb) => {
  expect(said(...items).filter((one) => one.includes(` ${verb} `))).toEqual([]);
});

test.each([
  ["query data on the shelf", "tidy locker queries data"],
  ["**Porter:** import content from the vans", "porter imports content from van"],
])("what there is much of is called by no verb, whatever stands beside: %s", (item, says) => {
  expect(said("Oak shelves", item)).toContain(says);
});
