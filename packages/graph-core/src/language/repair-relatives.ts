import type { Word } from "./analyse.ts";

/** What hangs on a word stands within so many words of it; looking no further keeps the reading linear. */
const NEAR = 24;
/** These look like one thing and are many, or are either. */
const EITHER =
  /^(?:\p{L}*(?:bacteria|chondria)|alumni|cattle|criteria|data|dice|fish|fungi|genera|larvae|means|media|mice|nuclei|offspring|people|phenomena|phyla|police|series|sheep|species|staff|stimuli|strata|taxa|vertebrae)$/u;

/**
 * Mends a clause with "that" or "which" that hangs on the wrong noun of two, one of which has its number and the other has not: `a tail
 * of amino acids that directs`, `members of the family that live in water`. Linear in the words.
 */
export function repairRelatives(words: Word[]): void {
  for (let i = 2; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.label !== "acl:relcl" || word.head < 0 || word.head >= i) continue;
    const many = isSaidOfMany(words, i);
    if (many === undefined || isMany(words, word.head) !== !many) continue;
    const other = above(words, word.head, many) ?? below(words, word.head, i, many);
    if (other !== undefined) word.head = other;
  }
}

/** Whether the verb of a relative clause whose subject is "that" or "which" tells of many things; unknown where it does not show. */
function isSaidOfMany(words: readonly Word[], i: number): boolean | undefined {
  let first: Word | undefined;
  let led = false;
  for (let k = Math.max(0, i - NEAR); k < i; k++) {
    const { head, label, lower } = words[k] as Word;
    if (head !== i) continue;
    if (label.startsWith("nsubj")) {
      if (!/^(?:that|which)$/.test(lower)) return undefined;
      led = true;
    } else if (/^(?:aux|cop)/.test(label)) first ??= words[k];
  }
  if (!led) return undefined;
  const { lower, xpos } = first ?? (words[i] as Word);
  if (/^(?:is|was|has|does)$/.test(lower)) return false;
  if (/^(?:are|were|have|do)$/.test(lower)) return true;
  if (first) return undefined;
  return xpos === "VBZ" ? false : xpos === "VBP" ? true : undefined;
}

/** Whether a noun stands for many things; unknown for one that may be either. */
function isMany(words: readonly Word[], i: number): boolean | undefined {
  const { upos, xpos, lower } = words[i] as Word;
  if (!/^(?:NOUN|PROPN)$/.test(upos) || EITHER.test(lower)) return undefined;
  for (let k = i + 1; k < words.length && k < i + NEAR; k++)
    if (words[k]?.head === i && words[k]?.label === "conj") return undefined;
  return xpos === "NNS" || xpos === "NNPS";
}

/** The noun that one depends on over a preposition and that has the number. */
function above(words: readonly Word[], from: number, many: boolean): number | undefined {
  for (let at = from, steps = 0; steps < 3; steps++) {
    const { label, head } = words[at] as Word;
    if (!label.startsWith("nmod") || label === "nmod:poss" || head < 0 || head >= at) return undefined;
    if (isMany(words, head) === many) return head;
    at = head;
  }
  return undefined;
}

/** The noun between another and a clause that hangs on that one over a preposition, and has the number. */
function below(words: readonly Word[], over: number, clause: number, many: boolean): number | undefined {
  for (let k = over + 1; k < clause && k < over + NEAR; k++) {
    const { label, head } = words[k] as Word;
    if (head === over && label === "nmod" && isMany(words, k) === many) return k;
  }
  return undefined;
}
