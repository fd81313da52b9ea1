import { type FeatureSink, HashList, type Piece } from "./feature-sink.ts";
import { NumberTable } from "./number-table.ts";
import type { SparseScorer } from "./score.ts";

/**
 * Weighs the features of one thing after the other that have much in common: what stands between {@link FeatureSink.opens} and
 * its end is weighed once for all of them.
 */
export class WeightSum implements FeatureSink {
  readonly #scorer: SparseScorer;
  readonly #own = new HashList();
  readonly #apart = new HashList();
  readonly #always = new NumberTable();
  readonly #within = new NumberTable();
  #scope: object | undefined;
  #shared = 0;
  /** Where what is named now is remembered; undefined for what is remembered nowhere. */
  #open: NumberTable | undefined;
  #key = 0;

  constructor(scorer: SparseScorer) {
    this.#scorer = scorer;
  }

  /** Empties it for the next thing. */
  clear(): void {
    this.#own.clear();
    this.#shared = 0;
  }

  /** Forgets what was remembered, and what was left open by an error. */
  forget(): void {
    this.#open = undefined;
    this.#always.clear();
    this.#within.clear();
    this.#scope = undefined;
  }

  add(a: Piece, b?: Piece, c?: Piece, d?: Piece, e?: Piece, f?: Piece, g?: Piece): void {
    (this.#open === undefined ? this.#own : this.#apart).add(a, b, c, d, e, f, g);
  }

  addWay(name: string, up: readonly string[], top: string, down: readonly string[], bare: boolean): void {
    (this.#open === undefined ? this.#own : this.#apart).addWay(name, up, top, down, bare);
  }

  opens(key: number, scope?: object): boolean {
    if (scope !== undefined && scope !== this.#scope) {
      this.#scope = scope;
      this.#within.clear();
    }
    const known = scope === undefined ? this.#always : this.#within;
    const weight = known.get(key);
    if (weight !== undefined) {
      this.#shared += weight;
      return false;
    }
    this.#open = known;
    this.#key = key;
    this.#apart.clear();
    return true;
  }

  closes(): void {
    const weight = this.#scorer.weigh(this.#apart.hashes, this.#apart.size);
    this.#open?.set(this.#key, weight);
    this.#open = undefined;
    this.#shared += weight;
  }

  /** 0 to 1, as {@link SparseScorer.probability} of what was added since it was last emptied. */
  probability(): number {
    const own = this.#own;
    const weight = this.#shared + this.#scorer.weigh(own.hashes, own.size);
    return 1 / (1 + Math.exp(-this.#scorer.logOddsOf(weight)));
  }
}
