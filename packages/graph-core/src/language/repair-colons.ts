import type { Word } from "./analyse.ts";
import { hangsOn } from "./hangs-on.ts";

const NOUN = /^(?:NOUN|PROPN)$/;
/** What may stand before the first name of a list: its articles, adjectives and first words. */
const BEFORE_NAME = /^(?:NOUN|PROPN|ADJ|DET|NUM)$/;
/** A name is no longer than this; looking no further keeps the reading linear. */
const NEAR = 12;

/**
 * Hangs a list behind a colon on the noun before it, where a preposition leads that noun in and the list was taken for one more object
 * of the verb: `It gathers data from several sources: gauges, buoys and satellites` gathers no gauges. Linear in the words.
 */
export function repairColons(words: Word[]): void {
  for (let colon = 2; colon < words.length - 1; colon++) {
    if (words[colon]?.text !== ":") continue;
    const first = firstListed(words, colon);
    const listed = words[first];
    if (!listed || !/^(?:obj|obl|nmod|dep)/.test(listed.label)) continue;
    let last = colon - 1;
    while (last > 0 && words[last]?.upos === "ADV") last--;
    const kind = words[last] as Word;
    if (!NOUN.test(kind.upos) || listed.head < 0 || listed.head >= last || listed.head === last) continue;
    if (words[listed.head]?.upos !== "VERB" || !isLed(words, last)) continue;
    if (!words.slice(first + 1, first + 1 + NEAR).some(({ head, label }) => head === first && label === "conj"))
      continue;
    if (hangsOn(words, last, first)) continue;
    listed.head = last;
    listed.label = "appos";
  }
}

/** The head of the name right behind a colon; -1 where anything else stands there. */
function firstListed(words: readonly Word[], colon: number): number {
  for (let i = colon + 1; i < words.length && i < colon + NEAR && BEFORE_NAME.test(words[i]?.upos ?? ""); i++) {
    const { upos, head } = words[i] as Word;
    if (NOUN.test(upos) && head < colon) return i;
  }
  return -1;
}

/** Whether a preposition leads a word in, and it hangs on what stands before it. */
const isLed = (words: readonly Word[], i: number): boolean =>
  /^(?:obl|nmod)/.test(words[i]?.label ?? "") &&
  words.slice(Math.max(0, i - NEAR), i).some(({ head, label }) => head === i && label === "case");
