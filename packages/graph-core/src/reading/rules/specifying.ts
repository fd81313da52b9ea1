import type { Clause } from "../../language/clauses.ts";
import { KIND_NOUNS } from "../../language/lexicon/nouns.ts";
import { singular } from "../../model/names.ts";
import { namesResult } from "../noun-of.ts";
import type { Statement } from "../statement.ts";

/** Of many, these pick some: `the main cause`, `a popular optimiser`, `common solvents`. */
const PICKS =
  /^(?:first|last|only|sole|single|main|primary|principal|chief|major|key|central|prime|foremost|leading|common|popular|typical|usual|frequent|famous|notable|important|classic|classical|prominent|well-known|best-known|widespread|prevalent|notorious|familiar|good|simple|obvious|extreme|another|one|other)$/;

/** A sort that is pointed at or taken one by one is no kind that one thing belongs to: `this type of sail`, `each kind of sail`. */
const POINTS = /^(?:this|that|these|those|each|every|any|no|which|what|such)$/;

/**
 * Whether "be" says which one its subject is, and not what it is: `The largest planet is Jupiter`, `A popular optimiser is Adam`,
 * `Common solvents are water and ethanol`, `The two kinds of sails are jibs and spinnakers`. Then the subject is what is said of the
 * words behind "be". The sign is a subject that picks some of its kind, and behind "be" a name without "a", which would class it.
 * (Higgins, The Pseudo-cleft Construction in English, 1973, tells specificational sentences from predicational ones.)
 * @returns index of the word that names the kind, -1 where that word names nothing (`The worst problem is rust`), undefined for any other
 * clause
 */
export function specifiedKind(statement: Statement, clause: Clause): number | undefined {
  const [subject, ...more] = clause.subjects;
  if (subject === undefined || more.length > 0 || clause.kind !== "copula" || clause.negated) return undefined;
  if (clause.subjectKind !== "own" || subject > clause.predicate) return undefined;
  const head = statement.word(subject);
  const told = statement.word(clause.predicate);
  if (head?.upos !== "NOUN" || !told || !/^(?:NOUN|PROPN)$/.test(told.upos)) return undefined;
  const before = (at: number) => statement.children(at).flatMap((c) => (c < at ? [statement.word(c)!] : []));
  const behind = before(clause.predicate);
  if (behind.some(({ label, lower }) => label === "case" || (label === "det" && lower !== "the"))) return undefined;
  if (behind.some(({ label, lower }) => label === "nmod:poss" || PICKS.test(lower))) return undefined;
  const several = head.xpos === "NNS";
  if (told.xpos === "NNS" && !several) return undefined;
  if (before(subject).some(({ lower }) => POINTS.test(lower))) return undefined;
  const noun = singular(head.lower);
  if ((KIND_NOUNS.has(noun) || namesResult(noun)) && statement.ofComplement(subject) >= 0) return subject;
  // "Most sailors were fishers" counts them, and "Best wishes" is no superlative.
  const pointed = before(subject).some(({ upos }) => /^(?:DET|PRON)$/.test(upos));
  const isMost = (at: number): boolean =>
    statement.word(at)?.xpos === "JJS"
      ? !/^(?:most|least)$/.test(statement.word(at)?.lower ?? "")
      : statement.children(at).some((k) => /^(?:most|least)$/.test(statement.word(k)?.lower ?? ""));
  const picks = statement.children(subject).some((c) => {
    const word = statement.word(c)!;
    if (c > subject || !/^(?:amod|det|nummod)/.test(word.label)) return false;
    return PICKS.test(word.lower) || (pointed && isMost(c));
  });
  if (!picks) return undefined;
  const phrase = statement.phrases.get(subject);
  return phrase && !phrase.generic ? subject : -1;
}
