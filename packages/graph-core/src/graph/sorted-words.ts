import { editDistance } from "../query/fold.ts";
import { Beginnings } from "./beginnings.ts";
import { ErrorStates, MOST_LETTERS } from "./error-states.ts";

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
  /** Made when first asked for after a change. */
  #beginnings: Beginnings | undefined;
  /** The same words, each from its end to its start; made when first asked for. */
  #backwards: SortedWords | undefined;

  add(word: string): void {
    this.#changes.set(word, true);
    this.#backwards?.add(reversed(word));
  }

  delete(word: string): void {
    this.#changes.set(word, false);
    this.#backwards?.delete(reversed(word));
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
   * The words at most `max` typing errors away (optimal string alignment, as `editDistance` counts). One error is in one half of
   * the asked word or between them, so a word with one begins or ends as the asked one does; of these there are few, however many words
   * there are. Cost: for one error theirs and the logarithm of all; for more, and for long words, the beginnings that are close enough.
   */
  near(asked: string, max: number): string[] {
    if (max !== 1 || asked.length > MOST_LETTERS) return this.#near("", asked, max);
    const half = asked.length >> 1;
    const [start, end] = [asked.slice(0, half), asked.slice(half)];
    const found = this.#near(start, asked, max);
    this.#backwards ??= this.#reversed();
    for (const backwards of this.#backwards.#near(reversed(end), reversed(asked), max)) {
      const word = reversed(backwards);
      if (!word.startsWith(start)) found.push(word);
    }
    // The last letter of the one half and the first of the other.
    const swapped = start.slice(0, -1) + end.slice(0, 1) + start.slice(-1) + end.slice(1);
    if (!swapped.startsWith(start) && !swapped.endsWith(end) && this.#has(swapped)) found.push(swapped);
    return found;
  }

  /**
   * Those among the words near an asked one that begin with a part of it. They are walked as a tree of their beginnings, and no further
   * down than where too many errors have been made: Shang and Merrettal, Tries for approximate string matching, 1996. Whatever stands
   * below the others costs nothing.
   */
  #near(start: string, asked: string, max: number): string[] {
    const words = this.all();
    const beginnings = (this.#beginnings ??= new Beginnings(words));
    const found: string[] = [];
    const first = start === "" ? 0 : placeOf(words, start);
    if (words[first]?.startsWith(start) !== true) return found;
    const states = new ErrorStates(asked, max);
    // The first word that begins so shares less than that with the one before it.
    for (let depth = 0; depth < start.length; depth++) states.read(start.charCodeAt(depth), depth);
    for (let [at, depth] = [first, start.length]; at < words.length && depth >= start.length;) {
      const length = beginnings.length(at);
      let isNear = true;
      while (isNear && depth < length && !(states.isBeginning && states.isMet(depth)))
        isNear = states.read(beginnings.letter(at, depth), depth++);
      if (isNear && states.isMet(depth) && (!states.isBeginning || editDistance(asked, words[at]!, max) <= max))
        found.push(words[at]!);
      at = isNear ? at + 1 : beginnings.behind(at, depth);
      depth = Math.min(depth, beginnings.common[at] ?? 0);
    }
    return found;
  }

  #has(word: string): boolean {
    const words = this.all();
    return words[placeOf(words, word)] === word;
  }

  #reversed(): SortedWords {
    const backwards = new SortedWords();
    for (const word of this.all()) backwards.add(reversed(word));
    return backwards;
  }

  #settle(): void {
    this.#beginnings = undefined;
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

/** By code units: only this table sees it. */
function reversed(word: string): string {
  return word.split("").reverse().join("");
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
