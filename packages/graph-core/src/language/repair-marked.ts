import type { Stretch, Word } from "./analyse.ts";
import type { Token } from "./tokenize.ts";

/** Words of one piece of code that may be read as one. */
const MOST_WORDS = 4;
/** `functools.lru_cache`, `@wraps`, `Terminating:Wait`; not `/tmp`, `.env`, nor plain words. */
const IDENTIFIER = /^(?:@[\p{L}\p{N}_]+|[\p{L}\p{N}]+(?:[.:_@/#][\p{L}\p{N}_]+)+)$/u;
const NOUN = /^(?:NOUN|PROPN)$/;

/** A stretch of text that its writer set off as one name. */
export interface SetOff extends Stretch {
  kind: string;
}

/** A token that stands for a piece of code. */
export interface CodeToken extends Token {
  code: true;
}

/**
 * One token for each piece of code whose signs, dots and small letters make its words hard to tell from verbs and prepositions:
 * `` `@wraps` copies the metadata `` and, where a sentence begins with it, `` `git push` sends ``. Other tokens stay as they are.
 * Linear in the tokens and marks.
 */
export function joinCode(tokens: Token[], text: string, marks: readonly SetOff[]): Token[] {
  if (!marks.some(({ kind }) => kind === "code")) return tokens;
  const joined: Token[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    while (next < marks.length && ((marks[next] as SetOff).from < token.start || marks[next]?.kind !== "code")) next++;
    const mark = marks[next];
    let end = i;
    if (mark?.from === token.start) while (end < tokens.length && (tokens[end] as Token).end <= mark.to) end++;
    const name = mark && end > i ? text.slice(mark.from, mark.to) : "";
    // Alone on its line it needs no help.
    if (mark === undefined || end - i === tokens.length || !isOne(name, end - i, i === 0)) {
      joined.push(isCode(token, mark) ? { text: token.text, start: token.start, end: token.end } : token);
      continue;
    }
    const code: CodeToken = { text: name, start: mark.from, end: mark.to, code: true };
    joined.push(code);
    i = end - 1;
  }
  return joined;
}

/** Slashes in code are no list. */
const isCode = ({ start, end }: Token, mark: SetOff | undefined): boolean =>
  mark !== undefined && start >= mark.from && end <= mark.to;

/** Whether a piece of code is a name: short, no statement, and either no plain words or, first in its sentence, a command. */
function isOne(name: string, words: number, first: boolean): boolean {
  if (words === 0 || words > MOST_WORDS || !/\p{L}{2}/u.test(name) || /[{}<>;=$\\|()]/.test(name)) return false;
  return IDENTIFIER.test(name) || (first && /^[\p{Ll}@]/u.test(name) && !/\p{Lu}/u.test(name));
}

/**
 * Hangs the words of a link on its last one where the first was taken for a verb: `[[Forgetting curve]]` names a curve. Linear in
 * the words.
 */
export function repairLinks(words: Word[], marks: readonly SetOff[]): void {
  for (const { kind, from, to } of marks) {
    if (kind !== "wikilink") continue;
    const first = words.findIndex(({ start }) => start >= from);
    if (first < 0 || (words[first] as Word).end > to) continue;
    let last = first;
    while (last + 1 < words.length && (words[last + 1] as Word).end <= to) last++;
    gather(words, first, last);
  }
}

function gather(words: Word[], first: number, last: number): void {
  const verb = words[first] as Word;
  const head = words[last] as Word;
  if (verb.xpos !== "VBG" || verb.upos !== "VERB") return;
  if (first === last) {
    // "[[Overfitting]] vs [[Underfitting]]": with an object or a subject it is a verb after all.
    if (words.some(({ head: over, label }) => over === first && /^(?:nsubj|obj|iobj|aux|cop|xcomp|ccomp)/.test(label)))
      return;
    verb.upos = "NOUN";
    verb.xpos = "NN";
    return;
  }
  if (
    !NOUN.test(head.upos) ||
    head.head !== first ||
    words.slice(first + 1, last).some(({ head: over }) => over !== last)
  )
    return;
  head.head = verb.head;
  head.label =
    verb.head < 0
      ? "root"
      : /^(?:xcomp|ccomp|advcl|acl|dep)/.test(verb.label)
        ? "obj"
        : verb.label.replace(/^csubj/, "nsubj");
  for (const word of words) if (word !== head && word.head === first) word.head = last;
  verb.head = last;
  verb.label = "compound";
  verb.upos = "NOUN";
  verb.xpos = "NN";
}
