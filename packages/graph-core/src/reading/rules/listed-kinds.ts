import type { Clause } from "../../language/clauses.ts";
import { spread } from "../../language/dependents.ts";
import type { Statement } from "../statement.ts";

/** Words of a kind and of its members. */
export interface ListedKinds {
  kind: number;
  members: number[];
}

/**
 * `The noble gases are helium, neon and argon`: a plural subject, and behind "are" what it stands for, so that it is said of each
 * member that it is one of them. @returns undefined for any other clause of "be".
 */
export function listedKinds(statement: Statement, clause: Clause): ListedKinds | undefined {
  const [first] = clause.subjects;
  if (first === undefined || clause.negated || clause.subjectKind !== "own") return undefined;
  const kind = pluralOf(statement, first);
  if (kind === undefined) return undefined;
  const colon = statement.sentence.words.findIndex(({ text }) => text === ":");
  // Behind a colon the parser takes the members for subjects.
  const [, second] = clause.subjects;
  const behind = clause.kind === "copula" ? clause.predicate : second;
  if (behind === undefined || behind < kind) return undefined;
  if (clause.kind !== "copula" && (colon < kind || colon > behind || clause.arguments.length > 0)) return undefined;
  const members = spread(statement.sentence, behind).filter((at) => /^NNP?S?$/.test(statement.word(at)?.xpos ?? ""));
  if (members.length < 2) return undefined;
  const isSpelt = (colon > kind && colon < behind) || isTold(statement, kind, behind);
  return isSpelt || members.every((at) => !statement.word(at)?.xpos.endsWith("S")) ? { kind, members } : undefined;
}

/** `The metals that rust are iron and steels`: a clause says which ones, and what is behind "are" has no words of its own before it. */
function isTold(statement: Statement, kind: number, behind: number): boolean {
  const under = (at: number) => statement.children(at).map((c) => ({ c, word: statement.word(c)! }));
  const which = under(kind).some(({ c, word }) => word.label === "acl:relcl" && c > kind);
  const the = under(kind).some(({ c, word }) => c < kind && word.lower === "the");
  if (!which || !the || statement.word(kind + 1)?.text === ",") return false;
  return !under(behind).some(({ c, word }) => c < behind && /^(?:det|amod|nummod|case|nmod:poss)/.test(word.label));
}

/** A plural subject's word: of `some of the gases`, gases. */
function pluralOf(statement: Statement, subject: number): number | undefined {
  const inner = statement.word(subject)?.upos === "NOUN" ? -1 : statement.ofComplement(subject);
  const at = inner >= 0 ? inner : subject;
  const word = statement.word(at);
  return word?.upos === "NOUN" && word.xpos === "NNS" ? at : undefined;
}
