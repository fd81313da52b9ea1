import { Worker } from "node:worker_threads";
import type { GraphDiff, ReadableGraph } from "@cairn/graph-core";
import { caughtUp, isFamiliar } from "../catch-up.ts";
import { followEdit, type Place } from "../follow-edit.ts";
import { mapOf, type WholeMap } from "../lay-out.ts";
import type { MapPlaces } from "../map-places.ts";
import { loadPlaces, savePlaces } from "./places-file.ts";

/** Where places are kept. */
export interface KeptPlacesOptions {
  /** The folder that keeps them from one start to the next, such as a vault's `.cairn`; only in memory where not given. */
  folder?: string | undefined;
}

/** Edits come in bursts: the file is written when it has been quiet for so long, in milliseconds. */
const QUIET = 1500;

/**
 * The places of a graph that is edited. They come from the folder where it has them, else from a thread that lays the map
 * out, and are the same for as long as nothing is edited; an edit moves only what it touches. Whoever asks is never made to
 * wait by the layout itself. Call `open` once the graph is there, `follow` after each change of it, and `close` in the end.
 */
export class KeptPlaces implements MapPlaces {
  readonly #graph: ReadableGraph;
  readonly #folder: string | undefined;
  #places: Map<string, Place> | undefined;
  #revision = 0;
  #ready: Promise<void> = Promise.resolve();
  #worker: Worker | undefined;
  #saving: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(graph: ReadableGraph, { folder }: KeptPlacesOptions) {
    this.#graph = graph;
    this.#folder = folder;
  }

  /** Begins to make the places; does not wait for them. @param graph followed from now on: tell of its changes by `follow` */
  static open(graph: ReadableGraph, options: KeptPlacesOptions = {}): KeptPlaces {
    const kept = new KeptPlaces(graph, options);
    kept.#ready = kept.#begin();
    return kept;
  }

  get revision(): number {
    return this.#revision;
  }

  ready(): Promise<void> {
    return this.#ready;
  }

  of(id: string): Place | undefined {
    return this.#places?.get(id);
  }

  follow(diff: GraphDiff): void {
    // Those that are on their way are caught up with when they come.
    if (this.#places === undefined) return;
    this.#set(followEdit(this.#places, diff, this.#graph));
  }

  /** Ends the thread, and writes what is not yet kept. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
    if (this.#saving === undefined) return;
    clearTimeout(this.#saving);
    await this.#save();
  }

  async #begin(): Promise<void> {
    const known = this.#folder === undefined ? undefined : await loadPlaces(this.#folder);
    // Whoever starts a server is answered first: to gather a map takes some hundredths of a second.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#closed) return;
    const map = mapOf(this.#graph);
    if (known !== undefined && isFamiliar(map, known)) {
      const size = known.size;
      const places = this.#caughtUp(map, known);
      this.#set(places, places.size !== size || [...places.keys()].some((id) => !known.has(id)));
      return;
    }
    const places = await this.#inThread(map);
    if (places !== undefined) this.#set(this.#caughtUp(mapOf(this.#graph), places));
  }

  #caughtUp(map: WholeMap, known: ReadonlyMap<string, Place>): Map<string, Place> {
    return caughtUp(map, known, (id) => this.#graph.has(id));
  }

  #set(places: Map<string, Place>, isNew = true): void {
    this.#places = places;
    this.#revision += 1;
    if (!isNew || this.#folder === undefined || this.#closed) return;
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.#save(), QUIET).unref();
  }

  async #save(): Promise<void> {
    this.#saving = undefined;
    // Where the folder can't be written to, the next start lays out again: no harm.
    if (this.#folder !== undefined && this.#places !== undefined)
      await savePlaces(this.#folder, this.#places).catch(() => undefined);
  }

  /** `undefined` where it was ended, or where there can be no thread: then nobody has places. */
  #inThread(map: WholeMap): Promise<Map<string, Place> | undefined> {
    if (map.concepts.length === 0) return Promise.resolve(new Map());
    const sources = import.meta.url.endsWith(".ts");
    return new Promise((resolve) => {
      const worker = new Worker(new URL(sources ? "./layout-worker.ts" : "./layout-worker.js", import.meta.url), {
        workerData: map,
        ...(sources && { execArgv: ["--conditions=source"] }),
      });
      this.#worker = worker;
      worker.unref();
      worker.once("message", (rows: [string, Place][]) => resolve(new Map(rows)));
      worker.once("error", () => resolve(undefined));
      worker.once("exit", () => resolve(undefined));
    });
  }
}
