/** Letters that are remembered in all. */
const MOST_LETTERS = 8_000_000;

/** What was printed of things of the graph, by the selection that it is of: all at one revision. */
export class KnownTexts {
  #bySelection = new Map<object, WeakMap<object, string>>();
  /** Those looked up last: an answer has lists of things of which the same is selected. */
  #last: { selection: object; texts: WeakMap<object, string> } | undefined;
  #letters = 0;

  /** What was printed of a thing; `undefined` where that is not, or no longer, known. */
  get(selection: object, thing: object): string | undefined {
    if (this.#last?.selection === selection) return this.#last.texts.get(thing);
    const texts = this.#bySelection.get(selection);
    if (texts !== undefined) this.#last = { selection, texts };
    return texts?.get(thing);
  }

  /** Remembers it; where there are too many letters, all else is forgotten. */
  set(selection: object, thing: object, text: string): void {
    if (this.#letters + text.length > MOST_LETTERS) {
      [this.#bySelection, this.#letters] = [new Map(), 0];
      this.#last = undefined;
    }
    let texts = this.#bySelection.get(selection);
    if (texts === undefined) this.#bySelection.set(selection, (texts = new WeakMap()));
    texts.set(thing, text);
    this.#letters += text.length;
  }
}

/** Gives what is known at a revision; another revision begins with nothing. */
export function textsByRevision(revision: () => string | undefined): () => KnownTexts | undefined {
  let current = "";
  let texts = new KnownTexts();
  return () => {
    const now = revision();
    if (now === undefined) return undefined;
    if (now !== current) [current, texts] = [now, new KnownTexts()];
    return texts;
  };
}
