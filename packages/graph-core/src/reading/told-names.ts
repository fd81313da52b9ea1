import type { Word } from "../language/analyse.ts";
import { singular } from "../model/names.ts";
import type { Draft } from "./draft.ts";
import type { Notebook } from "./notebook.ts";
import type { Statement } from "./statement.ts";

/** Small words inside a name that to the parser tie two: `Infrastructure as Code`. What "and" ties may well be two, and "of" is read with its noun. */
const TIES = /\s(?:as|in|for|to|with|on|by|from|per|without)\s/;

/** Names of several phrases that a note has as its title, over a part or as a term, by their first word; found as drafts come. */
export class ToldNames {
  readonly #byFirst = new Map<string, Draft[]>();
  #seen = 0;

  /** Those that begin with a word, the longest first. @param first in small letters */
  startingWith(first: string, { drafts }: Pick<Notebook, "drafts">): readonly Draft[] {
    for (; this.#seen < drafts.length; this.#seen++) {
      const draft = drafts[this.#seen]!;
      if (!TIES.test(draft.key)) continue;
      const list = this.#byFirst.get(draft.said.first) ?? [];
      list.push(draft);
      this.#byFirst.set(
        draft.said.first,
        list.sort((a, b) => b.said.words.length - a.said.words.length),
      );
    }
    return this.#byFirst.get(first) ?? NONE;
  }
}

const NONE: readonly Draft[] = [];

const isTold = ({ roles }: Draft): boolean => roles.title + roles.heading + roles.term + roles.strong + roles.alias > 0;

/**
 * Names a concept of the note where its whole name stands in a clause, of which the parser made several phrases: "Infrastructure as code
 * is a practice" speaks of no infrastructure. Linear in the words.
 */
export function nameTold(statement: Statement): void {
  const { words } = statement.sentence;
  // A heading speaks of each of its names.
  if (statement.block.kind === "heading" || statement.clauses.length === 0) return;
  for (let from = 0; from < words.length; from++) {
    const told = statement.notebook.told.startingWith(words[from]!.lower, statement.notebook);
    for (const draft of told) {
      const to = from + draft.said.words.length;
      if (to > words.length || !isTold(draft) || !stands(draft, words, from)) continue;
      const [start, end] = [words[from]!.start, words[to - 1]!.end];
      // In "infrastructure as code tools" another phrase goes on behind it, and only one ends within.
      const heads = [];
      for (let i = from; i < to; i++) if (statement.phrases.has(i)) heads.push(i);
      if (heads.length < 2 || heads.some((head) => statement.named.has(head))) continue;
      if (statement.clauses.every(({ verb }) => verb >= from && verb < to)) continue;
      const name = statement.content.text.slice(start, end).replace(/\s+/g, " ");
      statement.nameWords(name, { from, to, heads, start, end });
      from = to - 1;
      break;
    }
  }
}

function stands({ said }: Draft, words: readonly Word[], from: number): boolean {
  const last = said.words.length - 1;
  return said.words.every((word, i) => {
    const { lower } = words[from + i]!;
    return lower === word || (i === last && singular(lower) === word);
  });
}
