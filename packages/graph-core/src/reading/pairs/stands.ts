import { participleOf } from "@cairn/english-model";
import type { Statement } from "../statement.ts";
import { labelOf } from "./path.ts";
import { BESIDES, nounOver, nounText } from "./verb-over.ts";

/** A word that stands for an end of a pair in the tree. */
export interface Stand {
  word: number;
  /** What stands between it and the end, as a label says it: `growth of`, `factors driving`. */
  nouns: string;
}

/** Ways from a name to what stands for it just as well: a list it is in, what it is set beside, a kind of which it is an example. */
const SAME = /^(?:conj|appos|flat|nmod:(?:such|like|including)|obl:(?:such|including))$/;
/** Ways from a name to a noun that it says more of. */
const OF_NOUN =
  /^(?:compound$|nmod(?!:(?:than|without|except|unlike|despite|according|due|such|because|rather|instead)$))/;
const IS_NOUN = /^(?:NOUN|PROPN)$/;
const MOST_STEPS = 6;

/**
 * The word of an end and those over it that stand for it, nearest first. A verb counts as part of what it tells of its noun:
 * `factors driving` prices, `water used in` mills.
 */
export function standsFor(statement: Statement, end: number): Stand[] {
  const found: Stand[] = [{ word: end, nouns: "" }];
  let at = end;
  let nouns = "";
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const way = labelOf(statement.sentence, at);
    const head = statement.word(at)?.head ?? -1;
    const over = statement.word(head);
    if (!over || BESIDES.test(over.lower)) break;
    if (SAME.test(way)) {
      if (way !== "conj" && !IS_NOUN.test(over.upos)) break;
    } else if (OF_NOUN.test(way) && IS_NOUN.test(over.upos)) nouns = joined(nounOver(statement, head, way), nouns);
    else {
      const told = toldOfNoun(statement, head, way);
      if (!told) break;
      nouns = joined(told.nouns, nouns);
      at = told.word;
      found.push({ word: at, nouns });
      continue;
    }
    at = head;
    found.push({ word: at, nouns });
  }
  return found;
}

const joined = (one: string, other: string): string => [one, other].filter(Boolean).join(" ");

/** `Factors that drive prices`, `mills driven by wind`: the noun that a verb over a name tells of, with what it tells. */
function toldOfNoun(statement: Statement, verb: number, way: string): Stand | undefined {
  const over = statement.word(verb);
  if (
    !over ||
    over.upos !== "VERB" ||
    !over.label.startsWith("acl") ||
    !IS_NOUN.test(statement.word(over.head)?.upos ?? "")
  )
    return undefined;
  const clause = statement.clauses.find((one) => one.verb === verb);
  if (!clause || clause.negated || clause.modal !== "" || clause.chain.length > 0 || clause.lemma === "be")
    return undefined;
  if (!/^(?:obj$|obl:)/.test(way)) return undefined;
  const noun = nounText(statement, over.head);
  const preposition = way.startsWith("obl:") ? way.slice("obl:".length) : "";
  if (clause.passive && preposition === "") return undefined;
  // "A pump that lifts water from wells" lifts no wells, nor from wells.
  if (!clause.passive && preposition !== "" && clause.arguments.some((one) => one.preposition === "")) return undefined;
  const lead = labelOf(statement.sentence, verb);
  // "Importance of saving water" has its preposition; "a pump to raise water" has its "to".
  const isOf = /^acl:(?:of|for|in)$/.test(lead);
  const isOwn = over.label === "acl" && /^VB[GN]$/.test(over.xpos);
  if (!isOf && !isOwn && !clause.subjects.includes(over.head)) return undefined;
  const does = clause.passive
    ? participleOf(clause.lemma)
    : gerundOf(over.xpos === "VBG" ? over.lower : "", clause.lemma);
  const before = isOf ? `${noun} ${lead.slice("acl:".length)}` : noun;
  return { word: over.head, nouns: [before, does, preposition].filter(Boolean).join(" ") };
}

/** A verb's form in -ing: as it is written, or of its dictionary form. */
export function gerundOf(written: string, lemma: string): string {
  if (written !== "") return written;
  const done = participleOf(lemma);
  if (done === `${lemma}ed`) return `${lemma}ing`;
  if (lemma.endsWith("ie")) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  if (/(.)\1ed$/.test(done) && !lemma.endsWith("ed")) return `${done.slice(0, -2)}ing`;
  return /^[^aeiou]*[aeiou][bdglmnprt]$/.test(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}
