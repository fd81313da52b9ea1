const TREATED = "(?:covered|defined|described|discussed|encountered|explained|introduced|seen|treated)";
const PARTS = "(?:chapters?|lectures?|lessons?|notes?|parts?|sections?|units?|weeks?)";
const NEXT = "(?:following|future|later|next|subsequent|upcoming)";

/** "To be described in chapter 5", "discussed later", "covered in the next lesson". */
const PUT_OFF = new RegExp(
  `\\bto be ${TREATED}\\b(?! into)|\\b${TREATED} (?:in (?:more )?(?:depth|detail) )?(?:later|shortly|soon|in (?:an? |the )?${NEXT} ${PARTS})\\b`,
  "iu",
);
/** "We will", which is of this very text as well: "In this section, we will study pruning". */
const WILL = /\b(?:we|you|I|chapters?|sections?|lessons?|lectures?|notes?)(?:['’]ll| will| shall)\b/i;
const LATER = new RegExp(`\\b(?:in the following|later|shortly|soon|subsequently|${NEXT} ${PARTS})\\b`, "i");
/** What is told of what this very text treats. */
const HERE = /\b(?:in|of) th(?:is|ese) (?:chapters?|lectures?|lessons?|notes?|sections?|units?)\b/i;

/** Sentences end with a stop, a paragraph, or a line before an item, a heading or a row. */
const SENTENCES = /(?:(?![.!?]\s+\p{Lu}|\n(?=[ \t>]*(?:[#|]|\r?\n|[-*+][ \t]|\d{1,3}[.)][ \t])))[^])+/gu;

/**
 * The sentences that put something off: "models such as pruning (to be described in the next chapter)", "Later we will meet pruning".
 * What comes later is not needed before.
 */
export function sentencesAhead(text: string): RegExpMatchArray[] {
  return [...text.matchAll(SENTENCES)].filter(([sentence]) => {
    const line = sentence.replace(/\s+/g, " ");
    return !HERE.test(line) && (PUT_OFF.test(line) || (WILL.test(line) && LATER.test(line)));
  });
}
