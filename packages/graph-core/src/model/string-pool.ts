/** Strings longer than this are quotes, which seldom stand in two notes. */
const LONGEST_NAME = 64;
/** With so many, all are told anew: names that many notes write are soon there again, and the others need no second one. */
const MOST_NAMES = 50_000;

/** Gives one string for all equal names, so that a name which a thousand notes write is there once. */
export class StringPool {
  readonly #names = new Map<string, string>();

  /** Strings like those given, in their order: none is a part of another text, which it would keep from being forgotten. */
  readonly intern = (strings: readonly string[]): readonly string[] => {
    if (this.#names.size > MOST_NAMES) this.#names.clear();
    // What is parsed has its own memory.
    const own = JSON.parse(JSON.stringify(strings)) as string[];
    return own.map((string) => {
      if (string.length > LONGEST_NAME) return string;
      const known = this.#names.get(string);
      if (known === undefined) this.#names.set(string, string);
      return known ?? string;
    });
  };
}
