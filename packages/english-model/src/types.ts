/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

const UPOS: readonly string[] = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] satisfies Upos[];

/** Tells whether a text is one of the universal tags. */
export function isUpos(text: string): text is Upos {
  return UPOS.includes(text);
}

/** One token's part of speech. The objects are shared and frozen: compare fields, never change them. */
export interface Tag {
  /** The coarse class: `VERB`, `NOUN`, `AUX`, … */
  readonly upos: Upos;
  /** The Penn Treebank tag, which tells forms apart: `VB VBD VBG VBN VBP VBZ NN NNS NNP NNPS JJ JJR …` */
  readonly xpos: string;
}

/** A dependency tree over the given words: one entry a word in each array. */
export interface Parse {
  /** The part of speech of each word. */
  readonly tags: readonly Tag[];
  /** Index of the word that each word hangs on; -1 for the root. Exactly one word is the root (none if no words). */
  readonly heads: readonly number[];
  /** The relation to the head, a Universal Dependencies label (`nsubj`, `nsubj:pass`, `obj`, `acl:relcl`, …); `root` at the root. */
  readonly labels: readonly string[];
}

/** Reads English words that are tokenised already. Its answers depend on the words alone. */
export interface EnglishModel {
  /** Tags one sentence, line or fragment. Much cheaper than `parse`. */
  tag(words: readonly string[]): Tag[];
  /** Tags and parses one sentence, line or fragment. */
  parse(words: readonly string[]): Parse;
  /** The dictionary form of a word read under a Penn tag: `lemma("stores", "VBZ")` is `store`. Lower case, save for names and acronyms. */
  lemma(word: string, tag: string): string;
}
