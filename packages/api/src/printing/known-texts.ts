/** Letters that are remembered in all. */
const MOST_LETTERS = 8_000_000;

/** What was printed of things of the graph, by the selection that it is of: all at one revision. */
export class KnownTexts {
  #bySelection = new Map<object, WeakMap<object, string>>();
  #letters = 0;

  /** What was printed of things, until something more is; `undefined` where nothing is, or no longer, known. */
  of(selection: object): Pick<WeakMap<object, string>, "get"> | undefined {
    return this.#bySelection.get(selection);
  }

  /** Remembers it; where there are too many letters, all else is forgotten. */
  set(selection: object, thing: object, text: string): void {
    if (this.#letters + text.length > MOST_LETTERS) {
      [this.#bySelection, this.#letters] = [new Map(), 0];
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
