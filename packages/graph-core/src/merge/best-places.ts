/** Where there is no best one. */
export const NO_PLACE = -1;

/** In place of a place that has to be looked for. */
const UNKNOWN = -2;

/** Things that stand one behind the other, those of one note together, and how they compare in several ways. */
export interface Ranked {
  readonly size: number;
  takesPart(place: number, way: number): boolean;
  /** Of two that take part. Of equally good ones neither does. */
  goesBefore(one: number, other: number, way: number): boolean;
  isSameNote(one: number, other: number): boolean;
}

/**
 * Where the best stands in each of several ways, of equally good ones the first, kept up to date by difference. The best of all other notes is
 * known, too: a hub's own note explains it best, and so whoever edits that note takes the best of ten thousand away with each change.
 */
export class BestPlaces {
  readonly #of: Ranked;
  /** By way: the best, and the best of the notes that it is not in. */
  readonly #best: number[];
  readonly #next: number[];

  constructor(of: Ranked, ways: number) {
    this.#of = of;
    this.#best = Array.from({ length: ways }, () => UNKNOWN);
    this.#next = Array.from({ length: ways }, () => UNKNOWN);
  }

  /** The best in a way; {@link NO_PLACE} where none takes part. Cost: all, where it is not known. */
  at(way: number): number {
    if (this.#best[way] === UNKNOWN) this.#look(way);
    return this.#best[way]!;
  }

  /** To be called when `gone` things at a place made way for `come` others. Both are all of one note. */
  follow(at: number, gone: number, come: number): void {
    for (let way = 0; way < this.#best.length; way++)
      if (this.#best[way] !== UNKNOWN) this.#follow(way, at, gone, come);
  }

  #look(way: number): void {
    let [best, next] = [NO_PLACE, NO_PLACE];
    const { size } = this.#of;
    for (let place = 0; place < size; place++) {
      if (!this.#of.takesPart(place, way)) continue;
      if (best === NO_PLACE || this.#of.goesBefore(place, best, way)) {
        if (best !== NO_PLACE && !this.#of.isSameNote(place, best)) next = best;
        best = place;
      } else if (next === NO_PLACE || this.#of.goesBefore(place, next, way)) {
        if (!this.#of.isSameNote(place, best)) next = place;
      }
    }
    this.#best[way] = best;
    this.#next[way] = next;
  }

  #follow(way: number, at: number, gone: number, come: number): void {
    const [best, next] = [moved(this.#best[way]!, at, gone, come), moved(this.#next[way]!, at, gone, come)];
    let own = NO_PLACE;
    for (let place = at; place < at + come; place++)
      if (this.#of.takesPart(place, way)) own = this.#first(own, place, way);
    if (best === UNKNOWN) {
      // Its note had it: of all others the next is the best.
      const isOwn = next !== UNKNOWN && this.#first(own, next, way) === own;
      this.#best[way] = isOwn ? own : next;
      this.#next[way] = isOwn ? next : UNKNOWN;
      return;
    }
    if (own !== NO_PLACE && this.#first(own, best, way) === own) {
      this.#best[way] = own;
      this.#next[way] = best;
      return;
    }
    this.#best[way] = best;
    this.#next[way] = next === UNKNOWN ? UNKNOWN : this.#first(next, own, way);
  }

  /** The better of two places; of equally good ones the first. */
  #first(one: number, other: number, way: number): number {
    if (one === NO_PLACE || other === NO_PLACE) return Math.max(one, other);
    if (this.#of.goesBefore(one, other, way)) return one;
    return this.#of.goesBefore(other, one, way) ? other : Math.min(one, other);
  }
}

/** Where it stands then; {@link UNKNOWN} of one that is gone. */
function moved(place: number, at: number, gone: number, come: number): number {
  if (place < at) return place;
  return place < at + gone ? UNKNOWN : place + come - gone;
}
