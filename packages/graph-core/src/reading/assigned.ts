import type { Word } from "../language/analyse.ts";
import { ASSIGNMENT_VERBS } from "../language/lexicon/verbs.ts";
import type { Statement } from "./statement.ts";

/** Shorter ones tell what a thing does: "Explain predictions". */
const ASSIGNMENT_WORDS = 6;

const BELIEVING = /^(?:Assuming|Believing|Thinking|Supposing|Expecting)$/;
const SENDS = /^(?:Visit|View|Watch|Go|Click|Explore|Try)$/;
const PLACES =
  /^(?:websites?|sites?|links?|pages?|webpages?|videos?|animations?|simulations?|tutorials?|articles?|interactives?|games?|demos?)$/;

/**
 * Whether a statement is a question, an exercise, an assignment ("Explain the causes of the war") or a mistake that is warned of
 * ("Assuming that more data helps"): none says how things are.
 */
export function isAsking({ sentence, frame }: Pick<Statement, "sentence" | "frame">): boolean {
  const { words } = sentence;
  if (frame.asks || words.at(-1)?.text === "?") return true;
  const main = words[sentence.root];
  // "Assuming that more data always helps", in a list of mistakes.
  if (main === words[0] && BELIEVING.test(main?.text ?? "") && words[1]?.lower === "that") return true;
  if (sendsElsewhere(main, words)) return true;
  if (
    words[0] === main &&
    main?.lower === "compare" &&
    /^(?:and|or|&)$/.test(words[1]?.lower ?? "") &&
    words[2]?.lower === "contrast"
  )
    return true;
  const opens = words.slice(0, sentence.root).every(({ upos }) => /^(?:PUNCT|NUM|SYM|X)$/.test(upos));
  return (
    main !== undefined &&
    opens &&
    main.upos === "VERB" &&
    /^\p{Lu}/u.test(main.text) &&
    ASSIGNMENT_VERBS.has(main.lower) &&
    words.length >= ASSIGNMENT_WORDS
  );
}

/** `Visit this site to watch a drop fall`: the reader is sent elsewhere. */
function sendsElsewhere(main: Word | undefined, words: readonly Word[]): boolean {
  if (main === undefined || !SENDS.test(main.text) || main !== words.find(({ upos }) => upos !== "PUNCT")) return false;
  return words.some(({ label, lower }) => /^(?:obj|obl)/.test(label) && PLACES.test(lower));
}
