/** Numbers by whole numbers; cheap to empty, so that one table serves many things. */
export class NumberTable {
  /** Open addressing: a slot counts if it was filled since the table was last emptied. */
  #keys = new Float64Array(256);
  #values = new Int32Array(256);
  #filled = new Uint32Array(256);
  #round = 1;
  #size = 0;

  clear(): void {
    this.#size = 0;
    this.#round++;
  }

  get(key: number): number | undefined {
    const at = this.#slotOf(key);
    return this.#filled[at] === this.#round ? this.#values[at] : undefined;
  }

  set(key: number, value: number): void {
    if (2 * this.#size >= this.#keys.length) this.#grow();
    const at = this.#slotOf(key);
    if (this.#filled[at] !== this.#round) this.#size++;
    this.#filled[at] = this.#round;
    this.#keys[at] = key;
    this.#values[at] = value;
  }

  /** Where a key stands, or would. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    const spread = Math.imul(key, 0x9e3779b1);
    let at = (spread ^ (spread >>> 15)) & mask;
    while (this.#filled[at] === this.#round && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, values, filled, round] = [this.#keys, this.#values, this.#filled, this.#round];
    this.#keys = new Float64Array(2 * keys.length);
    this.#values = new Int32Array(this.#keys.length);
    this.#filled = new Uint32Array(this.#keys.length);
    this.clear();
    keys.forEach((key, at) => {
      if (filled[at] === round) this.set(key, values[at]!);
    });
  }
}
