import { expect, it } from "vitest";
import { english } from "@cairn/english-model";
import { readNote } from "../read-note.ts";
import { namesSeveral } from "../layout/kinds.ts";
import { narrows, saidByName } from "./kind-words.ts";
import type { End } from "./occurrences.ts";
import { Notebook } from "../notebook.ts";
import type { Statement } from "../statement.ts";

/** Labels of what a note calls kinds. */
function kindLabels(text: string): string[] {
  return readNote({ path: "a.md", text }).relations.flatMap(({ type, label }) => (type === "is-a" ? [label] : []));
}

/** What a note says of its concepts, as `source --type--> target`. */
function said(text: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  const label = (index: number) => concepts[index]!.label.toLowerCase();
  return relations.map(({ source, type, target }) => `${label(source)} --${type}--> ${label(target)}`);
}

it("a name is narrowed by words in front of it, not by what it is a complement of", () => {
  expect(narrows("shield volcano", "volcano")).toBe(true);
  expect(narrows("siege of troy", "troy")).toBe(false);
  expect(narrows("law of the sea", "sea")).toBe(false);
  expect(narrows("draw a shield volcano", "a shield volcano")).toBe(false);
  expect(narrows("subgrid", "grid")).toBe(false);
  expect(narrows("steering from the shore", "shore")).toBe(false);
  expect(narrows("speed against safety", "safety")).toBe(false);
  expect(narrows("semi skilled work", "skilled work")).toBe(false);
  expect(narrows("semi skilled work", "work")).toBe(true);
});

it("of two names of which the one holds the other, the longer is of the other's kind, or the two say nothing", () => {
  const end = (label: string): End => {
    const draft = new Notebook().draft(label);
    return { draft: draft!, kind: "named", word: 0 };
  };
  const statement = { model: english() } as unknown as Statement;
  const says = (own: string, other: string) => saidByName({ source: end(own), target: end(other), statement });
  expect(says("Winter harbour", "harbour")).toBe("kind");
  expect(says("Harbour in winter", "harbour")).toBe("kind");
  expect(says("Harbour in winter", "winter")).toBe("nothing");
  expect(says("Choose harbour", "harbour")).toBe("nothing");
  expect(says("Harbour by", "harbour")).toBe("nothing");
  expect(says("Harbour and lock", "harbour")).toBe("nothing");
  expect(says("Low lock, old harbour", "harbour")).toBe("nothing");
  expect(says("harbour", "Winter harbour")).toBe("nothing");
  expect(says("lock", "lock gate")).toBe("nothing");
  expect(says("lock gate", "lock")).toBeUndefined();
});

it("a heading makes no use of what its own name ends in", () => {
  const text =
    "# Baltic\n\n## Harbour in winter\n\nPilots enter the harbour when it is closed by ice. In winter it has lights.\n";
  expect(said(text).filter((relation) => /^harbour in winter .*> winter$/.test(relation))).toEqual([]);
});

it("two things that meet in a sentence are no kind and genus", () => {
  const text =
    "# Harbour\n\nThe harbour offers crane power, cold storage and pilot services, enabling fast access to inland markets across the valley.\n";
  expect(said(text).length).toBeGreaterThan(0);
  expect(said(text).filter((relation) => relation.includes("is-a"))).toEqual([]);
});

it("what a sentence, a list or its own name says to be a kind is one", () => {
  expect(said("# Harbour\n\nA **harbour crane** is a **lifting machine**.\n")).toContain(
    "harbour crane --is-a--> lifting machine",
  );
  expect(said("# Harbour\n\nThe harbour ships cereals such as **winter barley**.\n")).toContain(
    "winter barley --is-a--> cereal",
  );
});

it("rows of a table are kinds of several things, and parts of one", () => {
  const table =
    "| Name | Meaning |\n| --- | --- |\n| Mainsail | the largest of them |\n| Topsail | the highest of them |\n";
  expect(said(`# Rig plan\n\n${table}`)).toContain("mainsail --part-of--> rig plan");
});

it("a kind by its name alone is told in words that say so", () => {
  const labels = kindLabels(
    "# Harbours\n\nA harbour radio talks over a network and, just like your **wifi network**, it can be heard.\n",
  );
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.filter((label) => !/^is\b/.test(label))).toEqual([]);
});

it("a name is no kind of an acronym or a proper name that it ends in", () => {
  const text = "# Ports\n\n- **Harbour Augmented AI**: people check what AI reads, AI reads the labels\n";
  expect(said(text).filter((relation) => relation.endsWith("--is-a--> ai"))).toEqual([]);
});

it("a name with capitals is no kind of its last word, nor what it sets aside or stands outside of", () => {
  const text =
    "# Harbours\n\n- **Mole pier**: closed at the end\n- **Great Stone Pier**: built by the king\n\nAny pier keeps the waves out of the harbour. Piers need stone.\n";
  const kinds = said(text).filter((relation) => relation.includes("--is-a--> pier"));
  expect(kinds).toEqual(["mole pier --is-a--> pier"]);
  expect(narrows("chalk not clay", "clay")).toBe(false);
  expect(narrows("off season", "season")).toBe(false);
});

it("behind a colon stand the kinds of what is before it; two names beside each other are no kinds", () => {
  expect(said("# Sails\n\nThe ship carries square sails: **courses** and **topsails**.\n")).toContain(
    "topsail --is-a--> square sail",
  );
  const beside = said("# Poets\n\n**Robert Burns** at dawn, **John Clare** at dusk.\n");
  expect(beside.filter((relation) => /burns --is-a--> john|clare --is-a--> robert/.test(relation))).toEqual([]);
});

it("a maker's product is one, however it ends", () => {
  expect(namesSeveral("Google Outposts")).toBe(false);
  expect(namesSeveral("Google Services")).toBe(true);
  expect(namesSeveral("Threats to a model")).toBe(true);
});

it("what its name says to be a kind of its topic is no part of it, unless the name says which part", () => {
  const text = "Types of Pumps\n\t1. Piston Pump\n\t2. Rotary Pump\n\t\t2.1. Vane Pump\n";
  const { concepts, relations } = readNote({ path: "Pumps.md", text });
  const kinds = relations.filter(({ type }) => type === "is-a").map(({ source }) => concepts[source]!.label);
  expect(kinds).toEqual(expect.arrayContaining(["Piston Pump", "Vane Pump"]));
  expect(relations.some(({ type }) => type === "part-of")).toBe(false);
  expect(said("# Rigs\n\n- KRX\n  - KRX2\n  - KRX3\n")).toContain("krx2 --is-a--> krx");
  expect(said("# Jaws\n\n- Lower jaw\n- Upper jaw\n").filter((one) => one.startsWith("lower jaw --is-a"))).toEqual([]);
});

it("what is done with things is none of them", () => {
  const text = "# Ships\n\nShips sail.\n\n## Comparing ships\n\nA plumb line shows how they lie.\n";
  expect(said(text)).toContain("comparing ships --part-of--> ships");
});
