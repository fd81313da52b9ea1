import { senseKey } from "../../merge/claims.ts";
import type { KeyFact } from "../../merge/pair-book.ts";
import { headingTopics, sectionTopics } from "../../merge/section-topics.ts";
import type { NoteReading } from "../../model/reading.ts";
import type { Position, Span } from "../../model/span.ts";
import { onwardSections } from "../onward.ts";
import { factAt, type SignalFact } from "../signal-fact.ts";
import { proseOf } from "../words.ts";
import { statedCues } from "./cues.ts";
import { isEnumeration } from "./enumeration.ts";
import { nameSignals, withinSignals } from "./names.ts";
import { type MentionPlace, mentionPlaces, mentionsBetween, spanBook } from "./mentions.ts";

type SpanOf = ReturnType<typeof spanBook>;
type Ties = (from: number, to: number) => KeyFact | undefined;

/**
 * The hints that one note gives on its own: what it states, what stands in its definitions, what its sections about one
 * concept name of others, which section stands inside which, and what it speaks of first.
 * Pure and local. Cost: the text, its mentions and relations.
 */
export function noteSignals(reading: NoteReading, text: string, { readable, said } = proseOf(text)): SignalFact[] {
  const keys = reading.concepts.map((concept) => senseKey(reading, concept));
  const ties: Ties = (from, to) => {
    const [left, right] = [keys[from], keys[to]];
    return !left || !right || left === right ? undefined : { from: left, to: right };
  };
  const listed = listedSignals(reading, ties);
  if (reading.asWritten) return listed;
  const topics = sectionTopics(reading);
  const spanOf = spanBook();
  const mentions = mentionPlaces(reading);
  const facts = [
    ...listed,
    ...cueSignals(reading, text, readable, topics, mentions, ties),
    ...definitionSignals(reading, mentions, ties),
    ...referenceSignals(reading, said, topics, ties, spanOf),
    ...nestedSignals(reading, topics, ties),
    ...withinSignals(reading, topics, ties, spanOf),
    ...nameSignals(reading, ties, spanOf),
  ];
  return [...facts, ...orderSignals(reading, keys, facts)];
}

function listedSignals(reading: NoteReading, ties: Ties): SignalFact[] {
  return reading.prerequisites.flatMap(({ concept, requires, reason, strength, rule, span, quote }): SignalFact[] => {
    const tie = ties(concept, requires);
    return tie ? [{ ...tie, note: reading.note, kind: "stated", amount: strength, reason, rule, ...span, quote }] : [];
  });
}

function cueSignals(
  reading: NoteReading,
  text: string,
  readable: string,
  topics: readonly number[],
  mentions: readonly MentionPlace[],
  ties: Ties,
): SignalFact[] {
  return statedCues(reading, text, readable, topics, mentions).flatMap(
    ({ concept, requires, strength, reason, start, end, quote }): SignalFact[] => {
      const tie = ties(concept, requires);
      return tie ? [{ ...factAt(tie, reading.note, "stated", { start, end }, strength), reason, quote }] : [];
    },
  );
}

function definitionSignals(reading: NoteReading, mentions: readonly MentionPlace[], ties: Ties): SignalFact[] {
  return reading.concepts.flatMap(({ definition }, index) => {
    if (definition === undefined) return [];
    const { start, end } = definition.span;
    const named = mentionsBetween(mentions, start.offset, end.offset);
    if (isEnumeration(definition.text, named)) return [];
    const inside = new Set(named.map((mention) => mention.index));
    return [...inside].flatMap((other) => {
      const tie = ties(index, other);
      if (tie === undefined) return [];
      return [{ ...factAt(tie, reading.note, "definition", { start, end }), quote: definition.text }];
    });
  });
}

function referenceSignals(
  reading: NoteReading,
  readable: string,
  topics: readonly number[],
  ties: Ties,
  spanOf: SpanOf,
): SignalFact[] {
  if (isIndex(reading)) return [];
  const onward = onwardSections(reading);
  const facts = new Map<string, SignalFact>();
  for (const [index, { mentions }] of reading.concepts.entries()) {
    for (const mention of mentions) {
      const topic = topics[mention.section] ?? -1;
      if (topic < 0 || topic === index || onward[mention.section] || !isReadable(readable, mention)) continue;
      const known = facts.get(`${topic} ${index}`);
      if (known !== undefined) {
        known.amount++;
        continue;
      }
      const tie = ties(topic, index);
      if (!tie) continue;
      facts.set(`${topic} ${index}`, factAt(tie, reading.note, "reference", spanOf(mention)));
    }
  }
  return [...facts.values()];
}

/** Whether it stands where somebody reads on: not among a note's links. */
const isReadable = (readable: string, { start, end }: { start: number; end: number }): boolean =>
  readable.slice(start, end).trim() !== "";

/** A note about no one concept that leads to others ("Start here") explains none of them. */
function isIndex({ subject, links }: NoteReading): boolean {
  return subject < 0 && links.length >= 5;
}

function nestedSignals(reading: NoteReading, topics: readonly number[], ties: Ties): SignalFact[] {
  const own = headingTopics(reading);
  const facts = new Map<string, SignalFact>();
  for (const [index, { parent, line, start, heading }] of reading.sections.entries()) {
    const inner = own[index] ?? -1;
    const outer = parent >= 0 && parent < index ? (topics[parent] ?? -1) : -1;
    if (inner < 0 || outer < 0 || facts.has(`${inner} ${outer}`)) continue;
    const tie = ties(inner, outer);
    if (!tie) continue;
    const at: Position = { line, column: 1, offset: start };
    facts.set(`${inner} ${outer}`, { ...factAt(tie, reading.note, "under", { start: at, end: at }), quote: heading });
  }
  return [...facts.values()];
}

/** What comes first is only counted, never quoted: so its place is of no account, and an edit before it changes nothing. */
const NOWHERE: Span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** For each pair that the note ties in any way: which of the two it speaks of first. */
function orderSignals(reading: NoteReading, keys: readonly string[], facts: readonly SignalFact[]): SignalFact[] {
  const first = new Map<string, NoteReading["concepts"][number]["mentions"][number]>();
  for (const [index, { mentions }] of reading.concepts.entries()) {
    for (const mention of mentions) {
      const known = first.get(keys[index]!);
      if (known === undefined || mention.start < known.start) first.set(keys[index]!, mention);
    }
  }
  const pairs = [
    ...facts.map(({ from, to }) => [from, to] as const),
    ...reading.relations.map(({ source, target }) => [keys[source], keys[target]] as const),
  ];
  const found = new Map<string, SignalFact>();
  for (const [one, other] of pairs) {
    if (!one || !other || one === other) continue;
    const [a, b] = [first.get(one), first.get(other)];
    if (a === undefined || b === undefined || a.start === b.start) continue;
    const [from, to] = a.start < b.start ? [other, one] : [one, other];
    found.set(`${from}\n${to}`, factAt({ from, to }, reading.note, "earlier", NOWHERE));
  }
  return [...found.values()];
}
