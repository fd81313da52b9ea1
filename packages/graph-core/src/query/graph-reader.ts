import type { Concept } from "../model/concept.ts";
import type { AnyRelationType, Prerequisite, Relation } from "../model/relation.ts";
import type { SearchHit } from "./search.ts";
import type { DroppedPrerequisite } from "../prerequisites/standing.ts";

/** A value, or the promise of one: a reader in memory need not wait. */
export type MaybePromise<T> = T | Promise<T>;

/** Which relations of a concept: those that it is the source of, the target of, or both. */
export type Direction = "out" | "in" | "both";

/** Which relations count. */
export interface RelationFilter {
  /** Which end the asked concept is: `out`: the source. Default `both`. */
  direction?: Direction;
  /** Only these types; a closed type takes in its kinds of your own. Default: all. */
  types?: readonly AnyRelationType[];
  /** 0 to 1. */
  minConfidence?: number;
  /** At most so many for each concept, the surest ones. Default: all. */
  first?: number;
}

/** A name and the concept that it means. */
export interface NameEntry {
  /** As it is written. */
  name: string;
  /** The concept that it names. */
  id: string;
}

/** Where concepts stand in a note: what queries need of it. */
export interface NoteView {
  /** Path within the vault. */
  path: string;
  /** As `ParsedNote.title` has it. */
  title: string;
  /** Id of the concept that the note as a whole is about. */
  subject?: string;
  /** In document order; the first is what stands before the first heading, with the title of the note and level 0. */
  sections: {
    heading: string;
    level: number;
    /** Index of the section that this one stands in, -1 for the first. */
    parent: number;
    /** Of its heading; 1 for what stands before the first one. */
    line: number;
    /** The last line of its own text (before the next heading) that is not blank; never before `line`. */
    endLine: number;
    /** Words of its own text, those of code and formulas among them. */
    words: number;
    /** Lines within code blocks, and formulas that stand apart from the text. */
    codeLines: number;
    formulas: number;
    /** Ids of the concepts that it names in its own text, sorted, each once. */
    concepts: string[];
  }[];
}

/** What a reader has read ahead of what concepts require. */
export interface RequirementsAhead {
  /** By id. */
  concepts: ReadonlyMap<string, Concept>;
  /** By the id of what requires; strongest first. */
  lists: ReadonlyMap<string, Prerequisite[]>;
  /** By path: some of those that `concepts` are at home in; `undefined` where there is no such note. */
  notes: ReadonlyMap<string, NoteView | undefined>;
}

/** What some concepts are tied to. */
export interface TiedTo {
  /** The best tied first. */
  ids: string[];
  /** The same concepts, where the store has them at hand. */
  concepts?: Concept[];
  /** How many there are, with those that are not given. */
  count: number;
}

/** A section that names a concept. */
export interface NamingSection {
  /** Path of its note. */
  note: string;
  /** The line that it begins in. */
  line: number;
  /** Ids of the concepts that it names, each once, in any order. */
  concepts: readonly string[];
}

/** What lies around some concepts. */
export interface Around {
  /** Nearest first; within one distance the best tied first. */
  concepts: Concept[];
  /** Of each of them: steps from the nearest asked concept. */
  distances: number[];
  /** All among the concepts that pass the filter: surest first, ties by id. */
  relations: Relation[];
  /** Whether concepts were left out. */
  truncated: boolean;
  /** Numbers of what is told, where a store has them: what is known of one is found by them at less cost. */
  numbers?: AroundNumbers;
}

/** Numbers under which a store holds concepts and relations. */
export interface AroundNumbers {
  /** What they are numbers in: with another object, the same number may mean something else. */
  table: object;
  /** In the order of the concepts. */
  concepts: readonly number[];
  /** In the order of the relations; `undefined` where not all have one. */
  relations: readonly number[] | undefined;
}

/** How much a graph holds. */
export interface Counts {
  /** Notes that the reader knows of. */
  notes: number;
  /** All concepts, hidden ones not among them. */
  concepts: number;
  /** All relations, each once, however many notes state it. */
  relations: number;
  /** Those in force, without what was dropped for closing a cycle. */
  prerequisites: number;
}

/**
 * What queries ask of a graph, in memory or in a database. Each method reads a whole frontier at once and answers in the order
 * of its arguments; unknown ids give `undefined` or an empty list, never an error.
 */
export interface GraphReader {
  /** The concept of each id; `undefined` where there is none. */
  concepts(ids: readonly string[]): MaybePromise<(Concept | undefined)[]>;

  /** One list for each id: surest first, ties by id. */
  relations(ids: readonly string[], filter?: RelationFilter): MaybePromise<Relation[][]>;

  /**
   * All relations with both ends among some concepts, in any order, where a store can tell them at less cost than `relations`.
   */
  relationsAmong?(
    ids: readonly string[],
    filter?: Pick<RelationFilter, "types" | "minConfidence">,
  ): MaybePromise<Relation[]>;

  /**
   * For each id, the concepts at the other ends of its surest relations, in any order, where a store can tell them at less cost than
   * `relations`.
   */
  neighbours?(ids: readonly string[], options: { first: number }): MaybePromise<string[][]>;

  /**
   * A step of `neighbourhood`, where a store can take it at less cost than by `relations` and `concepts`: what some concepts are
   * tied to, the best tied first as `neighbourhood` has it.
   * @param options - `without`: concepts that do not count, the given ones among them; `most`: how many are given, 0 or more
   */
  tiedTo?(
    ids: readonly string[],
    filter: RelationFilter,
    options: { without: Iterable<string>; most: number },
  ): MaybePromise<TiedTo>;

  /**
   * All that `neighbourhood` tells, where a store can walk by itself at less cost than step by step: at once where it has the graph here.
   * @param ids - each once
   */
  around?(
    ids: readonly string[],
    filter: RelationFilter & { first: number },
    options: { depth: number; limit: number },
  ): MaybePromise<Around>;

  /**
   * One list for each id, strongest first; ties by id.
   * @param direction - `requires`: what each concept requires; `required-by`: what requires it.
   */
  prerequisites(ids: readonly string[], direction: "requires" | "required-by"): MaybePromise<Prerequisite[][]>;

  /**
   * What some concepts require, directly or not, read ahead, where a store can do so at less cost than level by level: a help, not an
   * answer. What is not in it has to be asked for; what is in it holds. Unknown ids are passed over.
   * @param options - `minStrength`: no farther than chains of prerequisites are so strong, strengths multiplied; `most`: about so many
   *   concepts.
   * @returns concepts and what each requires, by id, and the notes that explain them, by path.
   */
  requirements?(
    ids: readonly string[],
    options: { minStrength: number; most: number },
  ): MaybePromise<RequirementsAhead>;

  /** Prerequisites that were left out because they would close a cycle of stronger ones, strongest first; ties by id. */
  droppedPrerequisites(first: number): MaybePromise<DroppedPrerequisite[]>;

  /**
   * For each name (label or alias; case, punctuation and plural don't count), the ids that it names: by label before by
   * alias, then the more important, ties by id.
   */
  resolveNames(names: readonly string[]): MaybePromise<string[][]>;

  /** Names that begin with a prefix (case and accents don't count), ordered by name, then id. */
  names(options: { prefix: string; first: number }): MaybePromise<NameEntry[]>;

  /** Names that are spelt like a name, most similar first: for "did you mean". */
  similarNames(name: string, first: number): MaybePromise<NameEntry[]>;

  /**
   * Ids of concepts that may match a search, typing errors allowed, in no order: `search` ranks them. All of them, or with
   * `first` at least those that can be among so many best.
   */
  searchCandidates(text: string, options?: { first?: number }): MaybePromise<string[]>;

  /** What `search` finds, in its order, at most `first`, where a store has ranked what it found already. */
  searchHits?(text: string, options: { first: number }): MaybePromise<SearchHit[]>;

  /** Ids by importance, ties by id. `after`: the last id of the page before; `next` is missing on the last page. */
  conceptIds(page: { first: number; after?: string }): MaybePromise<{ ids: string[]; next?: string }>;

  /** The note at each path, with what concepts its sections name; `undefined` where there is none. */
  notes(paths: readonly string[]): MaybePromise<(NoteView | undefined)[]>;

  /**
   * The sections that name a concept, where a store can tell them at less cost than by `notes`: in the order of their notes' paths,
   * those of one note as they stand there.
   * @param options - `notes`: of so many notes at most, the first by path
   */
  sectionsNaming?(concept: Concept, options: { notes: number }): Promise<NamingSection[]>;

  /** How much the graph holds. */
  counts(): MaybePromise<Counts>;

  /**
   * Awaited every so many steps by walks that work long between two reads: a reader that has others to serve lets them go first,
   * and one whose time is up throws. Walks do not pause where it is not given.
   */
  pause?(): MaybePromise<void>;
}
