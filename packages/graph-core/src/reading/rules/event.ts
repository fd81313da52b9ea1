import type { Clause } from "../../language/clauses.ts";
import { verbType } from "../../language/lexicon/verbs.ts";
import type { Reference, Statement } from "../statement.ts";
import { verbLabel } from "../verb-label.ts";
import type { Rule } from "./rule.ts";

/** What happens, as a noun: whoever names such a thing names what a verb has said. */
const EVENT =
  /^(?:process|procedure|reaction|phenomenon|conversion|transformation|change|event|operation|practice|technique|method|step|mechanism)$/;
const CALLS = /^(?:call|term|name|dub|know|refer)$/;

/**
 * `Bacteria turn nitrogen into ammonia. This process is called fixation`, `Starch is broken down in a process called hydrolysis`: what
 * a verb says is said of the event that is named after it.
 */
export const eventRule: Rule = {
  name: "event",
  read(statement) {
    for (const clause of statement.clauses) {
      if (clause.kind !== "verb" || !CALLS.test(clause.lemma)) continue;
      const term = termOf(statement, clause);
      if (!term) continue;
      const inside = eventAround(statement, clause);
      if (inside) tellEvent(statement, term, statement, inside);
      else if (statement.before && pointsBack(statement, clause)) {
        const { before } = statement;
        const told = before.clauses.find(({ kind, role }) => kind === "verb" && role === "main");
        if (told) tellEvent(statement, term, before, told);
      }
    }
  },
};

/** The name behind `is called`, `known as`. */
function termOf(statement: Statement, { verb }: Clause): Reference | undefined {
  for (const [head, phrase] of statement.phrases) {
    if (phrase.from <= verb || phrase.from > verb + 4 || phrase.generic) continue;
    const between = statement.sentence.words.slice(verb + 1, phrase.from);
    if (!between.every(({ lower }) => /^(?:as|to|the|an?)$/.test(lower))) continue;
    const draft = statement.named.get(head);
    return draft && { draft, features: {}, word: head, phrase };
  }
  return undefined;
}

/** The clause of `… in a process called X`. */
function eventAround(statement: Statement, { verb }: Clause): Clause | undefined {
  const own = statement.word(verb);
  const noun = own?.label.startsWith("acl") ? own.head : -1;
  const event = statement.word(noun);
  if (!event || !EVENT.test(event.lower) || !event.label.startsWith("obl")) return undefined;
  const leads = statement
    .children(noun)
    .some((c) => /^(?:in|by|through|via|during)$/.test(statement.word(c)?.lower ?? ""));
  return leads ? statement.clauses.find((clause) => clause.verb === event.head && clause.kind === "verb") : undefined;
}

/** `This is called`, `this process is known as`. */
function pointsBack(statement: Statement, { subjects, subjectKind, passive }: Clause): boolean {
  const [subject, second] = subjects;
  if (subject === undefined || second !== undefined || subjectKind !== "own" || !passive) return false;
  const word = statement.word(subject);
  if (/^(?:this|that)$/.test(word?.lower ?? "")) return true;
  return EVENT.test(word?.lower ?? "") && statement.points(subject);
}

/** Ties what a clause is about to the name of the event. @param at where the clause stands. */
function tellEvent(statement: Statement, term: Reference, at: Statement, clause: Clause): void {
  if (clause.negated) return;
  const tell = (heads: readonly number[], preposition: string) => {
    for (const head of heads) {
      const draft = at.named.get(head);
      if (!draft || draft === term.draft || draft.generic) continue;
      const type = verbType(clause.lemma, preposition, false);
      const label = verbLabel(at, clause, preposition, { active: true });
      const word = at === statement ? head : -1;
      statement.tie(term, { draft, features: {}, word }, type, label, "verb", { "known-verb": 1, "direct-object": 1 });
    }
  };
  if (clause.passive) tell(clause.subjects, "");
  for (const { preposition, heads } of clause.arguments)
    if (/^(?:|into|to|from)$/.test(preposition)) tell(heads, preposition);
}
