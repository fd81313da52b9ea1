import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { parseNote } from "../parse/parse-note.ts";
import { setOff } from "../reading/formulas.ts";
import { analyse } from "./analyse.ts";
import { tokenize } from "./tokenize.ts";

/** The words of a note's first line, as `text/upos`, with the root in capitals of its relation. */
function words(text: string): string[] {
  const { content } = parseNote({ path: "a.md", text }).blocks[0]!;
  const [sentence] = analyse(english(), content.text, 0, [], tokenize, setOff(content));
  return sentence!.words.map(({ text: word, upos, label }) => `${word}/${upos}/${label}`);
}

test.each([
  ["`@turns` copies the label of the crate.", ["@turns/PROPN/nsubj", "copies/VERB/root"]],
  ["`crate.open_all` lists boxes.", ["crate.open_all/PROPN/nsubj", "lists/VERB/root"]],
  ["`tar -x` unpacks the crate.", ["tar -x/PROPN/nsubj", "unpacks/VERB/root"]],
  ["See [[Forgetting curve]].", ["Forgetting/NOUN/compound", "curve/NOUN/obj"]],
  ["[[Rowing]] vs [[Punting]]", ["Rowing/NOUN/root", "Punting/NOUN/nmod"]],
])("what is set off is read as a name: %s", (text, expected) => {
  expect(words(text)).toEqual(expect.arrayContaining(expected));
});

test.each([
  ["`open()` lists boxes.", "open"],
  ["`For old crates`, use tar.", "For"],
  ["`tar -x`", "tar"],
  ["Use `tar -x` to unpack.", "tar"],
])("code that is a statement, alone or inside a sentence stays in words: %s", (text, word) => {
  expect(words(text).map((one) => one.split("/")[0])).toContain(word);
});

test("a linked verb with an object of its own stays one", () => {
  expect(words("[[Rowing]] a boat takes two.")[0]).toMatch(/^Rowing\/VERB/);
});
