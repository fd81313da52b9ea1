import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { parseNote } from "../../parse/parse-note.ts";
import { readNote } from "../read-note.ts";
import { topicTold } from "./title-topic.ts";

const told = (title: string, text: string) =>
  topicTold(parseNote({ path: "a.md", text: `# ${title}\n\n${text}\n` }), english());

const OARS = "Oars are long. Oars take strength. Who likes oars?";
const TIDES = "Tides come twice a day. The moon makes the tides. Tides wait for nobody.";

test.each([
  ["Oars from the inside", OARS, "Oars"],
  ["Six wrong things about oars", OARS, "oars"],
  ["Oars, without the blisters", OARS, "Oars"],
  ["What oars really do", OARS, "oars"],
  ["Oars: things that bit me", OARS, "Oars"],
  ["Choosing a ring gauge", "A gauge tells. The gauge is old. Read the gauge.", "ring gauge"],
  ["Tides and the making of harbours", TIDES, "Tides"],
])("%s: the text speaks of one name in it", (title, text, topic) => {
  expect(told(title, text)).toBe(topic);
});

test.each([
  [
    "the text has the whole of it again",
    "Oars from the inside",
    `${OARS} Oars from the inside is a book. Oars from the inside!`,
  ],
  ["the text speaks of nothing in it", "Oars from the inside", "It is hard."],
  ["it is one name", "Rowing oars", OARS],
  ["two names with a preposition are one", "Oars in competitions", OARS],
  ["it is a list", "Oars, hulls, and masts", OARS],
  ["two things are set against each other", "Oars vs sails", OARS],
  ["it steers", "Introduction", "The introduction is long. An introduction? No introduction."],
  [
    "the text calls it by its last word",
    "SEA 101 seminar prep: Great Tide War",
    "The war began. The war went on. The war ended.",
  ],
])("nothing is told where %s", (_, title, text) => {
  expect(told(title, text)).toBeUndefined();
});

test("the note is about that name, and goes by its title too", () => {
  const { concepts, subject } = readNote({ path: "a.md", text: `# Six wrong things about tides\n\n${TIDES}\n` });
  expect(concepts[subject]?.key).toBe("tide");
  expect(concepts[subject]?.role).toBe("title");
  expect(concepts[subject]?.aliases.map(({ name }) => name)).toContain("Six wrong things about tides");
});
