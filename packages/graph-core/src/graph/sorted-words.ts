/** More changes than this are sorted in together, fewer one by one. */
const MANY_CHANGES = 200;

/**
 * Words in order (of code units), each once: those with a beginning stand together, so that neither they nor those spelt almost
 * alike take a look at all.
 */
export class SortedWords {
  #words: string[] = [];
  /** What came (true) and went (false) since the words were last looked at. */
  #changes = new Map<string, boolean>();

  add(word: string): void {
    this.#changes.set(word, true);
  }

  delete(word: string): void {
    this.#changes.set(word, false);
  }

  /** All words, in order. */
  all(): readonly string[] {
    if (this.#changes.size > 0) this.#settle();
    return this.#words;
  }

  /** The words that begin with a prefix, in order. Cost: theirs, and the logarithm of all. */
  withPrefix(prefix: string): string[] {
    const words = this.all();
    const start = placeOf(words, prefix);
    return words.slice(start, behindPrefix(words, start, prefix));
  }

  /**
   * The words at most `max` typing errors away (optimal string alignment, as `editDistance` counts). The words are walked as a
   * tree of their beginnings, and no further down than where too many errors have been made: Shang and Merrettal, Tries for
   * approximate string matching, 1996. Cost: the beginnings that are close enough, whatever stands below the others.
   */
  near(asked: string, max: number): string[] {
    const words = this.all();
    const found: string[] = [];
    const rows = new ErrorRows(asked, max);
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      const dead = rows.read(word);
      if (dead === undefined) {
        if (rows.errors <= max) found.push(word);
        at++;
      } else at = behindPrefix(words, at, word.slice(0, dead));
    }
    return found;
  }

  #settle(): void {
    const changes = this.#changes;
    this.#changes = new Map();
    if (changes.size > MANY_CHANGES) {
      const kept = this.#words.filter((word) => !changes.has(word));
      for (const [word, isThere] of changes) if (isThere) kept.push(word);
      this.#words = kept.sort();
      return;
    }
    for (const [word, isThere] of changes) {
      const at = placeOf(this.#words, word);
      const wasThere = this.#words[at] === word;
      if (isThere !== wasThere) this.#words.splice(at, wasThere ? 1 : 0, ...(isThere ? [word] : []));
    }
  }
}

/** Index of the first word that does not stand before `word`. */
function placeOf(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index behind the words with a prefix, the first of which stands at `start`: the nearer, the sooner found. */
function behindPrefix(words: readonly string[], start: number, prefix: string): number {
  let step = 1;
  while (start + step <= words.length && words[start + step - 1]!.startsWith(prefix)) step *= 2;
  let [low, high] = [start + (step >> 1), Math.min(words.length, start + step - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.startsWith(prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The table of errors between one word and many, read in order, of which the rows of a common beginning are kept. */
class ErrorRows {
  readonly #asked: string;
  readonly #max: number;
  /** A row for each letter read, the first one for none. */
  readonly #rows: Uint8Array[];
  /** The fewest errors in each row. */
  readonly #least: number[] = [0];
  #word = "";
  /** How many letters of `#word` have rows. */
  #depth = 0;

  constructor(asked: string, max: number) {
    this.#asked = asked;
    this.#max = max;
    const width = asked.length + 1;
    this.#rows = Array.from({ length: width + max + 1 }, () => new Uint8Array(width).fill(max + 1));
    for (let j = 0; j <= Math.min(max, asked.length); j++) this.#rows[0]![j] = j;
  }

  /** Between the asked word and the one read last. */
  get errors(): number {
    return this.#rows[this.#depth]![this.#asked.length]!;
  }

  /** @returns how many letters of the word are enough to see that no word with them is near; `undefined` where all may be */
  read(word: string): number | undefined {
    let depth = 0;
    while (depth < this.#depth && depth < word.length && word[depth] === this.#word[depth]) depth++;
    this.#word = word;
    this.#depth = depth;
    while (this.#depth < word.length) {
      this.#addRow(word, ++this.#depth);
      // A swap of neighbours reaches two rows back and costs one.
      const { [this.#depth]: least = 0, [this.#depth - 1]: before = 0 } = this.#least;
      if (least > this.#max && before >= this.#max) return this.#depth;
    }
    return undefined;
  }

  #addRow(word: string, i: number): void {
    const [asked, max] = [this.#asked, this.#max];
    const [row, last, before] = [this.#rows[i]!, this.#rows[i - 1]!, this.#rows[i - 2]];
    const letter = word.charCodeAt(i - 1);
    const beforeLetter = i > 1 ? word.charCodeAt(i - 2) : -1;
    const [from, to] = [Math.max(1, i - max), Math.min(asked.length, i + max)];
    // Cells further from the diagonal hold more errors than count; those next to it may hold another word's.
    row[from - 1] = from === 1 ? Math.min(i, max + 1) : max + 1;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const here = asked.charCodeAt(j - 1);
      let errors = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (here === letter ? 0 : 1), max + 1);
      if (before !== undefined && j > 1 && here === beforeLetter && asked.charCodeAt(j - 2) === letter)
        errors = Math.min(errors, before[j - 2]! + 1);
      row[j] = errors;
      if (errors < least) least = errors;
    }
    this.#least[i] = least;
  }
}
