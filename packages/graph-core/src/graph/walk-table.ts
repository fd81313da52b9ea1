import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import type { Around } from "../query/graph-reader.ts";
import { surestFirst } from "../query/surest-first.ts";
import { tieWith, worthOf } from "../query/ties.ts";
import type { Ends, Fan, Fans, Line } from "./fan.ts";
import { IdOrder } from "./id-order.ts";
import { EndTable, UNKNOWN } from "./end-table.ts";
import { RelationLevels } from "./relation-levels.ts";

/** In place of how surely a concept is tied: that it is not yet, and that it does not count. */
const FREE = -1;
const KNOWN = -2;

/** How many relations of a concept are kept at hand both ways; a walk that follows more asks for them. */
const MOST_TAKEN = 500;

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
  readonly #order = new IdOrder();
  /** By place; `undefined` where it has to be looked up. */
  #concepts: (Concept | undefined)[] = [];
  /** By place: how surely it is tied, FREE between two steps. */
  #ties = new Float64Array(0);
  /** By place; NaN where it has to be looked up. */
  #importances = new Float64Array(0);
  /** Places that a step meets; here and below, kept from step to step: what is made anew has to be cleared away, too. */
  #tied = new Int32Array(0);
  /** The best of them, the best first, and what they are worth. */
  #kept = new Int32Array(0);
  #worths = new Float64Array(0);

  /** Relations that lead from each concept, all of them. */
  readonly #outs = new EndTable(true);
  /** Relations of each concept both ways, the first ones of each. */
  readonly #boths = new EndTable(false);
  readonly #levels = new RelationLevels();
  /** What the places of concepts, and those of relations in `#outs`, are numbers in: as long as all mean the same. */
  #numbering: object = {};

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
    this.#numbering = {};
    for (const id of ids) {
      const place = this.#places.get(id);
      if (place === undefined) continue;
      this.#concepts[place] = undefined;
      this.#importances[place] = Number.NaN;
    }
    if (this.#places.size <= 2 * count + SPARE_PLACES) return;
    [this.#places, this.#concepts] = [new Map(), []];
    [this.#ties, this.#importances] = [new Float64Array(0), new Float64Array(0)];
    this.#order.clear();
    this.#outs.clear(0);
    this.#boths.clear(0);
  }

  /** To be called once relations have changed. @param relations those that came, changed or went */
  followRelations(relations: readonly Relation[]): void {
    this.#numbering = {};
    for (const { source, target } of relations) {
      const [from, to] = [this.#places.get(source), this.#places.get(target)];
      if (from !== undefined) {
        this.#outs.forget(from);
        this.#boths.forget(from);
      }
      if (to !== undefined) this.#boths.forget(to);
    }
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
      const met =
        fans.isWhole && first <= MOST_TAKEN ? this.#meetAll(frontier, first, fans) : this.#meet(frontier, first, fans);
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
    const { relations, numbers } = this.#among(found, fans);
    this.#mark(found, FREE);
    return {
      concepts: found.map((place) => this.#concepts[place]!),
      distances,
      relations,
      truncated,
      numbers: { table: this.#numbering, concepts: found, relations: numbers },
    };
  }

  /**
   * Relations among the concepts that are marked as known, surest first, ties by id, and their numbers in the same order where all
   * have some.
   * @param places theirs
   */
  #among(places: readonly number[], fans: Fans): { relations: Relation[]; numbers: number[] | undefined } {
    const order = this.#order.sorted(places);
    const outs = this.#outs;
    const levels = this.#levels;
    levels.clear();
    const { fits } = fans;
    /** Those that do not stand in `outs`: their numbers are -1, -2 and so on. */
    const others: Line[] = [];
    let isInOrder = true;
    for (let at = 0; at < order.length; at++) {
      const place = order[at]!;
      // Relations of one concept are in order, and those of two have ids that are in the order of the concepts'.
      isInOrder &&= at === 0 || !this.#order.beginsWith(place, order[at - 1]!);
      if (outs.startOf(place) === UNKNOWN && !this.#takeIn(place, places.length, fans)) {
        isInOrder =
          this.#lookUpAmong(place, places, fans, (line) => {
            levels.add(line.confidence, -others.push(line));
          }) && isInOrder;
        continue;
      }
      isInOrder &&= outs.isPlain(place);
      const start = outs.startOf(place);
      const count = outs.countOf(place);
      const ties = this.#ties;
      const { targets, confidences, lines } = outs;
      for (let i = start; i < start + count; i++)
        if (ties[targets[i]!] === KNOWN && (fits === undefined || fits(lines[i]!))) levels.add(confidences[i]!, i);
    }
    const numbers = levels.surestFirst();
    const found: Relation[] = [];
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      found.push(number < 0 ? fans.relationOf(others[-1 - number]!) : outs.relation(number, fans.relationOf));
    }
    const isNumbered = isInOrder && others.length === 0;
    return { relations: isInOrder ? found : surestFirst(found), numbers: isNumbered ? numbers : undefined };
  }

  /** Takes in the relations that lead from a concept. @returns whether they are few enough */
  #takeIn(place: number, others: number, fans: Fans): boolean {
    const id = this.#order.ids[place]!;
    const fan = fans.outOf(id, others);
    if (fan === undefined) return false;
    const { lines } = fan;
    const taken = { lines, count: lines.length, isPlain: isPlain(fan) };
    this.#outs.set(place, taken, ({ target }) => this.#placeOf(target));
    return true;
  }

  /** Looks up those of a concept's relations that lead to places marked as known. @returns whether all have plain ids */
  #lookUpAmong(place: number, places: readonly number[], fans: Fans, found: (line: Line) => void): boolean {
    const fan = fans.into(
      this.#order.ids[place]!,
      places.map((one) => this.#order.ids[one]!),
    );
    for (const line of fan.lines) {
      const target = this.#placeOf(line.target);
      if (this.#ties[target] === KNOWN && fans.fits?.(line) !== false) found(line);
    }
    return isPlain(fan);
  }

  // One kind of list each: the engine compiles what has met two kinds for both, at several times the cost.
  #mark(places: readonly number[], as: number): void {
    const ties = this.#ties;
    for (let i = 0; i < places.length; i++) ties[places[i]!] = as;
  }

  /** Marks the first of `#tied` as free. */
  #free(count: number): void {
    const ties = this.#ties;
    const tied = this.#tied;
    for (let i = 0; i < count; i++) ties[tied[i]!] = FREE;
  }

  /** Counts how surely places are tied to others, those that are known left out. @returns how many, in `#tied` */
  #meet(places: readonly number[], first: number, fans: Fans): number {
    // All of them before the first is met: they make room for what is new.
    const all = places.map((place) => this.#endsOf(fans.of(this.#order.ids[place]!), first));
    let met = 0;
    for (const { ends, confidences } of all) met = this.#tie(ends, confidences, 0, Math.min(first, ends.length), met);
    return met;
  }

  /** The same by all relations of each, both ways. */
  #meetAll(places: readonly number[], first: number, fans: Fans): number {
    const boths = this.#boths;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (boths.startOf(place) !== UNKNOWN) continue;
      const id = this.#order.ids[place]!;
      const { lines } = fans.of(id);
      const endOf = ({ source, target }: Line): number => this.#placeOf(source === id ? target : source);
      boths.set(place, { lines, count: Math.min(MOST_TAKEN, lines.length), isPlain: false }, endOf);
    }
    let met = 0;
    const { targets, confidences } = boths;
    for (let i = 0; i < places.length; i++) {
      const start = boths.startOf(places[i]!);
      met = this.#tie(targets, confidences, start, start + Math.min(first, boths.countOf(places[i]!)), met);
    }
    return met;
  }

  /** @param met how many are tied already @returns how many then */
  #tie(ends: Int32Array, confidences: Float64Array, start: number, end: number, met: number): number {
    const ties = this.#ties;
    const tied = this.#tied;
    let count = met;
    for (let at = start; at < end; at++) {
      const place = ends[at]!;
      const tie = ties[place]!;
      if (tie === KNOWN) continue;
      if (tie === FREE) tied[count++] = place;
      ties[place] = tieWith(Math.max(tie, 0), confidences[at]!);
    }
    return count;
  }

  /** Relations among some concepts, surest first, ties by id. Cost: the relations that lead from them. @param ids each once */
  among(ids: readonly string[], fans: Fans): Relation[] {
    const places = this.#knownPlacesOf(ids);
    this.#mark(places, KNOWN);
    const { relations } = this.#among(places, fans);
    this.#mark(places, FREE);
    return relations;
  }

  /** The best of so many in `#tied`, the best tied first, ties by id: as `byWorth` has it. */
  #best(met: number, most: number): number[] {
    const room = Math.min(most, met);
    if (room > this.#kept.length) [this.#kept, this.#worths] = [new Int32Array(room), new Float64Array(room)];
    const ties = this.#ties;
    const importances = this.#importances;
    const tied = this.#tied;
    const kept = this.#kept;
    const worths = this.#worths;
    const last = room - 1;
    let count = 0;
    let least = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < met; i++) {
      const place = tied[i]!;
      let worth = worthOf(ties[place]!, importances[place]!);
      // Most end here; what is not yet known to be less goes on.
      if (worth < least) continue;
      if (Number.isNaN(worth)) {
        this.#lookUp(place);
        worth = worthOf(ties[place]!, importances[place]!);
      }
      if (worth < least || (worth === least && !this.#order.isBefore(place, kept[last]!))) continue;
      if (this.#concepts[place] === undefined) continue;
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (worth > worths[middle]! || (worth === worths[middle]! && this.#order.isBefore(place, kept[middle]!)))
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

  #lookUp(place: number): void {
    const concept = this.#conceptOf(this.#order.ids[place]!);
    this.#concepts[place] = concept;
    this.#importances[place] = concept?.importance ?? 0;
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
    if (known !== undefined && known.table === this.#places && known.ends.length >= followed) return known;
    const [ends, confidences] = [new Int32Array(followed), new Float64Array(followed)];
    for (let i = 0; i < followed; i++) {
      const { source, target, confidence } = lines[i]!;
      ends[i] = this.#placeOf(source === id ? target : source);
      confidences[i] = confidence;
    }
    fan.ends = { ends, confidences, table: this.#places };
    return fan.ends;
  }

  #placeOf(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const place = this.#order.add(id);
    this.#places.set(id, place);
    if (place >= this.#ties.length) this.#grow();
    return place;
  }

  #grow(): void {
    const count = Math.max(1024, 2 * this.#ties.length);
    const ties = new Float64Array(count).fill(FREE);
    const importances = new Float64Array(count).fill(Number.NaN);
    ties.set(this.#ties);
    importances.set(this.#importances);
    [this.#ties, this.#importances, this.#tied] = [ties, importances, new Int32Array(count)];
    this.#outs.grow(count);
    this.#boths.grow(count);
  }
}

/** Whether the ids of a fan's relations all begin with the concept's and "|", which that does not have itself. */
function isPlain({ id, lines }: Fan): boolean {
  const start = `${id}|`;
  return !id.includes("|") && lines.every((line) => !("id" in line) || line.id.startsWith(start));
}
