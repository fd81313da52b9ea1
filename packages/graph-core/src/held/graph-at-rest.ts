import { buildGraph } from "../graph/concept-graph.ts";
import { readable } from "../graph/readable-graph.ts";
import type { ReadableGraph } from "../model/readable-graph.ts";
import type { GraphState, KeptGraph, Verdict } from "./graph-state.ts";
import { noteFace, NoteNames } from "../merge/note-names.ts";
import { listAt } from "../merge/order.ts";
import type { NoteReading } from "../model/reading.ts";
import type { Prerequisite } from "../model/relation.ts";
import type { DroppedPrerequisite } from "../prerequisites/standing.ts";

/** A graph as it was kept: it answers, and knows nothing of how it came about. */
export class GraphAtRest implements GraphState {
  readonly parts: ReadableGraph;
  /** What became of the corrections, in the order of their file. */
  readonly verdicts: readonly Verdict[];
  readonly #ids: ReadonlyMap<string, string>;
  readonly #prerequisites: readonly Prerequisite[];
  readonly #requires = new Map<string, Prerequisite[]>();
  readonly #requiredBy = new Map<string, Prerequisite[]>();
  readonly #dropped: readonly DroppedPrerequisite[];
  readonly #readings: () => Iterable<NoteReading>;
  #notes: NoteNames | undefined;

  /** @param readings of its notes, asked for once a link is. */
  constructor(
    { concepts, relations, names, prerequisites, dropped, verdicts }: KeptGraph,
    readings: () => Iterable<NoteReading>,
  ) {
    this.parts = readable(buildGraph(concepts, relations));
    this.#ids = new Map(names);
    this.#prerequisites = prerequisites;
    for (const each of prerequisites) {
      listAt(this.#requires, each.concept).push(each);
      listAt(this.#requiredBy, each.requires).push(each);
    }
    this.#dropped = dropped;
    this.verdicts = verdicts;
    this.#readings = readings;
  }

  idOf(key: string): string | undefined {
    return this.#ids.get(key);
  }

  names(): Iterable<readonly [key: string, id: string]> {
    return this.#ids;
  }

  resolveLink(target: string, from: string): string | undefined {
    if (this.#notes === undefined) {
      this.#notes = new NoteNames();
      for (const reading of this.#readings()) this.#notes.set(noteFace(reading));
    }
    return this.#notes.resolve(target, from)?.note;
  }

  get prerequisiteCount(): number {
    return this.#prerequisites.length;
  }

  prerequisites(): Prerequisite[] {
    return [...this.#prerequisites];
  }

  requirementsOf(id: string): Prerequisite[] {
    return [...(this.#requires.get(id) ?? [])];
  }

  dependentsOf(id: string): Prerequisite[] {
    return [...(this.#requiredBy.get(id) ?? [])];
  }

  dropped(): DroppedPrerequisite[] {
    return [...this.#dropped];
  }
}
