import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { clausesOf } from "./clauses.ts";

/** Clause by clause: `subjects > verb > what hangs on it`; a passive has a "be" before its verb. */
function clauses(text: string): string[] {
  const model = english();
  return analyse(model, text).flatMap((sentence) => {
    const said = (words: readonly number[]) => words.map((i) => sentence.words[i]?.text).join(", ");
    return clausesOf(sentence, (word, tag) => model.lemma(word, tag)).map(
      ({ subjects, verb, passive, arguments: all }) =>
        `${said(subjects)} > ${passive ? "be " : ""}${said([verb])} > ${all.map(({ preposition, heads }) => `${preposition} ${said(heads)}`.trim()).join("; ")}`,
    );
  });
}

test.each([
  ["The engines have no access to the fuel and combustion cannot occur.", "combustion > occur > "],
  [
    "Cholesterol is a lipid that contributes to cell membrane flexibility and is a precursor of hormones.",
    "Cholesterol > precursor > ",
  ],
  ["Starch is broken down into sugar and converted into alcohol.", "Starch > be converted > into alcohol"],
])("%s says %s", (text, clause) => {
  expect(clauses(text)).toContain(clause);
});

test("what stands before a listed thing says which it is", () => {
  const said = clauses("Two parameters are magnification and resolving power.");
  expect(said.filter((one) => one.includes("resolving"))).toEqual([]);
});

test("who comes back is not brought back", () => {
  expect(clauses("The king was defeated and returned to Paris.")).toContain("king > returned > to Paris");
});
