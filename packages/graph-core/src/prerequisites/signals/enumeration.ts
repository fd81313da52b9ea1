import type { MentionPlace } from "./mentions.ts";

/** So many parts and more make an enumeration; a part has so many words at most, and names take up so much of the letters. */
const LEAST_PARTS = 3;
const MOST_WORDS = 5;
const MOSTLY_NAMES = 0.5;
/** "A list of numbers, words, pictures" says of what kind the thing is. */
const KIND = /^(?:an?|the|any|every|each)\s/i;

/**
 * Whether a definition only lists names: "Apples, pears, all kinds of plums" under "Fruit" are instances of it, which nobody needs to
 * understand it.
 * @param named what it names. Cost: text and names.
 */
export function isEnumeration(text: string, named: readonly MentionPlace[]): boolean {
  if (new Set(named.map(({ index }) => index)).size < LEAST_PARTS || KIND.test(text)) return false;
  const parts = text.split(/[,;·|]/);
  if (parts.length < LEAST_PARTS || parts.some((part) => part.trim().split(/\s+/).length > MOST_WORDS)) return false;
  let [covered, to] = [0, 0];
  for (const { start, end } of named) {
    covered += Math.max(0, end - Math.max(to, start));
    to = Math.max(to, end);
  }
  return covered >= MOSTLY_NAMES * parts.join("").length;
}
