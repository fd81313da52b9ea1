/** So many words have one number among the least ones. */
const BLOCK = 64;

/** Which beginnings words in order have in common with the word before: the words are not looked at again. */
export class Beginnings {
  /** How many letters each word has in common with the one before, at most 255; 0 for the first. */
  readonly common: Uint8Array;
  /** The least of `common` in each block. */
  readonly #least: Uint8Array;

  constructor(words: readonly string[]) {
    this.common = new Uint8Array(words.length);
    this.#least = new Uint8Array(Math.ceil(words.length / BLOCK)).fill(255);
    for (let at = 0; at < words.length; at++) {
      const shared = at === 0 ? 0 : commonLetters(words[at - 1]!, words[at]!);
      this.common[at] = shared;
      const block = Math.floor(at / BLOCK);
      if (shared < this.#least[block]!) this.#least[block] = shared;
    }
  }

  /** Index of the first word behind `at` that does not begin with the same so many letters as the word there, 1 to 255. */
  behind(at: number, letters: number): number {
    const { common } = this;
    let next = at + 1;
    while (next < common.length && common[next]! >= letters) {
      next++;
      if (next % BLOCK !== 0) continue;
      let block = next / BLOCK;
      while (block < this.#least.length && this.#least[block]! >= letters) block++;
      next = block * BLOCK;
    }
    return Math.min(next, common.length);
  }
}

function commonLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255);
  let i = 0;
  while (i < most && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}
