/** Text that is written from its start to its end, but for gaps whose texts come later. */
export class PrintedText {
  /** Joined in the end: that takes less time and memory than to add one text to another hundreds of times. */
  readonly #parts: (string | PrintedText)[] = [];
  #isWhole = true;

  /** Whether nothing of it is left to come later. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Writes on. */
  add(text: string): void {
    this.#parts.push(text);
  }

  /** Leaves a gap. @returns what is to be written into it */
  gap(): PrintedText {
    const gap = new PrintedText();
    this.append(gap);
    return gap;
  }

  /** Writes what another text says once its gaps are filled. */
  append(other: PrintedText): void {
    this.#parts.push(other);
    this.#isWhole = false;
  }

  /** The whole text, in one piece; what is not yet written into its gaps is missing. */
  toString(): string {
    return this.#parts.join("");
  }
}
