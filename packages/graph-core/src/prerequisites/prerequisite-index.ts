import { ChangeSet } from "../merge/changes.ts";
import { equalData } from "../merge/equal.ts";
import { compare } from "../merge/order.ts";
import { PairBook } from "../merge/pair-book.ts";
import type { MergeDelta } from "../merge/vault-merge.ts";
import type { PrerequisiteRulings, RuledPrerequisite } from "../corrections/prerequisite-rulings.ts";
import type { Concept } from "../model/concept.ts";
import type { Changes } from "../model/diff.ts";
import type { NoteReading } from "../model/reading.ts";
import type { Prerequisite, Relation } from "../model/relation.ts";
import { cycleClosers, cyclicComponents } from "./cycles.ts";
import { byStrength, selectRequirements } from "./select.ts";
import { noteSignals, type SignalFact } from "./signals.ts";
import { type PairEnd, weighPair } from "./weigh.ts";

/** A prerequisite that was left out because it closes a cycle of stronger ones. */
export interface DroppedPrerequisite extends Prerequisite {
  /** Concepts from `requires` to `concept`, each requiring the next: what speaks against it. */
  against: string[];
}

export interface PrerequisiteIndexOptions {
  /** Id of the concept that a key names. */
  idOf: (key: string) => string | undefined;
  /** Text of a note as it stands. */
  textOf: (note: string) => string | undefined;
  /** The author's corrections. */
  rulings: PrerequisiteRulings;
}

/** Id of a prerequisite: `concept|requires`. */
export function prerequisiteId({ concept, requires }: { concept: string; requires: string }): string {
  return `${concept}|${requires}`;
}

/**
 * What must be understood first, kept up to date: pairs of concepts are weighed again when their notes, relations, names or
 * breadth change, and cycles are looked for only in what can be reached from there. Equals a rebuild.
 */
export class PrerequisiteIndex {
  readonly #options: PrerequisiteIndexOptions;
  readonly #signals = new Map<string, SignalFact[]>();
  readonly #facts: PairBook<string, SignalFact, undefined>;
  readonly #ends = new Map<string, PairEnd>();
  /** Relations by pair, and the partners of each concept in them. */
  readonly #relations = new Map<string, Map<string, Map<string, Relation>>>();
  readonly #candidates = new Map<string, Map<string, Prerequisite>>();
  readonly #selected = new Map<string, Map<string, Prerequisite>>();
  /** Closers of cycles by concept, then by what they would require. */
  readonly #dropped = new Map<string, Map<string, DroppedPrerequisite>>();
  /** What stands, by concept and by requirement. */
  readonly #requires = new Map<string, Map<string, Prerequisite>>();
  readonly #requiredBy = new Map<string, Map<string, Prerequisite>>();
  #size = 0;

  constructor(options: PrerequisiteIndexOptions) {
    this.#options = options;
    this.#facts = new PairBook(options.idOf, () => undefined);
  }

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** What a concept requires, strongest first. */
  requirementsOf(id: string): Prerequisite[] {
    return [...(this.#requires.get(id)?.values() ?? [])].sort(byStrength);
  }

  /** What requires a concept, strongest first. */
  dependentsOf(id: string): Prerequisite[] {
    return [...(this.#requiredBy.get(id)?.values() ?? [])].sort(byStrength);
  }

  /** All, strongest first; ties by concept, then requires. */
  all(): Prerequisite[] {
    return [...this.#requires.values()].flatMap((of) => [...of.values()]).sort(byStrength);
  }

  /** What was left out for the sake of order, strongest first. */
  dropped(): DroppedPrerequisite[] {
    return [...this.#dropped.values()].flatMap((of) => [...of.values()]).sort(byStrength);
  }

  /** Follows a batch that the merge has taken in. */
  update(changes: ReadonlyMap<string, NoteReading | undefined>, delta: MergeDelta): Changes<Prerequisite> {
    for (const [note, reading] of changes) {
      for (const fact of this.#signals.get(note) ?? []) this.#facts.remove(fact);
      this.#signals.delete(note);
      if (reading === undefined) continue;
      const facts = noteSignals(reading);
      this.#signals.set(note, facts);
      for (const fact of facts) this.#facts.add(fact);
    }
    const dirty = new DirtyPairs();
    for (const { one, other } of this.#facts.bind(delta.movedKeys)) dirty.add(one, other);
    for (const { one, other } of this.#options.rulings.bind(delta.movedKeys)) dirty.add(one, other);
    this.#takeRelations(delta.relations, dirty);
    this.#takeConcepts(delta.concepts, dirty);
    const concepts = new Set<string>();
    for (const [one, other] of dirty.pairs()) this.#weigh(one, other, concepts);
    const told = new Set<string>();
    const roots = new Set<string>();
    for (const id of concepts) if (this.#select(id, roots)) told.add(id);
    this.#breakCycles(roots, told);
    return this.#tell(told);
  }

  #takeRelations(changes: Changes<Relation>, dirty: DirtyPairs): void {
    const take = (relation: Relation, present: boolean) => {
      const [one, other] = inOrder(relation.source, relation.target);
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const of = mapAt(mapAt(this.#relations, from), to);
        if (present) of.set(relation.id, relation);
        else of.delete(relation.id);
        if (of.size > 0) continue;
        this.#relations.get(from)!.delete(to);
        if (this.#relations.get(from)!.size === 0) this.#relations.delete(from);
      }
      dirty.add(one, other);
    };
    for (const relation of changes.removed) take(relation, false);
    for (const relation of changes.added) take(relation, true);
    for (const [, relation] of changes.updated) take(relation, true);
  }

  #takeConcepts(changes: Changes<Concept>, dirty: DirtyPairs): void {
    for (const { id } of changes.removed) this.#ends.delete(id);
    for (const concept of [...changes.added, ...changes.updated.map(([, after]) => after)]) {
      const { id, label, mentions } = concept;
      const end = { id, label, breadth: breadthOf(mentions), explained: concept.explained ?? true };
      const before = this.#ends.get(id);
      if (
        before !== undefined &&
        before.label === end.label &&
        before.breadth === end.breadth &&
        before.explained === end.explained
      )
        continue;
      this.#ends.set(id, end);
      for (const { one, other } of this.#facts.pairsOf(id)) dirty.add(one, other);
      for (const { one, other } of this.#options.rulings.pairsOf(id)) dirty.add(one, other);
      for (const partner of this.#relations.get(id)?.keys() ?? []) dirty.add(id, partner);
    }
  }

  /** What became of the author's corrections of the prerequisite between two concepts. */
  outcomes(a: string, b: string): RuledPrerequisite["outcomes"] {
    const [one, other] = inOrder(a, b);
    return this.#ruled(one, other)?.outcomes ?? new Map();
  }

  /** What the notes say, and what the author makes of it; `undefined` where one of the two is no concept. */
  #ruled(one: string, other: string): RuledPrerequisite | undefined {
    const ends = [this.#ends.get(one), this.#ends.get(other)] as const;
    if (ends[0] === undefined || ends[1] === undefined) return undefined;
    const weighed = weighPair({
      one: ends[0],
      other: ends[1],
      facts: [...(this.#facts.pair(one, other)?.facts ?? [])].map((fact) => ({
        fact,
        forwards: this.#options.idOf(fact.from) === one,
      })),
      relations: [...(this.#relations.get(one)?.get(other)?.values() ?? [])].sort((a, b) => compare(a.id, b.id)),
      quoteAt: (note, offset) => lineAt(this.#options.textOf(note) ?? "", offset),
    });
    return this.#options.rulings.rule(ends[0], ends[1], weighed);
  }

  #weigh(one: string, other: string, concepts: Set<string>): void {
    const weighed = this.#ruled(one, other)?.prerequisite;
    for (const [concept, requires] of [
      [one, other],
      [other, one],
    ] as const) {
      const before = this.#candidates.get(concept)?.get(requires);
      const after = weighed?.concept === concept ? weighed : undefined;
      if (equalData(before, after)) continue;
      setIn(this.#candidates, concept, requires, after);
      concepts.add(concept);
    }
  }

  /** @returns whether the choice changed; the ends of changed edges go into `roots`. */
  #select(concept: string, roots: Set<string>): boolean {
    const before = this.#selected.get(concept) ?? new Map<string, Prerequisite>();
    const chosen = selectRequirements(this.#candidates.get(concept)?.values() ?? []);
    const after = new Map(chosen.map((prerequisite) => [prerequisite.requires, prerequisite]));
    let changed = false;
    for (const requires of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(requires) === after.get(requires)) continue;
      roots.add(concept).add(requires);
      changed = true;
    }
    if (after.size > 0) this.#selected.set(concept, after);
    else this.#selected.delete(concept);
    return changed;
  }

  /**
   * Only components that hold an end of a changed edge can have changed: a cycle that comes or goes runs through one. What is
   * reached from there contains all of each such component, whether it grew or fell apart.
   */
  #breakCycles(roots: Set<string>, told: Set<string>): void {
    const components = cyclicComponents(roots, (id) => this.#selected.get(id)?.keys() ?? []);
    for (const members of components) {
      const inside = new Set(members);
      for (const id of members) if (this.#dropped.delete(id)) told.add(id);
      if (members.length < 2) continue;
      const edges = members.flatMap((id) =>
        [...(this.#selected.get(id)?.values() ?? [])].filter(({ requires }) => inside.has(requires)),
      );
      for (const { dropped, against } of cycleClosers(edges)) {
        setIn(this.#dropped, dropped.concept, dropped.requires, { ...dropped, against });
        told.add(dropped.concept);
      }
    }
  }

  #tell(concepts: Iterable<string>): Changes<Prerequisite> {
    const changes = new ChangeSet<Prerequisite>();
    for (const concept of concepts) {
      const before = this.#requires.get(concept) ?? new Map<string, Prerequisite>();
      const after = new Map(this.#selected.get(concept));
      for (const requires of this.#dropped.get(concept)?.keys() ?? []) after.delete(requires);
      for (const requires of new Set([...before.keys(), ...after.keys()])) {
        const [old, now] = [before.get(requires), after.get(requires)];
        if (old === now) continue;
        const id = prerequisiteId({ concept, requires });
        changes.add(old && [id, old], now && [id, now]);
        setIn(this.#requiredBy, requires, concept, now);
      }
      this.#size += after.size - before.size;
      if (after.size > 0) this.#requires.set(concept, after);
      else this.#requires.delete(concept);
    }
    return changes.changes();
  }
}

/** Unordered pairs of ids, each once. */
class DirtyPairs {
  readonly #pairs = new Map<string, Set<string>>();

  add(a: string, b: string): void {
    const [one, other] = inOrder(a, b);
    const known = this.#pairs.get(one);
    if (known === undefined) this.#pairs.set(one, new Set([other]));
    else known.add(other);
  }

  *pairs(): Iterable<[string, string]> {
    for (const [one, others] of this.#pairs) for (const other of others) yield [one, other];
  }
}

function inOrder(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

function mapAt<K, V>(map: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let inner = map.get(key);
  if (inner === undefined) map.set(key, (inner = new Map()));
  return inner;
}

function setIn<V>(map: Map<string, Map<string, V>>, outer: string, key: string, value: V | undefined): void {
  if (value !== undefined) {
    mapAt(map, outer).set(key, value);
    return;
  }
  const inner = map.get(outer);
  inner?.delete(key);
  if (inner?.size === 0) map.delete(outer);
}

/** log2 of the number of notes, rounded down: it changes seldom, so that a new mention has no pair weighed again. */
function breadthOf(mentions: Concept["mentions"]): number {
  let notes = 0;
  for (const [index, { note }] of mentions.entries()) if (note !== mentions[index - 1]?.note) notes++;
  return Math.floor(Math.log2(Math.max(1, notes)));
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end < 0 ? undefined : end).trim();
}
