/** Gathers the keys that are asked for in the same turn and asks once for all of them. Remembers nothing. */
export class Gathered<V> {
  readonly #ask: (keys: readonly string[]) => Promise<readonly V[]>;
  #next: { keys: string[]; answer: Promise<Map<string, V>> } | undefined;

  constructor(ask: (keys: readonly string[]) => Promise<readonly V[]>) {
    this.#ask = ask;
  }

  async get(key: string): Promise<V> {
    const { keys, answer } = (this.#next ??= this.#begin());
    keys.push(key);
    return (await answer).get(key)!;
  }

  #begin(): { keys: string[]; answer: Promise<Map<string, V>> } {
    const keys: string[] = [];
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
      this.#next = undefined;
      const wanted = [...new Set(keys)];
      const values = await this.#ask(wanted);
      return new Map(wanted.map((key, at) => [key, values[at]!]));
    });
    return { keys, answer };
  }
}
