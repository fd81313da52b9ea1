import type { ConceptRulings } from "../corrections/concept-rulings.ts";
import type { Concept } from "../model/concept.ts";
import type { ChangeSet } from "./changes.ts";
import type { KeyUse } from "./claims.ts";
import { ConceptTally, toConcept } from "./concept-core.ts";
import { importance, worth } from "./importance.ts";
import type { GroupChange, KeyBook } from "./key-book.ts";
import type { KeyGroup, ScoreBounds } from "./key-group.ts";
import { mentionsOf } from "./use-table.ts";

/** Groups of so many uses are kept up to date by difference. */
const MANY_USES = 32;

/** What groups of keys come to as concepts, and how they were last told of. */
export class ConceptBook {
  readonly #keys: KeyBook;
  readonly #rulings: ConceptRulings;
  readonly #bounds: ScoreBounds;
  /** Concepts of groups that changed in the batch at hand, as they were last told of. */
  #before = new Map<KeyGroup, Concept | undefined>();

  constructor(keys: KeyBook, rulings: ConceptRulings, bounds: ScoreBounds) {
    this.#keys = keys;
    this.#rulings = rulings;
    this.#bounds = bounds;
  }

  /** To be called before a group's uses, or anything that is told of it, changes in a batch; the first time counts. */
  remember(group: KeyGroup): void {
    if (group.isRead && !this.#before.has(group)) this.#before.set(group, this.told(group));
  }

  /**
   * Looks at a group again. @param change what changed of one that is followed.
   * @returns whether its score is now on the other side of what the far end of a relation needs
   */
  read(group: KeyGroup, change: GroupChange | undefined): boolean {
    this.remember(group);
    const known = group.tally;
    const before = group.isRead && group.isEnd;
    const claims = () => this.#keys.claimsWithin(group);
    const tally = this.#tally(group, known, change);
    const core = tally.read(
      { ...this.#rulings.verdict(group.keys), foreign: this.#keys.grouping.rivalsOf(group.keys) },
      claims,
    );
    group.isFollowed = tally.size >= MANY_USES;
    group.tally = !group.isFollowed ? undefined : tally === known ? tally : tally.trim();
    group.worth = worth(core);
    group.take(core, this.#bounds);
    return before !== group.isEnd;
  }

  /** Forgets a group whose keys have gone to others. @returns the concept as it was last told of */
  forget(group: KeyGroup): Concept | undefined {
    this.remember(group);
    group.forget();
    return this.#before.get(group);
  }

  /** Tells of a group under an id. @param isStale whether it was looked at again. */
  tell(group: KeyGroup, id: string | undefined, isStale: boolean, concepts: ChangeSet<Concept>): void {
    if (!group.isRead) return;
    const weighed = importance(group.worth, group.degree);
    if (!isStale && group.id === id && group.importance === weighed) return;
    this.remember(group);
    const before = this.#before.get(group);
    group.id = id;
    group.importance = weighed;
    const after = this.told(group);
    concepts.add(before && [before.id, before], after && [after.id, after]);
  }

  /** Ends the batch at hand. */
  forgetBefore(): void {
    this.#before = new Map();
  }

  /** A group's concept as it was last told of, as long as nothing changed since. */
  told(group: KeyGroup): Concept | undefined {
    if (group.id === undefined) return undefined;
    const mentions = group.tally?.mentions() ?? mentionsOf(this.#usesOf(group));
    return toConcept(group.id, group.face, group.importance, mentions);
  }

  #tally(group: KeyGroup, known: ConceptTally | undefined, change: GroupChange | undefined): ConceptTally {
    if (known === undefined) return new ConceptTally().fill(this.#usesOf(group), this.#keys.claimsWithin(group));
    if (change === undefined) return known;
    known.takeClaims(change.gone, change.come);
    for (const [note, keys] of change.notes)
      known.replace(
        note,
        keys,
        [...keys].flatMap((key) => this.#keys.usesBy(note, key)),
      );
    return known;
  }

  #usesOf({ keys }: KeyGroup): KeyUse[] {
    return keys.flatMap((key) => this.#keys.usesOf(key));
  }
}
