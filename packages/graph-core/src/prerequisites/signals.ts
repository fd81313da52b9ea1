import { type KeyFact } from "../merge/pair-book.ts";
import { senseKey } from "../merge/claims.ts";
import { sectionTopics } from "../merge/section-topics.ts";
import type { NoteReading } from "../model/reading.ts";
import type { Position } from "../model/span.ts";

/** One note's hint that `from` cannot be understood without `to` (both keys). */
export interface SignalFact extends KeyFact {
  note: string;
  kind: "stated" | "definition" | "reference";
  /** stated: strength, 0 to 1. definition: 1. reference: how often `to` is named in sections about `from`. */
  amount: number;
  /** stated: the note's reason and rule, else "". */
  reason: string;
  rule: string;
  start: Position;
  end: Position;
  /** "" where the words have to be taken from the note's text. */
  quote: string;
}

/**
 * The hints of one note: what it states, what stands in its definitions, and what its sections about one concept name of others.
 * Pure and local. Cost: concepts + mentions + mentions inside definitions.
 */
export function noteSignals(reading: NoteReading): SignalFact[] {
  const keys = reading.concepts.map((concept) => senseKey(reading, concept));
  const ties = (from: number, to: number): KeyFact | undefined => {
    const [left, right] = [keys[from], keys[to]];
    return !left || !right || left === right ? undefined : { from: left, to: right };
  };
  const facts: SignalFact[] = [];
  for (const { concept, requires, reason, strength, rule, span, quote } of reading.prerequisites) {
    const tie = ties(concept, requires);
    if (tie) facts.push({ ...tie, note: reading.note, kind: "stated", amount: strength, reason, rule, ...span, quote });
  }
  facts.push(...definitionSignals(reading, ties), ...referenceSignals(reading, ties));
  return facts;
}

type Ties = (from: number, to: number) => KeyFact | undefined;

function definitionSignals(reading: NoteReading, ties: Ties): SignalFact[] {
  const defined = reading.concepts.flatMap(({ definition }, index) => (definition ? [{ index, definition }] : []));
  if (defined.length === 0) return [];
  const mentions = reading.concepts
    .flatMap(({ mentions }, index) => mentions.map(({ start, end }) => ({ index, start, end })))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const facts: SignalFact[] = [];
  for (const { index, definition } of defined) {
    const { start, end } = definition.span;
    const found = new Set<number>();
    for (let at = lowerBound(mentions, start.offset); at < mentions.length; at++) {
      const mention = mentions[at]!;
      if (mention.start >= end.offset) break;
      if (mention.end <= end.offset) found.add(mention.index);
    }
    for (const other of found) {
      const tie = ties(index, other);
      if (!tie) continue;
      facts.push({
        ...tie,
        note: reading.note,
        kind: "definition",
        amount: 1,
        reason: "",
        rule: "definition-names",
        start,
        end,
        quote: definition.text,
      });
    }
  }
  return facts;
}

function referenceSignals(reading: NoteReading, ties: Ties): SignalFact[] {
  const topics = sectionTopics(reading);
  const facts = new Map<string, SignalFact>();
  for (const [index, { mentions }] of reading.concepts.entries()) {
    for (const { section, start, end, line, column } of mentions) {
      const topic = topics[section] ?? -1;
      if (topic < 0 || topic === index) continue;
      const known = facts.get(`${topic} ${index}`);
      if (known !== undefined) {
        known.amount++;
        continue;
      }
      const tie = ties(topic, index);
      if (!tie) continue;
      facts.set(`${topic} ${index}`, {
        ...tie,
        note: reading.note,
        kind: "reference",
        amount: 1,
        reason: "",
        rule: "named-in-section",
        start: { line, column, offset: start },
        end: { line, column: column + end - start, offset: end },
        quote: "",
      });
    }
  }
  return [...facts.values()];
}

function lowerBound(sorted: readonly { start: number }[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
