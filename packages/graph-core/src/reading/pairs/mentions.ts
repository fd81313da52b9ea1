import type { Draft } from "../draft.ts";
import { standing } from "../notebook.ts";
import type { Statement } from "../statement.ts";

/** A word of a statement that stands for a candidate concept. */
export interface Named {
  word: number;
  draft: Draft;
  /** It is only pointed at (`it`, `this`, `which`). */
  pronoun: boolean;
}

/** At most so many of a statement are paired: a longer list says nothing that its first members don't. */
const MAX_NAMED = 24;

/** The candidate concepts that a statement names or points at, in the order of their words. */
export function namedIn(statement: Statement): Named[] {
  const named: Named[] = [];
  statement.sentence.words.forEach((_, i) => {
    const draft = statement.named.get(i);
    if (draft) named.push({ word: i, draft: standing(draft), pronoun: false });
    else {
      const at = statement.pointed.get(i);
      if (at) named.push({ word: i, draft: standing(at), pronoun: true });
    }
  });
  return named.slice(0, MAX_NAMED);
}
