import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import { compare } from "../merge/order.ts";
import type { Around } from "../query/graph-reader.ts";
import { surestFirst } from "../query/surest-first.ts";
import { tieWith, worthOf } from "../query/ties.ts";
import type { Ends, Fan, Fans } from "./fan.ts";

/** In place of how surely a concept is tied: that it is not yet, and that it does not count. */
const FREE = -1;
const KNOWN = -2;

/** How many numbers there are of each place. */
const WIDTH = 3;

/** Once so many more concepts have been seen than there are, places are given anew. */
const SPARE_PLACES = 1000;

/**
 * Walks over a graph in memory. Each concept has a place, and what is counted of it stands there in arrays: a walk
 * past a hub looks at hundreds of concepts all over the graph to keep a few, and a look at a text or an object far away
 * takes as long as thirty at neighbours in an array. No two values are taken out of a list at once here: until a function is compiled
 * for good, an iterator is made for that.
 */
export class WalkTable {
  readonly #conceptOf: (id: string) => Concept | undefined;
  #places = new Map<string, number>();
  #ids: string[] = [];
  /** By place; `undefined` where it has to be looked up. */
  #concepts: (Concept | undefined)[] = [];
  /**
   * Three by place, side by side as a step asks for all: how surely it is tied, FREE between two steps; its importance, NaN where
   * it has to be looked up; and how its id begins.
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
      this.#cells[WIDTH * place + 1] = Number.NaN;
    }
    if (this.#places.size <= 2 * count + SPARE_PLACES) return;
    [this.#places, this.#ids, this.#concepts] = [new Map(), [], []];
    this.#cells = new Float64Array(0);
  }

  /**
   * What can be reached from some concepts, and the relations among all that, in the order of `neighbourhood`.
   * Cost: the relations that are followed.
   * @param asked ids, each once; unknown ones are passed over
   * @param first how many relations of each concept are followed
   */
  around(
    asked: readonly string[],
    { first, depth, limit }: { first: number; depth: number; limit: number },
    fans: Fans,
  ): Around {
    const begun = this.#knownPlacesOf(asked);
    const found = begun.slice(0, limit);
    const distances = found.map(() => 0);
    let truncated = asked.length > found.length && found.length === limit;
    this.#mark(begun, KNOWN);
    let frontier: readonly number[] = begun;
    for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
      const room = limit - found.length;
      const ends = frontier.map((place) => this.#endsOf(fans.of(this.#ids[place]!), first));
      const met = this.#meet(ends, first);
      if (met > room) truncated = true;
      const best = room < 1 ? [] : this.#best(met, room);
      this.#free(met);
      this.#mark(best, KNOWN);
      for (const place of best) {
        found.push(place);
        distances.push(distance);
      }
      frontier = best;
    }
    this.#mark(begun, FREE);
    this.#mark(found, KNOWN);
    const relations = this.#among(found, fans);
    this.#mark(found, FREE);
    return { concepts: found.map((place) => this.#concepts[place]!), distances, relations, truncated };
  }

  /** Relations among the concepts that are marked as known, surest first, ties by id. @param places theirs */
  #among(places: readonly number[], fans: Fans): Relation[] {
    const ids = places.map((place) => this.#ids[place]!).sort();
    const byConfidence = new Map<number, Relation[]>();
    let isInOrder = true;
    let last = Number.NaN;
    let alike: Relation[] = [];
    for (let at = 0; at < ids.length; at++) {
      const fan = fans.into(ids[at]!, ids);
      const ends = this.#endsOf(fan, Number.POSITIVE_INFINITY);
      // Relations of one concept are in order, and those of two have ids that are in the order of the concepts'.
      isInOrder &&= isPlain(fan, ends) && (at === 0 || !ids[at]!.startsWith(ids[at - 1]!));
      const cells = this.#cells;
      const { lines } = fan;
      const { count, numbers } = ends;
      for (let i = 0; i < count; i++) {
        if (cells[WIDTH * numbers[2 * i]!] !== KNOWN) continue;
        const confidence = numbers[2 * i + 1]!;
        // Mostly the same as the one before: to look up a fraction takes longer than all the rest.
        if (confidence !== last) {
          const known = byConfidence.get(confidence);
          last = confidence;
          alike = known ?? [];
          if (known === undefined) byConfidence.set(confidence, alike);
        }
        alike.push(fan.relationOf(lines[i]!));
      }
    }
    const found: Relation[] = [];
    for (const confidence of [...byConfidence.keys()].sort((a, b) => b - a))
      for (const relation of byConfidence.get(confidence)!) found.push(relation);
    return isInOrder ? found : surestFirst(found);
  }

  // One kind of list each: the engine compiles what has met two kinds for both, at several times the cost.
  #mark(places: readonly number[], as: number): void {
    const cells = this.#cells;
    for (let i = 0; i < places.length; i++) cells[WIDTH * places[i]!] = as;
  }

  /** Marks the first of `#tied` as free. */
  #free(count: number): void {
    const cells = this.#cells;
    const tied = this.#tied;
    for (let i = 0; i < count; i++) cells[WIDTH * tied[i]!] = FREE;
  }

  /** Counts how surely places are tied by some relations, those that are known left out. @returns how many, in `#tied` */
  #meet(ends: readonly Ends[], first: number): number {
    const cells = this.#cells;
    const tied = this.#tied;
    let count = 0;
    for (const { count: known, numbers } of ends) {
      const end = 2 * Math.min(first, known);
      for (let at = 0; at < end; at += 2) {
        const place = numbers[at]!;
        const tie = cells[WIDTH * place]!;
        if (tie === KNOWN) continue;
        if (tie === FREE) tied[count++] = place;
        cells[WIDTH * place] = tieWith(Math.max(tie, 0), numbers[at + 1]!);
      }
    }
    return count;
  }

  /** Relations among some concepts, surest first, ties by id. Cost: the relations that lead from them. @param ids each once */
  among(ids: readonly string[], fans: Fans): Relation[] {
    const places = this.#knownPlacesOf(ids);
    this.#mark(places, KNOWN);
    const relations = this.#among(places, fans);
    this.#mark(places, FREE);
    return relations;
  }

  /** The best of so many in `#tied`, the best tied first, ties by id: as `byWorth` has it. */
  #best(met: number, most: number): number[] {
    const room = Math.min(most, met);
    if (room > this.#kept.length) [this.#kept, this.#worths] = [new Int32Array(room), new Float64Array(room)];
    const cells = this.#cells;
    const tied = this.#tied;
    const kept = this.#kept;
    const worths = this.#worths;
    const last = room - 1;
    let count = 0;
    let least = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < met; i++) {
      const place = tied[i]!;
      let worth = worthOf(cells[WIDTH * place]!, cells[WIDTH * place + 1]!);
      // Most end here; what is not yet known to be less goes on.
      if (worth < least) continue;
      if (Number.isNaN(worth)) {
        this.#lookUp(place);
        worth = worthOf(cells[WIDTH * place]!, cells[WIDTH * place + 1]!);
      }
      if (worth < least || (worth === least && !this.#isBefore(place, kept[last]!))) continue;
      if (this.#concepts[place] === undefined) continue;
      let low = 0;
      let high = count;
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
      if (count > last) least = worths[last]!;
    }
    const best: number[] = [];
    for (let at = 0; at < count; at++) best.push(kept[at]!);
    return best;
  }

  #isBefore(a: number, b: number): boolean {
    const cells = this.#cells;
    const [one, other] = [cells[WIDTH * a + 2]!, cells[WIDTH * b + 2]!];
    return one === other ? compare(this.#ids[a]!, this.#ids[b]!) < 0 : one < other;
  }

  #lookUp(place: number): void {
    const concept = this.#conceptOf(this.#ids[place]!);
    this.#concepts[place] = concept;
    this.#cells[WIDTH * place + 1] = concept?.importance ?? 0;
  }

  /** The places of those that there are. */
  #knownPlacesOf(ids: readonly string[]): number[] {
    const places: number[] = [];
    for (const id of ids) {
      const place = this.#knownPlaceOf(id);
      if (place !== undefined) places.push(place);
    }
    return places;
  }

  /** The place of a concept that there is. */
  #knownPlaceOf(id: string): number | undefined {
    const known = this.#places.get(id);
    if (known === undefined && this.#conceptOf(id) === undefined) return undefined;
    const place = known ?? this.#placeOf(id);
    if (this.#concepts[place] === undefined) this.#lookUp(place);
    return this.#concepts[place] === undefined ? undefined : place;
  }

  #endsOf(fan: Fan, first: number): Ends {
    const { id, lines, ends: known } = fan;
    const followed = Math.min(first, lines.length);
    if (known !== undefined && known.table === this.#places && known.count >= followed) return known;
    const numbers = new Float64Array(2 * followed);
    for (let i = 0; i < followed; i++) {
      const { source, target, confidence } = lines[i]!;
      numbers[2 * i] = this.#placeOf(source === id ? target : source);
      numbers[2 * i + 1] = confidence;
    }
    fan.ends = { count: followed, numbers, table: this.#places, isPlain: undefined };
    return fan.ends;
  }

  #placeOf(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const place = this.#ids.push(id) - 1;
    this.#places.set(id, place);
    if (WIDTH * place >= this.#cells.length) this.#grow();
    this.#cells[WIDTH * place + 2] = beginningOf(id);
    return place;
  }

  #grow(): void {
    const before = this.#cells;
    const cells = new Float64Array(Math.max(1024 * WIDTH, 2 * before.length)).fill(Number.NaN);
    cells.set(before);
    for (let at = before.length; at < cells.length; at += WIDTH) cells[at] = FREE;
    this.#cells = cells;
    this.#tied = new Int32Array(cells.length / WIDTH);
  }
}

/** See {@link Ends.isPlain}. */
function isPlain({ id, lines }: Fan, ends: Ends): boolean {
  if (ends.isPlain === undefined) {
    const start = `${id}|`;
    ends.isPlain = !id.includes("|") && lines.every((line) => !("id" in line) || line.id.startsWith(start));
  }
  return ends.isPlain;
}

/** Letters of an id that fit into a number, with codes below 255 each. */
const MOST_LETTERS = 6;

/** How an id begins, as a number: of two that are not alike, the less is that of the id before. To look at ids takes longer. */
export function beginningOf(id: string): number {
  let number = 0;
  let isExact = true;
  for (let i = 0; i < MOST_LETTERS; i++) {
    const letter = isExact && i < id.length ? Math.min(id.charCodeAt(i), 255) : 0;
    // Letters that are not told apart: nor is what follows.
    if (letter === 255) isExact = false;
    number = 256 * number + letter;
  }
  return number;
}
