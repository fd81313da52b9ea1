import type { NoteSource } from "../model/note.ts";
import type { NoteReading } from "../model/reading.ts";
import { isRelationType } from "../model/relation.ts";
import type { Span } from "../model/span.ts";

/**
 * What is wrong with a way of reading notes, as sentences; empty where it keeps what the index and the map build on: the same
 * text gives the same plain data, every place is in the note, every quote is the note's own words, every index leads somewhere.
 *
 * @param read - reads one note
 * @param notes - notes to try it on
 *
 * @example
 * ```js
 * import { readNote } from "@cairn/graph-core";
 * import { readerFaults } from "@cairn/graph-core/testing";
 *
 * console.log(readerFaults(readNote, [{ path: "cell.md", text: "A cell contains a nucleus." }]).length);
 * // → 0
 * ```
 */
export function readerFaults(read: (source: NoteSource) => NoteReading, notes: Iterable<NoteSource>): string[] {
  const faults: string[] = [];
  for (const note of notes) {
    const reading = read(note);
    const say = (fault: string): unknown => faults.push(`${note.path}: ${fault}`);
    const json = JSON.stringify(reading);
    if (json !== JSON.stringify(read({ ...note }))) say("reading it twice gives two readings");
    if (reading.note !== note.path) say(`the reading is of "${reading.note}"`);
    const text = note.text.charCodeAt(0) === 0xfeff ? note.text.slice(1) : note.text;
    const isConcept = (at: number): boolean => at >= 0 && at < reading.concepts.length;
    const check = (what: string, { start, end }: Span, quote?: string): void => {
      const inside = start.offset >= 0 && start.offset <= end.offset && end.offset <= text.length;
      if (!inside) say(`${what} stands from ${start.offset} to ${end.offset}, outside the note`);
      else if (quote !== undefined && !isQuote(text.slice(start.offset, end.offset), quote))
        say(`${what} quotes ${JSON.stringify(quote)}, and other words stand there`);
      const lines = text.slice(0, start.offset).split(/\r\n|\r|\n/);
      if (inside && (start.line !== lines.length || start.column !== lines.at(-1)!.length + 1))
        say(`${what} stands at ${start.line}:${start.column}, and its offset is that of another place`);
    };
    for (const { label, key, score, mentions, aliases, definition } of reading.concepts) {
      if (key === "") say(`the concept "${label}" has no key`);
      if (!(score >= 0 && score <= 1)) say(`the concept "${label}" has the score ${score}`);
      for (const { start, end } of mentions)
        if (!(start >= 0 && start < end && end <= text.length)) say(`a mention of "${label}" is outside the note`);
      for (const alias of aliases) check(`the alias "${alias.name}"`, alias.span, alias.quote);
      if (definition) check(`the definition of "${label}"`, definition.span);
    }
    for (const { source, target, type, confidence, span, quote, rule } of reading.relations) {
      const what = `a relation of the rule "${rule}"`;
      if (!isConcept(source) || !isConcept(target)) say(`${what} has an end that is no concept`);
      if (!isRelationType(type)) say(`${what} has the type "${String(type)}"`);
      if (!(confidence >= 0 && confidence <= 1)) say(`${what} has the confidence ${confidence}`);
      check(what, span, quote);
    }
    for (const { concept, requires, span, quote, rule } of reading.prerequisites) {
      if (!isConcept(concept) || !isConcept(requires)) say(`a prerequisite of the rule "${rule}" has no concept`);
      check(`a prerequisite of the rule "${rule}"`, span, quote);
    }
  }
  return faults;
}

/** A quote is the words themselves, or their beginning where they are very many. */
function isQuote(words: string, quote: string): boolean {
  return words === quote || (quote.endsWith("…") && words.startsWith(quote.slice(0, -1)));
}
