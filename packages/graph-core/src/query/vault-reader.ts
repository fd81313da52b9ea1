import type { CorrectionReport } from "../corrections/correction.ts";
import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import type { NoteWarning } from "../model/note.ts";
import type { Mention, NoteReading } from "../model/reading.ts";
import type { Relation, RelationType } from "../model/relation.ts";
import type { CourseGround } from "./course-ground.ts";
import type { GapsResult } from "./gaps.ts";
import type { Counts, GraphReader, RelationFilter } from "./graph-reader.ts";

/** A place in an ordered list, by value: what stands there may vanish and the place remains. */
export type ListPlace = readonly (string | number)[];

/** Which part of an ordered list: behind `after`, before `before`, and of that the first or the last so many. */
export interface PartAsked {
  /** Behind this place. Default: from the beginning. */
  after?: ListPlace;
  /** Before this place. Default: to the end. */
  before?: ListPlace;
  /** At most so many. */
  count: number;
  /** The first ones or the last ones of what lies between `after` and `before`. */
  from: "start" | "end";
}

/** A part of an ordered list. */
export interface ListPart<T> {
  /** In the order of the list. */
  items: readonly { item: T; place: ListPlace }[];
  /** Whether the list has something before the part. */
  isMoreBefore: boolean;
  /** Whether it has something behind it. */
  isMoreBehind: boolean;
  /** Of the whole list. */
  total: number;
}

/** How concepts are listed: the most important first, by label without case, or those with most relations first; ties by id. */
export type ConceptListOrder = "importance" | "name" | "degree";

/** What a concept must be to be listed; all of it must hold. */
export interface ConceptConditions {
  /** Named in the note of this path. */
  note?: string;
  /** It has this tag. */
  tag?: string;
  /** One of its names begins so; case and accents don't count. */
  prefix?: string;
  /** It has a relation of one of these types; a closed type takes in its kinds of your own. */
  relationTypes?: readonly RelationType[];
  /** It has a relation (of one of the types) at least so certain. */
  minConfidence?: number;
  /** Id of a concept: those in its theme. */
  theme?: string;
  /** At least so important. */
  minImportance?: number;
}

/** What a note must be to be listed; all of it must hold. */
export interface NoteConditions {
  /** It has this tag. */
  tag?: string;
  /** Its path begins so. */
  prefix?: string;
  /** Words that all stand in the title or the text, whatever the case. */
  text?: string;
  /** Id of a concept that it names. */
  concept?: string;
  /** Id of the concept that it is about. */
  about?: string;
  /** Id of a concept: it is about one in the same theme. */
  theme?: string;
  /** Its language. */
  language?: string;
  /** Whether something is wrong with it that was worked around. */
  hasWarnings?: boolean;
}

/** A note as a store keeps it for those who show it: as the graph knows it, whatever has become of the note since. */
export interface KeptNote extends Pick<NoteReading, "title" | "tags" | "language" | "sections" | "warnings"> {
  /** Path within the vault. */
  path: string;
  /** Offsets at which lines start, the first 0. */
  lineStarts: readonly number[];
  /** What it names, in order, no two overlapping. */
  mentions: readonly (Mention & { concept: string })[];
}

/** Concepts that hang together, as a store keeps them. */
export interface KeptTheme {
  /** The most important one. */
  main: Concept;
  /** How many there are. */
  size: number;
  /** Ids of the most important ones, at most 100, `main` first. */
  top: readonly string[];
}

/** Where a concept stands on the map, as a store keeps it. */
export interface KeptPlace {
  /** From the middle to the right, in the map's own pixels. */
  x: number;
  /** From the middle downwards. */
  y: number;
  /** The region that it stands in, from 0; -1 for none. */
  theme: number;
}

/** The vault in figures. */
export interface VaultFigures extends Counts {
  /** Words of all notes. */
  words: number;
  /** How many relations of each closed type, the most frequent first. */
  relationTypes: readonly { type: RelationType; count: number }[];
  /** How many notes have each tag, the most frequent first. */
  tags: readonly { tag: string; count: number }[];
}

/** What changed from one revision to another; `null`: too much to be told, or so long ago that nobody knows. */
export interface KeptChange {
  /** The revision that this leads to. */
  revision: number;
  /** In order; one for each revision. */
  diffs: readonly GraphDiff[] | null;
}

/**
 * What those who show a vault ask of a store besides `GraphReader`, so that they need not hold it. Each method costs a few
 * look-ups, however large the vault is, and answers in the order of its arguments; unknown ids give `undefined` or an empty list.
 */
export interface VaultReader {
  /** For the queries. */
  readonly reader: GraphReader;
  /** The relation of each id; `undefined` where there is none. */
  relations(ids: readonly string[]): Promise<(Relation | undefined)[]>;
  /** How many relations each concept has. */
  degrees(ids: readonly string[]): Promise<number[]>;
  /** A part of the relations of one concept: surest first, ties by id. A place is minus the confidence, and the id. */
  relationsPart(id: string, filter: RelationFilter, part: PartAsked): Promise<ListPart<Relation>>;
  /** A part of the concepts that fit. A place is what they are ordered by (numbers with a minus), and the id. */
  conceptsPart(filter: ConceptConditions, order: ConceptListOrder, part: PartAsked): Promise<ListPart<Concept>>;
  /** Those of some concepts that fit. */
  fitting(ids: readonly string[], filter: ConceptConditions): Promise<Set<string>>;
  /** A part of the paths of notes that fit, by path, which is the place. */
  notesPart(filter: NoteConditions, part: PartAsked): Promise<ListPart<string>>;
  /** The note at each path. The author's corrections are one, without mentions and sections. */
  keptNotes(paths: readonly string[]): Promise<(KeptNote | undefined)[]>;
  /** The text of each note, without a byte-order mark. */
  texts(paths: readonly string[]): Promise<(string | undefined)[]>;
  /** Those with most concepts first; ties by id of the main one. */
  themes(first: number): Promise<KeptTheme[]>;
  /** The theme of each concept. */
  themesOf(ids: readonly string[]): Promise<(KeptTheme | undefined)[]>;
  /** Where each concept stands on the map; `undefined` where it has no place, or nobody has laid the map out. */
  places(ids: readonly string[]): Promise<(KeptPlace | undefined)[]>;
  /** The vault in figures. */
  figures(): Promise<VaultFigures>;
  /** What is wrong with notes, by path and line, of so many notes at most; and whether there are more. */
  warnings(notes: number): Promise<{ warnings: NoteWarning[]; isMore: boolean }>;
  /** The author's corrections and what became of each; what is wrong with them. */
  corrections(): Promise<{ reports: CorrectionReport[]; warnings: NoteWarning[] }>;
  /** The least certain relations that no correction speaks of; at most 100. */
  review(first: number): Promise<Relation[]>;
  /** What the notes use and never explain, with prerequisites of the default strength; at most 200 of each list. */
  gaps(first: number): Promise<GapsResult>;
  /** What a curriculum of the most important concepts stands on, with prerequisites of the default strength. */
  courseGround(first: number): Promise<CourseGround>;
  /** What changed since a revision. */
  changesSince(revision: number): Promise<KeptChange>;
}
