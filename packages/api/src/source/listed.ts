import type { Concept, Relation, Theme } from "@cairn/graph-core";
import type { KeptTheme, ListPart, PartAsked } from "@cairn/graph-core/store";
import type { NoteMention, RelationFilter } from "./graph-source.ts";

/** An ordered list that lies elsewhere and is read in parts. */
export interface StoredList<T> {
  /** Name of its order: a cursor of one order is none in another. */
  order: string;
  /** Reads a part. @throws CairnError `invalid-argument` for a place that is none of this list */
  part(asked: PartAsked): Promise<ListPart<T>>;
}

/** A list that is here, or one that lies elsewhere. */
export type Listed<T> = readonly T[] | StoredList<T>;

/** The relations of a concept that has so many that they are read in parts. */
export interface StoredRelations {
  /** Those that fit, the surest first. */
  list(filter: RelationFilter): StoredList<Relation>;
}

/** All relations of a concept. */
export type ListedRelations = readonly Relation[] | StoredRelations;

/** A mention of which only the place is known; the rest stands in its note, which is read when it is asked for. */
export interface UnreadMention extends Pick<NoteMention, "concept" | "note" | "start"> {
  /** The offset behind its last character. */
  to: number;
  read(): Promise<Pick<NoteMention, "end" | "section">>;
}

export type ListedMention = NoteMention | UnreadMention;

/** A theme with all its concepts, or with the most important ones. */
export type ListedTheme = Theme | KeptTheme;

/** Whether a list is here. */
export function isHere<T>(list: Listed<T>): list is readonly T[] {
  return Array.isArray(list);
}

/** Concepts of a theme that are known here. */
export function knownOf(theme: ListedTheme): readonly Concept[] {
  return "concepts" in theme ? theme.concepts : [theme.main];
}
