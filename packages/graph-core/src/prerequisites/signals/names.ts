import type { KeyFact } from "../../merge/pair-book.ts";
import type { NoteReading } from "../../model/reading.ts";
import { remember } from "../../model/remember.ts";
import { factAt, type SignalFact } from "../signal-fact.ts";
import type { spanBook } from "./mentions.ts";
import { isMadeOf, nameWords, sharedStems, type Word } from "../words.ts";

type SpanOf = ReturnType<typeof spanBook>;
type Ties = (from: number, to: number) => KeyFact | undefined;

/** A concept whose name holds all words of another's, and more: "kernel ridge regression" and "ridge regression". */
export function nameSignals(reading: NoteReading, ties: Ties, spanOf: SpanOf): SignalFact[] {
  const byStem = new Map<string, { index: number; words: readonly Word[] }[]>();
  const names = reading.concepts.map(({ label, aliases }) =>
    [label, ...aliases.map(({ name }) => name)].map(sortedWords).filter((words) => words.length > 0),
  );
  for (const [index, all] of names.entries()) {
    for (const words of all) {
      const list = byStem.get(words[0]!.stem);
      if (list === undefined) byStem.set(words[0]!.stem, [{ index, words }]);
      else list.push({ index, words });
    }
  }
  const facts = new Map<string, SignalFact>();
  for (const [index, all] of names.entries()) {
    const place = reading.concepts[index]!.mentions[0];
    if (place === undefined) continue;
    for (const words of all) {
      for (const { stem } of words) {
        for (const part of byStem.get(stem) ?? []) {
          if (part.words.length >= words.length || !holdsAll(words, part.words)) continue;
          const tie = ties(index, part.index);
          if (tie === undefined || facts.has(`${index} ${part.index}`)) continue;
          facts.set(`${index} ${part.index}`, factAt(tie, reading.note, "name", spanOf(place)));
        }
      }
    }
  }
  return [...facts.values()];
}

/** The words of a name, in the order of their stems. Remembered: notes name the same things, and whoever edits one names them again. */
const sortedWords = remember(
  (name): readonly Word[] => nameWords(name).sort((a, b) => (a.stem < b.stem ? -1 : a.stem > b.stem ? 1 : a.at - b.at)),
  1 << 12,
);

const stemsOf = (words: readonly Word[]): string[] => words.map(({ stem }) => stem);

const holdsAll = (words: readonly Word[], part: readonly Word[]): boolean =>
  part.every((one) => words.some(({ stem, word }) => stem === one.stem && isMadeOf(word, one.word))) &&
  sharedStems(stemsOf(part), stemsOf(words)) === part.length;

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
