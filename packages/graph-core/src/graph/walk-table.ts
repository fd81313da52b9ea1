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

/** In place of how surely a concept is tied: that it is not yet, and that it does not count. */
const [FREE, KNOWN] = [-1, -2];

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
  /**
   * Two by place, side by side as a step asks for both: how surely it is tied, FREE between two steps, and its importance, NaN where
   * it has to be looked up.
   */
  #cells = new Float64Array(0);
  /** Places that a step meets; here and below, kept from step to step: what is made anew has to be cleared away, too. */
  #tied = new Int32Array(0);
  /** The best of them, the best first, and what they are worth. */
  #kept = new Int32Array(0);
  #worths = new Float64Array(0);

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
      this.#cells[2 * place + 1] = Number.NaN;
    }
    if (this.#places.size <= 2 * count + SPARE_PLACES) return;
    [this.#places, this.#ids, this.#concepts] = [new Map(), [], []];
    this.#cells = new Float64Array(0);
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
    const [cells, tied] = [this.#cells, this.#tied];
    for (const place of known) cells[2 * place] = KNOWN;
    let count = 0;
    for (const { places, confidences } of ends) {
      const followed = Math.min(first, places.length);
      for (let i = 0; i < followed; i++) {
        const place = places[i]!;
        const tie = cells[2 * place]!;
        if (tie === KNOWN) continue;
        if (tie === FREE) tied[count++] = place;
        cells[2 * place] = tieWith(Math.max(tie, 0), confidences[i]!);
      }
    }
    const concepts = most < 1 ? [] : this.#best(count, most);
    for (const place of known) cells[2 * place] = FREE;
    for (let i = 0; i < count; i++) cells[2 * tied[i]!] = FREE;
    return { concepts, count };
  }

  /**
   * Those of some relations that lead to some concepts, in the order given. Cost: the relations.
   * @param targets ids of these concepts
   */
  leadingTo(targets: Iterable<string>, fans: readonly Fan[]): Relation[] {
    const known = Array.from(targets, (id) => this.#placeOf(id));
    const ends = fans.map((fan) => this.#endsOf(fan, Number.POSITIVE_INFINITY));
    const cells = this.#cells;
    for (const place of known) cells[2 * place] = KNOWN;
    const found: Relation[] = [];
    for (const [at, { places }] of ends.entries())
      for (let i = 0; i < places.length; i++) if (cells[2 * places[i]!] === KNOWN) found.push(fans[at]!.relations[i]!);
    for (const place of known) cells[2 * place] = FREE;
    return found;
  }

  /** The best of so many in `#tied`, the best tied first, ties by id: as `byWorth` has it. */
  #best(met: number, most: number): Concept[] {
    const room = Math.min(most, met);
    if (room > this.#kept.length) [this.#kept, this.#worths] = [new Int32Array(room), new Float64Array(room)];
    const [cells, tied, kept, worths] = [this.#cells, this.#tied, this.#kept, this.#worths];
    const last = room - 1;
    let count = 0;
    for (let i = 0; i < met; i++) {
      const place = tied[i]!;
      if (Number.isNaN(cells[2 * place + 1])) this.#lookUp(place);
      const worth = worthOf(cells[2 * place]!, cells[2 * place + 1]!);
      if (count > last && (worth < worths[last]! || (worth === worths[last]! && !this.#isBefore(place, kept[last]!))))
        continue;
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
    const best: Concept[] = [];
    for (let i = 0; i < count; i++) best.push(this.#concepts[kept[i]!]!);
    return best;
  }

  #isBefore(a: number, b: number): boolean {
    return compare(this.#ids[a]!, this.#ids[b]!) < 0;
  }

  #lookUp(place: number): void {
    const concept = this.#conceptOf(this.#ids[place]!);
    this.#concepts[place] = concept;
    this.#cells[2 * place + 1] = concept?.importance ?? 0;
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
    if (2 * place >= this.#cells.length) this.#grow();
    return place;
  }

  #grow(): void {
    const before = this.#cells;
    const cells = new Float64Array(Math.max(2048, 2 * before.length)).fill(Number.NaN);
    cells.set(before);
    for (let at = before.length; at < cells.length; at += 2) cells[at] = FREE;
    this.#cells = cells;
    this.#tied = new Int32Array(cells.length / 2);
  }
}
