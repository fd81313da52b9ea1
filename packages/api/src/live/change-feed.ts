import type { GraphDiff } from "@cairn/graph-core";
import type { MaybePromise } from "../source/graph-source.ts";

/** What a subscriber is told: the change since the last thing it was told, or to load everything again. */
export interface ChangeEvent {
  /** The revision that it leads to. */
  revision: number;
  diff: GraphDiff;
  reload: boolean;
}

/**
 * Changes of a graph, wherever they are kept, and who waits for the next. A subscriber is nothing but the revision that it has seen:
 * whatever came since is put together when it asks. So a slow one costs no memory, holds nobody up and misses nothing until nobody
 * knows any more what came since; then it is told to reload.
 */
export abstract class ChangeFeed {
  #waiting = new Set<() => void>();
  #followers = 0;
  #closed = false;

  /** The revision that the graph has now, as far as is known here. */
  abstract get revision(): number;

  /** What changed after `revision`; `undefined` where nothing did. */
  abstract since(revision: number): MaybePromise<ChangeEvent | undefined>;

  /** The same as {@link since}, with an empty diff where nothing changed. */
  abstract difference(revision: number): MaybePromise<ChangeEvent>;

  /** Changes after `revision` (now, where not given), as they come, until the feed is closed or `return` is called. */
  follow(revision: number = this.revision): AsyncIterableIterator<ChangeEvent> {
    let seen = revision;
    let counted = false;
    const left = new AbortController();
    left.signal.addEventListener("abort", () => {
      if (counted) this.#followers -= 1;
    });
    const next = async (): Promise<IteratorResult<ChangeEvent>> => {
      if (!counted) {
        counted = true;
        this.#followers += 1;
      }
      while (!left.signal.aborted && !this.#closed) {
        const now = this.revision;
        const answer = this.since(seen);
        const event = answer instanceof Promise ? await answer : answer;
        if (event !== undefined) {
          seen = event.revision;
          return { done: false, value: event };
        }
        // What came while the answer was waited for has woken nobody here.
        if (this.revision === now) await this.#change(left.signal);
      }
      left.abort();
      return { done: true, value: undefined };
    };
    return {
      next,
      return: () => {
        left.abort();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** How many follow, whether they wait for the next change or have not taken the last one yet. */
  get followers(): number {
    return this.#followers;
  }

  /** How many wait for the next change. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Ends every subscription. */
  close(): void {
    this.#closed = true;
    this.wake();
  }

  /** Has everyone who waits look again. */
  protected wake(): void {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const wake of waiting) wake();
  }

  /** Waits for the next change, or until `signal` says that nobody waits any more. */
  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener("abort", wake);
    });
  }
}
