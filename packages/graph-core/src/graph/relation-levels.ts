/** Up to so many confidences are looked through one by one. */
const FEW = 24;

/** Room for the relations of a first neighbourhood or two. */
const FIRST_ROOM = 512;

/** Relations, by numbers, put in order by how sure they are: few confidences are many relations'. One serves many walks. */
export class RelationLevels {
  #confidences: number[] = [];
  /** How many relations each level has. */
  #counts: number[] = [];
  /** Relations as they came, and the level of each. */
  #numbers = new Int32Array(FIRST_ROOM);
  #levels = new Int32Array(FIRST_ROOM);
  #count = 0;
  /** Which level each confidence is, where there are more than a few. */
  #places: Map<number, number> | undefined;
  #last = Number.NaN;
  #latest = 0;

  /** Forgets all. */
  clear(): void {
    [this.#confidences, this.#counts, this.#count] = [[], [], 0];
    [this.#places, this.#last] = [undefined, Number.NaN];
  }

  add(confidence: number, relation: number): void {
    // Often the same as the one before.
    if (confidence !== this.#last) {
      this.#last = confidence;
      this.#latest = this.#levelOf(confidence);
    }
    const at = this.#count++;
    if (at === this.#numbers.length) this.#grow();
    this.#numbers[at] = relation;
    this.#levels[at] = this.#latest;
    this.#counts[this.#latest]!++;
  }

  /** Surest first; those of one confidence as they came. */
  surestFirst(): number[] {
    const count = this.#count;
    const numbers = this.#numbers;
    const levels = this.#levels;
    const found: number[] = [];
    if (this.#confidences.length < 2) {
      for (let i = 0; i < count; i++) found.push(numbers[i]!);
      return found;
    }
    const confidences = this.#confidences;
    const order = [...confidences.keys()].sort((a, b) => confidences[b]! - confidences[a]!);
    const next: number[] = [];
    for (let start = 0, i = 0; i < order.length; start += this.#counts[order[i++]!]!) next[order[i]!] = start;
    for (let i = 0; i < count; i++) found.push(0);
    for (let i = 0; i < count; i++) found[next[levels[i]!]!++] = numbers[i]!;
    return found;
  }

  #levelOf(confidence: number): number {
    const confidences = this.#confidences;
    // To look up a fraction takes longer than to look at a few.
    const known = this.#places === undefined ? confidences.indexOf(confidence) : this.#places.get(confidence);
    if (known !== undefined && known >= 0) return known;
    const level = confidences.push(confidence) - 1;
    this.#counts.push(0);
    if (this.#places !== undefined) this.#places.set(confidence, level);
    else if (level >= FEW) this.#places = new Map(confidences.map((one, at) => [one, at]));
    return level;
  }

  #grow(): void {
    const [numbers, levels] = [new Int32Array(2 * this.#count), new Int32Array(2 * this.#count)];
    numbers.set(this.#numbers);
    levels.set(this.#levels);
    [this.#numbers, this.#levels] = [numbers, levels];
  }
}
