import { expect, test } from "vitest";
import { readNote } from "./read-note.ts";

const labelsOf = (text: string): string[] =>
  readNote({ path: "a.md", text: `# Ships\n\n${text}\n` }).concepts.map(({ label }) => label);

test.each([
  ["The Treaty of Harwich opened the ports to every ship.", "Treaty of Harwich"],
  ["The old Civil Charter of the Pilots regulates the harbour.", "Civil Charter of the Pilots"],
  ["- Mutiny of the Albatross\n- A new pilot", "Mutiny of the Albatross"],
  ["A longer keel raises the **lateral resistance of hulls**, which slows the drift.", "lateral resistance of hulls"],
  ["Froude's Law states that hulls alike have waves alike.", "Froude's Law"],
  ["- Froude's Law of Comparison\n- A new pilot", "Froude's Law of Comparison"],
  ["The law of buoyancy explains why steel ships float.", "law of buoyancy"],
  ["The fleet has fourteen galleys and twenty-two barges.", "galley"],
  ["Copper plates slow the spread of barnacles on the hull.", "spread of barnacles"],
  ["The court of pilots hears the case.", "court of pilots"],
  ["The pilot finds the port with the help of beacons.", "beacon"],
])("%s names %s", (text, name) => {
  expect(labelsOf(text)).toContain(name);
});

test.each([
  ["Admiral Henry VII of Harwich sold the fleet.", "Henry VII of Harwich"],
  ["Captains of Harwich pay no toll.", "Captains of Harwich"],
  ["Everybody reads Homer's Odyssey on the ship.", "Homer's Odyssey"],
  ["The **pilot of hulls was tired** and slept.", "pilot of hulls was tired"],
  ["The law of the harbour forbids it.", "law of the harbour"],
  ["The fleet has fourteen galleys and twenty-two barges.", "twenty-two barge"],
  ["A canoe has a flat keel and a galley a sunken one.", "sunken one"],
  ["The pilot finds the port with the help of beacons.", "help of beacons"],
  ["Grog is a mixture of rum and water.", "mixture of rum"],
  ["The Treaty of Harwich opened the ports to every ship.", "Harwich"],
])("%s does not name %s", (text, name) => {
  expect(labelsOf(text)).not.toContain(name);
});

test("what a name is of is nothing that it stands to by that", () => {
  const { concepts, relations } = readNote({
    path: "a.md",
    text: "# Ships\n\nThe Treaty of Harwich opened the ports.\n",
  });
  const said = relations.map(({ source, target, label }) => [concepts[source]!.label, label, concepts[target]!.label]);
  expect(said).not.toContainEqual(["Treaty of Harwich", "of", "Harwich"]);
});
