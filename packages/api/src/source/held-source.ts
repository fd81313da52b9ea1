import type { Concept, Relation, Theme } from "@cairn/graph-core";
import type {
  ConceptFilter,
  ConceptOrder,
  GraphSource,
  MaybePromise,
  NoteFilter,
  NoteMention,
} from "./graph-source.ts";

/** A source that has everything here: its lists are whole. */
export interface HeldSource extends GraphSource {
  relationsOf(ids: readonly string[]): MaybePromise<(readonly Relation[])[]>;
  mentionsOf(ids: readonly string[]): MaybePromise<(readonly NoteMention[])[]>;
  listConcepts(filter: ConceptFilter, order: ConceptOrder): MaybePromise<readonly Concept[]>;
  listNotes(filter: NoteFilter): MaybePromise<readonly string[]>;
  themes(): MaybePromise<readonly Theme[]>;
  themesOf(ids: readonly string[]): MaybePromise<(Theme | undefined)[]>;
}
