import { cut } from "./shapes.ts";

const LONGEST = 500;
/** What may be longer: a section's text, which has a bound of its own, and paths of notes. */
const LONGEST_OF: Readonly<Record<string, number>> = { text: Infinity, note: 1000, uri: 1000 };

/**
 * An answer as JSON in which no text is longer than anyone reads: ids are as long as the names that they are made of, and a note
 * may have a name of many thousand signs. What is cut ends in `…`, and cannot be asked for by this id.
 */
export function boundedJson(answer: object): string {
  return JSON.stringify(answer, (key, value: unknown) => {
    if (typeof value !== "string") return value;
    const most = LONGEST_OF[key] ?? LONGEST;
    return value.length > most ? cut(value, most) : value;
  });
}
