import { alsoNamed } from "../language/lexicon/headings.ts";
import { nameKey } from "../model/names.ts";
import type { RichText } from "../model/note.ts";
import type { Draft } from "./draft.ts";
import { formulas } from "./formulas.ts";
import { readableMath } from "./readable-math.ts";

/** How well a sentence says what something is; where nothing but `NONE` is found a concept rather has no definition. */
export const WORTH = { NONE: 0, FAIR: 1, PLAIN: 2 } as const;
export type Worth = (typeof WORTH)[keyof typeof WORTH];

/** Points back at, or goes on from, what was said before: `This is why`, `By contrast, …`. */
const GOES_ON =
  /^(?:this|these|those|that|such|it|they|he|she|here|there|but|and|so|thus|hence|however|therefore|moreover|furthermore|additionally|nevertheless|indeed|instead|recall|note|notice|now|also|again|then|finally|as|just as|otherwise|(?:by|in) contrast|in (?:addition|other words|fact|turn|short|that|this|these|such|our|each)|for (?:example|instance|all|this|these)|of course|on the other hand|let)\b/i;
/** A condition comes first: what follows holds in that case. */
const CONDITION =
  /^(?:when|whenever|if|while|whereas|although|though|because|since|until|once|after|before|given|with|without|to|from|after)\b/i;
/** Speaks of the text, of its author or its reader. */
const OF_THE_TEXT =
  /(?:^|[\s(])(?:we|us|you|let['’]s)(?=[\s,.;)])|\b(?:this|next|last|previous|following|above)\s+(?:section|chapter|book|lesson|module|unit|part|figure|table|example|exercise|note|video|course)\b/i;
/** What stands behind the verb praises, ranks or adds, or names a part that something plays. */
const SAYS_LESS =
  /^(?:not|also|now|often|still|always|never|only|just|clearly|quite|very|as|so|too|more|less|better|worse|one of|some of|examples?|the same|(?:designed|used|made|intended|meant|known|given|shown)\b.*|(?:an?|the|another|one|its|their|his|her)\s+(?:[\p{L}-]+\s+){0,2}(?:examples?|reasons?|results?|problems?|issues?|consequences?|prerequisites?|focus|topics?|goals?|choices?|cases?|culprits?|questions?|matter|causes?|advantages?|alternatives?)\b)(?:\s|$)/iu;
/** A comma behind a preposition: a reference was taken out there. */
const LEFT_OUT = /\b(?:in|by|from|of|with|to|at|on|that)\s+,/i;
const VERB = /\s(?:is|are|was|were|means|refers? to|denotes?)\s+/;
/** Words of a predicate that can say what something is. */
const LEAST_WORDS = 3;
/** Share of a predicate that may be formulas. */
const MOST_FORMULA = 0.3;
/** The same of a sentence that only gives a name. */
const MOST_FORMULA_NAMING = 0.1;
/** "This sort of problem, where …, is called" tells of what it speaks; "This process is called" does not. */
const TELLS = 50;

/**
 * How well `X is a …` says what X is: plainly where it begins with X's name and goes on with `a` or `the` and a kind.
 * @param keys the names of X. @param maths characters of the sentence that are mathematics.
 */
export function worthOfStatement(sentence: string, keys: readonly string[], maths = 0): Worth {
  if ([GOES_ON, CONDITION, OF_THE_TEXT, LEFT_OUT].some((pattern) => pattern.test(sentence))) return WORTH.NONE;
  const verb = VERB.exec(sentence);
  if (!verb) return WORTH.NONE;
  const before = sentence.slice(0, verb.index);
  const predicate = sentence.slice(verb.index + verb[0].length);
  if (SAYS_LESS.test(predicate) || predicate.split(/\s+/).length < LEAST_WORDS) return WORTH.NONE;
  if (maths > MOST_FORMULA * predicate.length) return WORTH.NONE;
  const name = (text: string) =>
    nameKey(text.replace(/\([^)]*\)|,.*$/g, " ").replace(/^\s*(?:an?|the|each|every|any|all)\s+/i, ""));
  const plain = keys.includes(name(before));
  // "In law, a lease is …"
  const comma = before.indexOf(", ");
  if (!plain && !(comma > 0 && comma < 40 && keys.includes(name(before.slice(comma + 2))))) return WORTH.NONE;
  return plain && maths === 0 && /^(?:an?|the|any|when)\s/i.test(predicate) ? WORTH.PLAIN : WORTH.FAIR;
}

/** "The operation itself is called …", "The wear that adds up in this way is called …": what it is was said before. */
const POINTS_BACK =
  /^(?:its|their|together|the two)\b|\b(?:itself|ones|in this way|(?:between|of) the two|which results|this (?:phenomenon|version|gap|case|idea))\b/i;

/**
 * How well a sentence that gives something its name says what it is.
 * @param cue offset of `called` in the sentence. @param maths as above.
 */
export function worthOfNaming(whole: string, cue: number, maths = 0): Worth {
  const sentence = whole.replace(/^\p{Lu}\p{Ll}+ly,\s/u, "");
  if (maths > MOST_FORMULA_NAMING * whole.length) return WORTH.NONE;
  if (/^(?:he|she|they|but|and|so|thus|hence|however|therefore|indeed|recall|note|notice|here|let)\b/i.test(sentence))
    return WORTH.NONE;
  // What a reference stood for is gone: "As shown in , …".
  if (LEFT_OUT.test(sentence) || /^as\b/i.test(sentence)) return WORTH.NONE;
  if (cue < TELLS && POINTS_BACK.test(sentence.slice(0, cue))) return WORTH.NONE;
  const opens = GOES_ON.test(sentence) || CONDITION.test(sentence);
  if (opens && (cue < TELLS || OF_THE_TEXT.test(sentence))) return WORTH.NONE;
  return cue < LEAST_WORDS * 6 ? WORTH.NONE : WORTH.FAIR;
}

/**
 * A sentence as a definition tells it: formulas as people read them; those that cannot be told so have their dollar signs back,
 * without which nobody knows where they end.
 * @returns its words, and how many characters of them are mathematics.
 */
export function sentenceOf(content: RichText, from: number, to: number): { text: string; maths: number } {
  let [text, at, maths] = ["", from, 0];
  for (const mark of formulas(content)) {
    if (mark.from < at || mark.to > to) continue;
    const formula = content.text.slice(mark.from, mark.to);
    const readable = readableMath(formula);
    const shown = /[\\{]/.test(readable) ? `$${formula.trim()}$` : readable;
    maths += shown.length;
    text += content.text.slice(at, mark.from) + shown;
    at = mark.to;
  }
  return { text: (text + content.text.slice(at, to)).trim(), maths };
}

/** A bracket that only sends to a figure or a source: `([link])`, `(see Figure 3)`, `[12]`. */
const REFERENCE =
  /\s{0,3}\((?:see\s)?(?:\[[^\][\s]{1,8}\]|(?:fig(?:ure)?|table|eq(?:uation)?)\.?\s\d[\d.]*)\)|\s\[\d{1,3}\](?=[.,;]|$)/gi;

/**
 * A definition without what only leads on (`A bond is a loan. There are two:` says no more than `A bond is a loan.`), and without references
 * to figures and sources.
 */
export function closed(text: string): string {
  const said = text.replace(REFERENCE, "").replace(/(?<=[.!?])\s+[^.!?]*:$/, "");
  const leadsOn = /(?:,?\s(?:to|as|by|for|with|in|on|of|that|from|and|or|such as|including))?[\s:;→⇒]+$/;
  const open = said.replace(/(?:\s+(?:->|=>|[→⇒])|,?\s(?:such as|including|i\.e\.,?|e\.g\.,?))$/, ":");
  return /[:;]$/.test(open) ? open.replace(leadsOn, /^\p{Lu}/u.test(open) ? "." : "") : open;
}

/** Makes this a candidate's definition, where none as good was found before. */
export function offer(draft: Draft, definition: { text: string; start: number; end: number }, worth: Worth): void {
  if (worth === WORTH.NONE || worth <= (draft.definition?.worth ?? WORTH.NONE)) return;
  draft.definition = { ...definition, worth };
}

/** Another name or form in brackets that a glossary's definition begins with. */
const NAMED_FIRST = /^\s*\(([^()]{2,60})\)[\s;:,]+/;

/** The words after a term's label are its definition, where they are more than a word or two. */
export function defineFrom(draft: Draft, content: RichText, label: number, to: number): void {
  const aside = NAMED_FIRST.exec(content.text.slice(label, to));
  const from = label + (aside && alsoNamed(aside[1]!) !== undefined ? aside[0].length : 0);
  const { text, maths } = sentenceOf(content, from, to);
  if (
    draft.definition?.worth === WORTH.PLAIN ||
    2 * maths > text.length ||
    text.split(/\s+/).length < 3 ||
    !explains(text)
  )
    return;
  const start = from + content.text.slice(from).search(/\S/);
  const place = { start: content.offsets[start] ?? 0, end: (content.offsets[to - 1] ?? 0) + 1 };
  draft.definition = { text, ...place, worth: WORTH.PLAIN };
  draft.roles.defined++;
}

/** Sends the reader elsewhere, tells the reader what to do, or speaks of what it does not name. */
const TO_READER =
  /^(?:see|cf\.?|refer to|(?:we|you) (?:can|may|must|should|will|need|have)|(?:for )?examples?\b:?|please|press|click|enter|delete|defaults? (?:is|to)|it)\s/i;
/** An amount and little else: `4 days, maximum of 14 days`, `< 12 business hours`. */
const AMOUNT =
  /^[\s(<>≤≥≈~$€£-]*\d[\d.,]*(?:\s?[–-]\s?\d[\d.,]*)?\s?(?:%|[KMGT]i?[Bb]\b|\p{Ll}{1,12}(?![\p{L}\d]))(?!.*\s(?:in|over|of)\s)/u;
const LONGEST_AMOUNT = 6;

/** Not a question, nor a title or a list of names (`Western Europe: The Winds of Change`): nothing there explains. */
function explains(text: string): boolean {
  if (text.endsWith("?") || TO_READER.test(text)) return false;
  // "Also known as simple queries" says no more than another name.
  if (/^[^,.;:]*$/.test(alsoNamed(text) ?? ",")) return false;
  if (AMOUNT.test(text) && text.split(/\s+/).length <= LONGEST_AMOUNT) return false;
  return (
    !/^\p{Lu}/u.test(text) || /(?:^|\s)(?!(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)\s)\p{Ll}/u.test(text)
  );
}
