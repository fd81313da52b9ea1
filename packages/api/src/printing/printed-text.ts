/** Text that is written from its start to its end, but for gaps whose texts come later. */
export class PrintedText {
  readonly #isKept: boolean;
  readonly #parts: (string | PrintedText)[] = [];
  /** What stands behind the parts. */
  #rest = "";
  #isWhole = true;

  /**
   * @param isKept whether the text stays after it was read. Then it is joined in the end, into one piece of memory; what is sent and
   * forgotten is copied once less where each text is only hung on to the one before.
   */
  constructor(isKept: boolean) {
    this.#isKept = isKept;
  }

  /** Whether nothing of it is left to come later. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Writes on. */
  add(text: string): void {
    if (this.#isKept) this.#parts.push(text);
    else this.#rest += text;
  }

  /** Leaves a gap. @returns what is to be written into it */
  gap(): PrintedText {
    const gap = new PrintedText(this.#isKept);
    this.append(gap);
    return gap;
  }

  /** Writes what another text says once its gaps are filled. */
  append(other: PrintedText): void {
    this.#parts.push(this.#rest, other);
    this.#rest = "";
    this.#isWhole = false;
  }

  /** The whole text; what is not yet written into its gaps is missing. */
  toString(): string {
    return this.#parts.length === 0 ? this.#rest : `${this.#parts.join("")}${this.#rest}`;
  }
}
