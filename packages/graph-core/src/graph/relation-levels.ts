import type { Relation } from "../model/relation.ts";

/** Up to so many confidences are looked through one by one. */
const FEW = 24;

/** Relations by how sure they are: few confidences are many relations'. */
export class RelationLevels {
  readonly #confidences: number[] = [];
  readonly #alike: Relation[][] = [];
  /** Which level each confidence is, where there are more than a few. */
  #places: Map<number, number> | undefined;
  #last = Number.NaN;
  #latest: Relation[] = [];

  add(confidence: number, relation: Relation): void {
    // Often the same as the one before.
    if (confidence !== this.#last) {
      this.#last = confidence;
      this.#latest = this.#at(confidence);
    }
    this.#latest.push(relation);
  }

  /** Surest first; those of one confidence as they came. */
  surestFirst(): Relation[] {
    const confidences = this.#confidences;
    const found: Relation[] = [];
    for (const level of [...confidences.keys()].sort((a, b) => confidences[b]! - confidences[a]!)) {
      const alike = this.#alike[level]!;
      for (let i = 0; i < alike.length; i++) found.push(alike[i]!);
    }
    return found;
  }

  #at(confidence: number): Relation[] {
    const confidences = this.#confidences;
    // To look up a fraction takes longer than to look at a few.
    if (this.#places === undefined) {
      for (let level = 0; level < confidences.length; level++)
        if (confidences[level] === confidence) return this.#alike[level]!;
    } else {
      const level = this.#places.get(confidence);
      if (level !== undefined) return this.#alike[level]!;
    }
    const level = confidences.push(confidence) - 1;
    if (this.#places !== undefined) this.#places.set(confidence, level);
    else if (level >= FEW) this.#places = new Map(confidences.map((one, at) => [one, at]));
    const alike: Relation[] = [];
    this.#alike.push(alike);
    return alike;
  }
}
