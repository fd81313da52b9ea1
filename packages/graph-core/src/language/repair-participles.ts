import type { Word } from "./analyse.ts";

const NOUN = /^(?:NOUN|PROPN)$/;
/** What hangs on a word stands within so many words of it; looking no further keeps the reading linear. */
const NEAR = 24;
/** These say what something does, need a preposition, and name nothing: `nitrogen originating in amino acids`. */
const REACHES =
  /^(?:originating|arising|resulting|stemming|emerging|emanating|belonging|pertaining|relating|consisting|ranging|extending|existing|occurring|residing|dwelling|living|lying|leading|depending|deriving|differing|suffering|descending|radiating|protruding|projecting)$/;
/** Behind a verb these begin what it acts on. */
const BEGINS =
  /^(?:an?|the|this|that|these|those|its|their|his|her|each|every|both|all|any|some|many|several|another)$/;

/**
 * Mends a participle behind its noun that was taken for the end of a name: `the region encoding that gene`, `nitrogen originating in amino
 * acids`. It says what the noun does. Linear in the words.
 */
export function repairParticiples(words: Word[]): void {
  for (let i = 1; i < words.length - 1; i++) {
    const word = words[i] as Word;
    const noun = words[i - 1] as Word;
    if (word.xpos !== "NN" || !/^(?!being$)\p{Ll}+ing$/u.test(word.text)) continue;
    if (!NOUN.test(noun.upos) || noun.label !== "compound" || noun.head !== i) continue;
    const next = words[i + 1] as Word;
    const object = BEGINS.test(next.lower) && next.head !== i ? next.head : -1;
    const acts =
      object > i && words[object]?.head === i && NOUN.test(words[object]?.upos ?? "") && !isLed(words, object);
    if (!acts && !(REACHES.test(word.lower) && next.upos === "ADP")) continue;
    for (let k = Math.max(0, i - NEAR); k < words.length && k < i + NEAR; k++) {
      const other = words[k] as Word;
      if (other.head !== i || k === i - 1) continue;
      if (k < i || /^(?:conj|cc|punct|acl|appos|cop|nsubj|aux)/.test(other.label)) other.head = i - 1;
      else if (k === object) other.label = "obj";
      else if (other.label.startsWith("nmod")) other.label = "obl";
    }
    noun.head = word.head;
    noun.label = word.label;
    word.head = i - 1;
    word.label = "acl";
    word.upos = "VERB";
    word.xpos = "VBG";
  }
}

/** Whether a preposition leads a word in. */
const isLed = (words: readonly Word[], i: number): boolean =>
  words.slice(Math.max(0, i - NEAR), i).some(({ head, label }) => head === i && label === "case");
