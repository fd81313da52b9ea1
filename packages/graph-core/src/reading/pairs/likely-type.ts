import { STATED_RULES } from "../../model/reading.ts";
import { RELATION_TYPES, type RelationType } from "../../model/relation.ts";
import { holds } from "./held-names.ts";
import { isKindByName, maySayKind } from "./kind-words.ts";
import type { Occurrence } from "./occurrences.ts";
import { mayContrast, phraseOf } from "./pair-label.ts";
import { mayBePart, mayUse, typeByWords } from "./words-between.ts";

/** Log-odds for the type that a rule read from the verb: as right on unseen notes, and truer to a clear verb. */
const RULE_SAYS = 1;

/** Rules whose type stands: a typed link, an arrow, a table of peers, a heading `X vs Y`. */
const SURE_RULES: ReadonlySet<string> = new Set([...STATED_RULES, "table-peer", "heading"]);

/**
 * The type of a pair: what leaves no doubt, then the likeliest that the words allow.
 * @param learntOdds log-odds of each type, in the order of {@link RELATION_TYPES}
 */
export function likelyType(at: Occurrence, learntOdds: (at: Occurrence) => readonly number[]): RelationType {
  // A link's type is written down, "requires" and "needs" leave no doubt, and what is set side by side is compared.
  const stated = at.ties.find(({ rule, type, sure }) => sure === true || SURE_RULES.has(rule) || type === "requires");
  if (stated) return stated.type;
  // What stands on its own below a whole sentence is told as no part and no kind of whom that speaks of.
  if (at.ties.length > 0 && at.ties.every(({ rule, type }) => rule === "bare" && type === "related-to"))
    return "related-to";
  const byWords = typeByWords(at);
  if (byWords !== undefined) return byWords;
  const mayBeKind = maySayKind(at);
  const { statement, source, target } = at;
  const isHeld = statement !== undefined && (holds(statement, source, target) || holds(statement, target, source));
  const isAfter = at.ties.length === 0 && source.draft.key.endsWith(` of ${target.draft.key}`);
  const isUnder = at.ties.length > 0 && at.ties.every(({ rule }) => rule === "term-of-topic");
  const saysOf = at.ties.some(({ rule, label }) => rule === "noun-preposition" && label === "of");
  const odds = learntOdds(at).map((learnt, i) => {
    const type = RELATION_TYPES[i] as RelationType;
    if (type === "is-a" && !mayBeKind) return -Infinity;
    // A law of demand does nothing to the demand where nothing says so.
    if (isAfter && !/^(?:applies-to|part-of|related-to)$/.test(type)) return -Infinity;
    // A term is not set against what it stands under.
    if (isUnder && type === "contrasts-with") return -Infinity;
    // Nor does the pairing of chromosomes use them.
    if (isHeld && (type === "part-of" || (type === "uses" && saysOf))) return -Infinity;
    return learnt + (at.ties.some((tie) => tie.type === type) ? RULE_SAYS : 0);
  });
  let best = mostOf(odds);
  const part = best === "part-of" ? mayBePart(at) : "may";
  if (part === "related") return "related-to";
  if (part === "not") {
    odds[RELATION_TYPES.indexOf(best)] = -Infinity;
    best = mostOf(odds);
  }
  if (best === "uses" && !mayUse(at)) return "related-to";
  // "Induction motor", under "Motors": its own name says that it is one.
  if (best === "part-of" && isKindByName(at)) return "is-a";
  if (best !== "contrasts-with" || mayContrast(at)) return best;
  // The next best is a guess where nothing leads from the one to the other.
  if (phraseOf(at, "related-to").rule === "together") return "related-to";
  odds[RELATION_TYPES.indexOf(best)] = -Infinity;
  return mostOf(odds);
}

/** The type with the highest odds, the first of equals. */
function mostOf(odds: readonly number[]): RelationType {
  const most = Math.max(...odds);
  return most === -Infinity ? "related-to" : (RELATION_TYPES[odds.indexOf(most)] as RelationType);
}
