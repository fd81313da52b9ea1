import { BoundedCache } from "../bounded-cache.ts";

/** An answer as it is sent, and what is told of the request that it answers. */
export interface KeptAnswer {
  /** The whole result as JSON. */
  text: string;
  /** The name that the caller gave the operation, at most 100 letters. */
  name: string | undefined;
}

/** What a letter takes at most. */
const BYTES_A_LETTER = 2;
/** One answer may take so much of all room. */
const LARGEST_SHARE = 4;

/**
 * Answers to queries, kept until the graph changes: at one revision the same document with the same variables has the
 * same answer.
 */
export class KeptAnswers {
  readonly #answers: BoundedCache<KeptAnswer>;
  #revision = "";

  /** @param maxBytes room for all answers and what they answer */
  constructor(maxBytes: number) {
    const bytesOf = (key: string, { text }: KeptAnswer): number => BYTES_A_LETTER * (key.length + text.length);
    this.#answers = new BoundedCache(maxBytes, maxBytes / LARGEST_SHARE, bytesOf);
  }

  /** Bytes taken, counted from above. */
  get bytes(): number {
    return this.#answers.taken;
  }

  get(revision: string, key: string): KeptAnswer | undefined {
    return revision === this.#revision ? this.#answers.get(key) : undefined;
  }

  set(revision: string, key: string, answer: KeptAnswer): void {
    if (revision !== this.#revision) {
      this.#revision = revision;
      this.#answers.clear();
    }
    this.#answers.set(key, answer);
  }
}
