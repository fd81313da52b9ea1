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
  /** All relations of each concept. */
  relationsOf(ids: readonly string[]): MaybePromise<(readonly Relation[])[]>;
  /** All places where each concept is named. */
  mentionsOf(ids: readonly string[]): MaybePromise<(readonly NoteMention[])[]>;
  /** All concepts that meet the filter, in order. */
  listConcepts(filter: ConceptFilter, order: ConceptOrder): MaybePromise<readonly Concept[]>;
  /** Paths of all notes that meet the filter. */
  listNotes(filter: NoteFilter): MaybePromise<readonly string[]>;
  /** All themes, the largest first. */
  themes(): MaybePromise<readonly Theme[]>;
  /** The theme of each concept, where it has one. */
  themesOf(ids: readonly string[]): MaybePromise<(Theme | undefined)[]>;
}
