import type { ConceptCore, ConceptTally } from "./concept-core.ts";
import { NONE } from "./ties/none.ts";

/** What few concepts have, and none of them has to be asked for while notes are merged. */
type Said = Pick<ConceptCore, "aliases" | "aliasEvidence" | "definition" | "tags">;

/** Scores that a concept has to reach, see `MergeSettings`. */
export interface ScoreBounds {
  minConceptScore: number;
  minEndScore: number;
}

const FOLLOWED = 1;
const READ = 2;
const EXPLAINED = 4;
const HIDDEN = 8;
const CONCEPT = 16;
const END = 32;

const NOTHING: readonly never[] = Object.freeze([]);

/** Importance has so many decimals, and is kept as a whole number, which needs no object of its own. */
const IMPORTANCE = 10_000;

/**
 * Keys that are names of one concept, and what that comes to. There are as many as concepts: what is known of each stands here, and not
 * in maps or objects of its own.
 */
export class KeyGroup {
  /** The first of its keys: the group's own key. */
  readonly key: string;
  /** All, where there are several. */
  readonly #keys: readonly string[] | undefined;
  /** Id of the concept as it was last told of; `undefined` where it is none. */
  id: string | undefined = undefined;
  /** The slug that its concept asks for; `undefined` where it is none. */
  slug: string | undefined = undefined;
  /** The slug that its label gives. */
  ownSlug = "";
  /** Numbers of its keys that relations are stated of. */
  tied: number | number[] | undefined = undefined;
  /** Its number among those that relations are told of, see `ToldRelations`; `NONE` where there are none. */
  toldNumber = NONE;
  /** Kept for groups of many uses; the others are added up anew. */
  tally: ConceptTally | undefined = undefined;
  /** How many concepts it has relations with. */
  degree = 0;
  /** What its notes make of it, see `importance`. */
  worth = 0;
  #importance = 0;
  #label = "";
  #said: Said | undefined = undefined;
  #homeNote: string | undefined = undefined;
  #homeLine = 0;
  #marks = 0;

  /** @param keys sorted. */
  constructor(keys: readonly string[]) {
    this.key = keys[0]!;
    this.#keys = keys.length === 1 ? undefined : keys;
  }

  /** Sorted. */
  get keys(): readonly string[] {
    return this.#keys ?? [this.key];
  }

  /** Takes in what its concept comes to. */
  take(core: ConceptCore, bounds: ScoreBounds): void {
    const { label, aliases, aliasEvidence, definition, tags, home, explained, hidden, slug } = core;
    const isSilent = aliases.length === 0 && definition === undefined && tags.length === 0;
    this.#label = label;
    this.ownSlug = slug;
    this.#said = isSilent ? undefined : { aliases, aliasEvidence, definition, tags };
    this.#homeNote = home?.note;
    this.#homeLine = home?.line ?? 0;
    const score = hidden ? 0 : core.score;
    this.#mark(READ, true);
    this.#mark(EXPLAINED, explained);
    this.#mark(HIDDEN, hidden);
    this.#mark(CONCEPT, score >= bounds.minConceptScore);
    this.#mark(END, score >= bounds.minEndScore);
  }

  /** Its keys have gone to others. */
  forget(): void {
    this.#mark(READ, false);
  }

  /** What of it the graph has, beside its id and what the notes' uses give. */
  get face(): Pick<ConceptCore, "label" | "aliases" | "aliasEvidence" | "definition" | "tags" | "home" | "explained"> {
    const { aliases, aliasEvidence, definition, tags } = this.#said ?? {
      aliases: NOTHING as unknown as string[],
      aliasEvidence: NOTHING as unknown as ConceptCore["aliasEvidence"],
      definition: undefined,
      tags: NOTHING as unknown as string[],
    };
    const home = this.#homeNote === undefined ? undefined : { note: this.#homeNote, line: this.#homeLine };
    return { label: this.#label, aliases, aliasEvidence, definition, tags, home, explained: this.#has(EXPLAINED) };
  }

  /** Whoever uses the book wants to be told what changes of it. */
  get isFollowed(): boolean {
    return this.#has(FOLLOWED);
  }

  set isFollowed(isFollowed: boolean) {
    this.#mark(FOLLOWED, isFollowed);
  }

  /** Whether it has been looked at, and its keys have not gone to others since. */
  get isRead(): boolean {
    return this.#has(READ);
  }

  /** The author wants it to be no concept. */
  get isHidden(): boolean {
    return this.#has(HIDDEN);
  }

  /** Whether its score makes it a concept by itself. */
  get isConcept(): boolean {
    return this.#has(CONCEPT);
  }

  /** Whether its score is enough for an end of a relation. */
  get isEnd(): boolean {
    return this.#has(END);
  }

  /** As it was last told of. */
  get importance(): number {
    return this.#importance / IMPORTANCE;
  }

  set importance(importance: number) {
    this.#importance = Math.round(importance * IMPORTANCE);
  }

  #has(mark: number): boolean {
    return (this.#marks & mark) !== 0;
  }

  #mark(mark: number, isSo: boolean): void {
    this.#marks = isSo ? this.#marks | mark : this.#marks & ~mark;
  }
}
