/** An answer as it is sent, and what is told of the request that it answers. */
export interface KeptAnswer {
  /** The whole result as JSON. */
  text: string;
  /** The name that the caller gave the operation, at most 100 letters. */
  name: string | undefined;
}

/** What a string takes at most. */
const BYTES_A_LETTER = 2;
/** One answer may take so much of all room: a few long ones must not drive out all others. */
const LARGEST_SHARE = 4;

/**
 * Answers to queries, kept until the graph changes: at one revision the same document with the same variables has the
 * same answer. Those not asked for the longest go first where there is no room for all.
 */
export class KeptAnswers {
  readonly #maxBytes: number;
  #revision = "";
  #answers = new Map<string, KeptAnswer>();
  #bytes = 0;

  /** @param maxBytes room for all answers and what they answer; 0 keeps none */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes taken, counted from above. */
  get bytes(): number {
    return this.#bytes;
  }

  get(revision: string, key: string): KeptAnswer | undefined {
    if (revision !== this.#revision) return undefined;
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  set(revision: string, key: string, answer: KeptAnswer): void {
    if (revision !== this.#revision) {
      this.#revision = revision;
      this.#answers = new Map();
      this.#bytes = 0;
    }
    const bytes = size(key, answer);
    if (bytes > this.#maxBytes / LARGEST_SHARE || this.#answers.has(key)) return;
    this.#answers.set(key, answer);
    this.#bytes += bytes;
    for (const [oldest, gone] of this.#answers) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#answers.delete(oldest);
      this.#bytes -= size(oldest, gone);
    }
  }
}

function size(key: string, { text }: KeptAnswer): number {
  return BYTES_A_LETTER * (key.length + text.length);
}
