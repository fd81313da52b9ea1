/** Text that is written from its start to its end, but for gaps whose texts come later. */
export class PrintedText {
  #before: (string | PrintedText)[] | undefined;
  #last = "";

  /** Whether nothing of it is left to come later. */
  get isWhole(): boolean {
    return this.#before === undefined;
  }

  /** Writes on. */
  add(text: string): void {
    this.#last += text;
  }

  /** Leaves a gap. @returns what is to be written into it */
  gap(): PrintedText {
    const gap = new PrintedText();
    this.#leave(gap);
    return gap;
  }

  /** Writes what another text says, now or once its gaps are filled. */
  append(other: PrintedText): void {
    if (other.isWhole) this.#last += other.#last;
    else this.#leave(other);
  }

  #leave(part: PrintedText): void {
    (this.#before ??= []).push(this.#last, part);
    this.#last = "";
  }

  /** The whole text; what is not yet written into its gaps is missing. */
  toString(): string {
    let text = "";
    for (const part of this.#before ?? []) text += typeof part === "string" ? part : part.toString();
    return text + this.#last;
  }
}
