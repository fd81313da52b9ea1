import type { Sentence } from "./analyse.ts";

const NOT = /^(?:not|n['’]t|never|cannot|neither|nor|no|without)$/;
const ONLY = /^(?:only|just|merely|simply|solely)$/;
/** Whoever does this does not do what follows: `fails to reach`. */
const FAILS = /^(?:fail|refus|declin|neglect|ceas)(?:s|es|ed|d|e|ing)?$/;
/** `Avoids running a second pump`, `prevents raising`. */
const AVOIDS = /^(?:avoid|prevent|stop|quit|cease)(?:s|ed|d|ing|ping|ped)?$/;
const CANNOT = /^(?:unable|impossible|insufficient|incapable|powerless|unlikely|unwilling)$/;
/** What somebody must have to do what follows: `the power to levy`. */
const MEANS =
  /^(?:way|means|chance|opportunity|opportunities|right|power|authority|option|possibility|permission|freedom|ability|capability|capacity|intention|desire|incentive|reason|need)s?$/;
/** What happens this seldom is told with the word: `rarely freezes`. */
const SELDOM = /^(?:rarely|seldom|hardly|scarcely|barely)$/;

/** Whether a word has a "not" of its own, or a "no longer". */
export function isNegated({ words, children }: Sentence, i: number): boolean {
  const own = children[i] ?? [];
  // "Do not, however, make": the "not" hangs on the "do".
  const helped = own.filter((c) => c < i && words[c]?.label === "aux").flatMap((c) => children[c] ?? []);
  return [...own, ...helped].some((c) => {
    const lower = words[c]?.lower ?? "";
    // "Not only cools the milk": it does.
    if (lower === "not" && ONLY.test(words[c + 1]?.lower ?? "")) return false;
    return NOT.test(lower) || (lower === "longer" && words[c - 1]?.lower === "no");
  });
}

/**
 * Whether words over a verb, before it or beside it say that it does not happen: `failed to`, `is not able to`, `too weak to`,
 * `rather than heating`, `avoids heating`; for `can no longer boil and bake` the "no longer" of the first verb.
 * @param top the verb, or the one that leads to it (`helps build`).
 */
export function isDenied(sentence: Sentence, top: number): boolean {
  const { words, children } = sentence;
  const word = words[top];
  if (!word) return false;
  const [last, first] = [words[top - 1]?.lower ?? "", words[top - 2]?.lower ?? ""];
  if ((first === "rather" && last === "than") || (first === "instead" && last === "of")) return true;
  // "Have yet to find": so far they have not.
  if (/^ha(?:s|ve|d)$/.test(word.lower) && words[top + 1]?.lower === "yet" && words[top + 2]?.lower === "to")
    return true;
  const head = words[word.head];
  if (!head) return false;
  if (word.label === "xcomp" && word.xpos === "VBG" && AVOIDS.test(head.lower)) return true;
  const under = children[top] ?? [];
  const to = under.find((c) => c < top && words[c]?.lower === "to") ?? -1;
  const hasTo = to >= 0;
  const noun = words[to - 1];
  // "Has no power to levy taxes", "don't give people a way to vote": nobody does what there is no way to do.
  if (hasTo && noun !== undefined && MEANS.test(noun.lower) && /^(?:acl|advcl)$/.test(word.label))
    return isNegated(sentence, to - 1) || (noun.label === "obj" && isNegated(sentence, noun.head));
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

const NOT_REALLY =
  /^(?:only|just|merely|simply|all|every|each|much|many|always|necessarily|so|very|too|even|yet|more|less|quite)$/;
const SAYS_SO =
  /^(?:is|are|was|were|be|been|being|am|does|do|did|can|could|may|might|will|would|shall|should|must|or|if|whether|has|have|had|['’].+)$/;

/**
 * The words that set a name aside from what its sentence says: `not` in "in cells, but not in spores", `rather than` in "by reform
 * rather than by force"; undefined for none. A "not" behind a verb denies that verb. Cost: the words of the name.
 * @param i its head. @param from where the name begins.
 */
export function setAside({ words }: Sentence, i: number, from = i): string | undefined {
  let at = from - 1;
  const isOfName = ({ upos, head }: { upos: string; head: number }) =>
    /^(?:ADJ|NOUN|PROPN|NUM)$/.test(upos) && head <= i && head > at;
  for (let word = words[at]; word && at > from - 4 && isOfName(word); word = words[at]) at--;
  if (/^(?:an?|the|its|their)$/.test(words[at]?.lower ?? "")) at--;
  for (let steps = 0; steps < 2 && at > 0; steps++, at--) {
    const [before, word] = [words[at - 1]?.lower ?? "", words[at]];
    if (word === undefined) return undefined;
    if (before === "rather" && word.lower === "than") return "rather than";
    if (before === "instead" && word.lower === "of") return "instead of";
    // "404 Not Found" is a name.
    if (word.lower === "not" && word.text !== "Not")
      return SAYS_SO.test(before) || NOT_REALLY.test(words[at + 1]?.lower ?? "") ? undefined : "not";
    if (word.upos !== "ADP") return undefined;
  }
  return undefined;
}
