import { expect, test } from "vitest";
import { closed, worthOfNaming, worthOfStatement, WORTH } from "./definition.ts";
import { readNote } from "./read-note.ts";

/** What a note says that something is. */
function definition(text: string, name: string): string | undefined {
  return readNote({ path: "a.md", text }).concepts.find(({ label }) => label.toLowerCase() === name)?.definition?.text;
}

test.each([
  ["A lease is a contract that lets a house to somebody.", ["lease"], WORTH.PLAIN],
  ["Leases (or tenancies) are contracts on the use of a house.", ["lease"], WORTH.FAIR],
  ["In law, a lease is a contract that lets a house.", ["lease"], WORTH.FAIR],
  ["Each lease is a contract between two parties.", ["lease"], WORTH.PLAIN],
  ["By contrast, a lease is a contract that lets a house.", ["lease"], WORTH.NONE],
  ["This is why a lease is a contract.", ["lease"], WORTH.NONE],
  ["If rent is paid, a lease is a contract that lets a house.", ["lease"], WORTH.NONE],
  ["Leases are designed for people with no house.", ["lease"], WORTH.NONE],
  ["A lease is also a burden on the house.", ["lease"], WORTH.NONE],
  ["A lease is a good example of a contract.", ["lease"], WORTH.NONE],
  ["A lease is the topic of this chapter.", ["lease"], WORTH.NONE],
  ["The lease that we read here is a contract of 1900.", ["lease"], WORTH.NONE],
  ["The length of a lease is a matter of taste and law.", ["lease"], WORTH.NONE],
  ["Rent is a price, and a lease is a contract.", ["lease"], WORTH.NONE],
])("%s", (sentence, keys, worth) => {
  expect(worthOfStatement(sentence, keys)).toBe(worth);
});

test("formulas define little", () => {
  expect(worthOfStatement("The weights are w_1, ..., w_n.", ["weight"], 13)).toBe(WORTH.NONE);
  expect(worthOfStatement("A norm is a function |x| that maps a vector to a length.", ["norm"], 3)).toBe(WORTH.FAIR);
});

test.each([
  ["A tax on goods from abroad is called a tariff.", WORTH.FAIR],
  ["When a king dies without an heir, the strife that follows is called a war of succession.", WORTH.FAIR],
  ["This process is called smelting.", WORTH.NONE],
  ["It is known as smelting.", WORTH.NONE],
  ["As shown in , the furnace with two openings is called a kiln.", WORTH.NONE],
  ["The smelting itself is usually called reduction.", WORTH.NONE],
  ["Its walls are bricks, and the whole is called a kiln.", WORTH.NONE],
  ["The ash that adds up in this way is called slag.", WORTH.NONE],
  ["Thus, the furnace with two openings in its wall is called a kiln.", WORTH.NONE],
])("%s", (sentence, worth) => {
  expect(worthOfNaming(sentence, sentence.search(/called|known/))).toBe(worth);
});

test("formulas keep their dollar signs", () => {
  const text = "# Norms\n\nA norm is a map $\\lVert x \\rVert$ from vectors to lengths $t$.\n";
  expect(definition(text, "norms")).toBe("A norm is a map $\\lVert x \\rVert$ from vectors to lengths t.");
});

test("the plainest sentence of a note is the definition", () => {
  const text =
    "# Kilns\n\nAs the plan shows, a kiln is a ring. Kilns are tall ovens of brick. A kiln is an oven that burns clay.\n";
  expect(definition(text, "kilns")).toBe("A kiln is an oven that burns clay.");
  expect(definition("# Trade\n\nThis tax is called a tariff.\n", "tariff")).toBeUndefined();
});

test("a line of a definition list defines its term", () => {
  const text = "# Trade\n\ntariff\n: tax on goods from abroad\n^\n";
  expect(definition(text, "tariff")).toBe("tax on goods from abroad");
});

test.each([
  "see the note on pilots and their boats",
  "we will be asked to pay one on arrival",
  "you can buy two of them at any port",
  "press the button on the quay and wait",
  "4 days, at most 14 days",
  "< 12 business hours",
  "also known as guiding ships",
])("what sends the reader elsewhere or says what to do defines nothing: %s", (said) => {
  expect(
    definition(`# Ports\n\n- **Pilotage:** ${said}\n- **Quay:** a wall at which ships lie\n`, "pilotage"),
  ).toBeUndefined();
});

test.each([
  ["A bond is a loan with these parts:", "A bond is a loan with these parts."],
  ["A bond is a loan. There are two sorts:", "A bond is a loan."],
  ["A bond is a loan with a price;", "A bond is a loan with a price."],
  ["A bond is a loan with a coupon to:", "A bond is a loan with a coupon."],
])("what only leads on is left out of a definition: %s", (text, said) => {
  expect(closed(text)).toBe(said);
});

test.each([
  ["EtBr is a mutagen ->", "EtBr is a mutagen."],
  ["the wall bears no load ⇒", "the wall bears no load"],
  ["Talks to other services such as", "Talks to other services."],
])("and what leads to something else: %s", (text, said) => {
  expect(closed(text)).toBe(said);
});

test.each([
  ["A bond ([link]) is a loan ([link]).", "A bond is a loan."],
  ["A bond is a loan (see Figure 3.2) with a price.", "A bond is a loan with a price."],
  ["A bond is a loan [12].", "A bond is a loan."],
  ["A bond is a loan (of money).", "A bond is a loan (of money)."],
  ["bonds[0] is the first of a list of loans", "bonds[0] is the first of a list of loans"],
])("references to figures and sources are no part of a definition: %s", (text, said) => {
  expect(closed(text)).toBe(said);
});

test("another name in brackets is no part of a definition", () => {
  const text =
    "# Ports\n\n- **Pier**: (also, jetty) platform on pillars over water\n- **Quay**: (of stone) wall at which ships lie\n";
  expect(definition(text, "pier")).toBe("platform on pillars over water");
  expect(definition(text, "quay")).toBe("(of stone) wall at which ships lie");
});

test("an amount with what it is of may define", () => {
  expect(definition("# Ports\n\n- **Convoy**: 3 ships in a line\n- **Quay**: a wall\n", "convoy")).toBe(
    "3 ships in a line",
  );
});

test("nor does a concept's definition hold it", () => {
  expect(definition("# Bonds\n\n- **Coupon:** interest on a bond. Two sorts exist:\n", "coupon")).toBe(
    "interest on a bond.",
  );
});

test("a field that describes a page defines what the page is about, and is no concept", () => {
  const text = "description:: Keeps the water back (of a canal)\nurl:: none\n\n- ## Use\n";
  const { concepts } = readNote({ path: "Sluice Gate.md", text });
  expect(concepts.find(({ key }) => key === "sluice gate")?.definition?.text).toBe("Keeps the water back (of a canal)");
  expect(concepts.map(({ key }) => key)).not.toContain("description");
  const inItem = readNote({ path: "a.md", text: "# Sluice\n\n- description:: A sluice is a gate of wood.\n" });
  expect(inItem.concepts.map(({ key }) => key)).not.toContain("description");
});
