import type { Clause } from "../language/clauses.ts";
import { isSureVerb, phraseType, PREPOSITION_TYPE, verbType } from "../language/lexicon/verbs.ts";
import type { RelationType } from "../model/relation.ts";
import type { Statement } from "./statement.ts";
import { particleOf } from "./verb-label.ts";

/** `Makes up the wall`, `makes up most of it`: part of something that is there; `makes up a story` brings one forth. */
const makesWhole = (statement: Statement, { arguments: args, subjects }: Clause): boolean =>
  (subjects.length > 0 && subjects.every((at) => statement.word(at)?.xpos === "NNS")) ||
  args.some(
    ({ preposition, heads }) =>
      preposition === "" &&
      heads.some(
        (at) =>
          /^(?:most|half|much|part|percent)$/.test(statement.word(at)?.lower ?? "") ||
          statement.children(at).some((c) => c < at && /^(?:the|its|their)$/.test(statement.word(c)?.lower ?? "")),
      ),
  );

/** What a clause's verb says with its preposition or particle: `gives up` is no giving. */
export function typeOf(statement: Statement, clause: Clause, preposition: string): RelationType {
  const { verb, lemma, passive } = clause;
  const particle = particleOf(statement, verb);
  if (preposition !== "")
    return (
      (particle === undefined ? undefined : phraseType(lemma, `${particle} ${preposition}`)) ??
      verbType(lemma, preposition, passive)
    );
  if (lemma === "leave" && isKnownPlace(statement, clause)) return "related-to";
  if (lemma === "make" && particle === "up" && !makesWhole(statement, clause)) return "produces";
  return (particle === undefined ? undefined : phraseType(lemma, particle)) ?? verbType(lemma, preposition, passive);
}

/** `The ship leaves the harbour`, `they left Spain`: who leaves what is known goes away from it, and brings forth no "white residue". */
const isKnownPlace = (statement: Statement, { arguments: args, passive }: Clause): boolean => {
  const heads = args.find(({ preposition }) => preposition === "")?.heads ?? [];
  return (
    !passive &&
    heads.length > 0 &&
    heads.every(
      (at) =>
        statement.word(at)?.upos === "PROPN" ||
        statement
          .children(at)
          .some((c) => c < at && /^(?:the|its|their|his|her|this)$/.test(statement.word(c)?.lower ?? "")),
    )
  );
};

/** Whether the words of a clause leave no doubt of the type `stated`. */
export function isSure(statement: Statement, clause: Clause, preposition: string, stated: RelationType): boolean {
  const { verb, lemma, passive } = clause;
  if (lemma === "leave" && preposition === "") return stated === "related-to";
  const particle = particleOf(statement, verb) ?? "";
  if (preposition === "" && stated === "part-of") return isSureVerb(lemma, particle, passive);
  return isSureVerb(lemma, particle === "" || preposition === "" ? preposition : `${particle} ${preposition}`, passive);
}

/** What a verb's phrase says of its object: text is put `into` a form, water taken `from` a hull. */
export const objectType = (lemma: string, preposition: string): RelationType =>
  preposition === "into" || preposition === "from"
    ? verbType(lemma, preposition, true)
    : (PREPOSITION_TYPE[preposition] ?? "related-to");
