import type { Mark } from "../../model/note.ts";
import type { Group } from "./groups.ts";
import { unquoted } from "./groups.ts";
import type { TaggedWord } from "./words.ts";

const ALSO = /^(?:también|tambien|também|tambem|aussi|auch|igualmente|ainda)$/;
const NAMING: ReadonlySet<string> = new Set(
  "conocer llamar denominar conhecer chamar appeler nommer connaître nennen bezeichnen".split(" "),
);
/** Whether a participle states another name: `también conocido`. */
export const statesName = (before: TaggedWord | undefined, lemma: string): boolean =>
  before !== undefined && ALSO.test(before.lower) && NAMING.has(lemma);

/** Behind the verb, before the name: `conocida como la`, `chamado de`. */
const BETWEEN = /^(?:como|comme|als|de|la|el|o|a|le|les|los|las|simplemente|simplesmente)$/;
/** Longer ones are sentences. */
const MOST_WORDS = 6;

/** Another name that a sentence states for its subject, and the words that state it. */
export interface OtherName {
  text: string;
  start: number;
  end: number;
  /** Word index behind the name. */
  next: number;
}

/**
 * `…, también conocido como **aprendizaje perezoso**, …`: the name behind a participle that says how its subject is also called; one that
 * is set off reaches as far as its mark, whatever words it has.
 * @param i index of the participle.
 */
export function alsoCalled(
  words: readonly TaggedWord[],
  groups: readonly Group[],
  marks: readonly Mark[],
  text: string,
  i: number,
): OtherName | undefined {
  const { verb } = words[i] ?? {};
  if (verb?.form !== "participle" || !statesName(words[i - 1], verb.lemma)) return undefined;
  let at = i + 1;
  while (at < i + 4 && BETWEEN.test(words[at]?.lower ?? "")) at++;
  const first = words[at];
  if (!first || first.kind === "comma" || first.kind === "stop") return undefined;
  const mark = marks.find((m) => m.from <= first.start && m.to > first.start);
  if (mark) {
    const behind = words.findIndex((w, k) => k >= at && w.start >= mark.to);
    const next = behind < 0 ? words.length : behind;
    if (next - at > MOST_WORDS) return undefined;
    return { text: unquoted(text.slice(first.start, mark.to)), start: first.start, end: mark.to, next };
  }
  const group = groups.find((g) => g.outer === at);
  return group && { text: group.text, start: group.start, end: group.end, next: group.to };
}
