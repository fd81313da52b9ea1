import type { Weights } from "./score.ts";

export const CONCEPT_WEIGHTS: Weights = {
  bias: -0.6,
  title: 2,
  heading: 2.5,
  term: 2.5,
  strong: 1.2,
  code: 0.6,
  link: 1,
  subject: 0.8,
  object: 0.4,
  oblique: 0.1,
  predicate: 0.4,
  bare: 0.8,
  listed: 0.5,
  mentions: 0.4,
  proper: 0.7,
  generic: -3,
  "generic-head": -0.5,
  degree: 0.3,
  isolated: -0.8,
  "single-common": -0.6,
};

export const TIE_WEIGHTS: Weights = {
  bias: -1.5,
  "source-score": 1.5,
  "target-score": 1.5,
};
