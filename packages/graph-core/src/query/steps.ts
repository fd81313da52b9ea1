import type { GraphReader } from "./graph-reader.ts";

/** How many steps a walk goes between two pauses: some tenths of a millisecond. */
const AT_ONCE = 1000;

/** Counts the steps of a walk, and lets the reader have its pause every so many. */
export class Steps {
  readonly #pause: GraphReader["pause"];
  #left = AT_ONCE;

  constructor(reader: Pick<GraphReader, "pause">) {
    this.#pause = reader.pause?.bind(reader);
  }

  /** Takes one step. @returns what to await before the next one, where it is time for a pause */
  take(): Promise<void> | undefined {
    if (--this.#left > 0) return undefined;
    this.#left = AT_ONCE;
    return this.#pause?.() ?? undefined;
  }
}
