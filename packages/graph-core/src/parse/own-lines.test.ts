import { expect, test } from "vitest";
import { parseNote } from "./parse-note.ts";
import { longestLine, ownLines } from "./own-lines.ts";

const cut = (text: string): string[] | undefined =>
  ownLines(text)?.map(({ item, from, to }) => (item ? "* " : "") + text.slice(from, to));

test.each([
  ["marks of other lists", "• Oak\n• Beech", ["* Oak", "* Beech"]],
  ["letters under a lead-in", "Kinds:\na) oak\nb) beech", ["Kinds:", "* oak", "* beech"]],
  ["terms before a colon", "Hull: the body\nKeel: the spine of it", ["Hull: the body", "Keel: the spine of it"]],
  ["terms before a dash", "skipper – decides\ncrew – hoists the sail", ["skipper – decides", "crew – hoists the sail"]],
  ["short lines without a stop", "Tides\nCurrents of the sea\nWinds", ["Tides", "Currents of the sea", "Winds"]],
  [
    "lines set in under a short one",
    "Rig\n mast (two): oak\n sails: of linen, a set for every wind",
    ["Rig", "* mast (two): oak", "* sails: of linen, a set for every wind"],
  ],
  [
    "terms, and a line of another kind among them",
    "Hull: the body\nKeel: the spine\nMast – bears the sail\nRopes hold all of it",
    ["Hull: the body", "Keel: the spine", "Mast – bears the sail", "Ropes hold all of it"],
  ],
  [
    "lines of which one fills the width",
    "Tugs pull ships\nA pilot comes on board of each of them before they enter the narrow channel\nBuoys mark it.\nLights:",
    [
      "Tugs pull ships",
      "A pilot comes on board of each of them before they enter the narrow channel",
      "Buoys mark it.",
      "Lights:",
    ],
  ],
  [
    "lines that the next one goes on from, with it,",
    "Tugs pull ships\nIt takes two of them\nBuoys mark the way\nred = keep left",
    ["Tugs pull ships\nIt takes two of them", "Buoys mark the way", "red = keep left"],
  ],
  ["both sides of a card", "Hull :: the body\nKeel :: its spine", ["Hull :: the body", "Keel :: its spine"]],
  ["both sides of a card, without spaces", "Hull::the body\nKeel::Its spine", ["Hull::the body", "Keel::Its spine"]],
  ["questions set bold", "**What?** A boat.\n**Why?** It floats.", ["**What?** A boat.", "**Why?** It floats."]],
  ["line ends of Windows", "• Oak\r\n• Beech", ["* Oak", "* Beech"]],
])("%s are lines of their own", (_, text, lines) => {
  expect(cut(text)).toEqual(lines);
});

test.each([
  ["wrapped prose", "The hull carries the load of a ship, and the\nkeel keeps it upright in the wind."],
  ["a sentence a line", "The hull carries the load.\nIt is made of oak."],
  [
    "a long line that goes on set in",
    "The hull carries the load of a ship and of all\n who sail in it, and\n is made of oak",
  ],
  ["terms that a line goes on from", "Hull: the body\nKeel: the spine\nMast: bears the\nSails of a ship"],
  ["a line that goes on", "The hull of\nOak ships"],
  ["a line about the one before", "Made of oak\nIt floats"],
  ["a line with an open end", "The hull, the keel,\nMasts and sails"],
  ["one line", "Hull: the body"],
  ["code over lines", "`Hull: a\nKeel: b`"],
])("%s is one text", (_, text) => {
  expect(cut(text)).toBeUndefined();
});

test("in a note that wraps no lines a line ends on purpose", () => {
  const text = "A ship that carries timber over the sea for more than a hundred days\nPilots know the harbour";
  expect(ownLines(text)).toBeUndefined();
  expect(ownLines(text, longestLine(`${"word ".repeat(60)}\n\n${text}`))).toHaveLength(2);
  expect(longestLine(`| ${"cell | ".repeat(60)}\nhttps://example.org/${"x".repeat(200)}\nshort`)).toBe(5);
});

test("each is a block with its place; items hang on the line that leads them in", () => {
  const { blocks } = parseNote({ path: "ship.md", text: "# Ship\n\nParts:\na) hull\nb) keel\n" });
  expect(blocks.map(({ kind, content, lead, span }) => [kind, content.text, lead, span.start.line])).toEqual([
    ["heading", "Ship", -1, 1],
    ["paragraph", "Parts:", -1, 3],
    ["item", "hull", 1, 4],
    ["item", "keel", 1, 5],
  ]);
});

test("no bait makes it slow", () => {
  const long = `${"a".repeat(200_000)}\n${" -".repeat(100_000)}\n${"(".repeat(50_000)}`;
  expect(cut(long)).toBeUndefined();
  expect(cut("• x\n".repeat(20_000))).toHaveLength(20_000);
});
