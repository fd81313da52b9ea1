import { compare } from "../merge/order.ts";

/** Up to so many places are put in order one by one. */
const FEW = 100;

/** Letters of an id that fit into a number, with codes below 255 each. */
export const MOST_LETTERS = 6;

/** Compares ids by numbers that stand side by side: an id is a text far away in memory. */
export class IdOrder {
  #ids: string[] = [];
  /** Two by place: how its id begins, and goes on. */
  #beginnings = new Float64Array(0);

  /** Ids by their places. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** @returns its place */
  add(id: string): number {
    const place = this.#ids.push(id) - 1;
    if (2 * place >= this.#beginnings.length) {
      const beginnings = new Float64Array(Math.max(2048, 2 * this.#beginnings.length));
      beginnings.set(this.#beginnings);
      this.#beginnings = beginnings;
    }
    this.#beginnings[2 * place] = beginningOf(id, 0);
    this.#beginnings[2 * place + 1] = beginningOf(id, MOST_LETTERS);
    return place;
  }

  clear(): void {
    [this.#ids, this.#beginnings] = [[], new Float64Array(0)];
  }

  /** Whether the id of one place stands before that of another. */
  isBefore(a: number, b: number): boolean {
    const beginnings = this.#beginnings;
    const one = beginnings[2 * a]!;
    const other = beginnings[2 * b]!;
    if (one !== other) return one < other;
    const oneOn = beginnings[2 * a + 1]!;
    const otherOn = beginnings[2 * b + 1]!;
    return oneOn === otherOn ? compare(this.#ids[a]!, this.#ids[b]!) < 0 : oneOn < otherOn;
  }

  /** Whether the id of a place begins with that of another one. @param before stands before it in order */
  beginsWith(place: number, before: number): boolean {
    const beginnings = this.#beginnings;
    const on = beginnings[2 * before + 1]!;
    const isAlike = beginnings[2 * before] === beginnings[2 * place] && on === beginnings[2 * place + 1];
    // What goes on behind these letters and differs in them.
    if (!isAlike && on !== Math.floor(on)) return false;
    return this.#ids[place]!.startsWith(this.#ids[before]!);
  }

  /** Places in the order of their ids. */
  sorted(places: readonly number[]): number[] {
    if (places.length > FEW) return [...places].sort((a, b) => (this.isBefore(a, b) ? -1 : 1));
    const order: number[] = [];
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      let low = 0;
      let high = i;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.isBefore(place, order[middle]!)) high = middle;
        else low = middle + 1;
      }
      order.push(place);
      for (let at = i; at > low; at--) order[at] = order[at - 1]!;
      order[low] = place;
    }
    return order;
  }
}

/**
 * How an id begins, or goes on behind its first letters, as a number: of two that are alike up to there and have not the
 * same number, the less is that of the id before. It has a half more where the id goes on behind these letters and all
 * were told apart.
 */
export function beginningOf(id: string, from: number): number {
  const end = from + MOST_LETTERS;
  let number = 0;
  let isExact = true;
  for (let i = 0; i < end; i++) {
    const letter = isExact && i < id.length ? Math.min(id.charCodeAt(i), 255) : 0;
    // Letters that are not told apart: nor is what follows.
    if (letter === 255) isExact = false;
    if (i >= from) number = 256 * number + letter;
  }
  return isExact && id.length > end ? number + 0.5 : number;
}
