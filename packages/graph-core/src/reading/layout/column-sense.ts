import { VERB_TYPE, verbType } from "../../language/lexicon/verbs.ts";
import { singular } from "../../model/names.ts";
import type { RelationType } from "../../model/relation.ts";
import { thirdPerson } from "../verb-label.ts";
import type { Tongue } from "../other-languages/tongue.ts";

/** What a column says of its cells and the row's term. */
export interface ColumnSense {
  type: RelationType;
  label: string;
  /** The cell is the source: under `Examples` stands what is one of the term. */
  reversed: boolean;
  /** The column's name leaves no doubt, whatever is in the cell. */
  sure: boolean;
}

/** Names of columns whose cells stand to the term in one way only. */
const SENSES: readonly (readonly [RegExp, RelationType, string, "reversed"?])[] = [
  [
    /^(?:(?:typical |well-known |some )?examples?|e\.g\.|instances?|members?|.+ \/ examples?)$/i,
    "is-a",
    "is an example of",
    "reversed",
  ],
  [
    /^(?:(?:side|adverse|main) )?(?:effects?|reactions?)$|^(?:consequences?|impacts?|symptoms?|complications?|leads to|results in)$/i,
    "affects",
    "",
  ],
  [/^(?:(?:likely|main|common|possible) )?(?:causes?|triggers?|risk factors?)$/i, "affects", "causes", "reversed"],
  [
    /^(?:treatments?|preventions?|protections?|defen[cs]es?|safeguards?|therapy|remed(?:y|ies)|fix(?:es)?|cures?|antidotes?|countermeasures?|mitigations?)$/i,
    "affects",
    "helps against",
    "reversed",
  ],
  [/^(?:pros?|advantages?|benefits?|strengths?)$/i, "affects", "has the advantage of"],
  [/^(?:cons?|disadvantages?|drawbacks?|limitations?|weaknesses|downsides?)$/i, "affects", "has the drawback of"],
  [/^(?:contra-?indications?|avoid(?: in| when| with)?|not (?:for|in|with))$/i, "contrasts-with", ""],
  [/^(?:opposites?|alternatives?|antonyms?|instead of)$/i, "contrasts-with", ""],
  [/^(?:parts?|components?|ingredients?|consists of|contains|made (?:up )?of)$/i, "part-of", "part of", "reversed"],
  [
    /^(?:used (?:for|in)|good (?:for|at)|typical (?:task|use)s?|what (?:it is )?for|purpose|indications?)$/i,
    "applies-to",
    "",
  ],
];

/** Whether a column tells what its terms do, so that examples beside it are of what that is done to: "blocks words", "profanity". */
export const tellsDoing = (heading: string): boolean =>
  /^(?:(?:what )?(?:it|they|this|each)(?: one)? do(?:es)?|what .{1,30} do(?:es)?|does)$/i.test(heading.trim());

const EXPLAINS =
  /^(?:(?:short )?(?:descriptions?|meanings?|definitions?|explanations?|summary)|means|what (?:it|this) is|stands for|full (?:name|form))$/i;

/** Whether a column says what its terms are: `Meaning`, `Definition`. */
export const explains = (heading: string): boolean => EXPLAINS.test(heading.trim());

/** Whether a column gives another name of its terms: `Abbreviation`. */
export const namesAgain = (heading: string): boolean =>
  /^(?:abbr(?:eviation|\.)?s?|abbreviated(?: as| to)?|also (?:known as|called)|a\.?k\.?a\.?|acronyms?|initials|short(?: form| name)?|long(?: form| name)?|full (?:name|form)|stands for|expansion)$/i.test(
    heading.trim(),
  );

/** `Measured by`, `Caused by`: what stands in the cell does it to the term. */
const DONE_BY = /^(?:is |are )?(\p{L}+(?:ed|en)) by$/iu;

/** `Written in`, `Built on`: what the term is done with, in or to. */
const DONE_WITH = /^(?:is |are )?(\p{L}+(?:ed|en|ilt|ade)) (in|on|with|from|into|to|for)$/iu;

/**
 * What a column's name says of its cells. Cost: the length of the name.
 * @param lemma a participle's verb; without it `Written in` says no more than other names.
 */
export function columnSense(
  heading: string,
  tongue: Pick<Tongue, "facet">,
  lemma?: (participle: string) => string,
): ColumnSense {
  const name = heading.trim();
  const written = columnLabel(name);
  for (const [pattern, type, label, way] of SENSES)
    if (pattern.test(name)) return { type, label: label || written, reversed: way === "reversed", sure: true };
  const done = DONE_BY.exec(name)?.[1]?.toLowerCase();
  if (done !== undefined) {
    const verb = [done.slice(0, -1), done.slice(0, -2)].find((stem) => VERB_TYPE.has(stem));
    if (verb !== undefined)
      return { type: verbType(verb, "", false), label: thirdPerson(verb), reversed: true, sure: true };
  }
  const [, participle, preposition] = DONE_WITH.exec(name.toLowerCase()) ?? [];
  if (lemma && participle !== undefined && preposition !== undefined)
    return { type: verbType(lemma(participle), preposition, true), label: written, reversed: false, sure: true };
  const type = typeOf(name, tongue);
  return { type, label: type === "is-a" ? "is a" : written, reversed: false, sure: false };
}

function typeOf(heading: string, tongue: Pick<Tongue, "facet">): RelationType {
  const facet = tongue.facet(heading);
  if (facet === "uses" || /\b(?:use|for|when)\b/i.test(heading)) return "applies-to";
  if (facet === "kinds" || /^(?:type|kind|category|class|what it is|definition)$/i.test(heading)) return "is-a";
  if (/\b(?:input|source|requires?|needs?)\b/i.test(heading)) return "uses";
  if (/\b(?:output|result|produces?|returns?)\b/i.test(heading)) return "produces";
  return "related-to";
}

/** Such a column tells whatever there is to tell. */
const TELLS = /^(?:(?:short|brief) )?(?:descriptions?|notes?|details?|comments?|remarks?)$/i;
/** What is no noun: `When it fires`, `Leads to`, `Good for`, `You`. */
const NO_NOUN =
  /^(?:when|what|how|why|where|which|who|if|is|are|can|does|do|you|we|it|they|used|good|bad|avoid|not|no|never|instead|leads?|results|contains?|consists?|means|needs?|requires?|uses?|has|have|makes?|from|to|in|on|by|for|with|at|as|of)$/;
const PREPOSITION = /^(?:of|for|in|on|by|with|to|from|at|per|and\/or|that|which)$/;
const MOST_WORDS = 4;

/** A column's name as an edge says it: what stands under `Key features` is one that the term has. */
function columnLabel(heading: string): string {
  const words = heading
    .toLowerCase()
    .replace(/\s*\([^()]*\)$/, "")
    .split(/\s+/)
    .filter(Boolean);
  const [first = "", second] = words;
  if (first === "") return "has";
  if (TELLS.test(heading)) return "has to do with";
  const isNoun =
    !(NO_NOUN.test(first) && !(first === "use" && second !== undefined)) && !PREPOSITION.test(words.at(-1)!);
  if (!isNoun || !/^\p{L}/u.test(first)) return words.slice(0, MOST_WORDS).join(" ");
  const behind = words.findIndex((word) => PREPOSITION.test(word));
  const named = words.length >= MOST_WORDS && behind > 0 ? words.slice(0, behind) : words.slice(0, MOST_WORDS - 1);
  const last = named.at(-1)!;
  return ["has", ...named.slice(0, -1), singular(last)].join(" ");
}
