import { CairnError, type GraphReader } from "@cairn/graph-core";
import type { GraphQLError } from "graphql";
import type { MaybePromise } from "../source/graph-source.ts";
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
function pausing<T>(deadline: Deadline, read: () => MaybePromise<T>): MaybePromise<T> {
  return deadline.pause()?.then(read) ?? read();
}

/** Reads in parts of at most `size` ids, with a pause before each where it is time for one. */
async function partsOf<T>(
  deadline: Deadline,
  size: number,
  ids: readonly string[],
  read: (part: readonly string[]) => MaybePromise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += size) {
    const part = ids.slice(start, start + size);
    for (const one of await pausing(deadline, () => read(part))) found.push(one);
  }
  return found;
}

/**
 * A reader that answers as `reader` does until the deadline, and lets other requests in between. What every traversal
 * does between two of its steps is to read, so no traversal needs to know of time; one that takes many steps between two reads
 * pauses itself.
 * @param atOnce how many ids are read between two looks
 */
export function readerUntil(deadline: Deadline, reader: GraphReader, atOnce: number = READ_AT_ONCE): GraphReader {
  const once = <T>(read: () => MaybePromise<T>): MaybePromise<T> => pausing(deadline, read);
  const inParts = <T>(
    ids: readonly string[],
    read: (part: readonly string[]) => MaybePromise<T[]>,
  ): MaybePromise<T[]> => {
    if (ids.length > atOnce) return partsOf(deadline, atOnce, ids, read);
    const paused = deadline.pause();
    return paused === undefined ? read(ids) : paused.then(() => read(ids));
  };
  return {
    concepts: (ids) => inParts(ids, (part) => reader.concepts(part)),
    relations: (ids, filter) => inParts(ids, (part) => reader.relations(part, filter)),
    prerequisites: (ids, direction) => inParts(ids, (part) => reader.prerequisites(part, direction)),
    resolveNames: (names) => inParts(names, (part) => reader.resolveNames(part)),
    notes: (paths) => inParts(paths, (part) => reader.notes(part)),
    ...(reader.relationsAmong !== undefined && {
      relationsAmong: (ids, filter) => once(() => reader.relationsAmong!(ids, filter)),
    }),
    ...(reader.neighbours !== undefined && {
      neighbours: (ids, options) => once(() => reader.neighbours!(ids, options)),
    }),
    ...(reader.around !== undefined && {
      around: (ids, filter, options) => once(() => reader.around!(ids, filter, options)),
    }),
    ...(reader.tiedTo !== undefined && {
      tiedTo: (ids, filter, options) => once(() => reader.tiedTo!(ids, filter, options)),
    }),
    ...(reader.requirements !== undefined && {
      requirements: (ids, options) => once(() => reader.requirements!(ids, options)),
    }),
    ...(reader.searchHits !== undefined && {
      searchHits: (text, options) => once(() => reader.searchHits!(text, options)),
    }),
    droppedPrerequisites: (first) => once(() => reader.droppedPrerequisites(first)),
    names: (options) => once(() => reader.names(options)),
    similarNames: (name, first) => once(() => reader.similarNames(name, first)),
    searchCandidates: (text, options) => once(() => reader.searchCandidates(text, options)),
    conceptIds: (page) => once(() => reader.conceptIds(page)),
    counts: () => once(() => reader.counts()),
    pause: () => deadline.pause(),
  };
}
