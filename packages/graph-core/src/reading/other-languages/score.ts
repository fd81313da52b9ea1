import { type Draft, firstLabel, type Tie } from "../draft.ts";
import type { Features, NoteContext } from "../features.ts";
import { logistic, type Weights } from "../score.ts";
import { loneAdjective } from "./groups.ts";
import type { LanguageTable } from "./table.ts";

// The learnt weights know English words and roles that a parser found. Here no parser stands behind a role, so the scores
// are set by hand from what a group is seen to do: stand out, come again, end a stated relation.

/** Log-odds of a candidate concept. */
export const OTHER_CONCEPT_WEIGHTS: Weights = {
  title: 3,
  heading: 1.6,
  term: 1.4,
  marked: 1.1,
  link: 1,
  code: 0.6,
  defined: 0.6,
  cell: 0.8,
  example: -0.3,
  tied: 1.1,
  "tied-often": 0.5,
  acting: 0.3,
  repeated: 0.8,
  often: 0.4,
  several: 0.5,
  proper: 0.6,
  acronym: 0.7,
  long: -0.9,
  generic: -1.8,
  adjective: -0.5,
  digits: -0.6,
  aliased: 0.5,
  bias: -1.5,
};

/** Log-odds of a candidate relation. */
export const OTHER_TIE_WEIGHTS: Weights = {
  "rule:definition": 0.3,
  "rule:copula": 0.4,
  "rule:such-as": 0.5,
  "rule:cue": 0.2,
  "rule:bare": -0.2,
  "rule:lead-kinds": 0.6,
  "rule:term-of-topic": 0.4,
  "rule:heading-part": -0.5,
  "rule:heading-kind": 0.5,
  "rule:heading": 1,
  "direct-object": 0.3,
  "known-verb": 0.4,
  "second-oblique": -0.3,
  light: -0.7,
  listed: -0.1,
  inherited: -0.1,
  purpose: -0.1,
  far: -1,
  relative: 0,
  negated: -0.3,
  "long-sentence": -0.3,
  lowest: 2.6,
  highest: 0.6,
  bias: -2.3,
};

/** A candidate as the weights see it. */
export function otherConceptFeatures(draft: Draft, context: NoteContext, table: LanguageTable): Features {
  const { roles } = draft;
  const words = draft.key.split(" ");
  const label = firstLabel(draft) ?? "";
  const degree = context.degree.get(draft.id) ?? 0;
  const has = (n: number): number => (n > 0 ? 1 : 0);
  const single = words.length === 1;
  return {
    title: has(roles.title),
    heading: has(roles.heading),
    term: has(roles.term),
    marked: has(roles.strong + roles.emphasis),
    link: has(roles.link),
    code: has(roles.code),
    defined: has(roles.defined),
    cell: has(roles.cell),
    example: has(roles.example),
    tied: has(degree),
    "tied-often": has(degree - 1),
    acting: has(roles.subject),
    repeated: has(draft.places.length - 1),
    often: has(draft.places.length - 3),
    several: words.length > 1 ? 1 : 0,
    proper: draft.proper ? 1 : 0,
    acronym: /^\p{Lu}[\p{Lu}\d]+s?$/u.test(label) ? 1 : 0,
    long: words.filter((w) => w.length > 3).length > 3 ? 1 : 0,
    generic: words.every((w) => table.generic.has(w) || table.dropped.has(w) || table.generic.has(`${w}s`)) ? 1 : 0,
    adjective: single && /^\p{Ll}/u.test(label) && loneAdjective(table, draft.key) && !draft.proper ? 1 : 0,
    digits: /^\d|\d{3}/.test(draft.key) ? 1 : 0,
    aliased: has(draft.aliases.size),
  };
}

/** A candidate relation as the weights see it; the scores of its ends among them. */
export function otherTieFeatures(tie: Tie, ends: { source: number; target: number }): Features {
  const features: Features = { [`rule:${tie.rule}`]: 1 };
  for (const [name, value] of Object.entries(tie.features)) features[name] = value;
  features["lowest"] = Math.min(ends.source, ends.target);
  features["highest"] = Math.max(ends.source, ends.target);
  return features;
}

/** The two scorers of a note that is not in English. */
export function otherScorers(table: LanguageTable): {
  concept(draft: Draft, context: NoteContext): number;
  tie(tie: Tie, ends: { source: number; target: number }): number;
} {
  return {
    concept: (draft, context) => logistic(OTHER_CONCEPT_WEIGHTS, otherConceptFeatures(draft, context, table)),
    tie: (tie, ends) => logistic(OTHER_TIE_WEIGHTS, otherTieFeatures(tie, ends)),
  };
}

/**
 * How likely a concept is a key term of its note. The learnt cues are English, and every word of another language is rare to them:
 * where a name stands counts at least so much.
 */
export function otherSalience({ roles }: Draft, learnt: number): number {
  const least = roles.title > 0 ? 0.7 : roles.heading + roles.defined > 0 ? 0.35 : 0;
  return Math.max(learnt, least);
}
