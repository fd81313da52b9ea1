import { compare, sortedUnique } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Prerequisite } from "../model/relation.ts";
import type { GraphReader, MaybePromise, NoteView, RequirementsAhead } from "./graph-reader.ts";
import { wait, type Walk } from "./walk.ts";

/** A concept that goals need, or a goal. */
export interface Need {
  concept: Concept;
  /** All that it requires, known and assumed concepts too; strongest first. Empty where the search stopped. */
  requires: Prerequisite[];
  /** How many requirements lie between it and the nearest goal; 0 for a goal. */
  depth: number;
  /** The best product of strengths on a way from a goal, 1 for a goal. */
  worth: number;
}

export interface Needs {
  goals: Concept[];
  /** What is to be learned, by id. */
  needs: Map<string, Need>;
  /** What is needed and never explained, by id: there is nothing to read, and what it would require is not asked. */
  assumed: Map<string, Concept>;
  /** Ids that were met and left out, sorted; what only they need was not looked for. */
  omitted: string[];
  /** How many prerequisites of the goals were passed over as too weak. */
  tooWeak: number;
  /** Notes that came with what was read ahead, by path. */
  notes: ReadonlyMap<string, NoteView | undefined>;
}

export interface NeedOptions {
  /** Ids at which the search stops; they are no needs, unless they are goals. */
  stopAt: ReadonlySet<string>;
  /**
   * Weaker prerequisites are passed over, and chains of them: along a chain strengths multiply, as the chance does that the
   * goal needs what stands at its end. Default 0.
   */
  minStrength?: number;
  /** How many levels below the goals. Default: all. */
  maxDepth?: number;
  /** How many needs, those that tie most to the goals; the goals always. Default: all. */
  most?: number;
}

/**
 * Some goals and everything that they require, directly or not. With `most`, only what is among the best so far is followed
 * further: what a need requires is never worth more than the need, so the best are found without the rest.
 * Cost: two reads per level of requirements, or one in all where a store can read ahead; with `most`, linear in it and the levels, however much the goals require.
 * @param read what was read ahead already, maybe of other goals
 */
export function* collectNeeds(
  reader: GraphReader,
  goals: Concept[],
  options: NeedOptions,
  read?: RequirementsAhead,
): Walk<Needs> {
  const search = new NeedSearch(goals, options);
  const isRead = read !== undefined && goals.every(({ id }) => read.lists.has(id));
  const ahead = isRead
    ? read
    : yield* readAhead(
        reader,
        goals.map(({ id }) => id),
        options,
      );
  for (let ids = search.next(); ids.length > 0; ids = search.next()) {
    const required = known(ids, ahead?.lists, (rest) => reader.prerequisites(rest, "requires"));
    const lists = required instanceof Promise ? yield* wait(required) : required;
    const wanted = search.take(ids, lists);
    const concepts = wanted.length === 0 ? [] : known(wanted, ahead?.concepts, (rest) => reader.concepts(rest));
    search.meet(concepts instanceof Promise ? yield* wait(concepts) : concepts);
  }
  return { ...search.result(), notes: ahead?.notes ?? NO_NOTES };
}

const NO_NOTES: Needs["notes"] = new Map();

/** What a reader can read ahead for {@link collectNeeds}. */
export function* readAhead(
  reader: GraphReader,
  ids: readonly string[],
  { minStrength = 0, most = MOST_AHEAD }: Pick<NeedOptions, "minStrength" | "most">,
): Walk<RequirementsAhead | undefined> {
  return yield* wait(reader.requirements?.(ids, { minStrength, most: Math.min(MOST_AHEAD, most) }));
}

/** So many concepts are read ahead at most. */
const MOST_AHEAD = 500;

/** What is known of some ids, and of the rest what is read. */
function known<T>(
  ids: readonly string[],
  ahead: ReadonlyMap<string, T> | undefined,
  read: (ids: readonly string[]) => MaybePromise<T[]>,
): MaybePromise<T[]> {
  if (ahead === undefined) return read(ids);
  const missing = ids.filter((id) => !ahead.has(id));
  const all = (found: T[]): T[] => {
    const rest = new Map(missing.map((id, at) => [id, found[at]!]));
    return ids.map((id) => ahead.get(id) ?? rest.get(id)!);
  };
  const found = missing.length === 0 ? [] : read(missing);
  return found instanceof Promise ? found.then(all) : all(found);
}

/** A need while the search goes on. */
interface OpenNeed extends Need {
  /** Whether what it requires was read. */
  isFollowed: boolean;
  /** Whether that lay too deep then. */
  isAtBottom: boolean;
}

function openNeed(concept: Concept, depth: number, worth: number): OpenNeed {
  return { concept, requires: [], depth, worth, isFollowed: false, isAtBottom: false };
}

class NeedSearch {
  readonly #goals: Concept[];
  readonly #stopAt: ReadonlySet<string>;
  readonly #minStrength: number;
  readonly #maxDepth: number;
  readonly #most: number;
  /** Whether all needs are followed, whatever they are worth. */
  readonly #isAll: boolean;
  readonly #needs = new Map<string, OpenNeed>();
  readonly #assumed = new Map<string, Concept>();
  /** Needs that were met last. */
  #fresh: OpenNeed[] = [];
  /** Needs that were followed since they were last weighed, and those whose requirements lay too deep. */
  #taken: OpenNeed[] = [];
  #atBottom: OpenNeed[] = [];
  /** How many levels were met: the depth of what is met now, where all is followed. */
  #levels = 0;
  #tooWeak = 0;

  constructor(goals: Concept[], { stopAt, minStrength = 0, maxDepth = Infinity, most = Infinity }: NeedOptions) {
    this.#goals = goals;
    this.#stopAt = stopAt;
    this.#minStrength = minStrength;
    this.#maxDepth = maxDepth;
    this.#most = Math.max(most, goals.length);
    this.#isAll = most === Infinity && minStrength === 0;
    for (const concept of goals) this.#meetOne(openNeed(concept, 0, 1));
  }

  /** Ids of needs whose requirements should be read now. */
  next(): string[] {
    const open = this.#isAll ? this.#fresh : this.#best();
    this.#fresh = [];
    const ids: string[] = [];
    for (const { concept, depth, isFollowed, isAtBottom } of open) {
      if (isFollowed && !(isAtBottom && depth < this.#maxDepth)) continue;
      if (!this.#stopAt.has(concept.id)) ids.push(concept.id);
    }
    return ids;
  }

  /** Takes in the requirements of some needs. @returns ids of concepts that have to be known for that. */
  take(ids: readonly string[], lists: readonly Prerequisite[][]): string[] {
    const wanted = new Set<string>();
    for (const [at, id] of ids.entries()) {
      const need = this.#needs.get(id)!;
      need.requires = lists[at]!.filter(({ strength }) => strength >= this.#minStrength);
      if (need.depth === 0) this.#tooWeak += lists[at]!.length - need.requires.length;
      this.#taken.push(need);
      need.isFollowed = true;
      need.isAtBottom = need.depth >= this.#maxDepth;
      if (need.isAtBottom) this.#atBottom.push(need);
      else for (const { requires } of need.requires) if (this.#isNew(requires)) wanted.add(requires);
    }
    return [...wanted];
  }

  /** Takes in concepts that are required. */
  meet(concepts: readonly (Concept | undefined)[]): void {
    this.#levels++;
    for (const concept of concepts) {
      if (concept === undefined) continue;
      if (concept.explained === false) this.#assumed.set(concept.id, concept);
      else this.#meetOne(openNeed(concept, this.#levels, 0));
    }
    if (!this.#isAll) this.#weigh();
  }

  result(): Omit<Needs, "notes"> {
    this.#weigh();
    const best = this.#best();
    const isWhole = best.length === this.#needs.size;
    const needs = isWhole ? this.#needs : new Map(best.map((need) => [need.concept.id, need]));
    const omitted: string[] = [];
    if (!isWhole)
      for (const [id, { worth }] of this.#needs) if (!needs.has(id) && worth >= this.#minStrength) omitted.push(id);
    for (const { isAtBottom, requires } of this.#atBottom)
      if (isAtBottom) for (const { requires: deeper } of requires) if (this.#isNew(deeper)) omitted.push(deeper);
    return {
      goals: this.#goals,
      needs,
      assumed: this.#assumed,
      tooWeak: this.#tooWeak,
      omitted: sortedUnique(omitted),
    };
  }

  /** Those that are worth enough; of too many the best. */
  #best(): OpenNeed[] {
    const likely: OpenNeed[] = [];
    for (const need of this.#needs.values()) if (need.worth >= this.#minStrength) likely.push(need);
    if (likely.length <= this.#most) return likely;
    return likely
      .sort((a, b) => b.worth - a.worth || a.depth - b.depth || compare(a.concept.id, b.concept.id))
      .slice(0, this.#most);
  }

  #meetOne(need: OpenNeed): void {
    this.#needs.set(need.concept.id, need);
    this.#fresh.push(need);
  }

  #isNew(id: string): boolean {
    return !this.#stopAt.has(id) && !this.#needs.has(id) && !this.#assumed.has(id);
  }

  /**
   * Brings each `worth` and `depth` up to date. What was followed since the last time mostly leads to what is new, and what leads on
   * from there is not known yet; where it leads back to what was followed before, all is weighed from the goals on.
   */
  #weigh(): void {
    const taken = this.#taken;
    this.#taken = [];
    let leadsBack = false;
    for (const from of [taken, this.#atBottom]) {
      for (const need of from) {
        for (const { requires, strength } of need.requires) {
          const other = this.#needs.get(requires);
          if (other !== undefined && weighBy(other, need, strength)) leadsBack ||= other.isFollowed;
        }
      }
    }
    if (leadsBack) weigh(this.#needs, this.#goals);
  }
}

/** Ids of what a need requires among the needs, in the order in which to teach it: strongest first, then most important. */
export function requiredNeeds(needs: ReadonlyMap<string, Need>, id: string): string[] {
  const importance = (other: string) => needs.get(other)?.concept.importance ?? 0;
  const required = needs.get(id)!.requires.filter(({ requires }) => needs.has(requires));
  if (required.length > 1)
    required.sort(
      (a, b) =>
        b.strength - a.strength || importance(b.requires) - importance(a.requires) || compare(a.requires, b.requires),
    );
  return required.map(({ requires }) => requires);
}

/** Depth first from the goals, each after what it requires: requirements stand right before what needs them where they can. */
export function orderByNeed(goals: readonly string[], requirementsOf: (id: string) => readonly string[]): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const open: { id: string; left: readonly string[]; at: number }[] = [];
  const enter = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    open.push({ id, left: requirementsOf(id), at: 0 });
  };
  for (const goal of goals) {
    enter(goal);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = top.left[top.at++];
      if (next !== undefined) enter(next);
      else order.push(open.pop()!.id);
    }
  }
  return order;
}

/** Sets each `worth` and `depth`, from the goals on; prerequisites form no cycle, so that one pass in order is enough. */
function weigh(needs: ReadonlyMap<string, Need>, goals: readonly Concept[]): void {
  const order = orderByNeed(
    goals.map(({ id }) => id),
    (id) => needs.get(id)!.requires.flatMap(({ requires }) => (needs.has(requires) ? [requires] : [])),
  );
  for (const id of order.toReversed()) {
    const need = needs.get(id)!;
    for (const { requires, strength } of need.requires) {
      const other = needs.get(requires);
      if (other !== undefined) weighBy(other, need, strength);
    }
  }
}

/** Weighs a need by another that requires it. @returns whether it is worth more for that, or nearer to a goal */
function weighBy(need: Need, by: Need, strength: number): boolean {
  const worth = by.worth * Math.min(0.999, strength);
  const depth = by.depth + 1;
  if (worth <= need.worth && depth >= need.depth) return false;
  need.worth = Math.max(need.worth, worth);
  need.depth = Math.min(need.depth, depth);
  return true;
}
