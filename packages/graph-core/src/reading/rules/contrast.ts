import type { Clause } from "../../language/clauses.ts";
import type { Reference, Statement } from "../statement.ts";
import type { Rule } from "./rule.ts";

const WHEREAS = /^(?:whereas|while|whilst)$/;
const DIFFERS = "differs from";

/**
 * `Oaks lose their leaves, whereas pines keep them`: whom two clauses speak of is set against each other. `By contrast, …` sets
 * whom a sentence speaks of against whom the one before did.
 */
export const contrastRule: Rule = {
  name: "contrast",
  read(statement) {
    for (const clause of statement.clauses) {
      const mark = markOf(statement, clause);
      if (mark === undefined) continue;
      const over = [statement.word(clause.verb)?.head, statement.sentence.root];
      const main = statement.clauses.find((one) => one !== clause && over.includes(one.verb) && isOwn(statement, one));
      if (!main || !isOwn(statement, clause)) continue;
      const [first, second] = main.verb < clause.verb ? [main, clause] : [clause, main];
      tieAll(statement, named(statement, first), named(statement, second), mark === "whereas");
    }
    const before = statement.antecedent;
    if (!before || !opensWithContrast(statement)) return;
    const main = statement.clauses.find((one) => one.role === "main" && isOwn(statement, one));
    if (main) tieAll(statement, [{ draft: before, features: {}, word: -1 }], named(statement, main), false);
  },
};

/** `whereas` or `while` where it leads a clause in; behind a comma or at the start of the sentence it contrasts. */
function markOf(statement: Statement, clause: Clause): string | undefined {
  const at = statement
    .children(clause.verb)
    .find((c) => c < clause.verb && WHEREAS.test(statement.word(c)?.lower ?? ""));
  if (at === undefined) return undefined;
  const word = statement.word(at)?.lower;
  return word === "whereas" || at === 0 || statement.word(at - 1)?.text === "," ? word : undefined;
}

const isOwn = (statement: Statement, { subjectKind, subjects }: Clause): boolean =>
  subjectKind === "own" && subjects.length > 0 && subjects.every((at) => statement.word(at)?.upos !== "PRON");

const named = (statement: Statement, { subjects }: Clause): Reference[] =>
  statement.references(subjects, "subject").filter(({ features }) => !features.pronoun && !features.you);

const opensWithContrast = ({ content, sentence }: Statement): boolean =>
  /^(?:(?:in|by) contrast|on the other hand|conversely)\b/i.test(
    content.text.slice(sentence.start, sentence.start + 20),
  ) ||
  /^(?:(?:the|an?)\s)?[\p{L} -]{2,40}, (?:(?:in|by) contrast|on the other hand),/iu.test(
    content.text.slice(sentence.start, sentence.end),
  );

function tieAll(statement: Statement, ones: readonly Reference[], others: readonly Reference[], sure: boolean): void {
  if (ones.length > 3 || others.length > 3) return;
  for (const one of ones)
    for (const other of others)
      if (one.draft !== other.draft)
        statement.tie(one, other, "contrasts-with", DIFFERS, "comparison", {}, sure ? { sure } : {});
}
