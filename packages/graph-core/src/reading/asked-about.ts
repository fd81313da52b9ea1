import { endsAsking } from "./asking.ts";
import type { Draft } from "./draft.ts";
import type { Lead } from "./frame.ts";
import type { Outcome } from "./outcomes.ts";
import type { Statement } from "./statement.ts";

/**
 * What an item that asks leaves for the answers below it: they speak of what it asks about, and are no part of that.
 * @param statements those of the item, in order @param spoken whom they speak of, where no question names anything
 * @returns undefined where the item does not begin with a question
 */
export function askedOutcome(statements: readonly Statement[], spoken: Draft | undefined): Outcome | undefined {
  const questions = statements.filter(
    ({ sentence: { start, end }, content, outer }) => !outer && endsAsking(content.text.slice(start, end)),
  );
  if (!questions[0]?.first) return undefined;
  const topic = questions.map(askedAbout).find((draft) => draft !== undefined) ?? spoken;
  if (!topic) return {};
  const says = { type: "related-to", label: "relates to", reversed: false, rule: "bare-related", sure: true } as const;
  const lead: Lead = { sources: [topic], ...says };
  return { topic, lead };
}

/**
 * Whom a question asks about: the first that it names. What it asks for ("what **steps** did the port take") is not that, nor a
 * noun that only leads to one ("the aims of the port"), nor what stands for those that follow ("each of the following ports").
 */
function askedAbout(statement: Statement): Draft | undefined {
  const known = [...statement.named]
    .filter((entry): entry is [number, Draft] => {
      const [word, draft] = entry;
      if (!draft || draft.generic) return false;
      const around = statement.children(word);
      if (around.some((c) => ASKED_FOR.test(statement.word(c)?.lower ?? ""))) return false;
      const leads = around.some(
        (c) => c > word && statement.children(c).some((d) => statement.word(d)?.lower === "of"),
      );
      return !leads || draft.key.includes(" of ");
    })
    .sort(([a], [b]) => a - b);
  return known[0]?.[1];
}

const ASKED_FOR = /^(?:what|which|whose|many|much|following)$/;
