import type { Sentence } from "./analyse.ts";

const NOT = /^(?:not|n['’]t|never|cannot|neither|nor|no|without)$/;
/** Whoever does this does not do what follows: `fails to reach`. */
const FAILS = /^(?:fail|refus|declin|neglect|ceas)(?:s|es|ed|d|e|ing)?$/;
const CANNOT = /^(?:unable|impossible|insufficient|incapable|powerless|unlikely|unwilling)$/;
/** What happens this seldom is told with the word: `rarely freezes`. */
const SELDOM = /^(?:rarely|seldom|hardly|scarcely|barely)$/;

/** Whether a word has a "not" of its own, or a "no longer". */
export function isNegated({ words, children }: Sentence, i: number): boolean {
  return (children[i] ?? []).some((c) => {
    const lower = words[c]?.lower ?? "";
    return NOT.test(lower) || (lower === "longer" && words[c - 1]?.lower === "no");
  });
}

/**
 * Whether words over a verb, before it or beside it say that it does not happen: `failed to`, `is not able to`, `too weak to`,
 * `rather than heating`; for `can no longer boil and bake` the "no longer" of the first verb.
 * @param top the verb, or the one that leads to it (`helps build`).
 */
export function isDenied(sentence: Sentence, top: number): boolean {
  const { words, children } = sentence;
  const word = words[top];
  if (!word) return false;
  const [last, first] = [words[top - 1]?.lower ?? "", words[top - 2]?.lower ?? ""];
  if ((first === "rather" && last === "than") || (first === "instead" && last === "of")) return true;
  const head = words[word.head];
  if (!head) return false;
  const under = children[top] ?? [];
  const hasTo = under.some((c) => c < top && words[c]?.lower === "to");
  if (hasTo && /^(?:xcomp|ccomp|csubj|acl|advcl)$/.test(word.label)) {
    if (head.upos === "VERB" && word.label === "xcomp") return FAILS.test(head.lower) || isNegated(sentence, word.head);
    if (head.upos !== "ADJ" && head.xpos !== "JJ") return false;
    const before = (children[word.head] ?? []).filter((c) => c < word.head).map((c) => words[c]?.lower ?? "");
    if (CANNOT.test(head.lower) || before.includes("too")) return true;
    // "Not more likely to fall" may fall.
    return isNegated(sentence, word.head) && !before.some((lower) => /^(?:more|less|only|necessarily)$/.test(lower));
  }
  if (word.label !== "conj" || word.xpos !== "VB" || head.xpos !== "VB") return false;
  const own = under.some((c) => /^(?:aux|nsubj|mark)/.test(words[c]?.label ?? ""));
  return !own && isNegated(sentence, word.head);
}

/** `rarely`, where a verb has such a word. */
export function seldom({ words, children }: Sentence, i: number): string | undefined {
  const found = (children[i] ?? []).find((c) => c < i && SELDOM.test(words[c]?.lower ?? ""));
  return found === undefined ? undefined : words[found]?.lower;
}
