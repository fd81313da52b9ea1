import type { KeyFact } from "../../merge/pair-book.ts";
import type { NoteReading } from "../../model/reading.ts";
import { factAt, type SignalFact } from "../signal-fact.ts";
import type { spanBook } from "./mentions.ts";
import { nameStems } from "../words.ts";

type SpanOf = ReturnType<typeof spanBook>;
type Ties = (from: number, to: number) => KeyFact | undefined;

/** A concept whose name holds all words of another's, and more: "kernel ridge regression" and "ridge regression". */
export function nameSignals(reading: NoteReading, ties: Ties, spanOf: SpanOf): SignalFact[] {
  const byWord = new Map<string, { index: number; stems: string[] }[]>();
  const names = reading.concepts.map(({ label, aliases }) =>
    [label, ...aliases.map(({ name }) => name)].map(nameStems).filter((stems) => stems.length > 0),
  );
  for (const [index, all] of names.entries()) {
    for (const stems of all) {
      const list = byWord.get(stems[0]!);
      if (list === undefined) byWord.set(stems[0]!, [{ index, stems }]);
      else list.push({ index, stems });
    }
  }
  const facts = new Map<string, SignalFact>();
  for (const [index, all] of names.entries()) {
    const place = reading.concepts[index]!.mentions[0];
    if (place === undefined) continue;
    for (const stems of all) {
      for (const word of stems) {
        for (const part of byWord.get(word) ?? []) {
          if (part.stems.length >= stems.length || !part.stems.every((stem) => stems.includes(stem))) continue;
          const tie = ties(index, part.index);
          if (tie === undefined || facts.has(`${index} ${part.index}`)) continue;
          facts.set(`${index} ${part.index}`, factAt(tie, reading.note, "name", spanOf(place)));
        }
      }
    }
  }
  return [...facts.values()];
}

/** What is defined, or stands as a term, in a section about something else. */
export function withinSignals(
  reading: NoteReading,
  topics: readonly number[],
  ties: Ties,
  spanOf: SpanOf,
): SignalFact[] {
  return reading.concepts.flatMap(({ role, definition, mentions }, index) => {
    if (role === "title" || (role === "named" && definition === undefined)) return [];
    const first =
      mentions.find(({ start }) => definition === undefined || start >= definition.span.start.offset) ?? mentions[0];
    if (first === undefined) return [];
    let section = first.section;
    while (topics[section] === index && (reading.sections[section]?.parent ?? -1) >= 0)
      section = reading.sections[section]!.parent;
    const tie = ties(index, topics[section] ?? -1);
    if (tie === undefined) return [];
    return [factAt(tie, reading.note, "within", spanOf(first))];
  });
}
