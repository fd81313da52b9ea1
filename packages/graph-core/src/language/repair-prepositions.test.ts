import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { readNote } from "../reading/read-note.ts";
import { analyse } from "./analyse.ts";
import { prepositionOf } from "./dependents.ts";

/** What hangs on what behind a preposition: `word | preposition | thing`. */
const led = (text: string): string[] =>
  analyse(english(), text).flatMap((sentence) =>
    sentence.words.flatMap(({ text: thing, head }, i) => {
      const preposition = prepositionOf(sentence, i);
      return preposition === "" ? [] : [`${sentence.words[head]?.text ?? ""} | ${preposition} | ${thing}`];
    }),
  );

test.each([
  [
    "We calculate the gradients of the term with respect to both parameters.",
    "gradients | with respect to | parameters",
  ],
  ["The result bounds the error as a function of the dimension.", "bounds | as a function of | dimension"],
  ["The pump is driven by means of a motor.", "driven | by means of | motor"],
  ["Stomata close in response to drought.", "close | in response to | drought"],
  ["It places a lock in front of the gate.", "places | in front of | gate"],
])("%s", (text, phrase) => {
  expect(led(text)).toContain(phrase);
});

test.each([
  ["The lock is in the front of the boat.", "in front of"],
  ["It returns in terms of how much it costs.", "in terms of"],
])("%s has no such preposition", (text, phrase) => {
  expect(led(text).filter((one) => one.includes(phrase))).toEqual([]);
});

test("what a gradient is taken with respect to is told so, and the respect names nothing", () => {
  const text = "# Training\n\nThe **gradient** of the loss with respect to the **weights** is stored.\n";
  const { concepts, relations } = readNote({ path: "training.md", text }, english());
  const said = relations.map(
    ({ source, label, target }) => `${concepts[source]?.label} ${label} ${concepts[target]?.label}`,
  );
  expect(said).toContain("gradient is taken with respect to weight");
  expect(concepts.map(({ key }) => key)).not.toContain("respect");
});
