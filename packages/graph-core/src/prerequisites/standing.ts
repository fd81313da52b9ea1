import { ChangeSet } from "../merge/changes.ts";
import type { NameTable } from "../merge/ties/name-table.ts";
import type { Changes } from "../model/diff.ts";
import type { Prerequisite } from "../model/relation.ts";
import { cycleClosers, cyclicComponents } from "./cycles.ts";
import type { HeldPrerequisites, PrerequisiteNumber } from "./held-prerequisites.ts";
import { PrerequisiteLists } from "./prerequisite-lists.ts";
import { byStrength, type Weighed } from "./select.ts";

/** A prerequisite that was left out because it closes a cycle of stronger ones. */
export interface DroppedPrerequisite extends Prerequisite {
  /** Concepts from `requires` to `concept`, each requiring the next: what speaks against it. */
  against: string[];
}

/** What one concept requires, in no order, each once. */
export type Chosen = readonly PrerequisiteNumber[];

/** Id of a prerequisite: `concept|requires`. */
export function prerequisiteId({ concept, requires }: { concept: string; requires: string }): string {
  return `${concept}|${requires}`;
}

/** What may be asked of the prerequisites that stand. */
export type StandingPrerequisites = Pick<Standing, "size" | "requirementsOf" | "dependentsOf" | "all" | "dropped">;

/** What was chosen for each concept, and what of it stands: all but what closes a cycle of stronger ones. */
export class Standing {
  readonly #held: HeldPrerequisites;
  readonly #ids: NameTable;
  /** By the concept that requires. */
  readonly #selected = new PrerequisiteLists();
  /** What stands, by what is required. */
  readonly #requiredBy = new PrerequisiteLists();
  /** Closers of cycles, with what speaks against each. */
  readonly #dropped = new Map<PrerequisiteNumber, string[]>();
  /** By concept: all that it requires and that requires it, as far as that goes round in circles; each in order. By their numbers. */
  readonly #circles = new Map<number, readonly number[]>();
  /** What is as one before that was dropped, only more or less sure. */
  readonly #replaced = new Set<PrerequisiteNumber>();
  /** Ends of edges that changed since cycles were last looked for, as far as that may have made or broken any. */
  readonly #roots = new Set<number>();
  /** What stood before the batch at hand, of concepts of which something was chosen or dropped since. */
  readonly #before = new Map<string, Chosen>();
  #size = 0;

  /** @param held what is chosen. @param ids numbers of concepts. */
  constructor(held: HeldPrerequisites, ids: NameTable) {
    this.#held = held;
    this.#ids = ids;
  }

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** What a concept requires, strongest first. */
  requirementsOf(id: string): Prerequisite[] {
    return this.#listed(this.#standing(id));
  }

  /** What requires a concept, strongest first. */
  dependentsOf(id: string): Prerequisite[] {
    return this.#listed(this.#requiredBy.of(this.#ids.numberOf(id)));
  }

  /** All, strongest first; ties by concept, then requires. */
  all(): Prerequisite[] {
    return this.#listed(Array.from(this.#selected.concepts(), (concept) => this.#standingOf(concept)).flat());
  }

  /** What was left out for the sake of order, strongest first. */
  dropped(): DroppedPrerequisite[] {
    return Array.from(this.#dropped, ([row, against]) => ({ ...this.#held.plain(row), against })).sort(byStrength);
  }

  /** What was chosen for a concept. */
  chosenFor(concept: string): Chosen {
    return this.#selected.of(this.#ids.numberOf(concept));
  }

  /** Chooses anew for a concept; {@link breakCycles} and {@link tell} are to follow. */
  choose(concept: string, chosen: Chosen): void {
    this.#remember(concept);
    const held = this.#held;
    const before = byRequired(this.chosenFor(concept), held);
    const after = byRequired(chosen, held);
    for (const requires of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(requires), after.get(requires)];
      if (old !== now) this.#replace(old, now);
    }
  }

  /** Puts an edge in the place of another one between the same two concepts, or of none. */
  #replace(old: PrerequisiteNumber | undefined, now: PrerequisiteNumber | undefined): void {
    const held = this.#held;
    const edge = (old ?? now)!;
    const [concept, requires] = [held.conceptNumber(edge), held.requiresNumber(edge)];
    const against = old === undefined ? undefined : this.#dropped.get(old);
    if (old !== undefined) {
      this.#selected.remove(concept, old);
      this.#dropped.delete(old);
    }
    if (now !== undefined) this.#selected.add(concept, now);
    // Of an edge as strong as before only the words changed: it closes the same cycles.
    if (old !== undefined && now !== undefined && held.strength(old) === held.strength(now)) {
      if (against !== undefined) this.#dropped.set(now, against);
      return;
    }
    if (against !== undefined && now !== undefined) this.#replaced.add(now);
    const circle = this.#circles.get(concept);
    // One that was there before closed cycles, or closes other ones now, only within a circle.
    if (old !== undefined && (circle === undefined || circle !== this.#circles.get(requires))) return;
    this.#roots.add(concept).add(requires);
  }

  /**
   * Only components that hold an end of a changed edge can have changed: a cycle that comes or goes runs through one. What is
   * reached from there contains all of each such component, whether it grew or fell apart. One that holds no such end, and whose concepts
   * were one before, is as it was.
   * @param told is given the concepts of which more or less is dropped now.
   */
  breakCycles(told: Set<string>): void {
    const held = this.#held;
    const roots = this.#roots;
    const components = cyclicComponents(roots, (concept) =>
      this.#selected.of(concept).map((row) => held.requiresNumber(row)),
    );
    for (const members of components) {
      if (this.#isCircle(members) && !members.some((member) => roots.has(member))) continue;
      if (members.length < 2) this.#circles.delete(members[0]!);
      else for (const member of members) this.#circles.set(member, members);
      this.#breakCircle(members, told);
    }
    this.#replaced.clear();
    roots.clear();
  }

  #breakCircle(members: readonly number[], told: Set<string>): void {
    const held = this.#held;
    const inside = new Set(members);
    const before = new Set<PrerequisiteNumber>();
    const edges: (Weighed & { row: PrerequisiteNumber })[] = [];
    for (const member of members) {
      for (const row of this.#selected.of(member)) {
        if (this.#dropped.has(row)) before.add(row);
        if (members.length < 2 || !inside.has(held.requiresNumber(row))) continue;
        edges.push({ row, concept: held.concept(row), requires: held.requires(row), strength: held.strength(row) });
      }
    }
    const closers = cycleClosers(edges, ({ row }) => before.has(row) || this.#replaced.has(row));
    const now = new Map(closers.map(({ dropped, against }) => [dropped.row, against]));
    for (const rows of [before, now]) {
      for (const row of rows.keys()) {
        if (before.has(row) && now.has(row)) continue;
        this.#remember(held.concept(row));
        told.add(held.concept(row));
      }
    }
    for (const row of before) this.#dropped.delete(row);
    for (const [row, against] of now) this.#dropped.set(row, against);
  }

  /** Whether some concepts, in order, were a component of their own when cycles were last looked for. */
  #isCircle(members: readonly number[]): boolean {
    const known = this.#circles.get(members[0]!);
    if (known === undefined) return members.length < 2;
    return known.length === members.length && known.every((member, at) => member === members[at]);
  }

  #remember(concept: string): void {
    if (!this.#before.has(concept)) this.#before.set(concept, this.#standing(concept));
  }

  /** What is chosen for a concept and not dropped. */
  #standing(concept: string): Chosen {
    return this.#standingOf(this.#ids.numberOf(concept));
  }

  #standingOf(concept: number | undefined): Chosen {
    return this.#selected.of(concept).filter((row) => !this.#dropped.has(row));
  }

  tell(concepts: Iterable<string>): Changes<Prerequisite> {
    const held = this.#held;
    const changes = new ChangeSet<Prerequisite>();
    for (const concept of concepts) {
      const before = byRequired(this.#before.get(concept) ?? this.#standing(concept), held);
      const after = byRequired(this.#standing(concept), held);
      for (const requires of new Set([...before.keys(), ...after.keys()])) {
        const [old, now] = [before.get(requires), after.get(requires)];
        if (old === now) continue;
        const id = prerequisiteId({ concept, requires });
        changes.add(old === undefined ? old : [id, held.plain(old)], now === undefined ? now : [id, held.plain(now)]);
        if (old !== undefined) this.#requiredBy.remove(held.requiresNumber(old), old);
        if (now !== undefined) this.#requiredBy.add(held.requiresNumber(now), now);
      }
      this.#size += after.size - before.size;
    }
    this.#before.clear();
    return changes.changes();
  }

  #listed(rows: Iterable<PrerequisiteNumber>): Prerequisite[] {
    return Array.from(rows, (row) => this.#held.plain(row)).sort(byStrength);
  }
}

/** By the ids of what is required. */
export function byRequired(chosen: Chosen, held: HeldPrerequisites): Map<string, PrerequisiteNumber> {
  return new Map(chosen.map((row) => [held.requires(row), row]));
}
