import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import { type Folded, foldedNames } from "../query/search.ts";

/**
 * Concepts by numbers. What a search looks at stands in arrays: to look up one of very many by its id takes a look at four places all
 * over the memory.
 */
export class NumberedConcepts {
  readonly #numbers = new Map<string, number>();
  /** By number; `undefined` where there is none, or no longer. */
  readonly #concepts: (Concept | undefined)[] = [];
  readonly #importances: number[] = [];
  /** By number, once they were asked for. */
  readonly #names: (readonly Folded[] | undefined)[] = [];
  readonly #free: number[] = [];
  /** Ids that went, of which the numbers may still be asked for. */
  #gone: string[] = [];

  /** All numbers are less. */
  get end(): number {
    return this.#concepts.length;
  }

  /** Takes in a concept, or one in place of another with its id. @returns its number */
  set(concept: Concept): number {
    const number = this.#numbers.get(concept.id) ?? this.#free.pop() ?? this.#concepts.length;
    this.#numbers.set(concept.id, number);
    this.#concepts[number] = concept;
    this.#importances[number] = concept.importance;
    this.#names[number] = undefined;
    return number;
  }

  /** Its number stays its own until `release`. */
  delete(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#concepts[number] = undefined;
    this.#names[number] = undefined;
    this.#gone.push(id);
  }

  /** Gives the numbers of concepts that went to others. To be called once all that knows them by number has forgotten them. */
  release(): void {
    for (const id of this.#gone) {
      const number = this.#numbers.get(id);
      if (number === undefined || this.#concepts[number] !== undefined) continue;
      this.#numbers.delete(id);
      this.#free.push(number);
    }
    this.#gone = [];
  }

  /** Also of one that has just gone. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The concept of a number. */
  at(number: number): Concept | undefined {
    return this.#concepts[number];
  }

  importanceOf(number: number): number {
    return this.#importances[number]!;
  }

  /** Its label and aliases, folded. @param concept that of the number */
  namesOf(number: number, concept: Concept): readonly Folded[] {
    return (this.#names[number] ??= foldedNames(concept));
  }

  /** The more important first, ties by id: less than 0 where `a` stands before `b`. */
  order(a: number, b: number): number {
    const [importances, concepts] = [this.#importances, this.#concepts];
    return importances[b]! - importances[a]! || compare(concepts[a]!.id, concepts[b]!.id);
  }
}
