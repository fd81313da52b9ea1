import { CLASS_NOUNS } from "../language/lexicon/nouns.ts";
import type { Phrase } from "../language/phrases.ts";
import type { Draft } from "./draft.ts";
import type { Statement } from "./statement.ts";

const SEVERAL = /^(?:they|them|these|those|their)$/;
const ONE = /^(?:it|itself|its)$/;
const SOMEBODY = /^(?:he|she|him|her|himself|herself|his)$/;

/**
 * Whom a pronoun means where the sentence before speaks of somebody else by its number: `A gnat carries germs. They enter the blood` is
 * said of the germs, `The press was built by Plantin. He sold Bibles` of Plantin. Undefined where the subject before fits, or nothing
 * does.
 */
export function agreeing(before: Statement, pronoun: string): Draft | undefined {
  const fits = SEVERAL.test(pronoun)
    ? isSeveral
    : ONE.test(pronoun)
      ? isOne
      : SOMEBODY.test(pronoun)
        ? isSomebody
        : undefined;
  if (!fits) return undefined;
  const clause = before.clauses.find(({ role, subjects }) => role === "main" && subjects.length > 0);
  if (!clause) return undefined;
  const [subject] = clause.subjects;
  const word = subject === undefined ? undefined : before.word(subject);
  if (!word || !before.phrases.has(subject as number)) return undefined;
  // "Their focus is on cells; they study organs": who has the focus.
  const owned = before.children(subject as number).find((c) => before.word(c)?.label === "nmod:poss");
  if (owned !== undefined && before.word(owned)?.upos === "PRON" && isAlike(before.word(owned)?.lower ?? "", pronoun))
    return before.antecedent ?? before.frame.topic;
  if (clause.subjects.length > 1 ? pronoun !== "it" : fits(before, subject as number)) return undefined;
  const objects = clause.arguments.find(({ preposition }) => preposition === "")?.heads ?? [];
  const others = clause.arguments.flatMap(({ preposition, heads }) => (preposition === "" ? [] : heads));
  for (const heads of [clause.agents, objects, SOMEBODY.test(pronoun) ? [] : others]) {
    const fitting = heads.filter((head) => fits(before, head));
    const [only] = fitting;
    // Two that fit leave it open, unless there is but one word for them.
    if (only === undefined || (fitting.length > 1 && !SEVERAL.test(pronoun))) continue;
    const draft = before.named.get(only);
    if (draft && !draft.generic) return draft;
  }
  return undefined;
}

/** Whether two pronouns may mean the same. */
const isAlike = (one: string, other: string): boolean =>
  [SEVERAL, ONE, SOMEBODY].some((number) => number.test(one) && number.test(other));

/** Whether a sentence speaks of somebody by "he" or "she": what "this" in the next one means is what he did, and not he. */
export function tellsOfSomebody(before: Statement): boolean {
  const clause = before.clauses.find(({ role, subjects }) => role === "main" && subjects.length > 0);
  return clause?.subjects.some((at) => /^(?:he|she)$/.test(before.word(at)?.lower ?? "")) === true;
}

/** Nouns that say what was spoken of before is, where "this" stands before them; besides {@link CLASS_NOUNS}. */
const STANDS_FOR = new Set(
  `invention discovery breakthrough innovation device machine instrument appliance plugin extension add-on feature option setting
   command package utility treaty agreement reform revolt uprising movement battle war policy act document book novel poem play painting
   company firm organisation disease disorder drug hormone syndrome`.split(/\s+/),
);

/** What happens and how things are: "this process" is as often what the whole sentence before told. */
const HAPPENS =
  /^(?:process|reaction|mechanism|structure|state|condition|operation|procedure|phenomenon|event|practice|bond|region|pattern|phase|group|species|substance|quantity|regime|test|study|war|battle)$/;

/**
 * Whom `this invention`, `this plugin` means, where nothing is named before it in its sentence: the topic where a block begins so, else
 * whom the sentence before said something to be (`X is a system`), or what was done to whom. Undefined for a name that the note sets off
 * or heads as its own, and where it stays open. Cost: the names before it.
 */
export function standsFor(statement: Statement, { head, from, to, start, end }: Phrase): Draft | undefined {
  const word = statement.word(head);
  if (!word?.label.startsWith("nsubj") || word.xpos !== "NN" || to - from > 1) return undefined;
  if (!STANDS_FOR.has(word.lower) && !CLASS_NOUNS.has(word.lower)) return undefined;
  const around = statement.children(head);
  if (!around.some((c) => /^(?:this|that)$/.test(statement.word(c)?.lower ?? ""))) return undefined;
  if (around.some((c) => c > head && /^(?:nmod|acl)/.test(statement.word(c)?.label ?? ""))) return undefined;
  if (statement.content.marks.some((mark) => mark.from <= start && mark.to >= end)) return undefined;
  for (const [at, phrase] of statement.phrases) if (at < head && !phrase.generic) return undefined;
  const roles = statement.notebook.find(word.lower)?.roles;
  if (roles && roles.title + roles.heading + roles.term + roles.strong > 0) return undefined;
  const { before, frame } = statement;
  const mayHappen = HAPPENS.test(word.lower);
  if (!before) return statement.first && !mayHappen && frame.topic === frame.subject ? frame.topic : undefined;
  const clause = before.clauses.find(({ role, subjects }) => role === "main" && subjects.length > 0);
  const [subject, ...more] = clause?.subjects ?? [];
  if (!clause || subject === undefined || more.length > 0) return undefined;
  const says = clause.kind === "copula" && before.word(clause.predicate)?.upos === "NOUN";
  const same = says && before.word(clause.predicate)?.lower === word.lower;
  const done = clause.passive && clause.agents.length === 0;
  if (!same && (mayHappen || !(says || done))) return undefined;
  const draft = before.pointed.get(subject) ?? (isOne(before, subject) ? before.named.get(subject) : undefined);
  return draft?.generic ? undefined : draft;
}

const tagOf = (statement: Statement, at: number): string => statement.word(at)?.xpos ?? "";
const isSeveral = (statement: Statement, at: number): boolean => tagOf(statement, at).endsWith("S");
const isOne = (statement: Statement, at: number): boolean => /^NNP?$/.test(tagOf(statement, at));
const isSomebody = (statement: Statement, at: number): boolean =>
  tagOf(statement, at) === "NNP" && /^\p{Lu}\p{Ll}/u.test(statement.word(at)?.text ?? "");
