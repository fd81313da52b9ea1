import type { Stretch, Word } from "./analyse.ts";
import type { Token } from "./tokenize.ts";

/** Words of one piece of code that may be read as one. */
const MOST_WORDS = 4;
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
 * One token for the piece of code that a sentence begins with (`` `@wraps` copies the metadata ``): signs, dots and small letters
 * make its words hard to tell from verbs and prepositions. Other tokens stay as they are. Cost: the tokens of the piece.
 */
export function joinCode(tokens: Token[], text: string, marks: readonly SetOff[]): Token[] {
  const [first] = tokens;
  const mark = first && marks.find(({ kind, from }) => kind === "code" && from === first.start);
  if (!mark) return tokens;
  let count = 0;
  while (count < tokens.length && (tokens[count] as Token).end <= mark.to) count++;
  const name = text.slice(mark.from, mark.to);
  // A piece of code is a name where it is short and holds no statement; alone on its line it needs no help.
  if (
    count === 0 ||
    count > MOST_WORDS ||
    count === tokens.length ||
    !/\p{L}{2}/u.test(name) ||
    /[{}<>;=$\\|()]/.test(name)
  )
    return tokens;
  const joined: CodeToken = { text: name, start: mark.from, end: mark.to, code: true };
  return [joined, ...tokens.slice(count)];
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
