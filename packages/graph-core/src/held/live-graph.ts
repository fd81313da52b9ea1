import type { CorrectionChange, CorrectionEntry } from "../corrections/correction-book.ts";
import type { CorrectionReport } from "../corrections/correction.ts";
import { PrerequisiteRulings } from "../corrections/prerequisite-rulings.ts";
import { reportCorrections } from "../corrections/report.ts";
import type { NoteSplit } from "../corrections/rulings.ts";
import { SectionNames } from "../graph/section-names.ts";
import type { Concept } from "../model/concept.ts";
import type { ReadableGraph } from "../model/readable-graph.ts";
import type { GraphState } from "./graph-state.ts";
import type { HeldNote } from "./held-note.ts";
import type { ReadingChanges } from "../merge/claims.ts";
import type { MergeSettings } from "../merge/settings.ts";
import { finish, type Steps } from "../merge/steps.ts";
import { VaultMerge } from "../merge/vault-merge.ts";
import type { GraphDiff } from "../model/diff.ts";
import type { Prerequisite } from "../model/relation.ts";
import type { NamingSection } from "../query/graph-reader.ts";
import { PrerequisiteIndex } from "../prerequisites/prerequisite-index.ts";
import type { DroppedPrerequisite } from "../prerequisites/standing.ts";

/** What a batch did to the graph. */
export type GraphChange = Omit<GraphDiff, "notes">;

/** A graph that follows its notes: knows of each part where it came from. */
export class LiveGraph implements GraphState {
  readonly #notes: ReadonlyMap<string, HeldNote>;
  readonly #merge: VaultMerge;
  readonly #prerequisites: PrerequisiteIndex;
  readonly #sections = new SectionNames({
    sectionsOf: (path) => {
      const note = this.#notes.get(path);
      return note?.isPlaced === true ? note.reading.sections : undefined;
    },
    eachMention: (note, visit) => this.#merge.eachMention(note, visit),
    idOf: (key) => this.#merge.idOf(key),
  });
  readonly #rulings = new PrerequisiteRulings((key) => this.#merge.idOf(key));

  /** @param notes by path, as they stand. */
  constructor(settings: MergeSettings, notes: ReadonlyMap<string, HeldNote>) {
    this.#notes = notes;
    this.#merge = new VaultMerge(settings);
    this.#prerequisites = new PrerequisiteIndex({
      idOf: (key) => this.#merge.idOf(key),
      names: this.#merge.names,
      ids: this.#merge.idNumbers,
      rulings: this.#rulings,
      noteOf: (path) => {
        const note = notes.get(path);
        return note && { reading: note.effective, text: note.text };
      },
      linkKey: (link, from) => this.#merge.linkKey(link, from),
      hasLinks: (path) => this.#merge.hasLinks(path),
      relationsBetween: (one, other) => this.#merge.graph.relationsBetween(one, other),
      relatedTo: (id, isMeant) => this.#merge.graph.relatedTo(id, isMeant),
    });
  }

  /** Takes in notes and corrections that changed. */
  apply(changes: ReadingChanges, rulings: Pick<CorrectionChange, "gone" | "come">): GraphChange {
    return finish(this.steps(changes, rulings));
  }

  /** {@link apply} in steps; only behind the last one the graph can be asked. */
  *steps(changes: ReadingChanges, rulings: Pick<CorrectionChange, "gone" | "come">): Steps<GraphChange> {
    const delta = yield* this.#merge.steps(changes, rulings);
    for (const { prerequisites } of rulings.gone) prerequisites.forEach((ruling) => this.#rulings.remove(ruling));
    for (const { prerequisites } of rulings.come) prerequisites.forEach((ruling) => this.#rulings.add(ruling));
    const prerequisites = yield* this.#prerequisites.steps(changes, delta);
    this.#merge.forget();
    this.#sections.forget();
    return { concepts: delta.concepts, relations: delta.relations, prerequisites };
  }

  sectionsNaming(concept: Concept, options: { notes: number }): NamingSection[] | undefined {
    return this.#sections.naming(concept, options);
  }

  names(): Iterable<readonly [key: string, id: string]> {
    return this.#merge.ids();
  }

  /** What became of corrections. @param splits those of them that split names of notes off. */
  report(entries: readonly CorrectionEntry[], splits: readonly NoteSplit[]): CorrectionReport[] {
    const merge = this.#merge;
    const notes = this.#notes;
    return reportCorrections(entries, {
      idOf: (key) => merge.idOf(key),
      keysOf: (key) => merge.keysOf(key),
      isSpokenOf: (key) => merge.isSpokenOf(key),
      isUsed: (key) => merge.isUsed(key),
      relationOutcomes: (from, to) => merge.relationOutcomes(from, to),
      prerequisiteOutcomes: (one, other) => this.#prerequisites.outcomes(one, other),
      conceptRulings: merge.conceptRulings,
      splits,
      notesWith: function* (keys) {
        for (const [path, { reading }] of notes) if (reading.concepts.some(({ key }) => keys.includes(key))) yield path;
      },
      dropped: this.#prerequisites.standing.dropped(),
    });
  }

  get parts(): ReadableGraph {
    return this.#merge.graph;
  }

  idOf(key: string): string | undefined {
    return this.#merge.idOf(key);
  }

  resolveLink(target: string, from: string): string | undefined {
    return this.#merge.resolveLink(target, from)?.note;
  }

  get prerequisiteCount(): number {
    return this.#prerequisites.standing.size;
  }

  prerequisites(): Prerequisite[] {
    return this.#prerequisites.standing.all();
  }

  requirementsOf(id: string): Prerequisite[] {
    return this.#prerequisites.standing.requirementsOf(id);
  }

  dependentsOf(id: string): Prerequisite[] {
    return this.#prerequisites.standing.dependentsOf(id);
  }

  dropped(): DroppedPrerequisite[] {
    return this.#prerequisites.standing.dropped();
  }
}
