/** What a data file says: its part's name and the text of its JSON. */
type Arrival = readonly [name: string, json: string];

declare global {
  /** Data files push themselves into it: a list until somebody listens, then whatever takes them. */
  // oxlint-disable-next-line no-var -- a global of scripts, not of modules
  var cairnData: { push(arrival: Arrival): unknown } | undefined;
}

/** Parts that data files brought, each loaded once; one that failed is tried again when it is asked for again. */
export class DataQueue {
  readonly #run: (path: string) => Promise<void>;
  readonly #texts = new Map<string, string>();
  readonly #parts = new Map<string, Promise<unknown>>();

  /** @param run runs one of the site's own scripts, by its path; in a page or in a worker */
  constructor(run: (path: string) => Promise<void>) {
    this.#run = run;
  }

  /** Takes what has arrived and what will. */
  listen(): void {
    const before = globalThis.cairnData;
    const take = ([name, json]: Arrival): void => void this.#texts.set(name, json);
    globalThis.cairnData = { push: take };
    if (Array.isArray(before)) for (const arrival of before as Arrival[]) take(arrival);
  }

  /** @throws Error that says which file could not be loaded */
  load(name: string): Promise<unknown> {
    const known = this.#parts.get(name);
    if (known !== undefined) return known;
    const part = this.#load(name);
    this.#parts.set(name, part);
    part.catch(() => this.#parts.delete(name));
    return part;
  }

  async #load(name: string): Promise<unknown> {
    if (!this.#texts.has(name)) await this.#run(`data/${name}.js`);
    const json = this.#texts.get(name);
    if (json === undefined)
      throw new Error(`data/${name}.js is not a file of this site. Publish the whole folder anew.`);
    this.#texts.delete(name);
    const part: unknown = JSON.parse(json);
    return part;
  }
}

/** What is said where one of the site's files does not come. */
export const notLoaded = (path: string): Error =>
  new Error(`${path} could not be loaded. Try again, or publish the whole folder anew.`);
