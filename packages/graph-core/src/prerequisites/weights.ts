import type { Setting } from "./features.ts";
import { JUDGED } from "./judged-weights.data.ts";
import { LEARNT } from "./weights.data.ts";

/**
 * Signals that the notes learnt from have none of (they hold no links but under "See also", and no numbers), set by hand: a link
 * in the text counts as much as the words of the title; in a numbered course a later note is the unlikelier requirement.
 */
const PRIORS = { link: 0.5, "back:link": -0.5, course: 1 };

/** A relation "requires" says what is asked, but the notes learnt from hold too few to tell its weight: set by hand. */
const REQUIRES = 2;

/**
 * That two things are contrasted says that they are of a kind, and not which is needed for the other: RNA stood before DNA for it. The
 * annotated notes, where it had 1.4, are read no worse without.
 */
const CONTRASTS = 0;

/**
 * Who annotated most of the notes that "sections" learns from named more prerequisites a note than the others; this much less brings
 * strengths back to where the bounds were chosen.
 */
const GENEROUS = 0.26;

/** Logistic weights by signal (see `features.ts`); `bias` for the constant. A signal without a weight counts nothing. */
export const WEIGHTS: Readonly<Record<Setting, Readonly<Record<string, number>>>> = {
  notes: { ...LEARNT.notes, ...PRIORS, requires: REQUIRES },
  sections: {
    ...LEARNT.sections,
    requires: REQUIRES,
    "contrasts-with": CONTRASTS,
    bias: LEARNT.sections.bias - GENEROUS,
  },
};

/**
 * A tutor calls half of what is told a step that one needs; this much less in log-odds brings the strengths of "sections" nearer to where the bounds were
 * chosen. More still pass the one of paths than by the likelihood that people list them: 494 instead of 226 in the example, 6,127 instead of 1,787 in a textbook.
 */
const LENIENT = 0.8;

/** What a tutor made of prerequisites that {@link WEIGHTS} told: how likely each is a step that one needs. Weights by signal, as there. */
export const STEP_WEIGHTS: Readonly<Record<Setting, Readonly<Record<string, number>>>> = {
  notes: JUDGED.notes,
  sections: { ...JUDGED.sections, bias: JUDGED.sections.bias - LENIENT },
};

/** Less likely ones make no prerequisite; docs/decisions/0003-prerequisites.md has what other bounds bring. */
export const MIN_LIKELIHOOD: Readonly<Record<Setting, number>> = { notes: 0.2, sections: 0.12 };
