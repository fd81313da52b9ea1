import type { Draft } from "../draft.ts";
import { standing } from "../notebook.ts";
import type { Statement } from "../statement.ts";
import { namedIn, type Named } from "./mentions.ts";
import type { End, EndKind } from "./occurrences.ts";

/** Who is spoken of where a statement stands without being named in it; asked statement by statement, in the order of the note. */
export class Context {
  /** The statement before in the same block; brackets aside. */
  #last: Statement | undefined;
  /** Whom the item before speaks of, by the block that both stand under. */
  readonly #items = new Map<string, { draft: Draft | undefined; label: boolean }>();

  /**
   * The ends in force where a statement stands, and what its label is set beside.
   * @param named what the statement names.
   */
  of(statement: Statement, named: readonly Named[]): { ends: End[]; label: End | undefined; beside: End[] } {
    const { frame } = statement;
    const ends: End[] = [];
    const beside: End[] = [];
    const adder = (list: End[]) => (draft: Draft | undefined, kind: EndKind) => {
      if (!draft) return;
      const at = standing(draft);
      if (list.some((e) => e.draft === at) || (list === ends && named.some((n) => n.draft === at))) return;
      list.push({ draft: at, kind, word: -1 });
    };
    const add = adder(ends);
    add(frame.topic, frame.origin ?? "note");
    for (const draft of frame.also ?? []) add(draft, frame.origin ?? "note");
    for (const draft of frame.parts ?? []) add(draft, "label");
    for (const draft of frame.lead?.sources ?? []) add(draft, "lead");
    add(statement.antecedent, "antecedent");
    add(frame.heading, "heading");
    add(frame.subject, "note");
    if (statement.outer) {
      for (const { draft, kind } of hostsOf(statement.outer)) add(draft, kind);
      return { ends, label: undefined, beside };
    }
    const last = this.#last?.blockIndex === statement.blockIndex ? this.#last : undefined;
    this.#last = statement;
    if (last && opensWithPronoun(statement)) for (const draft of objectsOf(last)) add(draft, "earlier");
    let label: End | undefined;
    if (statement.first) {
      const topic = frame.origin === "label" ? frame.topic : undefined;
      const before = this.#before(statement, topic ?? subjectOf(statement, named), topic !== undefined);
      if (opensWithPronoun(statement)) add(before?.draft, "sibling");
      if (topic) {
        label = { draft: standing(topic), kind: "label", word: -1 };
        adder(beside)(frame.heading, "heading");
        if (before?.label) adder(beside)(before.draft, "sibling");
      }
    }
    return { ends, label, beside };
  }

  /** Whom the item before an item speaks of; undefined where it is the first. */
  #before(
    { block }: Statement,
    draft: Draft | undefined,
    label: boolean,
  ): { draft: Draft | undefined; label: boolean } | undefined {
    if (block.kind !== "item") return undefined;
    const place = `${block.parent} ${block.section}`;
    const before = this.#items.get(place);
    this.#items.set(place, { draft, label });
    return before;
  }
}

/**
 * What a bracket stands behind, and who the sentence around it is about: "old ropes (hemp, sisal)", "The tide turns at noon (slack
 * water)".
 */
function* hostsOf({ statement, after }: NonNullable<Statement["outer"]>): Generator<{ draft: Draft; kind: EndKind }> {
  for (let i = after; i >= 0 && i > after - 3; i--) {
    const draft = statement.named.get(i);
    if (!draft) continue;
    yield { draft, kind: "host" };
    break;
  }
  for (const { word, draft } of namedIn(statement))
    if (/^(?:nsubj|obj|root)/.test(statement.word(word)?.label ?? "")) yield { draft, kind: "around" };
}

const PRONOUN = /^(?:it|they|this|these|that|those|he|she|both)$/;

/** `It`, `this` as the subject, and `this process`, which names nothing by itself. */
function opensWithPronoun(statement: Statement): boolean {
  const at = subjectWord(statement);
  if (PRONOUN.test(statement.word(at)?.lower ?? "")) return true;
  return statement.phrases.get(at)?.generic === true && statement.points(at);
}

/** What a sentence's verb is done to, and what a sentence without a verb names: a pronoun after it may mean them. */
function objectsOf(statement: Statement): Draft[] {
  const { sentence } = statement;
  return namedIn(statement)
    .filter(({ word, pronoun }) => !pronoun && (word === sentence.root || statement.word(word)?.label === "obj"))
    .map(({ draft }) => draft);
}

const subjectWord = ({ clauses }: Statement): number =>
  clauses.find((c) => c.role === "main" && c.subjects.length > 0)?.subjects[0] ?? -1;

function subjectOf(statement: Statement, named: readonly Named[]): Draft | undefined {
  const word = subjectWord(statement);
  return named.find((n) => n.word === word)?.draft;
}
