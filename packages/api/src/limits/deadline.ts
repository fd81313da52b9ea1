import { CairnError, type GraphReader } from "@cairn/graph-core";
import type { GraphQLError } from "graphql";
import { limitError } from "./limits.ts";

/** How long one request works before others get their turn, in milliseconds. */
const TURN_MS = 5;

/** How many ids of a frontier are read between two looks at the clock. */
const READ_AT_ONCE = 100;

/** The error of a request that took longer than `ms` milliseconds. */
export function timeError(ms: number): GraphQLError {
  const message = `The query took longer than ${ms.toLocaleString("en")} ms. Ask for less: fewer steps, smaller pages.`;
  return limitError("limit-time", message, ms, 503);
}

/**
 * How long one request may still work. It starts with {@link start}; before, and for a subscription, it never ends.
 * Traversals ask it at every read, so they stop soon after the time is up or the client has left.
 */
export class Deadline {
  readonly #ms: number;
  readonly #signal: AbortSignal | undefined;
  #end = Number.POSITIVE_INFINITY;
  #turn = 0;
  /** Until others have had their turn; all traversals of the request wait for the same. */
  #others: Promise<void> | undefined;

  /** @param ms time that the request has @param signal aborted when its client has left */
  constructor(ms: number, signal?: AbortSignal) {
    this.#ms = ms;
    this.#signal = signal;
  }

  start(): void {
    this.#turn = performance.now();
    this.#end = this.#turn + this.#ms;
  }

  /** Throws where the time is up (`limit-time`) or nobody waits for the answer any more. */
  check(now = performance.now()): void {
    if (now > this.#end) throw timeError(this.#ms);
    if (this.#signal?.aborted === true) throw new CairnError("invalid-argument", "The client has left.");
  }

  /**
   * Checks, and where this request has worked for a while lets other requests have their turn first. A request may have many
   * traversals at once: whichever goes on first uses up the turn of all.
   */
  pause(): Promise<void> | undefined {
    const now = performance.now();
    if (now - this.#turn > TURN_MS) return this.#pause();
    this.check(now);
    return undefined;
  }

  async #pause(): Promise<void> {
    while (performance.now() - this.#turn > TURN_MS) {
      this.#others ??= new Promise<void>((resolve) =>
        setImmediate(() => {
          this.#others = undefined;
          this.#turn = performance.now();
          resolve();
        }),
      );
      await this.#others;
    }
    this.check();
  }
}

/** Reads after a pause where it is time for one, at once otherwise: most reads take less time than a promise more. */
function pausing<T>(deadline: Deadline, read: () => Promise<T>): Promise<T> {
  try {
    return deadline.pause()?.then(read) ?? read();
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Reads in parts, with a pause before each. */
async function inParts<T>(deadline: Deadline, ids: readonly string[], read: (part: readonly string[]) => Promise<T[]>) {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
    const part = ids.slice(start, start + READ_AT_ONCE);
    for (const one of await pausing(deadline, () => read(part))) found.push(one);
  }
  return found;
}

function many<T>(
  deadline: Deadline,
  ids: readonly string[],
  read: (part: readonly string[]) => Promise<T[]>,
): Promise<T[]> {
  return ids.length <= READ_AT_ONCE ? pausing(deadline, () => read(ids)) : inParts(deadline, ids, read);
}

/**
 * A reader that answers as `reader` does until the deadline, and lets other requests in between. What every traversal
 * does between two of its steps is to read, so no traversal needs to know of time.
 */
export function readerUntil(deadline: Deadline, reader: GraphReader): GraphReader {
  return {
    concepts: (ids) => many(deadline, ids, (part) => reader.concepts(part)),
    relations: (ids, filter) => many(deadline, ids, (part) => reader.relations(part, filter)),
    prerequisites: (ids, direction) => many(deadline, ids, (part) => reader.prerequisites(part, direction)),
    resolveNames: (names) => many(deadline, names, (part) => reader.resolveNames(part)),
    notes: (paths) => many(deadline, paths, (part) => reader.notes(part)),
    droppedPrerequisites: (first) => pausing(deadline, () => reader.droppedPrerequisites(first)),
    names: (options) => pausing(deadline, () => reader.names(options)),
    similarNames: (name, first) => pausing(deadline, () => reader.similarNames(name, first)),
    searchCandidates: (text, options) => pausing(deadline, () => reader.searchCandidates(text, options)),
    conceptIds: (page) => pausing(deadline, () => reader.conceptIds(page)),
    counts: () => pausing(deadline, () => reader.counts()),
    pause: () => pausing(deadline, () => Promise.resolve()),
  };
}
