import { PREPOSITION_TYPE, VERB_TYPE, verbType } from "../../language/lexicon/verbs.ts";
import type { RelationType } from "../../model/relation.ts";
import type { BlockReader } from "../block-reader.ts";
import { thirdPerson } from "../verb-label.ts";
import { columnSense } from "./column-sense.ts";

/** What a label without a name of its own says of the topic and what stands behind it: `Used for:`, `Depends on:`, `Part of:`. */
export interface LabelSense {
  type: RelationType;
  label: string;
  /** What stands behind it is the source: `Created by: a guild`. */
  reversed: boolean;
  /** What stands behind it is another name of the topic: `Also known as:`. */
  alias?: true;
}

/** Words that only hedge or stress: `Mainly used for`. */
const HEDGES =
  /^(?:is|are|was|were|be|can|also|mainly|mostly|often|commonly|widely|primarily|typically|usually|best|originally|first)$/;
const NAMING =
  /^(?:(?:known|called|named|referred to|aka|a\.k\.a\.)(?: as)?|synonyms?|other names?|alias(?:es)?|abbreviation|acronym)$/;
/** Nouns and adjectives before a preposition. */
const PHRASES: readonly (readonly [RegExp, RelationType, string, "reversed"?])[] = [
  [/^(?:an? )?(?:part|member|component|element|section|branch) of$/, "part-of", "part of"],
  [/^(?:an? )?(?:types?|kind|form|sort|example|instance|subclass|subtype|variant|case) of$/, "is-a", "is a"],
  [/^(?:consists? of|made (?:up )?of|composed of|comprises|contains|includes)$/, "part-of", "part of", "reversed"],
  [
    /^(?:alternatives? to|opposite of|unlike|different from|differs from|in contrast to|not to be confused with)$/,
    "contrasts-with",
    "",
  ],
  [/^(?:similar to|related to|associated with|analogous to|compatible with)$/, "related-to", ""],
  [
    /^(?:good|great|ideal|perfect|useful|suitable|suited|recommended|intended|important|meant|designed|necessary) (?:for|when|in)$/,
    "applies-to",
    "",
  ],
  [/^supported (?!by$|versions?$)\p{L}+(?: \p{L}+)?$/u, "uses", "supports"],
  [/^integrat(?:ion|ions|es) with(?: other .*)?$/, "related-to", "integrates with"],
  [/^(?:bad|unsuitable|poor|useless) (?:for|when|in)$/, "contrasts-with", ""],
];
/** What stands in brackets behind a label: `Integrations with (all regions)`. */
export const ASIDE = /\s*\([^()]*\)\s*$/u;
/** Third persons that are no plurals of nouns in a label. */
const VERBS = new Set(
  `requires supports produces provides prevents replaces extends implements improves reduces increases decreases enables allows affects
   generates creates consumes emits stores receives detects protects regulates inherits manages converts encrypts`.split(
    /\s+/,
  ),
);

/**
 * What a label or a column's name says, where it is a verb or a phrase that wants something behind it; undefined for any other.
 * @param lemma a verb's dictionary form by its form and tag. Cost: the length of the name.
 */
export function labelSays(name: string, lemma: (form: string, tag: string) => string): LabelSense | undefined {
  const all = name.replace(ASIDE, "").replace(/:\s*$/, "").trim().toLowerCase().split(/\s+/);
  if (all.length > 5) return undefined;
  const denied = all.some((word) => word === "not" || word === "never");
  const words = all.filter((word) => word !== "not" && word !== "never");
  while (words.length > 1 && HEDGES.test(words[0]!) && !(words[0] === "best" && words.length === 2)) words.shift();
  const said = words.join(" ").replace(/^best (?=for$)/, "good ");
  if (NAMING.test(said)) return denied ? undefined : { type: "related-to", label: said, reversed: false, alias: true };
  const found = senseOf(said, words, lemma);
  if (!found || !denied) return found;
  return found.reversed ? undefined : { ...found, type: "contrasts-with", label: notOf(found.label) };
}

/** What one may ask of anything; behind these few words name the answer, more of them explain the word itself. */
const PROPERTIES =
  /^(?:category|field|domain|discipline|area|language|licen[cs]e|platform|paradigm|protocol|format|vendor|author|developer|creator|inventor|founder|owner|maintainer|publisher|provider|location)$/i;
const ANSWER = /^\s*(?!(?:an?|the)\s)\p{L}[\p{L}\p{N}.+#-]*(?:[\s/]+[\p{L}\p{N}.+#-]+){0,2}\s*$/u;

/**
 * The same for a label over or before what it is about, which may be called as columns are (`Alternatives:`, `Symptoms:`).
 * @param rest what stands behind it.
 */
export function labelSense(
  { model, tongue }: Pick<BlockReader, "model" | "tongue">,
  name: string,
  rest = "",
): LabelSense | undefined {
  const says = labelSays(name, (form, tag) => model.lemma(form, tag));
  if (says) return says;
  if (/^(?:type|kind)$/i.test(name.trim())) return { type: "is-a", label: "is a", reversed: false };
  if (PROPERTIES.test(name.trim()) && ANSWER.test(rest))
    return { type: "related-to", label: `has ${name.trim().toLowerCase()}`, reversed: false };
  const facet = tongue.facet(name);
  const column = facet === undefined || facet === "contrast" ? columnSense(name, tongue) : undefined;
  return column?.sure ? { type: column.type, label: column.label, reversed: column.reversed } : undefined;
}

/** Whether an item says of the topic what it does with those below it: `- supported engines`, `- works with`. */
export function isSense(reader: BlockReader, text: string): boolean {
  const says = reader.prose ? labelSense(reader, text) : undefined;
  return says !== undefined && !says.alias;
}

/** `is used for`: is not used for; `depends on`: does not depend on. */
const notOf = (label: string): string => (label.startsWith("is ") ? `is not ${label.slice(3)}` : `is not ${label}`);

function senseOf(
  said: string,
  words: readonly string[],
  lemma: (form: string, tag: string) => string,
): LabelSense | undefined {
  for (const [pattern, type, label, way] of PHRASES)
    if (pattern.test(said)) return { type, label: label || `is ${said}`, reversed: way === "reversed" };
  const [verb = "", preposition = "", ...more] = words;
  if (more.length > 0) return undefined;
  if (preposition === "")
    return VERBS.has(verb)
      ? { type: verbType(lemma(verb, "VBZ"), "", false), label: verb, reversed: false }
      : undefined;
  if (!Object.hasOwn(PREPOSITION_TYPE, preposition)) return undefined;
  const done = lemma(verb, "VBN");
  if (/(?:ed|en|ilt|ade|own)$/.test(verb) && done !== verb && isVerb(done)) {
    if (preposition === "by") return { type: verbType(done, "", false), label: thirdPerson(done), reversed: true };
    return { type: verbType(done, preposition, true), label: `is ${verb} ${preposition}`, reversed: false };
  }
  const does = lemma(verb, "VBZ");
  if (verb !== thirdPerson(does) || !isVerb(does)) return undefined;
  return { type: verbType(does, preposition, false), label: `${verb} ${preposition}`, reversed: false };
}

/** Verbs of the lexicon, and some that say nothing without their preposition. */
const isVerb = (lemma: string): boolean =>
  VERB_TYPE.has(lemma) ||
  /^(?:use|base|belong|depend|rely|run|work|stand|found|write|start|live|refer|relate|inspire|license|own|pass|result)$/.test(
    lemma,
  );
