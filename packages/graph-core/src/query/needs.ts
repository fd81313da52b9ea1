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
    const lists = yield* known(ids, ahead?.lists, (rest) => reader.prerequisites(rest, "requires"));
    const wanted = search.take(ids, lists);
    search.meet(yield* known(wanted, ahead?.concepts, (rest) => reader.concepts(rest)));
  }
  return { ...search.result(), notes: ahead?.notes ?? new Map() };
}

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
function* known<T>(
  ids: readonly string[],
  ahead: ReadonlyMap<string, T> | undefined,
  read: (ids: readonly string[]) => MaybePromise<T[]>,
): Walk<T[]> {
  if (ahead === undefined) return yield* wait(read(ids));
  const missing = ids.filter((id) => !ahead.has(id));
  const found = missing.length === 0 ? [] : yield* wait(read(missing));
  const rest = new Map(missing.map((id, at) => [id, found[at]!]));
  return ids.map((id) => ahead.get(id) ?? rest.get(id)!);
}

class NeedSearch {
  readonly #goals: Concept[];
  readonly #stopAt: ReadonlySet<string>;
  readonly #minStrength: number;
  readonly #maxDepth: number;
  readonly #most: number;
  readonly #needs: Map<string, Need>;
  readonly #assumed = new Map<string, Concept>();
  readonly #followed = new Set<string>();
  /** Ids of needs that were met last. */
  readonly #fresh: string[];
  /** How many levels were met: the depth of what is met now, where all is followed. */
  #levels = 0;
  #tooWeak = 0;
  /** What was followed, and whose requirements lay too deep then. */
  readonly #atBottom = new Set<string>();

  constructor(goals: Concept[], { stopAt, minStrength = 0, maxDepth = Infinity, most = Infinity }: NeedOptions) {
    this.#goals = goals;
    this.#stopAt = stopAt;
    this.#minStrength = minStrength;
    this.#maxDepth = maxDepth;
    this.#most = Math.max(most, goals.length);
    this.#needs = new Map(goals.map((concept) => [concept.id, { concept, requires: [], depth: 0, worth: 1 }]));
    this.#fresh = [...this.#needs.keys()];
  }

  /** Ids of needs whose requirements should be read now. */
  next(): string[] {
    const isAll = this.#most === Infinity && this.#minStrength === 0;
    const open = isAll ? this.#fresh.splice(0) : [...this.#best().keys()];
    return open.filter((id) => !this.#stopAt.has(id) && (!this.#followed.has(id) || this.#mayFollowAgain(id)));
  }

  /** Takes in the requirements of some needs. @returns ids of concepts that have to be known for that. */
  take(ids: readonly string[], lists: readonly Prerequisite[][]): string[] {
    const wanted = new Set<string>();
    for (const [at, id] of ids.entries()) {
      const need = this.#needs.get(id)!;
      need.requires = lists[at]!.filter(({ strength }) => strength >= this.#minStrength);
      if (need.depth === 0) this.#tooWeak += lists[at]!.length - need.requires.length;
      this.#followed.add(id);
      if (need.depth >= this.#maxDepth) this.#atBottom.add(id);
      else {
        this.#atBottom.delete(id);
        for (const { requires } of need.requires) if (this.#isNew(requires)) wanted.add(requires);
      }
    }
    return [...wanted];
  }

  /** Takes in concepts that are required. */
  meet(concepts: readonly (Concept | undefined)[]): void {
    this.#levels++;
    for (const concept of concepts) {
      if (concept === undefined) continue;
      if (concept.explained === false) {
        this.#assumed.set(concept.id, concept);
        continue;
      }
      this.#needs.set(concept.id, { concept, requires: [], depth: this.#levels, worth: 0 });
      this.#fresh.push(concept.id);
    }
    if (this.#most !== Infinity || this.#minStrength > 0) weigh(this.#needs, this.#goals);
  }

  result(): Omit<Needs, "notes"> {
    weigh(this.#needs, this.#goals);
    const needs = this.#best();
    const omitted = [...this.#needs].flatMap(([id, { worth }]) =>
      needs.has(id) || worth < this.#minStrength ? [] : [id],
    );
    const deeper = [...this.#atBottom].flatMap((id) => this.#needs.get(id)!.requires.map(({ requires }) => requires));
    return {
      goals: this.#goals,
      needs,
      assumed: this.#assumed,
      tooWeak: this.#tooWeak,
      omitted: sortedUnique([...omitted, ...deeper.filter((id) => this.#isNew(id))]),
    };
  }

  #best(): Map<string, Need> {
    const likely = [...this.#needs].filter(([, { worth }]) => worth >= this.#minStrength);
    if (likely.length <= this.#most) return new Map(likely);
    const ranked = likely.sort(([a, x], [b, y]) => y.worth - x.worth || x.depth - y.depth || compare(a, b));
    return new Map(ranked.slice(0, this.#most));
  }

  #mayFollowAgain(id: string): boolean {
    return this.#atBottom.has(id) && this.#needs.get(id)!.depth < this.#maxDepth;
  }

  #isNew(id: string): boolean {
    return !this.#stopAt.has(id) && !this.#needs.has(id) && !this.#assumed.has(id);
  }
}

/** Ids of what a need requires among the needs, in the order in which to teach it: strongest first, then most important. */
export function requiredNeeds(needs: ReadonlyMap<string, Need>, id: string): string[] {
  const importance = (other: string) => needs.get(other)?.concept.importance ?? 0;
  return needs
    .get(id)!
    .requires.filter(({ requires }) => needs.has(requires))
    .sort(
      (a, b) =>
        b.strength - a.strength || importance(b.requires) - importance(a.requires) || compare(a.requires, b.requires),
    )
    .map(({ requires }) => requires);
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
    const { worth, depth, requires } = needs.get(id)!;
    for (const { requires: other, strength } of requires) {
      const need = needs.get(other);
      if (need === undefined) continue;
      need.worth = Math.max(need.worth, worth * Math.min(0.999, strength));
      need.depth = Math.min(need.depth, depth + 1);
    }
  }
}
