import type { Word } from "./analyse.ts";
import type { Token, Tokenizer } from "./tokenize.ts";

/** What stands for several words, as `UDP` does. */
const LETTERS = /^(?=.{3})\p{Lu}[\p{Lu}\d]+s?$/u;

/** A token of several names: `TCP/UDP`, where the text speaks of TCP and of UDP. */
export interface SlashToken extends Token {
  several: true;
}

const SEVERAL = /^[\p{L}\p{N}-]{2,}(?:\/[\p{L}\p{N}-]{2,})+$/u;
/** Established as one name, or as a way to put things, whatever its parts are. */
const ONE =
  /^(?:ci\/cd|tcp\/ip|ai\/ml|ar\/vr|ssl\/tls|gnu\/linux|pl\/sql|os\/2|and\/or|he\/she|his\/her|yes\/no|true\/false|on\/off|in\/out|pub\/sub|read\/write|client\/server|key\/value|import\/export|input\/output|plug\/play)$/i;

/**
 * A tokenizer that tells which of its tokens are several names with slashes between them: of two, written as names, where each stands
 * alone somewhere in the text, or one where both are letters; of three and more always. Cost: the text once, where it has a slash.
 * @param text what the names may stand alone in.
 */
export function tellingSlashes(split: Tokenizer, text: string): Tokenizer {
  if (!text.includes("/")) return split;
  let words: Set<string> | undefined;
  const alone = (word: string): boolean =>
    (words ??= new Set(text.match(/(?<![\p{L}\p{N}/.@_-])[\p{L}\p{N}][\p{L}\p{N}-]*(?![\p{L}\p{N}/_-])/gu))).has(word);
  const isSeveral = (name: string): boolean => {
    if (!SEVERAL.test(name) || ONE.test(name)) return false;
    const parts = name.split("/");
    if (!parts.every((part) => /\p{L}{2}|\p{L}\d/u.test(part))) return false;
    if (parts.length > 2 || parts.every((part) => /^\p{Lu}/u.test(part) && alone(part))) return true;
    return parts.every((part) => LETTERS.test(part)) && parts.some(alone);
  };
  return (line) => {
    const tokens = split(line);
    if (!line.includes("/")) return tokens;
    return tokens.map((token): Token | SlashToken => {
      if (!token.text.includes("/") || !isSeveral(token.text)) return token;
      // "~/notes/old/maps" is a path.
      if (/[/.~@\\:]/.test(line.charAt(token.start - 1)) || /[/.\\:]\S/.test(line.slice(token.end, token.end + 2)))
        return token;
      return { ...token, several: true };
    });
  };
}

/** The names and the slashes between them, in order. */
function partsOf({ text, start }: Pick<Token, "text" | "start">): Token[] {
  const parts: Token[] = [];
  for (const { 0: part, index } of text.matchAll(/[^/]+|\//g))
    parts.push({ text: part, start: start + index, end: start + index + part.length });
  return parts;
}

/**
 * Takes such tokens apart once they are parsed as the first of their names: what is said of it is said of each. One that stands before
 * a noun (`EC2/ECS instance`) or behind one stays whole. Linear in the words and their parts.
 */
export function takeApart(words: Word[], tokens: readonly Token[]): Word[] {
  if (!tokens.some((token) => "several" in token)) return words;
  const several = words.map((word, i) =>
    "several" in (tokens[i] as Token | SlashToken) && isWholeName(words, i) ? partsOf(word) : undefined,
  );
  const at: number[] = [];
  let next = 0;
  for (const parts of several) {
    at.push(next);
    next += parts?.length ?? 1;
  }
  return words.flatMap((word, i): Word[] => {
    const moved = { ...word, head: word.head < 0 ? -1 : (at[word.head] as number) };
    const first = at[i] as number;
    const parts = several[i];
    if (parts === undefined) return [moved];
    return parts.map(({ text, start, end }, n): Word => {
      const own = { text, lower: text.toLowerCase(), start, end };
      if (n === 0) return { ...moved, ...own };
      if (text === "/") return { ...own, upos: "CCONJ", xpos: "CC", head: first + n + 1, label: "cc" };
      return { ...own, upos: word.upos, xpos: word.xpos, head: first, label: "conj" };
    });
  });
}

/** Whether a word is a noun that stands for itself: no part of a longer name. */
function isWholeName(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (!/^(?:NOUN|PROPN)$/.test(word.upos) || /^(?:compound|amod|flat|nummod|nmod:poss)/.test(word.label)) return false;
  const [before, after] = [words[i - 1], words[i + 1]];
  if (/^(?:NOUN|PROPN)$/.test(after?.upos ?? "")) return false;
  return !(before?.head === i && /^(?:compound|amod|flat|nummod)/.test(before.label));
}
