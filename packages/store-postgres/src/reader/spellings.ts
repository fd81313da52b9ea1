/** Longer words are not looked for with typing errors: they would have too many spellings. */
const LONGEST = 30;

/**
 * Hashes of a word without any `errors` of its letters or fewer. Two words that so many typing errors lie between (a letter added,
 * left out, changed, or swapped with its neighbour) always share one; some that share one lie farther apart.
 * After W. Garbe, "1000x faster spelling correction", 2012.
 */
export function spellings(word: string, errors: number): number[] {
  const found = new Set([word]);
  let last: Iterable<string> = [word];
  for (let done = 0; done < errors; done++) {
    const next = new Set<string>();
    for (const each of last) for (let at = 0; at < each.length; at++) next.add(each.slice(0, at) + each.slice(at + 1));
    for (const each of next) found.add(each);
    last = next;
  }
  return [...new Set([...found].map(hash))];
}

/** The spellings to keep of a word, so that any asked word that search takes for it is found. */
export function keptSpellings(word: string): number[] {
  // Search allows one error in words from 4 letters and two from 8: the word itself may be shorter by as many.
  const errors = word.length < 3 || word.length > LONGEST ? 0 : word.length < 6 ? 1 : 2;
  return spellings(word, errors);
}

/** FNV-1a over UTF-16 units, as a signed 32-bit number. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
