import type { RichText } from "../model/note.ts";
import type { Word } from "./analyse.ts";

/** Single letters that are set as code or mathematics, by offset; true for mathematics. */
export type Symbols = ReadonlyMap<number, boolean>;

export const NO_SYMBOLS: Symbols = new Map();

export function symbolsIn({ marks }: RichText): Symbols {
  const found = new Map<number, boolean>();
  for (const { kind, from, to } of marks)
    if (to - from === 1 && (kind === "math" || kind === "code")) found.set(from, kind === "math");
  return found.size === 0 ? NO_SYMBOLS : found;
}

/** A letter before these is a part of the name: the p value, the F test. */
const NAMED_WITH_LETTER =
  /^(?:values?|tests?|scores?|statistics?|distributions?|charts?|grams?|orbitals?|chromosomes?)$/;

/**
 * The words `[from, to)` of a name without the variables beside it: the loss function $L$ is a loss function, and $k$ noise words are
 * noise words.
 */
export function withoutSymbols(
  words: readonly Word[],
  { from, to }: { from: number; to: number },
  symbols: Symbols,
): { from: number; to: number } {
  if (symbols.size === 0) return { from, to };
  const isSymbol = (i: number): boolean => {
    const { start, end } = words[i] as Word;
    return end - start === 1 && symbols.has(start);
  };
  let last = to;
  while (last - from > 1 && isSymbol(last - 1) && !goesOn(words, last)) last--;
  let first = from;
  while (last - first > 1 && isSymbol(first) && counts(words, first, last, symbols)) first++;
  return { from: first, to: last };
}

/** Whether a word begins where the one before it ends, and is no stop: the hyphen of "k-means". */
const goesOn = (words: readonly Word[], i: number): boolean =>
  words[i]?.start === words[i - 1]?.end && /^[\p{L}\p{N}-]/u.test(words[i]?.text ?? "");

/** Whether a letter in front says how many: there are several of what it stands before. */
function counts(words: readonly Word[], i: number, to: number, symbols: Symbols): boolean {
  const [letter, next, last] = [words[i] as Word, words[i + 1] as Word, words[to - 1] as Word];
  return (
    symbols.get(letter.start) === true &&
    letter.end < next.start &&
    last.xpos === "NNS" &&
    !NAMED_WITH_LETTER.test(next.lower)
  );
}
