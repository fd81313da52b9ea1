import { expect, it } from "vitest";
import { readNote } from "./read-note.ts";

it.each([
  "At the end of meiosis there are four cells. By the end of prophase the spindle has formed. The end is reached in an hour.",
  "The population of bacteria doubles. The population of giant tortoises is small. A population grows until it meets a limit.",
])("does not make one of two things for being called the same in passing: %s", (text) => {
  const { concepts } = readNote({ path: "a.md", text: `# Notes\n\n${text}\n` });
  const of = (end: string) => concepts.find(({ label }) => label.includes(` of ${end}`));
  const [one, other] = text.includes("meiosis") ? [of("meiosis"), of("prophase")] : [of("bacteria"), of("giant")];
  expect(one).toBeDefined();
  expect(other).toBeDefined();
  expect(one).not.toBe(other);
});

const labelsOf = (text: string): string[] =>
  readNote({ path: "a.md", text: `# Notes\n\n${text}\n` }).concepts.map(({ label }) => label);

it("a word that may be taken off stays where it is a part of the name", () => {
  const labels = labelsOf(
    "The lab bought a Single Photon Detector. Each picture is cut into 8x8 blocks. A general purpose machine does the rest.",
  );
  expect(labels).toEqual(expect.arrayContaining(["Single Photon Detector", "8x8 block", "general purpose machine"]));
});

it("a name written with capitals keeps them at the start of a sentence", () => {
  expect(labelsOf("Amplitude Modulation carries sound. Frequency Modulation carries it better.")).toEqual(
    expect.arrayContaining(["Amplitude Modulation", "Frequency Modulation"]),
  );
});

it("letters in front of what they stand for are no part of the name", () => {
  const concepts = (text: string) =>
    readNote({ path: "a.md", text: `# Notes\n\n${text}\n` }).concepts.map(({ label, aliases }) => [
      label,
      ...aliases.map(({ name }) => name),
    ]);
  expect(concepts("1. MRP material requirements planning\n   - lists what is bought")).toContainEqual(
    expect.arrayContaining(["material requirements planning", "MRP"]),
  );
  expect(concepts("1. UCS unconditioned stimulus\n   - is food").flat()).toContain("unconditioned stimulus");
  for (const name of ["USB stick drawer", "RDS reserved instance", "SSM Session Manager"])
    expect(concepts(`1. ${name}\n   - holds what is lost`).flat()).toContain(name);
});

it("two letters are the initials of too much: they stand for a name in capitals only", () => {
  const text = (long: string) =>
    `The ${long} is copied first. An ID tells the copies apart. The ${long} is then thrown away.`;
  const aliases = (long: string) =>
    readNote({ path: "a.md", text: `# Notes\n\n${text(long)}\n` }).concepts.flatMap((c) =>
      c.aliases.map(({ name }) => name),
    );
  expect(aliases("input drawing")).not.toContain("ID");
  expect(aliases("Input Drawing")).toContain("ID");
});

it("what is said before a name, and is no adjective, makes no other name of it", () => {
  const { concepts } = readNote({
    path: "a.md",
    text: "# Ships\n\nThe keel holds the mast. Then the keel rots. Rather the keel than the mast. Existing keels are best.\n",
  });
  expect(concepts.flatMap((c) => c.aliases.map(({ name }) => name))).toEqual([]);
});

it("names keep no half of a pair of quotation marks or brackets, and pieces of formulas are none", () => {
  const labels = labelsOf('- **trusted" perimeter**\n- **input (a model**\n- **^(-t^2)dt**\n');
  expect(labels).toEqual(expect.arrayContaining(["trusted perimeter", "input"]));
  expect(labels.filter((label) => label.includes("^"))).toEqual([]);
});

it("a maker's product is one with and without the maker, also where its name is an everyday word", () => {
  const text =
    "# Cloud services\n\n## Amazon Forecast\n\nAmazon Forecast reads past sales. Forecast plans the stock.\n\n- **Forecast**: plans the stock\n";
  const { concepts } = readNote({ path: "a.md", text });
  expect(concepts.filter(({ label }) => /^(?:Amazon )?Forecast$/.test(label)).length).toBe(1);
});

it("two letters are short for no product behind its maker", () => {
  const text = "In layers of AI the Apple Islander stands below.";
  expect(labelsOf(text)).toEqual(expect.arrayContaining(["Apple Islander", "AI"]));
});

it("two letters that stand before the long name with these initials are not short for it", () => {
  const namesOf = (text: string) =>
    readNote({ path: "a.md", text: `# Harbour rules\n\n${text}\n` }).concepts.map(({ label, aliases }) => [
      label,
      ...aliases.map(({ name }) => name),
    ]);
  const lamps = "**Tidal Lantern:** a lamp that burns at ebb. The Tidal Lantern hangs at the pier.";
  const letters = "Every captain answers to the TL. The TL signs the papers.";
  const both = expect.arrayContaining(["Tidal Lantern", "TL"]);
  expect(namesOf(`${letters}\n\n${lamps}`)).not.toContainEqual(both);
  expect(namesOf(`${lamps}\n\n${letters}`)).toContainEqual(both);
});

it("what people have is no product of a maker called after them", () => {
  const rules = (maker: string) =>
    readNote({
      path: "a.md",
      text: `# Notes\n\n${maker} Lantern burns well. ${maker} Harbour has docks. Sailors like Lantern. They run Lantern on the quay.\n`,
    }).concepts.flatMap(({ aliases }) => aliases.map(({ rule }) => rule));
  expect(rules("Marlow")).toContain("maker-prefix");
  expect(rules("Marlish")).not.toContain("maker-prefix");
  expect(rules("New")).not.toContain("maker-prefix");
});
