import type { ReadableGraph, RelationOutline } from "../model/readable-graph.ts";
import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import type { KeyGroup } from "./key-group.ts";
import { compare } from "./order.ts";
import type { NameMap } from "./ties/name-map.ts";
import type { RelationFace, ToldRelations } from "./told-relations.ts";

/** What a {@link MergedGraph} looks things up in. */
export interface MergedFrom {
  /** Groups by the ids of their concepts. */
  byId: Pick<NameMap<KeyGroup>, "size" | "has" | "get" | "values">;
  told: ToldRelations;
  /** Groups that anything ties to one, each once. */
  partnersOf(group: KeyGroup): Iterable<KeyGroup>;
  /** The same, some of them several times. */
  tiedTo(group: KeyGroup): Iterable<KeyGroup>;
  /** The concept of one of these groups. */
  conceptOf(group: KeyGroup): Concept;
}

/** Concepts and relations of a merge, made whenever they are asked for. */
export class MergedGraph implements ReadableGraph {
  readonly #from: MergedFrom;

  constructor(from: MergedFrom) {
    this.#from = from;
  }

  get conceptCount(): number {
    return this.#from.byId.size;
  }

  get relationCount(): number {
    return this.#from.told.size;
  }

  has(id: string): boolean {
    return this.#from.byId.has(id);
  }

  concept(id: string): Concept | undefined {
    const group = this.#from.byId.get(id);
    return group && this.#from.conceptOf(group);
  }

  *concepts(): Iterable<Concept> {
    for (const group of this.#from.byId.values()) yield this.#from.conceptOf(group);
  }

  relations(): Iterable<Relation> {
    return this.#from.told.all();
  }

  relation(id: string): Relation | undefined {
    const [source, target] = [id.slice(0, id.indexOf("|")), id.slice(id.lastIndexOf("|") + 1)];
    return this.#between(source, target, (one, other) => this.#from.told.between(one, other)).find(
      (relation) => relation.id === id,
    );
  }

  *relationsOf(id: string, others?: Iterable<string>, direction?: "out" | "both"): Iterable<Relation> {
    const group = this.#from.byId.get(id);
    if (group === undefined) return;
    for (const partner of others === undefined ? this.#from.partnersOf(group) : this.#groups(others))
      yield* this.#from.told.between(group, partner, direction);
  }

  outlinesOf(id: string, others?: Iterable<string>, direction?: "out" | "both"): RelationOutline[] {
    const found: RelationOutline[] = [];
    const group = this.#from.byId.get(id);
    if (group === undefined) return found;
    for (const partner of others === undefined ? this.#from.partnersOf(group) : this.#groups(others))
      this.#from.told.outline(group, partner, direction, found);
    return found;
  }

  neighbourCountOf(id: string): number {
    return this.#from.byId.get(id)?.degree ?? 0;
  }

  /** Cost: what the concept is tied to. */
  degreeOf(id: string, direction?: "out" | "both"): number {
    const group = this.#from.byId.get(id);
    if (group === undefined) return 0;
    let count = 0;
    for (const partner of this.#from.partnersOf(group)) count += this.#from.told.countOf(group, partner, direction);
    return count;
  }

  /** Relations between two concepts, by their ids, ordered by id. */
  relationsBetween(one: string, other: string): readonly RelationFace[] {
    const relations = this.#between(one, other, (left, right) => this.#from.told.facesBetween(left, right));
    return relations.length < 2 ? relations : relations.sort((a, b) => compare(a.id, b.id));
  }

  /** Ids of the concepts that have relations with one and are meant, some of them several times. */
  *relatedTo(id: string, isMeant: (partner: string) => boolean): Iterable<string> {
    const group = this.#from.byId.get(id);
    if (group === undefined) return;
    for (const partner of this.#from.tiedTo(group))
      if (partner.id !== undefined && isMeant(partner.id) && this.#from.told.has(group, partner)) yield partner.id;
  }

  #between<R>(one: string, other: string, ask: (one: KeyGroup, other: KeyGroup) => R[]): R[] {
    const [left, right] = [this.#from.byId.get(one), this.#from.byId.get(other)];
    return left === undefined || right === undefined ? [] : ask(left, right);
  }

  *#groups(ids: Iterable<string>): Iterable<KeyGroup> {
    for (const id of ids) {
      const group = this.#from.byId.get(id);
      if (group !== undefined) yield group;
    }
  }
}
