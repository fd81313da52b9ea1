import { editDistance } from "../query/fold.ts";
import { Beginnings } from "./beginnings.ts";
import { ErrorStates } from "./error-states.ts";

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
   * The words at most `max` typing errors away (optimal string alignment, as `editDistance` counts), in order. The words are walked as
   * a tree of their beginnings, and no further down than where too many errors have been made: Shang and Merrettal, Tries for
   * approximate string matching, 1996. Cost: the beginnings that are close enough, whatever stands below the others.
   */
  near(asked: string, max: number): string[] {
    const words = this.all();
    const beginnings = (this.#beginnings ??= new Beginnings(words));
    const found: string[] = [];
    const states = new ErrorStates(asked, max);
    for (let [at, depth] = [0, 0]; at < words.length;) {
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
