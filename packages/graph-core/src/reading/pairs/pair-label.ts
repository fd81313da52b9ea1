import { PHRASAL_PREPOSITIONS, phraseSays } from "../../language/lexicon/prepositions.ts";
import { UNSAID_RULE } from "../../model/reading.ts";
import type { RelationType } from "../../model/relation.ts";
import { lacks } from "../denial.ts";
import type { Tie } from "../draft.ts";
import type { Occurrence } from "./occurrences.ts";
import { nounLabel } from "./noun-label.ts";
import { isNamedAfter } from "./held-names.ts";
import { narrows } from "./kind-words.ts";
import { labelOf, pathBetween } from "./path.ts";
import type { Statement } from "../statement.ts";
import { objectLabel } from "../verb-label.ts";
import { clauseOver, speaksOf, verbOver, whole } from "./verb-over.ts";
import { wayLabel } from "./way-label.ts";

/** What an edge says where the note has no verb for it. */
const PLAIN: Record<RelationType, string> = {
  "is-a": "is a",
  "part-of": "part of",
  uses: "uses",
  requires: "requires",
  produces: "produces",
  affects: "affects",
  "applies-to": "applies to",
  "contrasts-with": "differs from",
  "related-to": "relates to",
};
/** Of two that are set side by side, and not said to differ: "ebb lowers the water, flood raises it". */
const COMPARED = "compared with";
const CONTRAST =
  /\b(?:but|while|whereas|although|though|however|unlike|than|not|never|vs|versus|instead|rather|oppos\p{L}+|contrar\p{L}+|contrast\p{L}*|differ\p{L}*|distinct\p{L}*|distinguish\p{L}*)\b/iu;
/** Rule of what {@link wayLabel} tells. */
const WAY_RULE = "way";
const NEGATED = /\b(?:not|cannot|never)\b/;
/** Words that say what something is; any other verb on an `is-a` says something else of the two. */
const SAYS_KIND =
  /\bis\b.*\b(?:an?|one|as|like|called|known|considered|classified)\b|\bas$|^(?:is|acts|serves|functions|becomes?|represents?|means?|refers|remains?|denotes?|parent|type|kind)\b(?! \p{L}+ (?:to|in|on|with|by)$)/u;
const LAYOUT_LABEL = /^(?:is an? ?|part of|use of|is)$/;

/** The note's own phrase for a pair of this type, and the rule that read it: the rules' phrase, else the verb over the target. */
export function phraseOf(at: Occurrence, type: RelationType): { label: string; rule: string } {
  const said = phraseFor(at, type);
  const isOf = said.label === PLAIN["part-of"] && (said.rule === "noun-preposition" || said.rule === UNSAID_RULE);
  return isOf && isMeasure(at.source.draft.key) ? { ...said, label: "is a property of" } : said;
}

const MEASURES = new Set(
  `accuracy acidity capacity complexity concentration conductivity covariance density depth deviation diversity efficiency elasticity entropy
   frequency height humidity intensity latency length magnitude mass mean norm polarity pressure probability rate salinity size speed
   stability strength temperature variance velocity viscosity volume weight width`.split(/\s+/),
);

/** Whether a name is of what is measured of a thing: the entropy of a system is no part of it. */
const isMeasure = (key: string): boolean => MEASURES.has(key.split(" ").at(-1) ?? "");

function phraseFor(at: Occurrence, type: RelationType): { label: string; rule: string } {
  const said = at.ties.find((t) => t.type === type);
  const tie = said ?? at.ties[0];
  // "Changes the layout of the index page to page": that it is a page says its name, and not that verb.
  if (type === "is-a" && said === undefined && tie !== undefined && !SAYS_KIND.test(tie.label))
    return { label: PLAIN[type], rule: tie.rule };
  // Two that are told from each other: what the verb says is not said of these, unless it is its "not" that tells them apart.
  if (type === "contrasts-with" && said === undefined && tie !== undefined && !NEGATED.test(tie.label))
    return { label: labelOfContrast(at.statement), rule: tie.rule };
  // "is a" and "part of" would say something else of another type.
  if (tie) {
    // "The law of demand of demand".
    const isName = tie.label === "of" && isNamedAfter(at.source.draft, at.target.draft);
    if (isName) return { label: PLAIN[type], rule: tie.rule };
    const isOther = tie.type !== type;
    const isPlain =
      (LAYOUT_LABEL.test(tie.label) && (isOther || (tie.label === "is" && type !== "is-a"))) ||
      // What a row has under a column is no part of which it would be.
      (type === "part-of" && isOther && tie.rule === "table" && tie.label.startsWith("has "));
    return { label: isPlain ? PLAIN[type] : (givenWith(at, tie) ?? inWords(tie, type)), rule: tie.rule };
  }
  const { statement } = at;
  if (!statement) return { label: PLAIN[type], rule: "layout" };
  const verb = verbOver(at);
  if (verb && type === "is-a" && !SAYS_KIND.test(verb)) return { label: PLAIN[type], rule: UNSAID_RULE };
  if (verb) return { label: whole(verb), rule: "clause" };
  const noun = type === "is-a" ? undefined : nounLabel(at);
  if (noun) return { label: noun, rule: "noun" };
  const way = type === "is-a" ? undefined : wayLabel(at);
  if (way) return { label: way, rule: WAY_RULE };
  return { label: type === "contrasts-with" ? labelOfContrast(statement) : PLAIN[type], rule: UNSAID_RULE };
}

/** Whose object has afterwards what stands behind its "with". */
const GIVES =
  /^(?:provide|supply|equip|furnish|present|fit|outfit|arm|endow|entrust|fill|load|stock|cover|coat|line|mix|combine|replace|treat|decorate)$/;

/** `Supplies ships with coal`: the parser has the coal as something of the ships, and they are supplied with it. */
function givenWith({ statement, source }: Occurrence, { rule, label }: Tie): string | undefined {
  const object = statement?.word(source.word);
  if (statement === undefined || rule !== "noun-preposition" || label !== "with" || object?.label !== "obj")
    return undefined;
  return GIVES.test(statement.lemma(object.head)) ? objectLabel(statement, object.head, "with") : undefined;
}

const IS_THERE =
  /^(?:in|within|inside|on|under|for|from|about|between|behind|near|at|against|of|to|by|through|via|into|across|over|around|along|towards?|beyond|throughout|outside|without)$/;

/** `In`, `for`, `of`: where only a preposition leads from one name to the other, what it says of them as a verb would. */
export function inWords({ label, rule }: Tie, type: RelationType): string {
  if (rule !== "noun-preposition" && rule !== "definition") return whole(label);
  if (label === "with") return "has";
  if (label === "as") return "serves as";
  if (PHRASAL_PREPOSITIONS.has(label)) return phraseSays(label);
  if (label === "of" && type === "part-of") return PLAIN[type];
  return IS_THERE.test(label) ? `is ${label}` : label;
}

/**
 * Whether a pair that no rule read may be told as a contrast: where words of the sentence set one thing against the other, or where
 * the two are alike or stand side by side and no verb or noun leads from the one to the other ("a drug against malaria").
 */
export function mayContrast(at: Occurrence): boolean {
  const { statement } = at;
  if (statement === undefined || at.ties.length > 0 || isSetAgainst(at, statement)) return true;
  const { rule, label } = phraseOf(at, "related-to");
  if (rule === WAY_RULE) return NEGATED.test(label);
  if (rule !== UNSAID_RULE && !setsAgainst(statement)) return false;
  return areAlike(at) || areBeside(at, statement);
}

/** Words that leave no doubt that two things are set against each other; "not" and "but" may be about anything in their sentence. */
const SETS_TWO =
  /\b(?:unlike|whereas|vs|versus|oppos\p{L}+|contrar\p{L}+|contrast\p{L}*|differ\p{L}*|distinct\p{L}*|distinguish\p{L}*|(?:rather|other) than|instead of|conversely|compar\p{L}+ (?:to|with))\b/iu;

function isSetAgainst({ source, target }: Occurrence, { content, sentence }: Statement): boolean {
  if (SETS_TWO.test(content.text.slice(sentence.start, sentence.end))) return true;
  if (source.word < 0 || target.word < 0)
    return labelOf(sentence, Math.max(source.word, target.word)).endsWith(":than");
  const path = pathBetween(sentence, source.word, target.word);
  return path !== undefined && [...path.up, ...path.down].some((label) => label.endsWith(":than"));
}

/** `Private key`, `public key`: names that differ in a word. */
function areAlike({ source, target }: Occurrence): boolean {
  const [one, other] = [source.draft.key.split(" "), target.draft.key.split(" ")];
  return one.at(-1) === other.at(-1) || (one.length > 1 && other.length > 1 && one[0] === other[0]);
}

/** Whether two names are what two clauses speak of, or are listed together: "ebb lowers the water, flood raises it". */
function areBeside({ source, target }: Occurrence, { sentence }: Statement): boolean {
  if (source.word < 0 || target.word < 0) return false;
  const path = pathBetween(sentence, source.word, target.word);
  if (path === undefined) return false;
  const way = [...path.up, ...path.down];
  if (way.length === 0) return path.coordinated > 0;
  const subjects = way.filter((label) => label.startsWith("nsubj")).length;
  return subjects === 2 && way.every((label) => /^(?:nsubj|parataxis|advcl)/.test(label));
}

const setsAgainst = ({ content, sentence }: Statement): boolean =>
  CONTRAST.test(content.text.slice(sentence.start, sentence.end));

/** Two differ where a word of the sentence sets things against each other; else they are but compared. */
function labelOfContrast(statement: Statement | undefined): string {
  return statement !== undefined && setsAgainst(statement) ? PLAIN["contrasts-with"] : COMPARED;
}

/**
 * Whether a pair that no rule read stands where a clause denies of another what it says of the target: "by this law no swimmer can
 * outrun a wave" says of the law neither that it can nor that it cannot.
 */
export function isDeniedOfOther({ statement, source, target, ties }: Occurrence): boolean {
  if (statement === undefined || ties.length > 0 || target.word < 0) return false;
  if (narrows(source.draft.key, target.draft.key)) return false;
  if (source.word < 0 && isOfWhatLacks(statement, target.word)) return true;
  const over = clauseOver(statement, target.word, true);
  return over !== undefined && over.clause.negated && !speaksOf(statement, source.word, over.clause);
}

/** `Locked mode: no passage to the dock`: of the dock nothing is told. */
function isOfWhatLacks(statement: Statement, word: number): boolean {
  let at = word;
  for (let steps = 0; steps < 6 && /^(?:nmod|compound)/.test(statement.word(at)?.label ?? ""); steps++) {
    at = statement.word(at)!.head;
    if (at >= 0 && lacks(statement, at)) return true;
  }
  return false;
}
