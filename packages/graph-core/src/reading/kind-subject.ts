import type { Clause } from "../language/clauses.ts";
import { KIND_NOUNS } from "../language/lexicon/nouns.ts";
import { singular } from "../model/names.ts";
import type { Statement } from "./statement.ts";

/** A sort that is pointed at or taken one by one is no kind that one thing belongs to: `this type of sail`, `each kind of sail`. */
const POINTS = /^(?:this|that|these|those|each|every|any|no|which|what|such)$/;

/**
 * `An example of a sail is the jib`, `the most common sail is the jib`: a subject that tells the kind, so that what stands behind
 * "is" is one of it. @returns the word for the kind; undefined for any other subject.
 */
export function kindSubject(statement: Statement, clause: Clause): number | undefined {
  const [subject, ...more] = clause.subjects;
  if (subject === undefined || more.length > 0 || clause.subjectKind !== "own" || clause.negated) return undefined;
  const word = statement.word(subject);
  if (word?.upos !== "NOUN" || subject > clause.predicate) return undefined;
  const before = statement.children(subject).filter((c) => c < subject);
  if (before.some((c) => POINTS.test(statement.word(c)?.lower ?? ""))) return undefined;
  if (KIND_NOUNS.has(singular(word.lower))) {
    const inner = statement.ofComplement(subject);
    return inner < 0 || before.length === 0 ? undefined : inner;
  }
  // "The tallest of them", "the best way to learn": neither names a kind.
  const isMost = before.some((c) => isSuperlative(statement, c));
  return isMost && statement.phrases.get(subject)?.generic === false ? subject : undefined;
}

/** `Tallest`, `most common`. */
function isSuperlative(statement: Statement, at: number): boolean {
  const word = statement.word(at);
  if (word?.label !== "amod") return false;
  // "Most sails are white": how many of them.
  if (/^(?:most|least)$/.test(word.lower)) return false;
  return (
    word.xpos === "JJS" || statement.children(at).some((c) => /^(?:most|least)$/.test(statement.word(c)?.lower ?? ""))
  );
}
