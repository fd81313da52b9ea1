import { compare } from "../merge/order.ts";
import type { SmallMap } from "../merge/small-map.ts";
import type { Relation } from "../model/relation.ts";
import { inOrder, setIn } from "./pair-maps.ts";

/** Relations by the two concepts that they tie. */
export class PairRelations {
  readonly #relations = new Map<string, SmallMap<string, readonly Relation[]>>();

  /** Those between two concepts, either way round, ordered by id. */
  of(one: string, other: string): readonly Relation[] {
    return this.#relations.get(one)?.get(other) ?? [];
  }

  /** Concepts that have a relation with this one. */
  partnersOf(id: string): Iterable<string> {
    return this.#relations.get(id)?.keys() ?? [];
  }

  /** Adds a relation, or puts it in the place of the one with its id. @returns its two ends, the smaller id first. */
  set(relation: Relation): [string, string] {
    return this.#replace(relation, [relation]);
  }

  /** @returns as {@link set} */
  remove(relation: Relation): [string, string] {
    return this.#replace(relation, []);
  }

  #replace({ id, source, target }: Relation, by: Relation[]): [string, string] {
    const [one, other] = inOrder(source, target);
    const left = this.of(one, other).filter((each) => each.id !== id);
    const now = left.concat(by).sort((a, b) => compare(a.id, b.id));
    setIn(this.#relations, one, other, now.length > 0 ? now : undefined);
    setIn(this.#relations, other, one, now.length > 0 ? now : undefined);
    return [one, other];
  }
}
