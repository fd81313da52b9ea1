import type { MaybePromise } from "./source/graph-source.ts";

interface Waiting<V> {
  resolve(value: V): void;
  reject(reason: unknown): void;
}

/**
 * Gathers the keys that resolvers of one level ask for and asks the source once for all of them. What is known
 * already is answered at once, without a promise.
 */
export class Loader<V> {
  readonly #batch: (keys: readonly string[]) => MaybePromise<readonly V[]>;
  #known = new Map<string, V>();
  #pending = new Map<string, Promise<V>>();
  #waiting = new Map<string, Waiting<V>>();

  constructor(batch: (keys: readonly string[]) => MaybePromise<readonly V[]>) {
    this.#batch = batch;
  }

  load(key: string): MaybePromise<V> {
    if (this.#known.has(key)) return this.#known.get(key) as V;
    const pending = this.#pending.get(key);
    if (pending !== undefined) return pending;
    if (this.#waiting.size === 0) {
      // After all promise jobs that are ready, so that the fields behind them can join.
      // eslint-disable-next-line promise/always-return -- nothing waits for it
      void Promise.resolve().then(() => process.nextTick(() => void this.#dispatch()));
    }
    const promise = new Promise<V>((resolve, reject) => this.#waiting.set(key, { resolve, reject }));
    this.#pending.set(key, promise);
    return promise;
  }

  loadMany(keys: readonly string[]): MaybePromise<V[]> {
    const values = keys.map((key) => this.load(key));
    return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as V[]);
  }

  /** Makes a value that was found on another way known. */
  prime(key: string, value: V): void {
    this.#known.set(key, value);
  }

  /** Forgets everything that is known. */
  clear(): void {
    this.#known = new Map();
    this.#pending = new Map();
  }

  async #dispatch(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    const keys = [...waiting.keys()];
    try {
      const values = await this.#batch(keys);
      keys.forEach((key, i) => {
        this.#known.set(key, values[i] as V);
        waiting.get(key)?.resolve(values[i] as V);
      });
    } catch (error) {
      for (const one of waiting.values()) one.reject(error);
    }
    for (const key of keys) this.#pending.delete(key);
  }
}
