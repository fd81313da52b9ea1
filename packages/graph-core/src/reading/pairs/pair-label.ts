import type { RelationType } from "../../model/relation.ts";
import { isNaming, objectLabel, verbLabel } from "../verb-label.ts";
import type { Tie } from "../draft.ts";
import type { Occurrence } from "./occurrences.ts";
import { nounLabel } from "./noun-label.ts";
import { narrows } from "./kind-words.ts";
import { firstListed, labelOf, pathBetween } from "./path.ts";
import type { Statement } from "../statement.ts";
import type { Clause } from "../../language/clauses.ts";

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
const NEGATED = /\b(?:not|cannot|never)\b/;
const LISTS = /:(?:such|including)$|^nmod:like$/;
/** Words that say what something is; any other verb on an `is-a` says something else of the two. */
const SAYS_KIND =
  /\bis\b.*\b(?:an?|one|as|like|called|known|considered|classified)\b|\bas$|^(?:is|acts|serves|functions|becomes?|represents?|means?|refers|remains?|denotes?|parent|type|kind)\b(?! \p{L}+ (?:to|in|on|with|by)$)/u;
const LAYOUT_LABEL = /^(?:is an? ?|part of|use of|is)$/;

/** The note's own phrase for a pair of this type, and the rule that read it: the rules' phrase, else the verb over the target. */
export function phraseOf(at: Occurrence, type: RelationType): { label: string; rule: string } {
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
    const isPlain = LAYOUT_LABEL.test(tie.label) && (tie.type !== type || (tie.label === "is" && type !== "is-a"));
    return { label: isPlain ? PLAIN[type] : inWords(tie, type), rule: tie.rule };
  }
  const { statement } = at;
  if (!statement) return { label: PLAIN[type], rule: "layout" };
  const verb = at.target.word >= 0 ? verbOver(at, at.target.word) : undefined;
  if (verb && type === "is-a" && !SAYS_KIND.test(verb)) return { label: PLAIN[type], rule: "together" };
  if (verb) return { label: whole(verb), rule: "clause" };
  const noun = type === "is-a" ? undefined : nounLabel(at);
  if (noun) return { label: noun, rule: "noun" };
  return { label: type === "contrasts-with" ? labelOfContrast(statement) : PLAIN[type], rule: "together" };
}

/** `Is slow due`, `works because`: with the second word of its preposition. */
const whole = (label: string): string =>
  label.replace(/ (?:due|owing|according|prior|thanks)$/, "$& to").replace(/ because$/, "$& of");

/** `In`, `for`, `of`: where only a preposition leads from one name to the other, what it says of them as a verb would. */
export function inWords({ label, rule }: Tie, type: RelationType): string {
  if (rule !== "noun-preposition" && rule !== "definition") return whole(label);
  if (/^(?:in|within|inside|on|under|for|from|about|between|behind|near|at|against)$/.test(label)) return `is ${label}`;
  return label === "of" && type === "part-of" ? PLAIN[type] : label;
}

/**
 * Whether a pair that no rule read may be told as a contrast: where words of the sentence set one thing against the other, or where
 * the two are alike or stand side by side and no verb or noun leads from the one to the other ("a drug against malaria").
 */
export function mayContrast(at: Occurrence): boolean {
  const { statement } = at;
  if (statement === undefined || at.ties.length > 0 || isSetAgainst(at, statement)) return true;
  if (!setsAgainst(statement) && phraseOf(at, "related-to").rule !== "together") return false;
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

/** The clause that a word hangs in, and by which label; undefined where none of its own stands over it. */
function clauseOver(statement: Statement, word: number): { clause: Clause; label: string } | undefined {
  let label = "";
  let over = word;
  for (let steps = 0; steps < 8; steps++) {
    const here = statement.word(over);
    if (!here) return undefined;
    if (here.label !== "conj") {
      // "Keeps most of the quality" keeps the quality: an "of" belongs to the noun before it.
      if (label === "" || label === "nmod:of") label = labelOf(statement.sentence, over);
      // What the subject is, or a part of it, is not what the verb acts on.
      if (label.startsWith("nsubj") || label.startsWith("csubj")) return undefined;
      over = here.head;
      const head = statement.word(over);
      if (!head) return undefined;
      if (head.upos === "VERB") break;
      if (!/^(?:nmod|compound|appos)/.test(here.label)) return undefined;
    } else over = here.head;
  }
  const clause = statement.clauses.find((c) => c.verb === over && c.kind === "verb");
  if (!clause || clause.lemma === "like" || clause.subjects.includes(word) || isNaming(statement, clause))
    return undefined;
  return { clause, label };
}

/**
 * Whether a pair that no rule read stands where a clause denies of another what it says of the target: "by this law no swimmer can
 * outrun a wave" says of the law neither that it can nor that it cannot.
 */
export function isDeniedOfOther({ statement, source, target, ties }: Occurrence): boolean {
  if (statement === undefined || ties.length > 0 || target.word < 0) return false;
  if (narrows(source.draft.key, target.draft.key)) return false;
  const over = clauseOver(statement, target.word);
  return over !== undefined && over.clause.negated && !speaksOf(statement, source.word, over.clause);
}

/** The verb phrase that leads to a word, with its preposition. */
function verbOver(at: Occurrence, word: number): string | undefined {
  const { statement } = at;
  const over = statement && clauseOver(statement, word);
  if (!statement || !over) return undefined;
  const { clause, label } = over;
  if (!speaksOf(statement, at.source.word, clause)) return undefined;
  const behind = /^(?:obl|nmod):/.test(label) ? label.slice(label.indexOf(":") + 1) : "";
  // What "such as" lists is what the verb acts on.
  const preposition = LISTS.test(label) ? "" : behind;
  if (clause.lemma === "have" && preposition !== "") return undefined;
  const objects = clause.arguments.find((argument) => argument.preposition === "")?.heads ?? [];
  if (!clause.passive && objects.includes(at.source.word))
    return preposition === "" || clause.negated ? undefined : objectLabel(statement, clause.verb, preposition);
  // "The copies are kept": by nothing that stands beside them without a preposition.
  if (clause.passive && preposition === "") return undefined;
  return verbLabel(statement, clause, preposition);
}

/** Labels by which a word belongs to what a clause speaks of: `the walls of a cell`, `yeast and mould`, `plants such as moss`. */
const WITHIN = /^(?:conj|compound|flat|appos|fixed|nmod:(?:of|poss|such|like|including))$/;

/**
 * Whether what a clause says is said of a source: its subject, what belongs to that, or, where it has no subject of its own, what
 * hangs on the verb over it (`a pump to raise water`, `they use a pump to raise water`, `rain fell, filling the well`). "In a cell
 * we see a nucleus" says of no cell that it sees one.
 */
function speaksOf(statement: Statement, source: number, clause: Clause): boolean {
  if (source < 0) return clause.subjectKind === "none" && !statement.asks;
  const first = firstListed(statement.sentence, clause.verb);
  const over = clause.subjectKind === "own" ? -1 : (statement.word(first)?.head ?? -1);
  let at = source;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    if (clause.subjects.includes(at)) return true;
    const word = statement.word(at);
    if (!word) return false;
    if (over >= 0 && (at === over || (word.head === over && /^(?:obj|obl|nsubj)/.test(word.label)))) return true;
    if (word.label.startsWith("nsubj") && reaches(statement, clause.verb, word.head)) return true;
    if (!WITHIN.test(labelOf(statement.sentence, at))) break;
    at = word.head;
  }
  const objects = clause.arguments.find((argument) => argument.preposition === "")?.heads ?? [];
  return objects.includes(source) && !clause.passive;
}

/** Whether a verb is in the clause of one over it, with nobody named in between: "the plan has the aim of raising yields". */
function reaches(statement: Statement, verb: number, over: number): boolean {
  for (let at = verb, steps = 0; at >= 0 && steps < 12; steps++) {
    if (at === over) return true;
    const own = statement.children(at).some((c) => {
      const child = statement.word(c);
      return child?.label.startsWith("nsubj") === true && !/^(?:which|that|who)$/.test(child.lower);
    });
    if (own) return false;
    at = statement.word(at)?.head ?? -1;
  }
  return false;
}
