/** Letters that are remembered in all. */
const MOST_LETTERS = 8_000_000;

/** Texts by numbers stand in pages, of which one is made with its first text: so many on each. */
const PAGE_BITS = 6;
const PAGE = 1 << PAGE_BITS;
/** A page takes as much as so many letters. */
const PAGE_LETTERS = 8 * PAGE;

/** What was printed of things that have numbers, each with a comma ahead as in a list. */
export class NumberedTexts {
  /** What the numbers are numbers in. */
  readonly table: object;
  readonly #pages: (string | undefined)[][] = [];

  constructor(table: object) {
    this.table = table;
  }

  get(number: number): string | undefined {
    return this.#pages[number >> PAGE_BITS]?.[number & (PAGE - 1)];
  }

  /** A list of texts that are all known, without its brackets; `undefined` where one is not. */
  listOf(numbers: readonly number[]): string | undefined {
    let texts = "";
    for (let i = 0; i < numbers.length; i++) {
      const text = this.get(numbers[i]!);
      if (text === undefined) return undefined;
      texts = i === 0 ? text.slice(1) : texts + text;
    }
    return texts;
  }

  /** @returns how many letters it takes more */
  set(number: number, text: string): number {
    const pages = this.#pages;
    const at = number >> PAGE_BITS;
    while (pages.length <= at) pages.push(NO_PAGE);
    const isNew = pages[at]!.length === 0;
    if (isNew) pages[at] = Array.from({ length: PAGE }, () => undefined);
    pages[at]![number & (PAGE - 1)] = text;
    return text.length + (isNew ? PAGE_LETTERS : 0);
  }
}

/** Nothing is written on it. */
const NO_PAGE: (string | undefined)[] = [];

/** What was printed of things of the graph, by the selection that it is of: all at one revision. */
export class KnownTexts {
  #bySelection = new Map<object, WeakMap<object, string>>();
  #byNumber = new Map<object, NumberedTexts>();
  #letters = 0;

  /** What was printed of things, until something more is; `undefined` where nothing is, or no longer, known. */
  of(selection: object): Pick<WeakMap<object, string>, "get"> | undefined {
    return this.#bySelection.get(selection);
  }

  /** Remembers it; where there are too many letters, all else is forgotten. */
  set(selection: object, thing: object, text: string): void {
    this.#makeRoom(text.length);
    let texts = this.#bySelection.get(selection);
    if (texts === undefined) this.#bySelection.set(selection, (texts = new WeakMap()));
    texts.set(thing, text);
    this.#letters += text.length;
  }

  /** What was printed of things by their numbers in a table, until something more is; `undefined` where nothing is known. */
  numbered(selection: object, table: object): NumberedTexts | undefined {
    const texts = this.#byNumber.get(selection);
    return texts?.table === table ? texts : undefined;
  }

  /** Remembers what was printed of a thing by its number from now on, and no longer by itself. Nothing where that is not known. */
  number(selection: object, thing: object, table: object, number: number): void {
    const byThing = this.#bySelection.get(selection);
    const text = byThing?.get(thing);
    if (text === undefined) return;
    byThing!.delete(thing);
    this.#letters -= text.length;
    this.#makeRoom(text.length + 1 + PAGE_LETTERS);
    let texts = this.numbered(selection, table);
    if (texts === undefined) this.#byNumber.set(selection, (texts = new NumberedTexts(table)));
    // Joined, it is one piece of memory; hung on to the comma, it would be three.
    this.#letters += texts.set(number, [",", text].join(""));
  }

  #makeRoom(letters: number): void {
    if (this.#letters + letters <= MOST_LETTERS) return;
    [this.#bySelection, this.#byNumber, this.#letters] = [new Map(), new Map(), 0];
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
