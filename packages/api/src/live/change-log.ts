import type { GraphDiff } from "@cairn/graph-core";
import { composeDiffs } from "./compose.ts";

/** What a subscriber is told: the change since the last thing it was told, or to load everything again. */
export interface ChangeEvent {
  revision: number;
  diff: GraphDiff;
  reload: boolean;
}

export interface ChangeLogOptions {
  /** How many of the last diffs are kept for those who come back or are slow. */
  keep?: number;
  /** More changed concepts and relations than this are not told one by one. */
  maxChanges?: number;
  /** Revision before the first change. */
  firstRevision?: number;
}

const NOTHING: GraphDiff = composeDiffs([]);

/** 2026-01-01T00:00:00Z: revisions start at the seconds since, so that one from before a restart is an older one. */
const EPOCH = 1_767_225_600;

function size(diff: GraphDiff): number {
  return [diff.concepts, diff.relations].reduce(
    (sum, changes) => sum + changes.added.length + changes.updated.length + changes.removed.length,
    0,
  );
}

/**
 * The last changes of the graph and who waits for the next. A subscriber is nothing but the revision that it has seen:
 * whatever came since is put together when it asks. So a slow one costs no memory, holds nobody up and misses nothing
 * until the log has moved past it; then it is told to reload.
 */
export class ChangeLog {
  readonly #keep: number;
  readonly #maxChanges: number;
  #revision: number;
  #diffs: GraphDiff[] = [];
  #waiting = new Set<() => void>();
  #followers = 0;
  #closed = false;

  constructor(options: ChangeLogOptions = {}) {
    this.#keep = options.keep ?? 200;
    this.#maxChanges = options.maxChanges ?? 2000;
    this.#revision = options.firstRevision ?? Math.max(0, Math.floor(Date.now() / 1000) - EPOCH);
  }

  get revision(): number {
    return this.#revision;
  }

  /** Counts a change and wakes those who wait. */
  publish(diff: GraphDiff): number {
    this.#revision += 1;
    // A change too large to tell is not worth keeping, and what came before it is of no use without it.
    if (size(diff) > this.#maxChanges) this.#diffs = [];
    else this.#diffs.push(diff);
    if (this.#diffs.length > this.#keep) this.#diffs.shift();
    this.#wake();
    return this.#revision;
  }

  /** What changed after `revision`; `undefined` where nothing did. */
  since(revision: number): ChangeEvent | undefined {
    const missed = this.#revision - revision;
    if (missed === 0) return undefined;
    const reload = { revision: this.#revision, diff: NOTHING, reload: true };
    if (missed < 0 || missed > this.#diffs.length) return reload;
    const diff = composeDiffs(this.#diffs.slice(this.#diffs.length - missed));
    return size(diff) > this.#maxChanges
      ? { ...reload, diff: { ...NOTHING, notes: diff.notes } }
      : { revision: this.#revision, diff, reload: false };
  }

  /** The same as {@link since}, with an empty diff where nothing changed. */
  difference(revision: number): ChangeEvent {
    return this.since(revision) ?? { revision: this.#revision, diff: NOTHING, reload: false };
  }

  /** Changes after `revision` (now, where not given), as they come, until the log is closed or `return` is called. */
  follow(revision: number = this.#revision): AsyncIterableIterator<ChangeEvent> {
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
        const event = this.since(seen);
        if (event !== undefined) {
          seen = event.revision;
          return { done: false, value: event };
        }
        await this.#change(left.signal);
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
    this.#wake();
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

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const wake of waiting) wake();
  }
}
