import { applyDiff, buildGraph, type ConceptGraph } from "../graph/concept-graph.ts";
import type { ReadableGraph, RelationOutline } from "../model/readable-graph.ts";
import { GraphAtRest } from "./graph-at-rest.ts";
import type { GraphState, KeptGraph, Verdict } from "./graph-state.ts";
import type { GraphChange, LiveGraph } from "./live-graph.ts";
import { compare } from "../merge/order.ts";
import { finish, type Steps } from "../merge/steps.ts";
import type { Concept } from "../model/concept.ts";
import type { NoteReading } from "../model/reading.ts";
import type { Relation } from "../model/relation.ts";

/** How a {@link HeldGraph} comes to follow its notes. */
export interface Waking {
  /** A graph that has taken in nothing yet. */
  asleep(): LiveGraph;
  /** Takes in all notes and corrections as they stand. */
  takeAll(live: LiveGraph): Steps<GraphChange>;
}

/** The graph of an index: it follows the notes, or it was kept and rests until the first change. */
export class HeldGraph implements ReadableGraph {
  #graph: ConceptGraph | undefined;
  readonly #waking: Waking;
  #live: LiveGraph | undefined;
  #atRest: GraphAtRest | undefined;
  /** What follows the notes, on its way. */
  #coming: { live: LiveGraph; steps: Steps<GraphChange> } | undefined;

  constructor(waking: Waking) {
    this.#waking = waking;
    this.#live = waking.asleep();
  }

  /** Concepts and relations, for whoever wants to walk there: made when it is asked for, and kept up to date from then on. */
  get graph(): ConceptGraph {
    return (this.#graph ??= buildGraph(sorted(this.state.parts.concepts()), sorted(this.state.parts.relations())));
  }

  /** To be called with what each change did. */
  follow(diff: GraphChange): void {
    if (this.#graph !== undefined) applyDiff(this.#graph, diff);
  }

  get conceptCount(): number {
    return this.state.parts.conceptCount;
  }

  get relationCount(): number {
    return this.state.parts.relationCount;
  }

  has(id: string): boolean {
    return this.state.parts.has(id);
  }

  concept(id: string): Concept | undefined {
    return this.state.parts.concept(id);
  }

  concepts(): Iterable<Concept> {
    return this.state.parts.concepts();
  }

  relations(): Iterable<Relation> {
    return this.state.parts.relations();
  }

  relation(id: string): Relation | undefined {
    return this.state.parts.relation(id);
  }

  relationsOf(id: string, others?: Iterable<string>, direction?: "out" | "both"): Iterable<Relation> {
    return this.state.parts.relationsOf(id, others, direction);
  }

  outlinesOf(id: string, others?: Iterable<string>, direction?: "out" | "both"): Iterable<RelationOutline> {
    const { parts } = this.state;
    return parts.outlinesOf?.(id, others, direction) ?? parts.relationsOf(id, others, direction);
  }

  neighbourCountOf(id: string): number {
    const { parts } = this.state;
    return parts.neighbourCountOf?.(id) ?? parts.degreeOf(id);
  }

  degreeOf(id: string, direction?: "out" | "both"): number {
    return this.state.parts.degreeOf(id, direction);
  }

  get state(): GraphState {
    return this.#live ?? this.#atRest!;
  }

  /** What became of the corrections, where that was kept and still holds. */
  get verdicts(): readonly Verdict[] | undefined {
    return this.#atRest?.verdicts;
  }

  /** Puts a graph to rest that holds nothing. @param readings see {@link GraphAtRest}. */
  restore(kept: KeptGraph, readings: () => Iterable<NoteReading>): void {
    this.#atRest = new GraphAtRest(kept, readings);
    this.#live = undefined;
  }

  /** What follows the notes; as they stood until now, where it rests still. Cost: then that of merging all of them. */
  wake(): LiveGraph {
    if (this.#live !== undefined) return this.#live;
    const { live, steps } = this.#begin();
    this.#coming = undefined;
    finish(steps);
    this.#arrive(live);
    return live;
  }

  /** {@link wake} step by step; done at once by whoever calls `wake` meanwhile. */
  async warmUp(pause: () => Promise<unknown>): Promise<void> {
    if (this.#live !== undefined) return;
    const coming = this.#begin();
    while (this.#coming === coming) {
      this.#coming = undefined;
      const step = coming.steps.next();
      if (step.done === true) return this.#arrive(coming.live);
      this.#coming = coming;
      await pause();
    }
  }

  #begin(): { live: LiveGraph; steps: Steps<GraphChange> } {
    if (this.#coming === undefined) {
      const live = this.#waking.asleep();
      this.#coming = { live, steps: this.#waking.takeAll(live) };
    }
    return this.#coming;
  }

  #arrive(live: LiveGraph): void {
    this.#live = live;
    this.#atRest = undefined;
  }
}

/** By id: so the same notes set at once always come to the same graph, its order included. */
function sorted<T extends { id: string }>(parts: Iterable<T>): T[] {
  return [...parts].sort((a, b) => compare(a.id, b.id));
}
