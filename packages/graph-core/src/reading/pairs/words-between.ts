import { isPersonName } from "../../language/lexicon/given-names.ts";
import type { Draft } from "../draft.ts";
import type { Statement } from "../statement.ts";
import type { Occurrence } from "./occurrences.ts";
import { phraseOf } from "./pair-label.ts";
import { clauseOver } from "./verb-over.ts";

/** Words that say that something is a part of another, whatever else their sentence says. */
const SAYS_PART =
  /\b(?:parts?|pieces?|members?|components?|elements?|steps?|stages?|phases?|portions?|sections?|subsets?|belongs?|contained|included|(?:make|makes|made) up|constitutes?|composes?|forms?|joins?|enters?|completes?)\b/;
/** Rules that tell a pair by the verb or the noun that leads from the one to the other. */
const OF_WORDS: ReadonlySet<string> = new Set(
  "verb imperative passive purpose handed-over object-oblique lead-verb clause noun way".split(" "),
);
/** What stands in a thing, on it, or is one of it may be a part of it. */
const FITS = /^(?:in|within|inside|of|on|at|among)$/;
const FITS_BEHIND: Readonly<Record<string, RegExp>> = {
  to: /\b(?:attach|append|fix|fasten|join|bind|bound|weld|add|belong)/,
  into: /\b(?:incorporat|embed|integrat|buil[dt]|assembl|insert|add|merg|compil|pack|bundl|fold|group|gather|set|put|join)/,
};
const KIN =
  /\b(?:sons?|daughters?|child|children|father|mother|parent|brother|sister|wife|husband|widow|heir|grandson|friend|ally|rival|enemy|opponent|student|pupil|teacher|successor|predecessor|king|queen|ruler|author|founder|inventor|alternative) (?:of|to)$/;
const HAS = /^(?:has|have|uses|takes|needs)\b/;

/** Where something is, comes from or goes to, and as what it is known: nothing of this is use. */
const IS_ELSEWHERE =
  /\b(?:takes? place|occurs?|lives?|happens?|exists?|appears?|grows?|lies|arises?|begins?|starts?|ends?|moves?|travels?|goes|comes?|came|went|lived|occurred|happened|moved|born|located|situated|found|sent|sends?|released?|releases|detache[sd]?|spreads?|refers?|known|named|varies|changes?|differs?|increases?|decreases?|continues?|abundant|common) (?:in|on|at|within|near|between|among|around|inside|through|over|across|after|before|during|from|to|as)$/;

/**
 * Whether the words that lead from a source to its target let it be a part of that: what is found in a lake may be, but not what the lake
 * feeds or what is taken from it. Who "finds gold in" it is only `related`, and so is a person to what he ruled, unless the note says that he
 * was a member. Cost: the clauses of the sentence.
 */
export function mayBePart(at: Occurrence): "may" | "not" | "related" {
  const { label, rule } = phraseOf(at, "part-of");
  if (SAYS_PART.test(label) && rule !== "together" && label !== "part of") return "may";
  if (isPerson(at.source.draft) || isPerson(at.target.draft)) return "related";
  if (!OF_WORDS.has(rule) || label === "part of") return "may";
  const last = label.slice(label.lastIndexOf(" ") + 1);
  if (KIN.test(label) || HAS.test(label)) return "not";
  const behind = FITS_BEHIND[last];
  if (behind !== undefined) return behind.test(label) ? "may" : "not";
  if (!FITS.test(last)) return "not";
  return at.statement !== undefined && last !== "of" && actsThere(at.statement, at) ? "related" : "may";
}

/** `Spain found gold in America`: it is the gold that is there. */
function actsThere(statement: Statement, { source, target }: Occurrence): boolean {
  const over = target.word < 0 ? undefined : clauseOver(statement, target.word);
  if (over === undefined || !over.way.startsWith("obl") || over.clause.passive || over.clause.support) return false;
  const objects = over.clause.arguments.find(({ preposition }) => preposition === "")?.heads ?? [];
  if (over.clause.lemma === "take" && objects.some((object) => statement.word(object)?.lower === "place")) return false;
  return objects.length > 0 && !objects.includes(source.word);
}

const isPerson = ({ labels }: Draft): boolean => [...labels.keys()].some(isPersonName);

/** Where something is taken away from, passes along or ends up: it makes no use of that. */
const LEAVES =
  /\b(?:arises?|arose|descend\w*|detach\w*|diverg\w*|emerges?|escap\w*|evolve[sd]?|excluded|expelled|extends?|flows?|inherited|leaks?|moved?|moves|isolate[sd]?|originates?|passe[sd]|protect\w*|protrud\w*|pumped|radiates?|removed?|removes|results?|resulted|separate[sd]?|shields?|stems?|stemmed|subtract\w*|transferred|transfers|transmits|transmitted) (?:(?:\w+ )?from(?: (?:out|in)side)?|off|out of)$/;
const PASSES =
  /\b(?:advances?|circulates?|diffuses?|drains?|enters?|extends?|falls?|flows?|leaks?|leaves?|migrates?|moves?|passe?s?|propagates?|runs?|sails?|seeps?|spreads?|travels?|wanders?) (?:through|across|along|over)$/;
/** `Carnivora is the name of a taxon`: what is called so is not used. */
const NAMES = /^is (?:an? |the )(?:name|title|term|word|abbreviation|symbol) (?:of|for)$/;
/** What meets another, goes along with it or comes before or after it. */
const MEETS =
  /\b(?:begins?|binds?|coexists?|coincides?|collaborates?|collides?|competes?|conflicts?|ends?|evolves?|fuses?|interferes?|opens?|overlaps?|reacts?|starts?|is associated|is interspersed|is linked|is bonded|is replaced|is confused) with$/;
/** Nothing is used by what stands so to it, unless the verb before says so (`takes in`) or it is what something changes to. */
const CHANGES = /\b(?:(?:chang|convert|switch|turn|set)\w* (?:\w+ )?to|(?:alternat|switch|choos)\w* (?:\w+ )?between)$/;
const TOWARDS = /\b(?:to|into|between|among|across|against|over|during|around|towards?)$/;

/**
 * Whether the words that lead from a source to its target let it use that: what lives in a lake does not use the lake, what is inherited
 * from a parent not the parent, what reacts with an acid not the acid, nor does what is known by a name use the name. Cost: the phrase
 * between the two.
 */
export function mayUse(at: Occurrence): boolean {
  const { label } = phraseOf(at, "uses");
  if (IS_ELSEWHERE.test(label) || LEAVES.test(label) || PASSES.test(label) || MEETS.test(label) || NAMES.test(label))
    return false;
  return !TOWARDS.test(label) || CHANGES.test(label) || at.ties.some(({ type }) => type === "uses");
}

const IS_PART =
  /^is (?:an? |the )?(?:part|component|piece|element|member|unit|portion|strand|constituent|ingredient|subunit) of$/;
const IS_KIND = /^is (?:an? |the )(?:case|form|type|kind|example|instance|branch|subset|subclass|subtype) of$/;

const IS_MADE = /\b(?:convert|transform|turn)\w* (?:\w+ )?into$|\bconversion (?:\w+ )?into$/;

/**
 * What the words between two leave no doubt of: a unit of a thing is a part of it, an example of it one, and what something is turned into
 * is brought forth. Cost: the phrase.
 */
export function typeByWords(at: Occurrence): "part-of" | "is-a" | "produces" | undefined {
  const { label } = phraseOf(at, "related-to");
  if (/\bnot\b/.test(label)) return undefined;
  return IS_PART.test(label) ? "part-of" : IS_KIND.test(label) ? "is-a" : IS_MADE.test(label) ? "produces" : undefined;
}
