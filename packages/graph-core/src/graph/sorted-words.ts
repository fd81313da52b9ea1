import { editDistance } from "../query/fold.ts";
import { Beginnings } from "./beginnings.ts";
import { ErrorStates, MOST_LETTERS } from "./error-states.ts";
import { WordHeads } from "./word-heads.ts";

/** More changes than this are sorted in together, fewer one by one. */
const MANY_CHANGES = 200;
/** So few change what is known of all words one by one. */
const FEW_CHANGES = 20;

/**
 * Words in order (of code units), each once: those with a beginning stand together, so that neither they nor those spelt almost
 * alike take a look at all. Each has a number, by which it is told: whoever looks for what has a word need not look at the word.
 */
export class SortedWords {
  readonly #numberOf: (word: string) => number;
  /** Whether each word is read from its end to its start: then those with an ending stand together. */
  readonly #isBackwards: boolean;
  #words: string[] = [];
  /** The number of each word. */
  #numbers: number[] = [];
  /** What came (true) and went (false) since the words were last looked at. */
  #changes = new Map<string, boolean>();
  /** Made when first asked for after many changes. */
  #heads: WordHeads | undefined;
  /** Made when first asked for after a change. */
  #beginnings: Beginnings | undefined;
  /** Made with the first; one walk goes on at a time. */
  #states: ErrorStates | undefined;
  /** The same words, read backwards; made when first asked for. */
  #backwards: SortedWords | undefined;

  /** @param numberOf the number of a word: as it is when words are looked for after the word has come */
  constructor(numberOf: (word: string) => number, isBackwards = false) {
    this.#numberOf = numberOf;
    this.#isBackwards = isBackwards;
  }

  add(word: string): void {
    this.#changes.set(word, true);
    this.#backwards?.add(word);
  }

  delete(word: string): void {
    this.#changes.set(word, false);
    this.#backwards?.delete(word);
  }

  /** All words, in order. */
  all(): readonly string[] {
    if (this.#changes.size > 0) this.#settle();
    return this.#words;
  }

  /** Numbers of the words that begin with a prefix, in order. Cost: theirs, and the logarithm of all. */
  withPrefix(prefix: string): number[] {
    const words = this.all();
    const start = this.#find(prefix);
    return this.#numbers.slice(start, behindPrefix(words, start, prefix));
  }

  /**
   * Numbers of the words at most `max` typing errors away (optimal string alignment, as `editDistance` counts). One error is in one half of
   * the asked word or between them, so a word with one begins or ends as the asked one does; of these there are few, however many words
   * there are. Cost: for one error theirs and the logarithm of all; for more, and for long words, the beginnings that are close enough.
   */
  near(asked: string, max: number): number[] {
    if (max !== 1 || asked.length > MOST_LETTERS) return this.#near(asked, 0, max);
    const half = asked.length >> 1;
    const start = asked.slice(0, half);
    const end = asked.slice(half);
    const found = this.#near(asked, half, max);
    this.#backwards ??= this.#readBackwards();
    for (const number of this.#backwards.#near(asked, end.length, max, start)) found.push(number);
    // The last letter of the one half and the first of the other.
    const swapped = start.slice(0, -1) + end.slice(0, 1) + start.slice(-1) + end.slice(1);
    if (!swapped.startsWith(start) && !swapped.endsWith(end) && this.#has(swapped)) found.push(this.#numberOf(swapped));
    return found;
  }

  /**
   * Those among the words near an asked one of which so many letters are the very first (or, backwards, last) ones of it. They are walked
   * as a tree of their beginnings, and no further down than where too many errors have been made: Shang and Merrettal, Tries for
   * approximate string matching, 1996. Whatever stands below the others costs nothing.
   * @param without those that begin so are left out
   */
  #near(asked: string, exact: number, max: number, without?: string): number[] {
    const words = this.all();
    const beginnings = (this.#beginnings ??= Beginnings.of(words, this.#isBackwards));
    const found: number[] = [];
    const start = this.#isBackwards ? asked.slice(asked.length - exact) : asked.slice(0, exact);
    const first = exact === 0 ? 0 : this.#find(start);
    if (first === words.length || !this.#begins(words[first]!, start)) return found;
    const states = (this.#states ??= new ErrorStates(this.#isBackwards));
    states.ask(asked, max);
    // The first word that begins so shares less than that with the one before it.
    for (let depth = 0; depth < exact; depth++) states.read(beginnings.letterOf(words[first]!, depth), depth);
    for (let [at, depth] = [first, exact]; at < words.length && depth >= exact;) {
      const length = beginnings.length(at);
      let isNear = true;
      while (isNear && depth < length && !(states.isBeginning && states.isMet(depth)))
        isNear = states.read(beginnings.letter(at, depth), depth++);
      if (isNear && states.isMet(depth) && (!states.isBeginning || editDistance(asked, words[at]!, max) <= max))
        if (without === undefined || !words[at]!.startsWith(without)) found.push(this.#numbers[at]!);
      at = isNear ? at + 1 : beginnings.behind(at, depth);
      depth = Math.min(depth, beginnings.common[at] ?? 0);
    }
    return found;
  }

  #has(word: string): boolean {
    return this.all()[this.#find(word)] === word;
  }

  #readBackwards(): SortedWords {
    const backwards = new SortedWords(this.#numberOf, true);
    for (const word of this.all()) backwards.add(word);
    return backwards;
  }

  #begins(word: string, start: string): boolean {
    return this.#isBackwards ? word.endsWith(start) : word.startsWith(start);
  }

  /** Index of the first of all words that does not stand before one. */
  #find(word: string): number {
    this.#heads ??= new WordHeads(this.all(), this.#isBackwards);
    return this.#placeOf(word);
  }

  /** The same of the words as they are while some are sorted in. */
  #placeOf(word: string): number {
    const words = this.#words;
    const isBefore = this.#isBackwards
      ? (at: number): boolean => isBeforeBackwards(words[at]!, word)
      : (at: number): boolean => words[at]! < word;
    return this.#heads === undefined ? placeOf(words.length, isBefore) : this.#heads.placeOf(word, isBefore);
  }

  #settle(): void {
    const changes = this.#changes;
    if (changes.size > FEW_CHANGES) this.#beginnings = undefined;
    this.#changes = new Map();
    if (changes.size > MANY_CHANGES) {
      this.#heads = undefined;
      const kept = this.#words.filter((word) => !changes.has(word));
      for (const [word, isThere] of changes) if (isThere) kept.push(word);
      this.#words = this.#isBackwards ? sortedBackwards(kept) : kept.sort();
      this.#numbers = this.#words.map(this.#numberOf);
      return;
    }
    for (const [word, isThere] of changes) {
      const at = this.#placeOf(word);
      const wasThere = this.#words[at] === word;
      // What went and came again has another number.
      if (isThere && wasThere) this.#numbers[at] = this.#numberOf(word);
      if (isThere === wasThere) continue;
      this.#words.splice(at, wasThere ? 1 : 0, ...(isThere ? [word] : []));
      this.#numbers.splice(at, wasThere ? 1 : 0, ...(isThere ? [this.#numberOf(word)] : []));
      if (isThere) this.#heads?.insert(at, word);
      else this.#heads?.remove(at);
      this.#beginnings = this.#beginnings?.changed(this.#words, at, isThere);
    }
  }
}

/** By code units, as `placeBackwards` compares them. */
function reversed(word: string): string {
  return word.split("").reverse().join("");
}

/** Each once, and so the very texts that came: to sort other texts takes less time than to compare these letter by letter. */
function sortedBackwards(words: readonly string[]): string[] {
  const byReversed = new Map(words.map((word) => [reversed(word), word]));
  return [...byReversed.keys()].sort().map((one) => byReversed.get(one)!);
}

/** Whether a word stands before another, where both are read backwards. */
function isBeforeBackwards(one: string, other: string): boolean {
  let [at, otherAt] = [one.length - 1, other.length - 1];
  while (at >= 0 && otherAt >= 0 && one.charCodeAt(at) === other.charCodeAt(otherAt))
    [at, otherAt] = [at - 1, otherAt - 1];
  return otherAt >= 0 && (at < 0 || one.charCodeAt(at) < other.charCodeAt(otherAt));
}

/** Index of the first of so many that does not stand before something. */
function placeOf(count: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
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
