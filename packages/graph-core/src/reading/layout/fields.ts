import type { ParsedNote } from "../../model/note.ts";

const LABEL = /^[\s*_`"“]*([^:\n]{2,40}?)[\s*_`"”]*:/u;
/** A label that stands so often in one note is a field to be filled in. */
const OFTEN = 4;
/** So many names are looked for in the whole text: a note has no more fields than that. */
const MOST_FIELDS = 64;

/** Labels of a note that are fields (`Short answer: …` under each question) and name nothing. */
export class FieldNames {
  readonly #text: string;
  readonly #counts = new Map<string, number>();
  readonly #known = new Map<string, boolean>();

  /** Cost: linear in the number of blocks. */
  constructor({ text, blocks }: Pick<ParsedNote, "text" | "blocks">) {
    this.#text = text;
    for (const { content } of blocks) {
      const { text: said, marks } = content;
      const labels = new Set([LABEL.exec(said.slice(0, 60))?.[1]]);
      // In a block of several lines: `**Question:** …` and below it `**Answer:** …`.
      for (const { kind, from, to } of marks)
        if (kind === "strong")
          labels.add(LABEL.exec(`${said.slice(from, to)}${said.slice(to, to + 1)}`.slice(0, 60))?.[1]);
      for (const label of labels) if (label !== undefined) this.#counts.set(label, (this.#counts.get(label) ?? 0) + 1);
    }
  }

  /** Whether a label stands at the head of many lines of the note and nowhere else in it. */
  has(label: string): boolean {
    if ((this.#counts.get(label) ?? 0) < OFTEN) return false;
    let known = this.#known.get(label);
    if (known === undefined && this.#known.size < MOST_FIELDS)
      this.#known.set(label, (known = this.#isOnlyLabel(label)));
    return known === true;
  }

  #isOnlyLabel(label: string): boolean {
    for (let at = this.#text.indexOf(label); at >= 0; at = this.#text.indexOf(label, at + label.length)) {
      const end = at + label.length;
      if (!/^[\s*_`"”]*:/u.test(this.#text.slice(end, end + 6))) return false;
    }
    return true;
  }
}
