import { CairnError, type GraphReader } from "@cairn/graph-core";
import type { GraphQLError } from "graphql";
import { limitError } from "./limits.ts";

/** How long one request works before others get their turn, in milliseconds. */
const TURN_MS = 10;

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
  check(): void {
    if (performance.now() > this.#end) throw timeError(this.#ms);
    if (this.#signal?.aborted === true) throw new CairnError("invalid-argument", "The client has left.");
  }

  /**
   * Checks, and where this request has worked for a while lets other requests have their turn first. A request may have many
   * traversals at once: whichever goes on first uses up the turn of all.
   */
  async pause(): Promise<void> {
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

/** Reads in parts, with a pause before each. */
async function partsOf<T>(
  deadline: Deadline,
  size: number,
  ids: readonly string[],
  read: (part: string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < Math.max(1, ids.length); start += size) {
    await deadline.pause();
    for (const one of await read(ids.slice(start, start + size))) found.push(one);
  }
  return found;
}

/**
 * A reader that answers as `reader` does until the deadline, and lets other requests in between. What every traversal
 * does between two of its steps is to read, so no traversal needs to know of time.
 * @param atOnce how many ids are read between two looks
 */
export function readerUntil(deadline: Deadline, reader: GraphReader, atOnce: number = READ_AT_ONCE): GraphReader {
  const inParts = <T>(deadline: Deadline, ids: readonly string[], read: (part: string[]) => Promise<T[]>) =>
    partsOf(deadline, atOnce, ids, read);
  const pausing = async <T>(read: () => Promise<T>): Promise<T> => {
    await deadline.pause();
    return read();
  };
  return {
    concepts: (ids) => inParts(deadline, ids, (part) => reader.concepts(part)),
    relations: (ids, filter) => inParts(deadline, ids, (part) => reader.relations(part, filter)),
    prerequisites: (ids, direction) => inParts(deadline, ids, (part) => reader.prerequisites(part, direction)),
    resolveNames: (names) => inParts(deadline, names, (part) => reader.resolveNames(part)),
    notes: (paths) => inParts(deadline, paths, (part) => reader.notes(part)),
    ...(reader.relationsAmong !== undefined && {
      relationsAmong: (ids, filter) => pausing(() => reader.relationsAmong!(ids, filter)),
    }),
    ...(reader.requirements !== undefined && {
      requirements: (ids, options) => pausing(() => reader.requirements!(ids, options)),
    }),
    droppedPrerequisites: (first) => pausing(() => reader.droppedPrerequisites(first)),
    names: (options) => pausing(() => reader.names(options)),
    similarNames: (name, first) => pausing(() => reader.similarNames(name, first)),
    searchCandidates: (text) => pausing(() => reader.searchCandidates(text)),
    conceptIds: (page) => pausing(() => reader.conceptIds(page)),
    counts: () => pausing(() => reader.counts()),
  };
}
