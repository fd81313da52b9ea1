import { wordClass } from "@cairn/english-model";
import { verbType } from "../../language/lexicon/verbs.ts";
import { remember } from "../../model/remember.ts";
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

/** What a verb's children say of it. */
export interface VerbFacts {
  passive: boolean;
  negated: boolean;
  /** How many of them make it a copula, or are an expletive. */
  copulas: number;
  expletives: number;
}

/** The words of a statement, summed up from its first one: what stands between two of them is a difference. */
export interface Between {
  /** Of the words before each: verbs, names, commas. */
  verbs: Uint16Array;
  names: Uint16Array;
  commas: Uint16Array;
  /** The last dash, colon or semicolon before each word, -1 for none. */
  marks: Int16Array;
  /** Each as a gap between two names is told: a content word by its part of speech, others in lower case. */
  gaps: string[];
}

interface Known {
  words: WordFacts[];
  verbs: VerbFacts[];
  /** Class of each lemma, of 1,024. */
  kinds: number[];
  between: Between | undefined;
  hasSubject: boolean | undefined;
}

const known = new WeakMap<Statement, Known>();

function knownOf(statement: Statement): Known {
  let all = known.get(statement);
  if (!all)
    known.set(statement, (all = { words: [], verbs: [], kinds: [], between: undefined, hasSubject: undefined }));
  return all;
}

/** The facts of a word, kept as long as its statement is; so are those below. */
export function factsOf(statement: Statement, word: number): WordFacts {
  return (knownOf(statement).words[word] ??= find(statement, word));
}

export function verbFactsOf(statement: Statement, verb: number): VerbFacts {
  return (knownOf(statement).verbs[verb] ??= findVerb(statement, verb));
}

/** The class of words alike to a word's lemma. */
export function kindOf(statement: Statement, word: number): number {
  return (knownOf(statement).kinds[word] ??= wordClass(statement.lemma(word)));
}

/** Once all of the statement's names are read. */
export function betweenOf(statement: Statement): Between {
  return (knownOf(statement).between ??= sumUp(statement));
}

/** Whether its main word has a subject. */
export function hasSubject(statement: Statement): boolean {
  return (knownOf(statement).hasSubject ??= statement
    .children(statement.sentence.root)
    .some((c) => /^(?:nsubj|csubj|expl)/.test(statement.word(c)?.label ?? "")));
}

function findVerb(statement: Statement, verb: number): VerbFacts {
  const found: VerbFacts = { passive: false, negated: false, copulas: 0, expletives: 0 };
  for (const c of statement.children(verb)) {
    const child = statement.word(c);
    if (!child) continue;
    const { label, lower } = child;
    if (label === "aux:pass" || label === "nsubj:pass") found.passive = true;
    if (/^(?:not|n't|never|no)$/.test(lower)) found.negated = true;
    if (label.startsWith("nsubj") && statement.children(c).some((d) => statement.word(d)?.lower === "no"))
      found.negated = true;
    if (label === "cop") found.copulas++;
    if (label === "expl") found.expletives++;
  }
  return found;
}

function sumUp({ sentence: { words }, named }: Statement): Between {
  const length = words.length + 1;
  const verbs = new Uint16Array(length);
  const names = new Uint16Array(length);
  const commas = new Uint16Array(length);
  const marks = new Int16Array(length).fill(-1);
  words.forEach(({ text, upos }, i) => {
    verbs[i + 1] = verbs[i]! + (upos === "VERB" ? 1 : 0);
    names[i + 1] = names[i]! + (named.get(i) ? 1 : 0);
    commas[i + 1] = commas[i]! + (text === "," ? 1 : 0);
    marks[i + 1] = /^[:;–—-]$/.test(text) ? i : marks[i]!;
  });
  const gaps = words.map(({ upos, lower }) => (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(upos) ? upos : lower));
  return { verbs, names, commas, marks, gaps };
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
export const bare: (label: string) => string = remember((label) => {
  const colon = label.indexOf(":");
  return colon < 0 ? label : label.slice(0, colon);
});

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
