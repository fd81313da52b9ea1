import type { ConceptCore, ConceptTally } from "./concept-core.ts";

/** What the concept of a group comes to. */
export interface GroupState {
  core: ConceptCore;
  /** Kept for groups of many uses; the others are added up anew. */
  tally: ConceptTally | undefined;
  id: string | undefined;
  /** As what it was last told of, beside its mentions. */
  toldId: string | undefined;
  toldCore: ConceptCore;
  toldImportance: number;
  /** How many concepts it has relations with. */
  degree: number;
}

/** Keys that are names of one concept. There are as many as concepts: what is known of each stands here, and not in maps. */
export class KeyGroup {
  /** The first of its keys: the group's own key. */
  readonly key: string;
  /** All, where there are several. */
  readonly #keys: readonly string[] | undefined;
  /** Whoever uses the book wants to be told what changes of it. */
  isFollowed = false;
  /** Id of the concept as its relations were last told of; `undefined` where there is none. */
  id: string | undefined = undefined;
  /** The slug that its concept asks for. */
  slug: string | undefined = undefined;
  /** `undefined` before it is first looked at, and when its keys have gone to others. */
  state: GroupState | undefined = undefined;
  /** Numbers of its keys that relations are stated of. */
  tied: number | number[] | undefined = undefined;

  /** @param keys sorted. */
  constructor(keys: readonly string[]) {
    this.key = keys[0]!;
    this.#keys = keys.length === 1 ? undefined : keys;
  }

  /** Sorted. */
  get keys(): readonly string[] {
    return this.#keys ?? [this.key];
  }
}
