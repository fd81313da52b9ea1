import type { Word } from "./analyse.ts";
import { PHRASAL_PREPOSITIONS } from "./lexicon/prepositions.ts";

/** What hangs on a word stands within so many words of it; looking no further keeps the reading linear. */
const NEAR = 24;
const NOUNS = new Set([...PHRASAL_PREPOSITIONS].map((phrase) => phrase.split(" ").at(-2) ?? ""));
/** These tell of what stands before an "of", as the gradient of a function is taken. */
const OF_WHOLE = /^(?:with|in regard|in relation|in terms|as)\b/;

/**
 * Makes one preposition of the words of `with respect to`, `as a function of`, `on behalf of`, whose noun the parser ties to the things
 * before and behind it. Linear in the words.
 */
export function repairPrepositions(words: Word[]): void {
  for (let noun = 1; noun < words.length - 2; noun++) {
    const word = words[noun] as Word;
    if (!NOUNS.has(word.lower) || word.upos !== "NOUN") continue;
    const article = /^(?:an?|the)$/.test(words[noun - 1]?.lower ?? "") ? 1 : 0;
    const from = noun - 1 - article;
    const phrase = words.slice(Math.max(0, from), noun + 2).map(({ lower }) => lower);
    if (!PHRASAL_PREPOSITIONS.has(phrase.join(" "))) continue;
    const thing = words[noun + 1]?.head ?? -1;
    // "In terms of how much it costs" leads to no thing.
    if (thing <= noun || words[noun + 1]?.label !== "case" || !/^(?:NOUN|PROPN)$/.test(words[thing]?.upos ?? ""))
      continue;
    const led = words[thing] as Word;
    if (led.head !== noun && !/^(?:obl|nmod)/.test(led.label)) continue;
    if (word.head < 0 || !/^(?:obl|nmod)/.test(word.label)) continue;
    if (goesRound(words, word.head, { from, to: noun + 1, thing })) continue;
    led.head = wholeOf(words, word.head, from, phrase.join(" "));
    led.label = words[led.head]?.upos === "VERB" ? "obl" : word.label;
    for (let k = Math.max(0, noun - NEAR); k < words.length && k < noun + NEAR; k++)
      if (words[k]?.head === noun && k !== thing) (words[k] as Word).head = thing;
    for (let k = from; k <= noun + 1; k++)
      Object.assign(words[k] as Word, { head: thing, label: "case", upos: "ADP", xpos: "IN" });
  }
}

/** What the phrase is said of: where it hangs on a noun behind "of", what that is of. */
function wholeOf(words: readonly Word[], head: number, before: number, phrase: string): number {
  if (!OF_WHOLE.test(phrase)) return head;
  let at = head;
  for (let steps = 0; steps < 3; steps++) {
    const word = words[at] as Word;
    const over = words[word.head];
    if (word.label !== "nmod" || !over || word.head >= at || !/^(?:NOUN|PROPN)$/.test(over.upos)) return at;
    if (!words.slice(word.head, Math.min(at, before)).some(({ head: led, lower }) => led === at && lower === "of"))
      return at;
    at = word.head;
  }
  return at;
}

/** Whether the word that the thing is to be hung on hangs on the thing itself, or on one of the words that are to be hung on it. */
function goesRound(
  words: readonly Word[],
  head: number,
  { from, to, thing }: { from: number; to: number; thing: number },
): boolean {
  for (let at = head; at >= 0; at = words[at]!.head) if (at === thing || (at >= from && at <= to)) return true;
  return false;
}
