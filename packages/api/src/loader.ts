import type { MaybePromise } from "./source/graph-source.ts";

interface Waiting<V> {
  resolve(this: void, value: V): void;
  reject(this: void, reason: unknown): void;
}

function areThere<V>(values: readonly MaybePromise<V>[]): values is V[] {
  return values.every((value) => !(value instanceof Promise));
}

/** Runs something when no promise job is ready any more; a browser has no shorter way than its next turn. */
const afterJobs: (run: () => void) => void =
  typeof process === "undefined" ? (run) => void setTimeout(run) : (run) => process.nextTick(run);

/**
 * Gathers the keys that resolvers of one level ask for and asks the source once for all of them. What is known
 * already is answered at once, without a promise, and so is everything where the source has it at hand: then there is nothing to
 * gain by gathering, and each promise would be waited for all the way up.
 */
export class Loader<V> {
  readonly #batch: (keys: readonly string[]) => MaybePromise<readonly V[]>;
  readonly #atHand: boolean;
  #known = new Map<string, V>();
  #pending = new Map<string, Promise<V>>();
  #waiting = new Map<string, Waiting<V>>();
  #primed: (() => Iterable<readonly [string, V]>)[] = [];

  /** @param atHand whether `batch` answers at once, for one key at a time no slower than for many */
  constructor(batch: (keys: readonly string[]) => MaybePromise<readonly V[]>, atHand = false) {
    this.#batch = batch;
    this.#atHand = atHand;
  }

  load(key: string): MaybePromise<V> {
    if (this.#primed.length > 0) this.#takePrimed();
    const known = this.#known.get(key);
    if (known !== undefined || this.#known.has(key)) return known!;
    const pending = this.#pending.get(key);
    if (pending !== undefined) return pending;
    if (this.#atHand) {
      const values = this.#batch([key]);
      return values instanceof Promise
        ? values.then(([value]) => this.#learn(key, value!))
        : this.#learn(key, values[0]!);
    }
    if (this.#waiting.size === 0) this.#schedule();
    const promise = new Promise<V>((resolve, reject) => this.#waiting.set(key, { resolve, reject }));
    this.#pending.set(key, promise);
    return promise;
  }

  loadMany(keys: readonly string[]): MaybePromise<V[]> {
    const values = keys.map((key) => this.load(key));
    return areThere(values) ? values : Promise.all(values);
  }

  /** Makes values that were found on another way known. @param entries asked for once a key is: often none is */
  prime(entries: () => Iterable<readonly [key: string, value: V]>): void {
    this.#primed.push(entries);
  }

  #learn(key: string, value: V): V {
    this.#known.set(key, value);
    return value;
  }

  #takePrimed(): void {
    const primed = this.#primed;
    this.#primed = [];
    for (const entries of primed) for (const [key, value] of entries()) this.#known.set(key, value);
  }

  /** Forgets everything that is known. */
  clear(): void {
    this.#primed = [];
    this.#known = new Map();
    this.#pending = new Map();
  }

  /** Asks after all promise jobs that are ready, so that the fields behind them can join. */
  #schedule(): void {
    queueMicrotask(() => afterJobs(() => void this.#dispatch()));
  }

  async #dispatch(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    const keys = [...waiting.keys()];
    try {
      const values = await this.#batch(keys);
      for (const [i, key] of keys.entries()) {
        waiting.get(key)?.resolve(this.#learn(key, values[i]!));
      }
    } catch (error) {
      for (const one of waiting.values()) one.reject(error);
    }
    for (const key of keys) this.#pending.delete(key);
  }
}
