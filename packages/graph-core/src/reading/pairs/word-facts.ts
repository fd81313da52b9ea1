import { wordClass } from "@cairn/english-model";
import { verbType } from "../../language/lexicon/verbs.ts";
import type { Statement } from "../statement.ts";
import { labelOf, pathBetween, type Path } from "./path.ts";

/** How a word of a statement hangs in its tree: what features ask of it again and again, found once. */
export interface WordFacts {
  /** Its label with its preposition (`obl:for`), without it (`obl`), and the preposition alone. */
  label: string;
  bare: string;
  /** Word that its phrase hangs on, coordination walked through; -1 for none. The rest is empty then. */
  governor: number;
  /** The governor's lemma and class of alike words, and what relation it states if it is a verb. */
  lemma: string;
  kind: number;
  states: string | undefined;
  /** The way to the main word of the line, and its labels in one. */
  path: Path | undefined;
  shape: string;
}

const known = new WeakMap<Statement, WordFacts[]>();

/** The facts of a word, kept as long as its statement is. */
export function factsOf(statement: Statement, word: number): WordFacts {
  let all = known.get(statement);
  if (!all) known.set(statement, (all = []));
  return (all[word] ??= find(statement, word));
}

function find(statement: Statement, word: number): WordFacts {
  const { sentence } = statement;
  const label = labelOf(sentence, word);
  const governor = governorOf(statement, word);
  const lemma = governor < 0 ? "" : statement.lemma(governor);
  const verb = statement.word(governor)?.upos === "VERB";
  const path = pathBetween(sentence, word, sentence.root);
  return {
    label,
    bare: bare(label),
    governor,
    lemma,
    kind: governor < 0 ? 0 : wide(lemma),
    states: verb ? verbType(lemma, prepositionOf(label), false) : undefined,
    path,
    shape: path?.up.join("^") || "root",
  };
}

/** A label without what stands behind its colon. */
export function bare(label: string): string {
  const colon = label.indexOf(":");
  return colon < 0 ? label : label.slice(0, colon);
}

/** One of 256 classes of words that are used alike; -1 for unknown words. */
const wide = (word: string): number => (wordClass(word) - 1) >> 2;
const prepositionOf = (label: string): string => (label.includes(":") ? label.slice(label.indexOf(":") + 1) : "");

function governorOf(statement: Statement, word: number): number {
  let at = word;
  for (let n = 0; n < 8; n++) {
    const w = statement.word(at);
    if (!w) return -1;
    if (w.label !== "conj") return w.head;
    at = w.head;
  }
  return -1;
}
