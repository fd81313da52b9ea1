/**
 * Reading English without a language model: parts of speech, dependency trees and lemmas of tokenised sentences, bullets and
 * fragments. Runs the same in Node and browsers, needs nothing else, and gives the same answer on every machine (whole-number
 * weights, greedy decoding).
 *
 * In: the words of one line, tokenised much as Universal Dependencies do: `do` `n't`, `cannot` as `can` `not`, `model` `'s`,
 * punctuation apart, hyphenated words in one piece (`fine-tuning`). Out: see `types.ts`.
 *
 * Method: averaged-perceptron tagger in two passes (Collins 2002); greedy arc-hybrid parser learnt with a dynamic oracle
 * (Goldberg & Nivre 2012, 2013) on features after Zhang & Nivre 2011, and word classes after Koo, Carreras & Collins 2008. Learnt
 * from UD English EWT, WordNet 3.1 and GloVe vectors.
 *
 * @packageDocumentation
 */
import type { EnglishModel } from "./types.ts";
import { CLUSTERS } from "./clusters.data.ts";
import { type Clusters, clusterOf, unpackClusters } from "./clusters.ts";
import { createModel } from "./model.ts";
import { unpackWeights } from "./unpack.ts";
import { WEIGHTS } from "./weights.data.ts";

export type { EnglishModel, Parse, Tag, Upos } from "./types.ts";

let model: EnglishModel | undefined;
let clusters: Clusters | undefined;
const wordClasses = (): Clusters => (clusters ??= unpackClusters(CLUSTERS));

/**
 * The model, decoded on the first call (about 0.15 s) and shared afterwards. Not re-entrant across threads: each worker has
 * its own.
 */
export function english(): EnglishModel {
  return (model ??= createModel(unpackWeights(WEIGHTS, wordClasses())));
}

/**
 * The class of words that are used alike which a word belongs to: 0 for unknown words, else 1 to 1,024. Close numbers are
 * close classes: `(class - 1) >> 2` is one of 256 wider ones, `>> 5` one of 32.
 */
export function wordClass(word: string): number {
  return clusterOf(wordClasses(), word.toLowerCase());
}
export { joinedParticle, participleOf } from "./irregular.ts";
export { commonness } from "./commonness.data.ts";
