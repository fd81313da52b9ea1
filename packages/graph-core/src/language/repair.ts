import { makeAdjective } from "./make-adjective.ts";
import type { Word } from "./analyse.ts";

/** `Ideal for hilly roads`: the tagger takes the adjective for a thing where no verb stands before it. */
export function repairJudgement(words: Word[]): void {
  const [first, second] = words;
  if (
    !first ||
    first.lower !== "ideal" ||
    first.upos !== "NOUN" ||
    !/^(?:for|when|where|if|as)$/.test(second?.lower ?? "")
  )
    return;
  first.upos = "ADJ";
  first.xpos = "JJ";
  for (const word of words) if (word.head === 0 && word.label.startsWith("nmod")) word.label = "obl";
}

/**
 * Mends what a parser trained on whole sentences gets wrong in terse notes: a line that is one noun phrase read as a verb
 * and its object (`Fully managed service`, `High performing model`).
 */
export function repairFragment(words: Word[]): void {
  const root = words.findIndex((w) => w.head < 0);
  const verb = words[root];
  if (!verb || verb.upos !== "VERB" || words.length > 8) return;
  const participle = verb.xpos === "VBN" || verb.xpos === "VBD";
  const gerund = verb.xpos === "VBG" && root > 0 && /^(?:ADJ|ADV|NOUN)$/.test(words[root - 1]?.upos ?? "");
  if (!participle && !gerund) return;
  if (words.some((w) => /^(?:nsubj|csubj|aux|cop|mark|expl)/.test(w.label))) return;
  const object = words.findIndex((w, i) => i > root && w.head === root && (w.label === "obj" || w.label === "nsubj"));
  const head = words[object];
  if (!head || !/^(?:NOUN|PROPN)$/.test(head.upos)) return;
  for (let i = root + 1; i < object; i++) if (!/^(?:NOUN|PROPN|ADJ)$/.test(words[i]?.upos ?? "")) return;
  // "Established colonies" tells what happened; "Fully managed service" names a thing.
  if (verb.xpos === "VBD" && !(root > 0 && words[root - 1]?.lower.endsWith("ly")) && head.xpos === "NNS") return;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.head === root && i !== object && (i > object || word.label === "conj" || word.label === "punct"))
      word.head = object;
  }
  makeAdjective(verb, object);
  head.head = -1;
  head.label = "root";
}
