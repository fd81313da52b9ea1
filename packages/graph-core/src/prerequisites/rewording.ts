import type { NoteWords } from "./note-words.ts";

/**
 * Finds the texts that are more or less alike to a text since its words changed. A hub's own note is compared with those of hundreds of
 * concepts, so both its weights lie in one array for all of them, and each of these is gone through once.
 */
export class Rewording {
  /** By the number of a stem: its weight before, and its weight now. All 0 between two calls. */
  #weights = new Int32Array(0);

  /**
   * @param before the text as it was, @param after as it is. @param others to be compared, by whatever tells them apart.
   * @returns those for which {@link NoteWords.similarity} gives something else than before, in their order. Cost: the words of all.
   */
  changed<T>(before: NoteWords, after: NoteWords, others: Iterable<readonly [T, NoteWords]>): T[] {
    const length = 2 * Math.max(before.end, after.end);
    if (this.#weights.length < length) this.#weights = new Int32Array(length);
    before.lay(this.#weights, 0);
    after.lay(this.#weights, 1);
    const found: T[] = [];
    // No longer than these two need: behind its end no text is looked at.
    const weights = this.#weights.subarray(0, length);
    for (const [name, text] of others) if (!text.isAsAlike(weights)) found.push(name);
    before.lay(this.#weights, 0, true);
    after.lay(this.#weights, 1, true);
    return found;
  }
}
