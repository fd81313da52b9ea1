import { ChangeSet } from "../merge/changes.ts";
import { SmallMap } from "../merge/small-map.ts";
import type { Changes } from "../model/diff.ts";
import type { Prerequisite } from "../model/relation.ts";
import { cycleClosers, cyclicComponents } from "./cycles.ts";
import type { HeldPrerequisite } from "./held-prerequisites.ts";
import { setIn } from "./pair-maps.ts";
import { byStrength } from "./select.ts";

/** A prerequisite that was left out because it closes a cycle of stronger ones. */
export interface DroppedPrerequisite extends Prerequisite {
  /** Concepts from `requires` to `concept`, each requiring the next: what speaks against it. */
  against: string[];
}

/** What one concept requires, in no order, each once; never written to. */
export type Chosen = readonly HeldPrerequisite[];

const NONE_CHOSEN: Chosen = [];

/** By the ids of what is required. */
export function byRequired(chosen: Chosen): Map<string, HeldPrerequisite> {
  return new Map(chosen.map((each) => [each.requires, each]));
}

/** Id of a prerequisite: `concept|requires`. */
export function prerequisiteId({ concept, requires }: { concept: string; requires: string }): string {
  return `${concept}|${requires}`;
}

/** What may be asked of the prerequisites that stand. */
export type StandingPrerequisites = Pick<Standing, "size" | "requirementsOf" | "dependentsOf" | "all" | "dropped">;

/** What was chosen for each concept, and what of it stands: all but what closes a cycle of stronger ones. */
export class Standing {
  readonly #selected = new Map<string, Chosen>();
  /** Closers of cycles by concept, then by what they would require. */
  readonly #dropped = new Map<string, SmallMap<string, DroppedPrerequisite>>();
  /** By concept: all that it requires and that requires it, as far as that goes round in circles; each in order. */
  readonly #circles = new Map<string, readonly string[]>();
  /** What stood before the batch at hand, of concepts of which something was chosen or dropped since. */
  readonly #before = new Map<string, Chosen>();
  /** By what is required the first that stands, which knows the next. */
  readonly #requiredBy = new Map<string, HeldPrerequisite>();
  #size = 0;

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** What a concept requires, strongest first. */
  requirementsOf(id: string): Prerequisite[] {
    return listed(this.#standing(id));
  }

  /** What requires a concept, strongest first. */
  dependentsOf(id: string): Prerequisite[] {
    const found: HeldPrerequisite[] = [];
    for (let each = this.#requiredBy.get(id); each !== undefined; each = each.next) found.push(each);
    return listed(found);
  }

  /** All, strongest first; ties by concept, then requires. */
  all(): Prerequisite[] {
    return listed([...this.#selected.keys()].flatMap((concept) => this.#standing(concept)));
  }

  /** What was left out for the sake of order, strongest first. */
  dropped(): DroppedPrerequisite[] {
    return [...this.#dropped.values()].flatMap((of) => [...of.values()]).sort(byStrength);
  }

  /** What was chosen for a concept. */
  chosenFor(concept: string): Chosen {
    return this.#selected.get(concept) ?? NONE_CHOSEN;
  }

  /** Chooses anew for a concept; {@link breakCycles} and {@link tell} are to follow. */
  choose(concept: string, chosen: Chosen): void {
    this.#remember(concept);
    if (chosen.length === 0) this.#selected.delete(concept);
    else this.#selected.set(concept, chosen);
  }

  /** Has an edge that is as strong as before say other words. */
  reword(prerequisite: HeldPrerequisite): void {
    const dropped = this.#dropped.get(prerequisite.concept);
    const { against } = dropped?.get(prerequisite.requires) ?? {};
    if (against !== undefined) dropped!.set(prerequisite.requires, { ...prerequisite.plain(), against });
  }

  /**
   * Only components that hold an end of a changed edge can have changed: a cycle that comes or goes runs through one. What is
   * reached from there contains all of each such component, whether it grew or fell apart. One that holds no such end, and whose concepts
   * were one before, is as it was.
   */
  breakCycles(roots: Set<string>, told: Set<string>): void {
    const components = cyclicComponents(roots, (id) => this.chosenFor(id).map(({ requires }) => requires));
    for (const members of components) {
      if (this.#isCircle(members) && !members.some((id) => roots.has(id))) continue;
      for (const id of members) {
        if (members.length < 2) this.#circles.delete(id);
        else this.#circles.set(id, members);
      }
      const inside = new Set(members);
      for (const id of members) {
        if (!this.#dropped.has(id)) continue;
        this.#remember(id);
        this.#dropped.delete(id);
        told.add(id);
      }
      if (members.length < 2) continue;
      const edges = members.flatMap((id) => this.chosenFor(id).filter(({ requires }) => inside.has(requires)));
      for (const { dropped, against } of cycleClosers(edges)) {
        this.#remember(dropped.concept);
        setIn(this.#dropped, dropped.concept, dropped.requires, { ...dropped.plain(), against });
        told.add(dropped.concept);
      }
    }
  }

  /** Whether some concepts, in order, were a component of their own when cycles were last looked for. */
  #isCircle(members: readonly string[]): boolean {
    const known = this.#circles.get(members[0]!);
    if (known === undefined) return members.length < 2;
    return known.length === members.length && known.every((id, at) => id === members[at]);
  }

  #remember(concept: string): void {
    if (!this.#before.has(concept)) this.#before.set(concept, this.#standing(concept));
  }

  /** What is chosen for a concept and not dropped. Where nothing is dropped, it is the chosen ones' own list. */
  #standing(concept: string): Chosen {
    const selected = this.chosenFor(concept);
    const dropped = this.#dropped.get(concept);
    return dropped === undefined ? selected : selected.filter(({ requires }) => !dropped.has(requires));
  }

  tell(concepts: Iterable<string>): Changes<Prerequisite> {
    const changes = new ChangeSet<Prerequisite>();
    for (const concept of concepts) {
      const before = byRequired(this.#before.get(concept) ?? this.#standing(concept));
      const after = byRequired(this.#standing(concept));
      for (const requires of new Set([...before.keys(), ...after.keys()])) {
        const [old, now] = [before.get(requires), after.get(requires)];
        if (old === now) continue;
        const id = prerequisiteId({ concept, requires });
        changes.add(old && [id, old.plain()], now && [id, now.plain()]);
        if (old !== undefined) this.#unlink(old);
        if (now !== undefined) this.#link(now);
      }
      this.#size += after.size - before.size;
    }
    this.#before.clear();
    return changes.changes();
  }

  #link(prerequisite: HeldPrerequisite): void {
    const first = this.#requiredBy.get(prerequisite.requires);
    prerequisite.next = first;
    if (first !== undefined) first.previous = prerequisite;
    this.#requiredBy.set(prerequisite.requires, prerequisite);
  }

  #unlink(prerequisite: HeldPrerequisite): void {
    const { requires, previous, next } = prerequisite;
    if (next !== undefined) next.previous = previous;
    if (previous !== undefined) previous.next = next;
    else if (next !== undefined) this.#requiredBy.set(requires, next);
    else this.#requiredBy.delete(requires);
    prerequisite.previous = prerequisite.next = undefined;
  }
}

function listed(prerequisites: Iterable<HeldPrerequisite>): Prerequisite[] {
  return [...prerequisites].sort(byStrength).map((each) => each.plain());
}
