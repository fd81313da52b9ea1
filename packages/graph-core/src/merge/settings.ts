/** Everything that can be tuned about merging, in one place. */
export interface MergeSettings {
  /** A concept is kept when its score over all notes reaches this (0 to 1). */
  minConceptScore: number;
  /** ... or when its score reaches this and it is an end of a sure relation. */
  minEndScore: number;
  /** How sure "a sure relation" is (0 to 1). */
  minEndConfidence: number;
  /**
   * A name claimed by several concepts goes to the one that has at least this many times the notes of the next one;
   * otherwise it joins none of them.
   */
  ambiguityDominance: number;
  /** No amount of evidence makes a relation surer than this. */
  maxConfidence: number;
}

export const DEFAULT_MERGE_SETTINGS: Readonly<MergeSettings> = {
  minConceptScore: 0.5,
  minEndScore: 0.3,
  minEndConfidence: 0.15,
  ambiguityDominance: 4,
  maxConfidence: 0.99,
};
