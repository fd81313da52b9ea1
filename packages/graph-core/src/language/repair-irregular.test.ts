import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { clausesOf } from "./clauses.ts";

/** Who does what, clause by clause: `subject > verb`; a passive has a "be" before its verb. */
function clauses(text: string): string[] {
  const model = english();
  return analyse(model, text).flatMap((sentence) => {
    const said = (words: readonly number[]) => words.map((i) => sentence.words[i]?.text).join(", ");
    return clausesOf(sentence, (word, tag) => model.lemma(word, tag)).map(
      ({ subjects, lemma, passive }) => `${said(subjects)} > ${passive ? "be " : ""}${lemma}`,
    );
  });
}

test.each([
  ["Tetrads bound to spindle fibers move.", ["Tetrads > be bind", "Tetrads > move"]],
  ["Estimators chosen according to this principle are biased.", ["Estimators > be choose", "Estimators > be"]],
  ["It is comprised of adenosine bound to three phosphate groups.", ["It > be comprise", "adenosine > be bind"]],
  ["We bound the error by a constant.", ["We > bound"]],
])("%s says %j", (text, said) => {
  expect(clauses(text)).toEqual(said);
});
