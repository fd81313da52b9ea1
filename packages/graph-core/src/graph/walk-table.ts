import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import { compare } from "../merge/order.ts";
import { tieWith, worthOf } from "../query/ties.ts";

/** Relations of a concept. */
export interface Fan {
  readonly id: string;
  /** Must not change. */
  readonly relations: readonly Relation[];
  /** The table's own, kept with the relations that it is about. */
  ends?: Ends;
}

/** The other ends of the first of a list of relations, by their places. */
interface Ends {
  readonly places: Int32Array;
  readonly confidences: Float64Array;
  /** What the places are places of. */
  readonly table: object;
}

const [FREE, TIED, KNOWN] = [0, 1, 2];

/** Once so many more concepts have been seen than there are, places are given anew. */
const SPARE_PLACES = 1000;

/**
 * A step of a walk over a graph in memory. Each concept has a place, and what is counted of it stands there in arrays: a walk
 * past a hub looks at hundreds of concepts all over the graph to keep a few, and a look at a text or an object far away
 * takes as long as thirty at neighbours in an array.
 */
export class WalkTable {
  readonly #conceptOf: (id: string) => Concept | undefined;
  #places = new Map<string, number>();
  #ids: string[] = [];
  /** By place; `undefined` where it has to be looked up. */
  #concepts: (Concept | undefined)[] = [];
  /** By place; NaN where it has to be looked up. */
  #importance = new Float64Array(0);
  /** By place, during a step; FREE and 0 between two. */
  #state = new Uint8Array(0);
  #ties = new Float64Array(0);

  /** @param conceptOf the concept of an id, as it is now */
  constructor(conceptOf: (id: string) => Concept | undefined) {
    this.#conceptOf = conceptOf;
  }

  /**
   * To be called once concepts have changed.
   * @param ids of those that came, changed or went
   * @param count how many there are now
   */
  follow(ids: Iterable<string>, count: number): void {
    for (const id of ids) {
      const place = this.#places.get(id);
      if (place === undefined) continue;
      this.#concepts[place] = undefined;
      this.#importance[place] = Number.NaN;
    }
    if (this.#places.size <= 2 * count + SPARE_PLACES) return;
    [this.#places, this.#ids, this.#concepts] = [new Map(), [], []];
    this.#importance.fill(Number.NaN);
  }

  /**
   * What some concepts are tied to, the best tied first. Cost: the relations that are followed.
   * @param first how many relations of each concept are followed
   * @param without ids of concepts that do not count
   * @param most how many are given; all are counted
   */
  step(
    fans: readonly Fan[],
    first: number,
    without: Iterable<string>,
    most: number,
  ): { concepts: Concept[]; count: number } {
    const known = Array.from(without, (id) => this.#placeOf(id));
    const ends = fans.map((fan) => this.#endsOf(fan, first));
    const [ties, state] = [this.#ties, this.#state];
    for (const place of known) state[place] = KNOWN;
    const tied: number[] = [];
    for (const { places, confidences } of ends) {
      const followed = Math.min(first, places.length);
      for (let i = 0; i < followed; i++) {
        const place = places[i]!;
        if (state[place] === KNOWN) continue;
        if (state[place] === FREE) {
          state[place] = TIED;
          tied.push(place);
        }
        ties[place] = tieWith(ties[place]!, confidences[i]!);
      }
    }
    const concepts = most < 1 ? [] : this.#best(tied, most);
    for (const place of known) state[place] = FREE;
    for (const place of tied) {
      state[place] = FREE;
      ties[place] = 0;
    }
    return { concepts, count: tied.length };
  }

  /**
   * Those of some relations that lead to some concepts, in the order given. Cost: the relations.
   * @param targets ids of these concepts
   */
  leadingTo(targets: Iterable<string>, fans: readonly Fan[]): Relation[] {
    const known = Array.from(targets, (id) => this.#placeOf(id));
    const ends = fans.map((fan) => this.#endsOf(fan, Number.POSITIVE_INFINITY));
    const state = this.#state;
    for (const place of known) state[place] = KNOWN;
    const found: Relation[] = [];
    for (const [at, { places }] of ends.entries())
      for (let i = 0; i < places.length; i++) if (state[places[i]!] === KNOWN) found.push(fans[at]!.relations[i]!);
    for (const place of known) state[place] = FREE;
    return found;
  }

  /** The best tied first, ties by id: as `byWorth` has it. */
  #best(tied: readonly number[], most: number): Concept[] {
    const kept = new Int32Array(Math.min(most, tied.length));
    const worths = new Float64Array(kept.length);
    const last = kept.length - 1;
    let count = 0;
    for (const place of tied) {
      if (Number.isNaN(this.#importance[place])) this.#lookUp(place);
      const worth = worthOf(this.#ties[place]!, this.#importance[place]!);
      if (count > last && worth < worths[last]!) continue;
      if (this.#concepts[place] === undefined) continue;
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (worth > worths[middle]! || (worth === worths[middle]! && this.#isBefore(place, kept[middle]!)))
          high = middle;
        else low = middle + 1;
      }
      if (low > last) continue;
      if (count <= last) count++;
      for (let at = count - 1; at > low; at--) {
        kept[at] = kept[at - 1]!;
        worths[at] = worths[at - 1]!;
      }
      kept[low] = place;
      worths[low] = worth;
    }
    return Array.from(kept.subarray(0, count), (place) => this.#concepts[place]!);
  }

  #isBefore(a: number, b: number): boolean {
    return compare(this.#ids[a]!, this.#ids[b]!) < 0;
  }

  #lookUp(place: number): void {
    const concept = this.#conceptOf(this.#ids[place]!);
    this.#concepts[place] = concept;
    this.#importance[place] = concept?.importance ?? 0;
  }

  #endsOf(fan: Fan, first: number): Ends {
    const { id, relations, ends: known } = fan;
    const followed = Math.min(first, relations.length);
    if (known !== undefined && known.table === this.#places && known.places.length >= followed) return known;
    const [places, confidences] = [new Int32Array(followed), new Float64Array(followed)];
    for (let i = 0; i < followed; i++) {
      const { source, target, confidence } = relations[i]!;
      places[i] = this.#placeOf(source === id ? target : source);
      confidences[i] = confidence;
    }
    fan.ends = { places, confidences, table: this.#places };
    return fan.ends;
  }

  #placeOf(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const place = this.#ids.push(id) - 1;
    this.#places.set(id, place);
    if (place >= this.#ties.length) this.#grow();
    return place;
  }

  #grow(): void {
    const size = Math.max(1024, 2 * this.#ties.length);
    const [importance, ties, state] = [new Float64Array(size).fill(NaN), new Float64Array(size), new Uint8Array(size)];
    importance.set(this.#importance);
    ties.set(this.#ties);
    state.set(this.#state);
    [this.#importance, this.#ties, this.#state] = [importance, ties, state];
  }
}
