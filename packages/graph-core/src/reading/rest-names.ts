import { gerundAt } from "./gerunds.ts";
import { commonness } from "@cairn/english-model";
import type { Word } from "../language/analyse.ts";
import type { Statement } from "./statement.ts";

/** Of {@link commonness}: `using`, `making` say nothing alone, nor does what they are done to with them. */
const EVERYDAY = 5;
const ALONE = 3;
/** Where a gerund is what is spoken of: `prevents flapping`, `by crying`, `a plan for rehashing`. */
const THING = /^(?:xcomp|ccomp|nmod|obl|csubj|nsubj|obj|conj|appos)/;

/**
 * Names what no rule spoke of: gerunds (`it prevents flapping`) and technical adjectives that are said of something (`the call is
 * idempotent`). Linear in the words.
 */
export function nameRest(statement: Statement): void {
  const { words } = statement.sentence;
  words.forEach((word, i) => {
    if (statement.named.has(i) || statement.phrases.has(i)) return;
    if (words.length === 1 && isWord(word)) {
      nameWord(statement, i);
      return;
    }
    if (word.xpos === "VBG") {
      if (isThing(statement, i) && commonness(statement.lemma(i)) < EVERYDAY) gerundAt(statement, i, "modifier");
    } else if (word.xpos === "JJ") {
      if (isSaid(statement, i)) nameWord(statement, i);
    }
  });
}

function nameWord(statement: Statement, i: number): void {
  const word = statement.word(i);
  if (!word) return;
  const { text, start, end } = word;
  const draft = statement.nameWords(text, { from: i, to: i + 1, heads: [i], start, end });
  if (draft) draft.roles.modifier++;
}

/** One word on a line of its own, or in brackets: `(adoptive)`, `| irreversible |`. */
function isWord({ lower, xpos }: Word): boolean {
  return (
    /^(?:JJ|VB[GNP]?)$/.test(xpos) && lower.length > 3 && commonness(lower) < ALONE && /^\p{L}[\p{L}-]+$/u.test(lower)
  );
}

function isThing(statement: Statement, i: number): boolean {
  const word = statement.word(i);
  if (!word) return false;
  if (word.label.startsWith("advcl"))
    return statement
      .children(i)
      .some((c) => c < i && /^(?:by|through|via|of|for|from|against|without)$/.test(statement.word(c)?.lower ?? ""));
  return (
    THING.test(word.label) && !statement.children(i).some((c) => /^(?:aux|nsubj)/.test(statement.word(c)?.label ?? ""))
  );
}

/** An adjective that everyday English hardly knows, said of something. */
function isSaid(statement: Statement, i: number): boolean {
  const word = statement.word(i);
  if (!word || word.lower.length < 5 || commonness(word.lower) > 0 || !/^\p{L}[\p{L}-]+$/u.test(word.lower))
    return false;
  if (/^un\p{L}{4}|(?:ful|ing|y)$/u.test(word.lower)) return false;
  return word.label === "xcomp" || statement.children(i).some((c) => statement.word(c)?.label === "cop");
}
