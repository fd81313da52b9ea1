import { FORMULA } from "../../language/formula.ts";
import { LIGHT_NOUNS } from "../../language/lexicon/nouns.ts";
import type { Clause } from "../../language/clauses.ts";
import { isNegated } from "../../language/negation.ts";
import { singular } from "../../model/names.ts";
import type { Statement } from "../statement.ts";
import { isNaming, objectLabel, verbLabel } from "../verb-label.ts";
import type { Occurrence } from "./occurrences.ts";
import { UNDOES } from "./held-names.ts";
import { firstListed, labelOf } from "./path.ts";

/** What lists instances: what is said of the kind is said of these. */
const LISTS = /^(?:obl|nmod):(?:such|including)$|^nmod:like$|^appos$|^flat/;
/** A label of more words is hard to read on an edge, and one of still more is none. */
const FEW_WORDS = 4;
const MOST_WORDS = 5;
const MOST_STEPS = 8;
/** A noun with its "of", which can be left out without saying something else: `plays a role in the growth of`. */
const OF_NOUN = /\S+ of\b ?/;

/** Whether nouns say that what stands behind them is missing: `lack of`, without which something else is said. */
const isUndoing = (nouns: string): boolean => nouns.split(" ").some((noun) => UNDOES.test(noun));

/**
 * What a verb phrase with the nouns behind it says, in few words where that can be.
 * @param said the verb phrase, the fullest first.
 * @param nouns what {@link nounOver} gave on the way to the target.
 */
export function label(owner: string, said: readonly string[], nouns: string): string | undefined {
  const few = isUndoing(nouns) ? nouns : nouns.replace(OF_NOUN, "").trim();
  const [full = "", bare = full] = said;
  const tries: [string, string, number][] = [
    [full, nouns, FEW_WORDS],
    [full, few, FEW_WORDS],
    [full, nouns, MOST_WORDS],
    [bare, nouns, FEW_WORDS],
    [full, few, MOST_WORDS],
    [bare, few, MOST_WORDS],
  ];
  for (const [verb, behind, most] of tries) {
    const words = [owner, verb, behind].filter(Boolean);
    if (words.length > 0 && words.join(" ").split(" ").length <= most) return words.join(" ");
  }
  return undefined;
}

/**
 * The noun that a word belongs to, as a label says it: `growth of` for the cells of "growth of cells" and "cell growth". Nothing where that only
 * measures it (`number of cells`).
 * @param way how the word hangs on its noun.
 */
export function nounOver(statement: Statement, noun: number, way: string): string {
  const word = statement.word(noun);
  if (!word || !/^(?:NOUN|PROPN)$/.test(word.upos) || FORMULA.test(word.text)) return "";
  const preposition = way.startsWith("nmod:") ? way.slice("nmod:".length) : "of";
  if (preposition === "of" && (LIGHT_NOUNS.has(singular(word.lower)) || FRAMES.test(word.lower))) return "";
  // "Has simpler structures than": without its comparative it says nothing.
  const more = preposition === "than" ? comparativeOf(statement, noun) : "";
  return `${more}${nounText(statement, noun)} ${whole(preposition)}`;
}

function comparativeOf(statement: Statement, noun: number): string {
  const more = statement.children(noun).find((c) => c < noun && /^(?:JJR|RBR)$/.test(statement.word(c)?.xpos ?? ""));
  return more === undefined ? "" : `${statement.word(more)?.lower} `;
}

/** A noun as a label has it: small, unless it is a name or an abbreviation. */
export function nounText(statement: Statement, noun: number): string {
  const word = statement.word(noun)!;
  return word.upos === "PROPN" || /\p{Lu}.*\p{Lu}/u.test(word.text) ? word.text : word.lower;
}

/** A preposition with its second word: `due to`, `because of`. */
export const whole = (label: string): string =>
  label
    .replace(/(?<=^| )(?:due|owing|according|prior|thanks)$/, "$& to")
    .replace(/(?<=^| )because$/, "$& of")
    .replace(/(?<=^| )depending$/, "$& on");

/** Nouns that only frame what stands behind their "of": `in terms of taste`, `in the course of`. */
const FRAMES =
  /^(?:terms|cases?|events?|form|course|fields?|areas?|contexts?|process(?:es)?|sense|means|ways?|kinds?|dozens|hundreds|thousands|millions|billions)$/;
/** `In addition to salt`: of that the clause says nothing. */
export const BESIDES = /^(?:addition|contrast|spite|comparison)$/;

interface Over {
  clause: Clause;
  /** How what leads to the word hangs on the verb. */
  way: string;
  /** Nouns between the two, each with its preposition: `growth of`. */
  nouns: string;
}

/**
 * The clause that a word hangs in, and what stands between the two; undefined where none of its own stands over it.
 * @param within whether it may stand behind a preposition within the subject: "no letter from the king".
 */
export function clauseOver(statement: Statement, word: number, within = false): Over | undefined {
  let nouns = "";
  let over = word;
  let way = "";
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const here = statement.word(over);
    if (!here) return undefined;
    if (here.label === "conj") {
      over = here.head;
      continue;
    }
    way = labelOf(statement.sentence, over);
    // What the subject is, or a part of it, is not what the verb acts on.
    const isSubject = way.startsWith("nsubj") || way.startsWith("csubj");
    if (isSubject && !(within && nouns !== "" && !nouns.endsWith(" of"))) return undefined;
    const head = statement.word(here.head);
    if (!head) return undefined;
    over = here.head;
    if (head.upos === "VERB") break;
    if (!/^(?:nmod|compound|appos|flat)/.test(way) || BESIDES.test(head.lower)) return undefined;
    if (!LISTS.test(way)) nouns = [nounOver(statement, over, way), nouns].filter(Boolean).join(" ");
  }
  const clause = statement.clauses.find((c) => c.verb === over && c.kind === "verb");
  if (!clause || clause.lemma === "like" || clause.subjects.includes(word) || isNaming(statement, clause))
    return undefined;
  return { clause, way, nouns };
}

/** The verb phrase that leads to a pair's target, with its preposition and the nouns between. */
export function verbOver(at: Occurrence): string | undefined {
  const { statement, source, target } = at;
  const over = statement && target.word >= 0 ? clauseOver(statement, target.word) : undefined;
  if (!statement || !over) return undefined;
  const { clause, way, nouns } = over;
  if (!speaksOf(statement, source.word, clause)) return undefined;
  const behind = /^(?:obl|nmod):/.test(way) ? way.slice(way.indexOf(":") + 1) : "";
  // What "such as" lists is what the verb acts on.
  const preposition = LISTS.test(way) ? "" : whole(behind);
  if (clause.lemma === "have" && preposition !== "") return undefined;
  const objects = clause.arguments.find((argument) => argument.preposition === "")?.heads ?? [];
  if (!clause.passive && objects.includes(source.word)) {
    if (preposition === "" || clause.negated) return undefined;
    return label("", [objectLabel(statement, clause.verb, preposition)], nouns);
  }
  // "The copies are kept": by nothing that stands beside them without a preposition.
  if (clause.passive && preposition === "") return undefined;
  const said = label("", verbLabels(statement, clause, preposition), nouns);
  if (said !== undefined || isUndoing(nouns)) return said;
  const last = nouns.split(" ").at(-1) ?? "";
  return verbLabel(statement, { ...clause, arguments: [] }, preposition || (last === "of" ? "" : last));
}

/** A clause's verb phrase with what it acts on, and without. */
export const verbLabels = (statement: Statement, clause: Clause, preposition: string): string[] => [
  verbLabel(statement, clause, preposition),
  verbLabel(statement, { ...clause, arguments: [] }, preposition),
];

/** Ways by which a word belongs to what a clause speaks of: `the walls of a cell`, `yeast and mould`, `plants such as moss`. */
const WITHIN = /^(?:conj|compound|flat|appos|fixed|nmod(?::(?:of|such|like|including))?)$/;

const IS_SUBJECT = /^nsubj/;
const OF_CLAUSE = /^(?:obj|obl|nsubj)/;

/**
 * Whether what a clause says is said of a source: its subject, what belongs to that, or, where it has no subject of its own, what
 * hangs on the verb over it (`a pump to raise water`, `they use a pump to raise water`, `rain fell, filling the well`). "In a cell
 * we see a nucleus" says of no cell that it sees one.
 */
export function speaksOf(statement: Statement, source: number, clause: Clause): boolean {
  if (source < 0) return clause.subjectKind === "none" && !statement.asks;
  const first = firstListed(statement.sentence, clause.verb);
  const over = clause.subjectKind === "own" ? -1 : (statement.word(first)?.head ?? -1);
  let at = source;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    if (clause.subjects.includes(at)) return true;
    const word = statement.word(at);
    if (!word) return false;
    // "Never uses oil to cool the engine": then oil cools none.
    const isUnused = statement.word(clause.verb)?.xpos === "VB" && isNegated(statement.sentence, over);
    const isIts = word.head === over && (isUnused ? IS_SUBJECT : OF_CLAUSE).test(word.label);
    if (over >= 0 && (at === over || isIts)) return true;
    if (word.label.startsWith("nsubj") && reaches(statement, clause.verb, word.head)) return true;
    if (!WITHIN.test(labelOf(statement.sentence, at))) break;
    at = word.head;
  }
  const objects = clause.arguments.find((argument) => argument.preposition === "")?.heads ?? [];
  return objects.includes(source) && !clause.passive;
}

/**
 * The noun that a clause speaks of in place of an end, as a label says it: `damage` to roots, which starves the tree; "" where an "of" ties the two,
 * for what the walls of a cell do the cell does. Undefined where there are several.
 */
export function ownerOf(nouns: string): string | undefined {
  const [noun = "", preposition, ...rest] = nouns.split(" ");
  if (rest.length > 0 || (preposition !== undefined && !/^(?:of|in|to|by)$/.test(preposition))) return undefined;
  return preposition === "of" ? "" : singular(noun);
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
