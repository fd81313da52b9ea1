import type { Clause } from "../language/clauses.ts";
import { isNegated, setAside } from "../language/negation.ts";
import type { RelationType } from "../model/relation.ts";
import type { Reference, Statement } from "./statement.ts";

/** Types that assert something of which a sentence with "not" says the contrary. */
const ASSERTS: ReadonlySet<RelationType> = new Set(["is-a", "part-of", "uses", "requires"]);

/** "Does not always need", "does not need much": what is denied is the degree. */
const HEDGES =
  /\b(?:only|just|merely|simply|solely|necessarily|always|usually|generally|normally|much|many|alone|themselves|itself|directly|fully|entirely|yet|anymore|any more|no longer|currently|unless|until|if|when|while)\b/i;

/** The type that is left of a relation where its words have a "not": what does not need something stands against it. */
export function withoutAssertion(type: RelationType): RelationType {
  return ASSERTS.has(type) ? "contrasts-with" : type;
}

/** What sets a name aside: `not` in "a large blob, not a file system". */
export function deniedName(statement: Statement, word: number): string | undefined {
  return setAside(statement.sentence, word, statement.phrases.get(word)?.from ?? word);
}

/** Whether a sentence says of its subject that it is not what the other word says: `most looms are not automatic`. */
export function deniesPredicate({ sentence, content }: Statement, subject: number, predicate: number): boolean {
  const word = sentence.words[subject];
  if (word === undefined || word.head !== predicate || word.label !== "nsubj") return false;
  const said = (sentence.children[predicate] ?? []).map((c) => sentence.words[c]);
  // "No, it was mainly for the weavers", "looms are not for children".
  if (said.some((other) => other?.label === "case" || other?.lower === "no")) return false;
  if (sentence.words[predicate]?.upos === "VERB" || !isNegated(sentence, predicate)) return false;
  return !HEDGES.test(content.text.slice(sentence.start, sentence.end));
}

/**
 * The type of relation that a negated clause says does not hold; `undefined` where it may mean less: of a part of its subjects
 * ("links that don't resolve"), of another subject than it names, or of a degree only.
 */
export function deniedBy(
  statement: Statement,
  clause: Clause,
  source: Reference,
  type: RelationType,
): RelationType | undefined {
  if (!clause.negated || clause.role !== "main" || clause.subjectKind !== "own") return undefined;
  if (source.features.pronoun || source.features.you || source.word < 0) return undefined;
  const { start, end } = statement.sentence;
  const text = statement.content.text.slice(start, end);
  return HEDGES.test(text) || text.trimEnd().endsWith("?") ? undefined : type;
}

/** `No keel`, `no keel and mast`: what a thing has not. */
export function lacks(statement: Statement, at: number): boolean {
  const [first] = statement
    .children(at)
    .filter((c) => c < at && /^(?:det|nummod)/.test(statement.word(c)?.label ?? ""));
  if (first !== undefined) return statement.word(first)?.lower === "no";
  const { label, head = -1 } = statement.word(at) ?? {};
  return (
    label === "conj" &&
    statement.children(at).some((c) => /^(?:and|or|nor)$/.test(statement.word(c)?.lower ?? "")) &&
    lacks(statement, head)
  );
}
