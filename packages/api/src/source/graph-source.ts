import type {
  AliasEvidence,
  BetweenResult,
  Concept,
  CorrectionReport,
  Curriculum,
  CurriculumOptions,
  CyclesResult,
  Evidence,
  FrontierItem,
  FrontierOptions,
  GapsResult,
  LearningPath,
  LearningPathOptions,
  NoteView,
  NoteWarning,
  Position,
  Prerequisite,
  Relation,
  RelationType,
} from "@cairn/graph-core";
import type { AroundNumbers } from "@cairn/graph-core/query";
import type { ConceptConditions, NoteConditions } from "@cairn/graph-core/store";
import type { Place } from "@cairn/layout";
import type { Deadline } from "../limits/deadline.ts";
import type { Listed, ListedMention, ListedRelations, ListedTheme } from "./listed.ts";

/** A value, or the promise of one: a source in memory need not wait. */
export type MaybePromise<T> = T | Promise<T>;

export type Direction = "out" | "in" | "both";
export type ConceptOrder = "importance" | "name" | "degree";

/** Where a concept stands in the order `name`. */
export function nameOrderKey(concept: Concept): [string, string] {
  return [concept.label.toLowerCase(), concept.id];
}

/** What a listed concept must be; all of it must hold. */
export type ConceptFilter = ConceptConditions;
/** What a listed note must be; all of it must hold. */
export type NoteFilter = NoteConditions;

/** What narrows the relations that are walked or listed. */
export interface RelationFilter {
  direction: Direction;
  types?: readonly RelationType[];
  minConfidence: number;
}

/** A heading and what stands under it. */
export interface NoteSection {
  /** The heading's plain text; the note's title for what stands before the first heading. */
  heading: string;
  /** Of the heading, 1 to 6; 0 for what stands before the first one. */
  level: number;
  /** Where the heading's text begins. */
  start: Position;
  /** Where the next section starts, or the note ends. */
  end: Position;
  /** Words of its own text, without the sections inside it. */
  words: number;
}

/** A concept named in a note. */
export interface NoteMention {
  /** Id of the concept. */
  concept: string;
  /** Path of the note. */
  note: string;
  /** Where the name begins. */
  start: Position;
  /** The place behind its last character. */
  end: Position;
  /** Heading of the section that it stands in. */
  section: string | null;
}

/** A note as the API shows it. */
export interface NoteRecord {
  /** Path within the vault. */
  path: string;
  /** Front matter's, or that of the first heading, or the file's name. */
  title: string;
  /** All offsets count in it. Empty where the source has `noteText`. */
  text: string;
  /** Without `#`, sorted, each once. */
  tags: readonly string[];
  /** Words of all its sections. */
  words: number;
  /** ISO 639-1; `null` where it cannot be told. */
  language: string | null;
  /** In document order; the first is what stands before the first heading. */
  sections: readonly NoteSection[];
  /** Id of the concept that it is about. */
  subject: string | null;
  /** Its sections as the queries see them. */
  view: NoteView;
  /** What was wrong with the note and was worked around. */
  warnings: readonly NoteWarning[];
}

/** Concepts and the relations among them. */
export interface SubgraphResult {
  concepts: readonly Concept[];
  relations: readonly Relation[];
  truncated: boolean;
  distances: readonly number[];
  /** Numbers of both, where the source has them: texts of what was told before are found by them. */
  numbers?: AroundNumbers;
}

export interface PathStepResult {
  from: string;
  to: string;
  relation: Relation;
  /** Whether the relation points from `from` to `to`. */
  forwards: boolean;
}

export interface SearchResult {
  concept: Concept;
  score: number;
  name: string;
  /** What `name` is to the concept. */
  field: "label" | "alias" | "definition";
  ranges: readonly { start: number; end: number }[];
}

export interface RelatedResult {
  concept: string;
  score: number;
  reasons: readonly string[];
}

/** How much a vault holds. */
export interface StatsResult {
  /** How many there are. */
  concepts: number;
  /** How many there are, each once, however many notes state it. */
  relations: number;
  /** How many are in force, without those dropped for closing a cycle. */
  prerequisites: number;
  /** How many the graph was made from. */
  notes: number;
  /** Words of all notes. */
  words: number;
  /** What is wrong with files, then with notes, then with the author's corrections. */
  warnings: readonly NoteWarning[];
  /** How many relations of each closed type, kinds of one's own counted with theirs; the most frequent first, none with 0. */
  relationTypes: readonly { type: RelationType; count: number }[];
  /** How many notes have each tag, the most frequent first. */
  tags: readonly { tag: string; count: number }[];
}

export interface ConceptPrerequisites {
  requires: readonly Prerequisite[];
  unlocks: readonly Prerequisite[];
}

/**
 * All that the API asks of a concept graph. Whatever is asked of one thing is asked of many at once, and answered in
 * the order asked, so that a source behind a network sees one question for a whole level of a query.
 */
export interface GraphSource {
  /** The same source, whose traversals stop at the deadline; where not given, only the answer is cut off. */
  within?(deadline: Deadline): GraphSource;

  /** Makes what the first question would have to wait for, so that nobody does. */
  warm?(): Promise<void>;

  /** Whether what is asked of ids or paths is in memory, and answered without a promise: then nobody need gather questions. */
  readonly atHand?: boolean;

  /** A number that changes whenever an answer may; where not given, no answer is kept for the next who asks the same. */
  revision?(): number;

  /** The concept of each id; `undefined` where there is none. */
  concepts(ids: readonly string[]): MaybePromise<(Concept | undefined)[]>;
  /** The relation of each id; `undefined` where there is none. */
  relations(ids: readonly string[]): MaybePromise<(Relation | undefined)[]>;
  /** All relations at each concept, whichever way they point. */
  relationsOf(ids: readonly string[]): MaybePromise<readonly ListedRelations[]>;
  /** How many relations each concept has. */
  degrees(ids: readonly string[]): MaybePromise<number[]>;
  /** What each concept requires and what requires it, the strongest first; empty lists for an unknown id. */
  prerequisitesOf(ids: readonly string[]): MaybePromise<ConceptPrerequisites[]>;
  /** The note at each path; `undefined` where there is none. */
  notes(paths: readonly string[]): MaybePromise<(NoteRecord | undefined)[]>;
  /** Text of a note, where records come without it because it lies elsewhere. */
  noteText?(path: string): MaybePromise<string>;
  /** What some evidence says, in the order asked, where relations and prerequisites carry only signs of it. */
  evidence?(evidence: readonly Evidence[]): MaybePromise<Evidence[]>;
  /** Why a concept has each of its other names, where concepts come without it because it lies elsewhere. */
  aliasEvidence?(id: string): MaybePromise<readonly AliasEvidence[]>;
  /** What is named in each note, in order, no two overlapping. */
  mentionsIn(paths: readonly string[]): MaybePromise<(readonly NoteMention[])[]>;
  /** The places where each concept is named. */
  mentionsOf(ids: readonly string[]): MaybePromise<(readonly ListedMention[])[]>;

  /** Id of the concept with this id or name (label or alias, however spelt). */
  resolve(name: string): MaybePromise<string | undefined>;
  /** Names that may have been meant. */
  suggest(name: string): MaybePromise<string[]>;
  /** Every concept that fits, in order; ties by id. */
  listConcepts(filter: ConceptFilter, order: ConceptOrder): MaybePromise<Listed<Concept>>;
  /** Paths of every note that fits, in order. */
  listNotes(filter: NoteFilter): MaybePromise<Listed<string>>;

  /** The best hits, at most `first`; with a filter, the best of those that fit it. */
  search(query: string, first: number, filter?: ConceptFilter): MaybePromise<readonly SearchResult[]>;
  /** The relations among some concepts. */
  subgraph(ids: readonly string[], filter: Omit<RelationFilter, "direction">): MaybePromise<SubgraphResult>;
  /** Those with most concepts first; at least `first`, where there are as many. */
  themes(first: number): MaybePromise<readonly ListedTheme[]>;
  /** The theme of each concept; `undefined` where it is in none. */
  themesOf(ids: readonly string[]): MaybePromise<(ListedTheme | undefined)[]>;
  /** What can be reached from some concepts over at most `depth` relations; at most `first` concepts, `evenly` of each step. */
  neighbourhood(
    from: readonly string[],
    options: RelationFilter & { depth: number; first: number; evenly?: boolean },
  ): MaybePromise<SubgraphResult>;
  /** The `first` most important concepts, of one note or with one tag where that is given, and the relations among them. */
  map(
    options: Omit<RelationFilter, "direction"> & { first: number; note?: string; tag?: string },
  ): MaybePromise<SubgraphResult>;
  /** The concepts that have most to do with one, best first, with sentences that say why. */
  related(id: string, first: number): MaybePromise<readonly RelatedResult[]>;
  /** Where each concept stands on the map, where the source keeps that; `undefined` for one without a place. */
  places?(ids: readonly string[]): MaybePromise<readonly (Place | undefined)[]>;
  /** At most `first` ways of at most `maxLength` relations from one id to another, the shortest first, then the surest. */
  paths(
    from: string,
    to: string,
    options: RelationFilter & { first: number; maxLength: number },
  ): MaybePromise<readonly (readonly PathStepResult[])[]>;
  /** Takes names as they came, so that it can say which it does not know; it is an error where no goal is left. */
  learningPath(
    goals: readonly string[],
    options: Omit<LearningPathOptions, "passOverUnknownGoals">,
  ): MaybePromise<LearningPath>;
  /** Takes the names of what is known as they came, and passes over those that it does not know; so do the next ones. */
  frontier(known: readonly string[], options: FrontierOptions): MaybePromise<readonly FrontierItem[]>;
  /** The ways from what is known to a goal, an id or a name; an unknown goal is an error. */
  between(
    known: readonly string[],
    goal: string,
    options: { first: number; minStrength: number },
  ): MaybePromise<BetweenResult>;
  /** What the notes use and never explain; at most `first`. */
  gaps(options: { first: number; minStrength: number }): MaybePromise<GapsResult>;
  /** Circles of prerequisites, at most `first`, the one with the strongest dropped prerequisite first. */
  cycles(first: number): MaybePromise<CyclesResult>;
  /** The whole vault in an order in which it can be learned. */
  curriculum(options: CurriculumOptions): MaybePromise<Curriculum>;
  /** How much there is of what. */
  stats(): MaybePromise<StatsResult>;
  /** The author's corrections, in the order of their file. */
  corrections(): MaybePromise<readonly CorrectionReport[]>;
  /** The least certain relations that no correction speaks of. */
  review(first: number): MaybePromise<readonly Relation[]>;
  /** A name under which a correction finds the concept of an id; `undefined` where it has none of its own. */
  referenceTo(id: string): MaybePromise<string | undefined>;
}
