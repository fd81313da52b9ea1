import { singular } from "../../model/names.ts";
import type { Draft } from "../draft.ts";
import { standing, type Notebook } from "../notebook.ts";
import type { Statement } from "../statement.ts";
import type { Named } from "./mentions.ts";

const MAX_WORDS = 4;
const CONTENT = /^(?:NOUN|PROPN|X|ADJ|VERB)$/;

/**
 * Finds names that a note sets off elsewhere where they stand inside a longer phrase ("wet ropes" of a note on **ropes**) or as
 * another part of speech: there no rule meets them.
 */
export class InsideNames {
  /** Names by key, and the most words that one with this first word has. */
  readonly #names = new Map<string, Draft>();
  readonly #longest = new Map<string, number>();

  /** @param notebook whose names are read and merged. */
  constructor(notebook: Notebook) {
    for (const draft of notebook.drafts) {
      const at = standing(draft);
      const { title, heading, term, strong, emphasis } = at.roles;
      if (title + heading + term + strong + emphasis === 0) continue;
      const words = draft.key.split(" ");
      if (words.length > MAX_WORDS) continue;
      this.#names.set(draft.key, at);
      const first = words[0] as string;
      this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, words.length));
    }
  }

  /** Such names in a statement, each once, without those that it names anyway. Cost: its words. */
  in(statement: Statement, named: readonly Named[]): { word: number; draft: Draft }[] {
    if (this.#names.size === 0) return [];
    const { words } = statement.sentence;
    const found: { word: number; draft: Draft }[] = [];
    for (let i = 0; i < words.length; i++) {
      const first = words[i]!.lower;
      const longest = Math.max(this.#longest.get(first) ?? 0, this.#longest.get(singular(first)) ?? 0);
      for (let n = Math.min(longest, words.length - i); n > 0; n--) {
        const word = i + n - 1;
        const last = words[word]!;
        if (!CONTENT.test(last.upos)) continue;
        let key = "";
        for (let k = i; k < word; k++) key += `${words[k]!.lower} `;
        const draft = this.#names.get(key + singular(last.lower));
        if (!draft) continue;
        if (![...named, ...found].some((other) => other.draft === draft)) found.push({ word, draft });
        break;
      }
    }
    return found;
  }
}
