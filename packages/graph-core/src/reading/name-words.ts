import { commonness, wordClass } from "@cairn/english-model";
import { remember } from "../model/remember.ts";

/** What is asked of a name's words wherever the name is met. */
export class NameWords {
  readonly words: readonly string[];
  readonly first: string;
  readonly last: string;
  #commons: readonly number[] | undefined;
  #firstClass: number | undefined;
  #lastClass: number | undefined;

  /** @param key see `nameKey` */
  constructor(key: string) {
    this.words = key.split(" ");
    this.first = this.words[0]!;
    this.last = this.words.at(-1)!;
  }

  /** How common each word is, see `commonness`. */
  get commons(): readonly number[] {
    return (this.#commons ??= this.words.map(commonness));
  }

  /** The class of words alike to the first and to the last word, see `wordClass`. */
  get firstClass(): number {
    return (this.#firstClass ??= wordClass(this.first));
  }

  get lastClass(): number {
    return (this.#lastClass ??= wordClass(this.last));
  }
}

/** The words of a name's key; kept, for the notes of a vault speak of the same again and again. */
export const wordsOf: (key: string) => NameWords = remember((key) => new NameWords(key));
