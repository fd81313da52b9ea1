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

const tagOf = (statement: Statement, at: number): string => statement.word(at)?.xpos ?? "";
const isSeveral = (statement: Statement, at: number): boolean => tagOf(statement, at).endsWith("S");
const isOne = (statement: Statement, at: number): boolean => /^NNP?$/.test(tagOf(statement, at));
const isSomebody = (statement: Statement, at: number): boolean =>
  tagOf(statement, at) === "NNP" && /^\p{Lu}\p{Ll}/u.test(statement.word(at)?.text ?? "");
