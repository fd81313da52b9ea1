import type { GraphDiff } from "@cairn/graph-core";
import { ChangeFeed, type ChangeEvent } from "./change-feed.ts";
import { composeDiffs } from "./compose.ts";

export interface ChangeLogOptions {
  /** How many of the last diffs are kept for those who come back or are slow. */
  keep?: number;
  /** More changed concepts and relations than this are not told one by one. */
  maxChanges?: number;
  /** Revision before the first change. */
  firstRevision?: number;
}

const NOTHING: GraphDiff = composeDiffs([]);

/**
 * Where revisions start: somewhere, so that none from before a restart is taken for one of now. By the clock it could be: a server that
 * was started one second and told one change was started again the next.
 */
function anyRevision(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! >>> 2;
}

function size(diff: GraphDiff): number {
  return [diff.concepts, diff.relations].reduce(
    (sum, changes) => sum + changes.added.length + changes.updated.length + changes.removed.length,
    0,
  );
}

/** The last changes of the graph, kept here. */
export class ChangeLog extends ChangeFeed {
  readonly #keep: number;
  readonly #maxChanges: number;
  #revision: number;
  #diffs: GraphDiff[] = [];

  constructor(options: ChangeLogOptions = {}) {
    super();
    this.#keep = options.keep ?? 200;
    this.#maxChanges = options.maxChanges ?? 2000;
    this.#revision = options.firstRevision ?? anyRevision();
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
    this.wake();
    return this.#revision;
  }

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

  difference(revision: number): ChangeEvent {
    return this.since(revision) ?? { revision: this.#revision, diff: NOTHING, reload: false };
  }
}
