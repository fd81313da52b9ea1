import { tidy } from "./tidy.ts";

interface Words {
  quote: string;
  rule: string;
}

/** A quote of no more words than this is mostly a name: of a heading, a cell or an item. */
const NAME_WORDS = 4;
const SENTENCE_END = /[.!?:…。！？][)\]"'”’»*_]*$/u;
/** What rules read from where words stand, not from what they say. */
const BY_PLACE = /^(?:together|heading)\b/;
/** An author's correction, before which no words of the notes stand. */
const CORRECTED = "correction";

/**
 * The words behind a relation, the most telling first: more than a name, what says the relation's label (the first that comes of the notes'
 * own), read from what is said, naming both ends, a whole sentence. Otherwise as they come.
 */
export function byTelling<E extends Words>(evidence: readonly E[], ends: readonly { label: string }[]): readonly E[] {
  if (evidence.length < 2) return evidence;
  const names = ends.map(({ label }) => label.toLowerCase());
  const lead = evidence.find(({ rule }) => rule !== CORRECTED);
  const worth = (each: E): number => {
    const { quote, rule } = each;
    const words = tidy(quote);
    const folded = words.toLowerCase();
    return (
      (words.split(" ").length > NAME_WORDS ? 5 : 0) +
      (each === lead ? 4 : 0) +
      (BY_PLACE.test(rule) ? 0 : 3) +
      names.filter((name) => folded.includes(name)).length +
      (SENTENCE_END.test(words) ? 1 : 0)
    );
  };
  return evidence
    .map((each) => ({ each, worth: worth(each) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ each }) => each);
}
