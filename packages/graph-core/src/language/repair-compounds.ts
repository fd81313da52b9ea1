import { makeAdjective } from "./make-adjective.ts";
import type { Word } from "./analyse.ts";

const NOUN = /^(?:NOUN|PROPN)$/;
/** What hangs on a word stands within so many words of it; looking no further keeps the reading linear. */
const NEAR = 24;
/** `disease-causing`, `fast-moving`: a thing or a manner, and what is done to it or in it. "Pre-training" and "fine-tuning" are verbs. */
const MADE_WITH_ING =
  /^\p{L}{3,}-(?:acting|bearing|binding|breaking|breathing|building|carrying|causing|changing|coding|conducting|consuming|containing|dwelling|earning|eating|enhancing|facing|feeding|fixing|flowing|forming|generating|growing|holding|increasing|inducing|inhibiting|killing|lasting|leading|living|looking|lowering|making|moving|owning|polluting|preserving|processing|producing|promoting|protecting|reaching|reducing|regulating|releasing|running|saving|seeking|sensing|serving|sharing|shedding|signaling|signalling|sounding|speaking|standing|stimulating|storing|suppressing|trapping|using|wasting|winning|working|yielding)$/u;
/** These only say which or how, and act on nothing that stands bare behind them. */
const SAYS_HOW = /^(?:living|groundbreaking|neighboring|neighbouring|underlying)$/;
/** How a noun stands where the parser had an adjective before it for a verb that acts on it. */
const AS_NOUN: Readonly<Record<string, string>> = { csubj: "nsubj", ccomp: "obj", xcomp: "obj", parataxis: "conj" };

/**
 * Mends adjectives in -ing that the tagger takes for verbs: made of a thing and what is done to it (`They are disease-causing organisms`,
 * `carried by fast-moving impulses`), or such as say which (`studies living organisms`). What they stand before is spoken of, and nothing acts
 * on it. Linear in the words.
 */
export function repairCompounds(words: Word[]): void {
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i] as Word;
    if (word.xpos !== "VBG" || !(MADE_WITH_ING.test(word.lower) || SAYS_HOW.test(word.lower))) continue;
    let noun = i + 1;
    while (words[noun]?.upos === "ADJ" || (NOUN.test(words[noun]?.upos ?? "") && words[noun]?.head === noun + 1))
      noun++;
    const named = words[noun];
    if (!named || !NOUN.test(named.upos)) continue;
    if (word.label === "amod" || named.head !== i || !/^(?:obj|nsubj|dep|xcomp)$/.test(named.label)) continue;
    const before = words[i - 1];
    const isLed = before?.xpos === "IN" && before.head === i;
    named.head = word.head;
    named.label = placeOf(words, word, isLed);
    for (let k = Math.max(0, i - NEAR); k < words.length && k < i + NEAR; k++) {
      const other = words[k] as Word;
      if (other.head !== i || k === noun) continue;
      other.head = noun;
      if (isLed && k === i - 1) Object.assign(other, { label: "case", upos: "ADP" });
      if (other.label === "aux" && /^(?:am|is|are|was|were|be|been|being)$/.test(other.lower)) other.label = "cop";
      if (other.label.startsWith("obl")) other.label = "nmod";
    }
    makeAdjective(word, noun);
  }
}

/** How a noun hangs where an adjective before it hung as a verb: behind a preposition it is no clause. */
function placeOf(words: readonly Word[], { head, label }: Word, isLed: boolean): string {
  if (!isLed) return AS_NOUN[label] ?? label;
  return NOUN.test(words[head]?.upos ?? "") ? "nmod" : "obl";
}
