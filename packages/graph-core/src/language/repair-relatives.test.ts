import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { clausesOf } from "./clauses.ts";

/** Who does what, clause by clause: `subject, subject > verb`. */
function clauses(text: string): string[] {
  const model = english();
  return analyse(model, text).flatMap((sentence) => {
    const said = (words: readonly number[]) => words.map((i) => sentence.words[i]?.text).join(", ");
    return clausesOf(sentence, (word, tag) => model.lemma(word, tag)).map(
      ({ subjects, verb }) => `${said(subjects)} > ${said([verb])}`,
    );
  });
}

test.each([
  ["A signal sequence is a short tail of amino acids that directs a protein.", "sequence > directs"],
  ["Animal cells bind a network of glycoproteins that provides support.", "network > provides"],
  ["There are proteins on the exterior of the membrane that bind the matrix.", "proteins > bind"],
  ["We draw words from the dictionary that are similar to it.", "words > similar"],
])("a clause belongs to the noun of its number: %s", (text, clause) => {
  expect(clauses(text)).toContain(clause);
});

test.each([
  ["The sail is a sheet of fibres that resist rot.", "fibres > resist"],
  ["The harbour has a pool of bacteria that live on iron.", "bacteria > live"],
  ["The keel rests on a bed of stones that waves can move.", "waves > move"],
  ["A fleet with a flag and a horn that warn others set out.", "horn > warn"],
])("what has its number stays, and so does what may have any: %s", (text, clause) => {
  expect(clauses(text).map((one) => one.replace("flag, horn", "horn"))).toContain(clause);
});
