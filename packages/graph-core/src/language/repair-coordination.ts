import { makeAdjective } from "./make-adjective.ts";
import type { Word } from "./analyse.ts";
import { hangsOn } from "./hangs-on.ts";

const NOUN = /^(?:NOUN|PROPN)$/;
const AUXILIARY = /^(?:aux|aux:pass|cop)$/;
/** What hangs on a verb stands within so many words of it; looking no further keeps the reading linear. */
const NEAR = 24;
const INSIDE = /^(?:compound|amod|det|nummod|nmod:poss)$/;

/**
 * Mends what a greedy parser ties together over an "and": the subject of a second clause hung on the noun before (`has no access to the
 * shelf and reading cannot begin`), a second predicate on the object of the first (`adds to the weight and is a part of the hull`), and a
 * second participle read as the past tense (`is broken into pieces and turned into paper`). Linear in the words.
 */
export function repairCoordination(words: Word[]): void {
  for (let i = 2; i < words.length; i++) {
    const { label } = words[i] as Word;
    if (label !== "conj") continue;
    ownSubject(words, i);
    secondPredicate(words, i);
    secondParticiple(words, i);
    secondModifier(words, i);
  }
}

const childrenOf = (words: readonly Word[], i: number): number[] => {
  const found: number[] = [];
  for (let k = Math.max(0, i - NEAR); k < Math.min(words.length, i + NEAR); k++)
    if (words[k]?.head === i) found.push(k);
  return found;
};

/** The noun right before the auxiliaries of a verb that no "and" leads in, where an "and" leads that in. */
function ownSubject(words: Word[], i: number): void {
  const under = childrenOf(words, i);
  const auxiliary = under.find((c) => c < i && AUXILIARY.test(words[c]?.label ?? ""));
  if (auxiliary === undefined || under.some((c) => /^(?:nsubj|csubj|cc|expl|mark)/.test(words[c]?.label ?? ""))) return;
  for (let k = auxiliary + 1; k < i; k++) if (!/^(?:AUX|ADV|PART|DET|ADJ)$/.test(words[k]?.upos ?? "")) return;
  const at = auxiliary - 1;
  const noun = words[at];
  if (!noun || noun.label !== "conj" || !NOUN.test(noun.upos) || noun.head === i) return;
  let from = at;
  while (from > 0 && words[from - 1]?.head === at && INSIDE.test(words[from - 1]?.label ?? "")) from--;
  const and = words[from - 1];
  if (and?.label !== "cc" || and.head !== at || words[noun.head]?.upos === "VERB") return;
  // "Iron, zinc and tin are": a list has one verb.
  if (childrenOf(words, noun.head).some((c) => c !== at && c < at && words[c]?.label === "conj")) return;
  if (noun.head >= at || hangsOn(words, i, at)) return;
  const passive = words.slice(auxiliary, i).some(({ label }) => label === "aux:pass");
  noun.head = i;
  noun.label = passive ? "nsubj:pass" : "nsubj";
  and.head = i;
}

/** `Adds to the weight and is a part of the hull`: what has its own "is" is said beside the verb, and not beside its object. */
function secondPredicate(words: Word[], i: number): void {
  const word = words[i] as Word;
  const under = childrenOf(words, i);
  const copula = under.find((c) => c < i && words[c]?.label === "cop");
  if (copula === undefined || words[copula - 1]?.label !== "cc") return;
  if (under.some((c) => /^(?:nsubj|csubj|expl)/.test(words[c]?.label ?? ""))) return;
  let over = word.head;
  for (let steps = 0; over >= 0 && steps < 4; steps++) {
    const above = words[over] as Word;
    if (above.upos === "VERB" || childrenOf(words, over).some((c) => words[c]?.label === "cop")) break;
    over = above.head;
  }
  if (over >= 0 && over < copula && over !== word.head) word.head = over;
}

/** `Is broken into pieces and turned into paper`: the same preposition, or who did it, shows that the second is done to it too. */
function secondParticiple(words: Word[], i: number): void {
  const word = words[i] as Word;
  const first = words[word.head];
  if (word.xpos !== "VBD" || first?.xpos !== "VBN" || word.head > i) return;
  const above = childrenOf(words, word.head);
  const under = childrenOf(words, i);
  if (!above.some((c) => words[c]?.label === "aux:pass")) return;
  if (under.some((c) => /^(?:nsubj|csubj|obj|aux)/.test(words[c]?.label ?? ""))) return;
  const leads = (all: readonly number[], verb: number): string[] =>
    all
      .filter((c) => c > verb && words[c]?.label.startsWith("obl"))
      .flatMap((c) => childrenOf(words, c).filter((k) => words[k]?.label === "case" && k > verb))
      .map((k) => words[k]?.lower ?? "");
  const own = leads(under, i);
  const shared = leads(above, word.head).some((one) => own.includes(one));
  if (shared || own.includes("by")) word.xpos = "VBN";
}

/** `Are magnification and resolving power`: listed with a thing, it is no verb but says what power it is. */
function secondModifier(words: Word[], i: number): void {
  const word = words[i] as Word;
  const first = words[word.head];
  const noun = words[i + 1];
  if (word.xpos !== "VBG" || !first || !NOUN.test(first.upos) || word.head > i || words[i - 1]?.label !== "cc") return;
  if (noun?.head !== i || noun.label !== "obj" || noun.xpos !== "NN" || first.lower.endsWith("ing")) return;
  if (childrenOf(words, i).some((c) => c > i + 1 && words[c]?.label !== "punct" && words[c]?.label !== "conj")) return;
  noun.head = word.head;
  noun.label = "conj";
  for (const c of childrenOf(words, i)) if (c !== i + 1) (words[c] as Word).head = i + 1;
  makeAdjective(word, i + 1);
}
