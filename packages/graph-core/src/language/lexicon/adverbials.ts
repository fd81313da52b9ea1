import type { Word } from "../analyse.ts";

/**
 * Nouns that say with the preposition before them how, when or how surely something holds: `at random`, `in contrast`, `under the hood`.
 * Left out are those that name a way of doing things in some field: `on demand`, `in parallel`, `at rest`.
 */
const BY_PREPOSITION: Readonly<Record<string, string>> = {
  across: "the board",
  as: "a result, a rule, a whole, a consequence",
  at: `random, heart, length, will, ease, fault, stake, odds, first glance, a glance, first sight, hand, issue, the outset, any rate, short notice`,
  behind: "the scenes",
  beyond: "doubt",
  by: "heart, hand, accident, chance, contrast, comparison, definition, turns, mistake, degrees, surprise, rote, the way, any means",
  for: "instance, the most part, good measure, a start",
  from: "scratch, memory",
  in: `addition, contrast, comparison, fact, turn, essence, advance, conclusion, return, part, detail, tandem, unison, earnest,
    haste, hindsight, retrospect, reality, truth, passing, spite, house, sight, doubt, secret, disguise, summary, sum, practice, theory,
    principle, the end, the long run, the short run, the meantime, the first place, the wild, the making, a nutshell, a row, a sense,
    a hurry, due course, other words, front`,
  of: "course, necessity, thumb",
  off: "the shelf, the cuff, the record",
  on: `average, top, purpose, paper, balance, occasion, foot, board, hold, track, behalf, hand, the fly, the spot, the whole,
    the contrary, the one hand, the other hand, one hand, the other side, the way, a whim, a par`,
  out: "the box, the blue",
  to: "date, fro, some extent, a large extent, a certain extent, a lesser extent, the contrary, the fore",
  under: "the hood, way, the covers, the radar",
  with: "ease, care, hindsight",
  without: "doubt, fail, exception, question",
};

/** The words before a last word with which it is one, by that word. */
const BEFORE = new Map<string, Set<string>>();
for (const [preposition, all] of Object.entries(BY_PREPOSITION))
  for (const rest of all.split(/,\s+/)) {
    const words = [preposition, ...rest.split(" ")];
    const last = words.pop() ?? "";
    BEFORE.set(last, (BEFORE.get(last) ?? new Set()).add(words.join(" ")));
  }
const MOST_BEFORE = 3;

/** Whether a noun only says with the words before it how something holds, and names nothing: `chosen at random`. */
export function isAdverbial(words: readonly Word[], noun: number): boolean {
  const before = BEFORE.get(words[noun]?.lower ?? "");
  if (before === undefined || words[noun]?.text !== words[noun]?.lower) return false;
  let said = "";
  for (let i = noun - 1; i >= 0 && i >= noun - MOST_BEFORE; i--) {
    const word = words[i] as Word;
    said = said === "" ? word.lower : `${word.lower} ${said}`;
    // "In the end of the pipe" is a place.
    if (before.has(said)) return !said.includes(" ") || words[noun + 1]?.lower !== "of";
  }
  return false;
}
