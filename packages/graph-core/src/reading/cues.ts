/**
 * Cues by which a writer shows that a word is a term: what stands right before and right after it. After the patterns of
 * definition mining (Hearst 1992, "Automatic acquisition of hyponyms"; Navigli & Velardi 2010, "Learning word-class lattices
 * for definition and hypernym extraction"; Pearson 1998, "Terms in context"). The rules of `rules/` read relations off such
 * sentences; here only the hint that a term is being introduced counts, so that it also works where no parse succeeded.
 */
export const CUES = [
  /** `Osmosis is the movement …`, the term opening its sentence. */
  "defines",
  /** `Tendrils are slender …`, the term opening its sentence. */
  "states",
  /** `… is a …` behind the term, anywhere else. */
  "copula",
  /** `X refers to`, `X means`, `X occurs when`. */
  "refers",
  /** `called X`, `known as X`, `termed X`. */
  "called",
  /** `the term X`, `the process of X`, `the concept of X`. */
  "introduced",
  /** `X, or Y` on either side. */
  "or",
  /** `X, a …`, `X, which is …`, `X—the …`, `X: …`. */
  "apposition",
  /** `X (…)`. */
  "bracket",
  /** `… is X`, `… is a X`, `one type is X`. */
  "predicate",
  /** `such as X`. */
  "such-as",
  /** Opens its sentence. */
  "opens",
] as const;
export type Cue = (typeof CUES)[number];

/** How far around a mention cues are looked for, in characters. */
export const CUE_WINDOW = 90;

const NOTE = String.raw`(?:\s*\([^()]{0,60}\))?`;
const ASIDE = String.raw`(?:,\s[^,.;]{2,50},)?`;
const KIND = String.raw`(?:an?|the|any|all|one|those|that|when|where|what|how|another|some|simply|usually|generally|essentially)`;
const COPULA = new RegExp(
  `^${NOTE}${ASIDE}\\s+(?:is|are|was|were|can be|may be)\\s+(?:\\w+ly\\s|also\\s|often\\s)?${KIND}\\b`,
  "i",
);
const REFERS = new RegExp(
  `^${NOTE}${ASIDE}\\s+(?:(?:is|are|was|can be|may be)\\s+(?:\\w+ly\\s)?(?:defined|described|understood|characteri[sz]ed)\\b|refers?\\s|means?\\s|denotes?\\s|describes?\\s|occurs?\\s(?:when|as|in)\\b|consists?\\sof\\b|involves?\\s|represents?\\s|happens?\\swhen\\b|(?:is|are)\\s(?:used|made|responsible|composed)\\b)`,
  "i",
);
const OR_AFTER = /^,?\s+\(?or\s+(?:simply\s|just\s)?(?:an?\s|the\s)?["“]?\p{L}/iu;
const APPOSITION = /^["”]?\s?(?:,\s(?:an?|the|which|in\swhich|where|or|meaning|that\sis|also)\s|[—–]|\s-\s|\\?:)/i;
const BRACKET = /^["”]?\s\(/;
/** What stands behind a blank line, a heading or an item's end is another statement. */
const BLOCK_END = /\n\s*(?:\n|[-*+>#]\s|\d+[.)]\s)/;
const ARTICLE = String.raw`(?:(?:an?|the|its|their)\s)?["“‘']?$`;
const CALLED = new RegExp(
  `(?:called|known\\sas|termed|named|referred\\sto\\sas|dubbed|coined|labell?ed|defined\\sas|described\\sas|refer\\sto\\s(?:this|these|it|them)\\sas|call\\s(?:this|it|these|them))(?:\\seither)?\\s+${ARTICLE}`,
  "i",
);
const INTRODUCED = new RegExp(
  `(?:\\b(?:term|word|concept|process|idea|notion|principle|phenomenon|theory|practice|study|field|system|form|type|kind|state|enzyme|protein|hormone|method|technique|model|condition|disease|perspective|approach)(?:\\sof)?\\s|\\bdefines?\\s|\\bintroduced?\\s)${ARTICLE}`,
  "i",
);
const OR_BEFORE = new RegExp(`[\\s(]or\\s${ARTICLE}`, "i");
const PREDICATE = new RegExp(`\\s(?:is|are|was|were)\\s${ARTICLE}`, "i");
const SUCH_AS = new RegExp(`(?:such\\sas|including|e\\.g\\.,?|for\\sexample,?|like)\\s${ARTICLE}`, "i");
const OPENS = /(?:[.!?:]["”)]?\s+|(?:^|\n)\s*(?:(?:[-+>]|#+|\d+[.)])\s+)?)(?:(?:an?|the|in)\s)?["“‘]?$/i;

const MARKS = /[*_`[\]=]+/g;
/** What {@link cuesAt} takes off or closes up, with or without ends of lines: most text has nothing of it. */
const LOOSE = /[*_`[\]=]|[^\S ]|\s{2}/;
const LOOSE_LINES = /[*_`[\]=]|[^\S\n ]|[^\S\n]{2}/;

/**
 * The cues around one mention.
 * @param before text up to the mention, `after` text behind it, both plain or Markdown; emphasis marks are ignored.
 */
export function cuesAt(before: string, after: string): Cue[] {
  const left = LOOSE_LINES.test(before) ? before.replace(MARKS, "").replace(/[^\S\n]{2,}|[^\S\n ]/g, " ") : before;
  const lines = after.includes("\n") ? after.split(BLOCK_END, 1).join("") : after;
  const right = LOOSE.test(lines) ? lines.replace(MARKS, "").replace(/\s{2,}|[^\S ]/g, " ") : lines;
  const found: Cue[] = [];
  const opens = OPENS.test(left);
  if (opens) found.push("opens");
  if (COPULA.test(right)) found.push(opens ? "defines" : "copula");
  else if (opens && /^\s(?:is|are)\s/.test(right)) found.push("states");
  if (REFERS.test(right)) found.push("refers");
  if (CALLED.test(left)) found.push("called");
  else if (INTRODUCED.test(left)) found.push("introduced");
  if (OR_AFTER.test(right) || OR_BEFORE.test(left)) found.push("or");
  if (APPOSITION.test(right)) found.push("apposition");
  if (BRACKET.test(right)) found.push("bracket");
  if (PREDICATE.test(left)) found.push("predicate");
  if (SUCH_AS.test(left)) found.push("such-as");
  return found;
}
