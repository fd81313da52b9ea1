import { agreeing, tellsOfSomebody } from "./antecedents.ts";
import type { Draft, Role } from "./draft.ts";
import type { Reference, Statement } from "./statement.ts";

const ANAPHORA = new Set([
  "it",
  "they",
  "this",
  "these",
  "that",
  "those",
  "he",
  "she",
  "them",
  "him",
  "which",
  "itself",
]);
const READERS = new Set(["you", "we", "i", "one", "us", "me"]);

/**
 * Whom a pronoun or a determiner that stands alone speaks of; none where it stays open. @param depth of "of" phrases gone through
 */
export function pronounAt(statement: Statement, head: number, role: Role, depth: number): Reference[] {
  const word = statement.word(head);
  if (!word) return [];
  if (READERS.has(word.lower)) {
    // "Gives you elasticity", "lets you run code": the reader stands in for nobody there.
    if (role === "object" || word.label === "iobj") return [];
    const topic = statement.frame.topic;
    return topic && !inSubordinate(statement, word.head) ? [{ draft: topic, features: { you: 1 }, word: head }] : [];
  }
  const inner = statement.ofComplement(head);
  if (inner >= 0) return statement.reference(inner, role, depth + 1);
  if (!ANAPHORA.has(word.lower)) return [];
  const [first, ...also] = subjectsBefore(statement, head, word.lower);
  const found = first ?? (statement.before && agreeing(statement.before, word.lower));
  const isDeed = /^(?:this|that)$/.test(word.lower) && statement.before && tellsOfSomebody(statement.before);
  const before = found ?? (isDeed ? undefined : (statement.antecedent ?? statement.frame.topic));
  if (before) statement.pointed.set(head, before);
  return before ? [before, ...also].map((draft) => ({ draft, features: { pronoun: 1 }, word: head })) : [];
}

/**
 * "Rules you define", "when you create a bucket": there the reader does it, and nobody for them; but a "runbook that you can use" is what
 * the topic lets them do.
 */
function inSubordinate(statement: Statement, at: number): boolean {
  const can = statement.children(at).some((c) => /^(?:can|could|may)$/.test(statement.word(c)?.lower ?? ""));
  for (let verb = at; ; verb = statement.word(verb)!.head) {
    const label = statement.word(verb)?.label;
    if (label === undefined || label === "root") return statement.children(verb).some((c) => opensClause(statement, c));
    if (label === "advcl") return true;
    if (label.startsWith("acl")) return label === "acl:relcl" && !can;
    if (!/^(?:conj|xcomp|ccomp|parataxis)$/.test(label)) return false;
  }
}

/** `As`, `if`, `when`: what a clause begins with that hangs on another. */
const opensClause = (statement: Statement, at: number): boolean =>
  statement.word(at)?.label === "mark" || /^(?:when|where|while|if)$/.test(statement.word(at)?.lower ?? "");

/** Whom an earlier clause of this sentence speaks of, in the pronoun's number: of several that are listed all. */
export function subjectsBefore(statement: Statement, head: number, pronoun: string): Draft[] {
  const plural = /^(?:they|them|these|those)$/.test(pronoun);
  for (const { subjects } of statement.clauses) {
    const listed = plural && subjects.length > 1;
    const found: Draft[] = [];
    for (const subject of subjects) {
      const word = statement.word(subject);
      const phrase = statement.phrases.get(subject);
      if (!word || !phrase || subject >= head || phrase.generic) continue;
      if (!listed && word.xpos.endsWith("S") !== plural) continue;
      const draft = statement.name(phrase, "subject");
      if (!draft || draft.generic) continue;
      if (!listed) return [draft];
      found.push(draft);
    }
    if (found.length > 0) return found;
  }
  return [];
}
