import { randomUUID } from "node:crypto";
import { type NoteReading, type NoteSource, readNote } from "@cairn/graph-core";
import type { Database } from "../database.ts";
import { isPassing, retrying } from "../errors.ts";
import { MergedElsewhere, Merger } from "../merge/merger.ts";
import { Claims, type ReadNote, readClaimed } from "./claim.ts";
import { openWork } from "./status.ts";

/** How a worker works: how much at a time, how long, and whom it tells. */
export interface WorkerOptions {
  /** Ends when nothing waits any more. Default: goes on until {@link Worker.stop}. */
  drain?: boolean;
  /** Notes that are read at a time. Default 50. */
  batch?: number;
  /** Readings that are merged at a time. Default 1000. */
  mergeBatch?: number;
  /** Whether it merges as well where nobody else does. Default true. */
  merges?: boolean;
  /** Seconds after which the work of a process that gives no sign of life goes to another one. Default 60. */
  lease?: number;
  /** Milliseconds for which it waits for a database that is away, before it gives up. Default 300,000. */
  patience?: number;
  /** Reads one note; must be pure. Default: `readNote`. */
  read?: (source: NoteSource) => NoteReading;
  /** Told after each piece of work. */
  onProgress?: (progress: WorkProgress) => void;
  /** Told of what goes wrong in passing. */
  onTrouble?: (error: unknown) => void;
}

/** What one worker has done so far. */
export interface WorkProgress {
  /** Notes that it has read. */
  read: number;
  /** Notes that could not be read. */
  failed: number;
  /** Notes that it has merged into the graph, or taken out of it. */
  merged: number;
}

/** Milliseconds between looks at the list of work where no notice comes. */
const LOOK_AGAIN = 1000;

/**
 * Reads and merges the notes of a vault, together with any number of others on any machines. Ended at any moment, by whatever, it
 * leaves nothing half done: what it had begun goes to others when its lease is over.
 */
export class Worker {
  readonly #database: Database;
  readonly #options: Required<Omit<WorkerOptions, "onProgress" | "onTrouble">>;
  readonly #onProgress: NonNullable<WorkerOptions["onProgress"]>;
  readonly #onTrouble: NonNullable<WorkerOptions["onTrouble"]>;
  readonly #claims: Claims;
  readonly #merger: Merger;
  readonly #done: WorkProgress = { read: 0, failed: 0, merged: 0 };
  #unmerged = 0;
  #stopped = false;
  #wake: () => void = () => {};

  constructor(database: Database, options: WorkerOptions = {}) {
    const { onProgress = () => {}, onTrouble = () => {}, ...given } = options;
    this.#database = database;
    this.#options = {
      drain: false,
      batch: 50,
      mergeBatch: 1000,
      merges: true,
      lease: 60,
      patience: 300_000,
      read: readNote,
      ...given,
    };
    this.#onProgress = onProgress;
    this.#onTrouble = onTrouble;
    const { lease, mergeBatch } = this.#options;
    this.#claims = new Claims(database, lease);
    this.#merger = new Merger(database, { name: randomUUID(), lease, most: mergeBatch });
  }

  /** Works until it is stopped, or with `drain` until nothing waits. @throws what does not pass by itself */
  async run(): Promise<WorkProgress> {
    const { drain, lease, patience } = this.#options;
    const deaf = drain ? () => Promise.resolve() : await this.#listen();
    try {
      while (!this.#stopped) {
        const worked = await retrying(() => this.#work(), patience, this.#onTrouble);
        if (worked || this.#stopped) continue;
        await retrying(() => this.#merger.stay(), patience, this.#onTrouble);
        if (drain && (await retrying(() => this.#isDrained(), patience, this.#onTrouble))) break;
        await this.#rest(drain ? 100 : Math.min(LOOK_AGAIN, (lease * 1000) / 4));
      }
    } finally {
      await deaf();
      // Whoever is left need not wait for the lease; where the database is away, it has to.
      await this.#merger.release().catch(() => {});
    }
    return { ...this.#done };
  }

  /** Ends it after the piece of work at hand. */
  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** @returns whether there was anything to do for this process */
  async #work(): Promise<boolean> {
    const { batch, mergeBatch, merges } = this.#options;
    const notes = await this.#claims.take(batch);
    if (notes.length > 0) {
      const read = readClaimed(notes, this.#options.read);
      await this.#claims.save(read);
      this.#count(read);
    }
    // Large merges are cheaper: what many notes speak of is written once.
    if (!merges || (notes.length > 0 && this.#unmerged < mergeBatch)) return notes.length > 0;
    const merged = await this.#merge();
    return notes.length > 0 || merged > 0;
  }

  #count(read: readonly ReadNote[]): void {
    const failed = read.filter(({ error }) => error !== undefined).length;
    this.#done.failed += failed;
    this.#done.read += read.length - failed;
    this.#unmerged += read.length - failed;
    this.#onProgress({ ...this.#done });
  }

  async #merge(): Promise<number> {
    const { mergeBatch, drain } = this.#options;
    if (!(await openWork(this.#database)).toMerge) {
      this.#unmerged = 0;
      return 0;
    }
    try {
      const merged = await this.#merger.step();
      const isLast = merged === undefined || merged < mergeBatch;
      if (isLast) this.#unmerged = 0;
      await this.#merger.derive(!isLast ? "busy" : drain ? "now" : "idle");
      this.#done.merged += merged ?? 0;
      if (merged !== undefined) this.#onProgress({ ...this.#done });
      return merged ?? 0;
    } catch (error) {
      if (!(error instanceof MergedElsewhere)) throw error;
      this.#onTrouble(error);
      return 0;
    }
  }

  async #isDrained(): Promise<boolean> {
    const { toRead, toMerge } = await openWork(this.#database);
    return !toRead && (!toMerge || !this.#options.merges);
  }

  /** Waits for a notice of new work, or a while. */
  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake(), milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = () => {};
        resolve();
      };
      if (this.#stopped) this.#wake();
    });
  }

  /** Notices make it quick; without them it looks again every second. @returns ends listening */
  async #listen(): Promise<() => Promise<void>> {
    let end: (() => Promise<void>) | undefined;
    let over = false;
    const begin = async (): Promise<void> => {
      if (over) return;
      try {
        end = await this.#database.listen(
          "work",
          () => this.#wake(),
          () => void setTimeout(() => void begin(), LOOK_AGAIN).unref(),
        );
        if (over) await end();
      } catch (error) {
        if (isPassing(error)) setTimeout(() => void begin(), LOOK_AGAIN).unref();
      }
    };
    await begin();
    return async () => {
      over = true;
      await end?.();
    };
  }
}
