import type { AliasEvidence, Concept, ConceptMention } from "../model/concept.ts";
import { conceptId, nameKey } from "../model/names.ts";
import { ALIKE_RULE, type ConceptReading } from "../model/reading.ts";
import type { ConceptVerdict } from "../corrections/concept-rulings.ts";
import type { AliasClaim, KeyUse } from "./claims.ts";
import { everyday, namedBy } from "./importance.ts";
import { noisyOr } from "./numbers.ts";
import { compare, sortedUnique } from "./order.ts";
import { abbreviates, isAcronym, WordingCount } from "./wording.ts";

/** What the notes say of one concept, before ids and relations are known. */
export interface ConceptCore {
  label: string;
  slug: string;
  /** Noisy-or of the notes' scores. */
  score: number;
  weight: number;
  /** What its notes count by `namedBy`, beyond the one that counts most. */
  spread: number;
  aliases: string[];
  aliasEvidence: AliasEvidence[];
  definition: string | undefined;
  mentions: ConceptMention[];
  tags: string[];
  home: Concept["home"];
  explained: boolean;
  /** The author wants it to be no concept. */
  hidden: boolean;
}

const ROLES: Readonly<Record<ConceptReading["role"], number>> = { title: 0, heading: 1, defined: 2, named: 3 };

/**
 * What all uses of a group's keys add up to.
 * @param claims alias claims between the group's keys. @param ruled what the author says of the concept.
 * Cost: n log n in mentions and uses.
 */
export function conceptCore(
  unordered: readonly KeyUse[],
  claims: readonly AliasClaim[],
  ruled: ConceptVerdict = {},
): ConceptCore {
  const uses = [...unordered].sort(
    (a, b) =>
      compare(a.note, b.note) || compare(a.key, b.key) || a.line - b.line || compare(a.concept.label, b.concept.label),
  );
  // A new label leaves the id as it is, so that links and what a learner knows stay good.
  const ownLabel = chooseLabel(uses, claims, ruled.foreign);
  const label = ruled.label ?? ownLabel;
  const best = [...uses].sort(
    (a, b) =>
      Number(b.about) - Number(a.about) ||
      ROLES[a.concept.role] - ROLES[b.concept.role] ||
      b.concept.weight - a.concept.weight ||
      b.concept.score - a.concept.score,
  );
  const scores = new Map<string, number>();
  const named = new Map<string, number>();
  for (const { note, concept } of uses) {
    scores.set(note, Math.max(scores.get(note) ?? 0, concept.score));
    named.set(note, Math.max(named.get(note) ?? 0, namedBy(concept)));
  }
  const home = best[0];
  return {
    label,
    slug: slugOf(ownLabel),
    score: ruled.lifted === true && uses.length > 0 ? 1 : noisyOr(scores.values()),
    weight: weightOf(uses),
    spread: beyondMost([...named.values()]),
    ...otherNames(label, uses, claims, ruled.foreign),
    definition: best.find(({ concept }) => concept.definition !== undefined)?.concept.definition?.text,
    mentions: uses.flatMap(mentionsOf).sort(byPlace).filter(isFirst),
    tags: sortedUnique(uses.flatMap(({ about, tags }) => (about ? tags : []))),
    home: home === undefined ? undefined : { note: home.note, line: home.line },
    explained: uses.some(({ about, concept }) => about || concept.role !== "named"),
    hidden: ruled.hidden === true,
  };
}

/** The strongest reading's weight, and those of all others as far as the name is no everyday word. */
function weightOf(uses: readonly KeyUse[]): number {
  const weights = uses.map(({ concept }) => Math.max(0, concept.weight));
  const strongest = weights.indexOf(Math.max(0, ...weights));
  return weights.reduce(
    (sum, weight, i) => sum + (i === strongest ? weight : weight * (1 - everyday(uses[i]!.concept.key))),
    0,
  );
}

function beyondMost(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) - Math.max(0, ...values);
}

/** The id that a label asks for; a label without letters and digits gives its code points. */
export function slugOf(label: string): string {
  const slug = conceptId(label);
  return slug !== ""
    ? slug
    : [...label].map((letter) => `u${letter.codePointAt(0)!.toString(16)}`).join("-") || "unnamed";
}

/**
 * The most frequent wording among titles, headings and definitions (or of all, where there is none of these); ties: the shorter
 * one, then by code units. A full name wins over its acronym.
 */
function chooseLabel(
  uses: readonly KeyUse[],
  claims: readonly AliasClaim[],
  foreign: ReadonlySet<string> = new Set(),
): string {
  const prominent = new WordingCount();
  const all = new WordingCount();
  const own = uses.filter(({ alike }) => alike === undefined);
  for (const { concept } of own.length > 0 ? own : uses) {
    all.add(concept.label);
    if (concept.role !== "named") prominent.add(concept.label);
  }
  const wordings = (prominent.size > 0 ? prominent : all).ranked();
  const label = wordings.find((wording) => !isAcronym(wording)) ?? wordings[0];
  if (label === undefined) return [...claims].map(({ name, owner }) => name || owner).sort(compare)[0] ?? "";
  if (!isAcronym(label)) return label;
  for (const { concept } of uses) {
    for (const { name, rule } of concept.aliases) {
      if (isAcronym(name) || (foreign.size > 0 && foreign.has(nameKey(name)))) continue;
      if (rule === "acronym" || abbreviates(label, name)) all.add(name);
    }
  }
  return all.ranked().find((name) => !isAcronym(name) && expands(name, label, uses)) ?? label;
}

function expands(name: string, acronym: string, uses: readonly KeyUse[]): boolean {
  if (abbreviates(acronym, name)) return true;
  return uses.some(({ concept }) =>
    concept.aliases.some(
      (alias) =>
        alias.rule === "acronym" &&
        ((alias.name === name && concept.label === acronym) || (alias.name === acronym && concept.label === name)),
    ),
  );
}

function otherNames(
  label: string,
  uses: readonly KeyUse[],
  claims: readonly AliasClaim[],
  foreign: ReadonlySet<string> = new Set(),
): Pick<ConceptCore, "aliases" | "aliasEvidence"> {
  const said: AliasEvidence[] = claims
    .filter(({ name }) => name !== "")
    .map(({ name, rule, note, line, quote }) => ({ name, rule, note, line, quote }));
  for (const { note, concept, line } of uses) {
    said.push({
      name: concept.label,
      rule: "label",
      note,
      line: concept.mentions[0]?.line ?? line,
      quote: concept.label,
    });
    for (const { name, rule, span, quote } of concept.aliases) {
      if (rule === ALIKE_RULE && !claims.some((claim) => claim.name === name)) continue;
      said.push({ name, rule, note, line: span.start.line, quote });
    }
  }
  said.sort(
    (a, b) =>
      compare(a.name, b.name) ||
      Number(a.rule === "label") - Number(b.rule === "label") ||
      compare(a.note, b.note) ||
      a.line - b.line ||
      compare(a.rule, b.rule) ||
      compare(a.quote, b.quote),
  );
  const seen = new Set([label.toLowerCase()]);
  const aliasEvidence = said.filter(({ name }) => {
    const folded = name.trim().toLowerCase();
    if (folded === "" || seen.has(folded) || (foreign.size > 0 && foreign.has(nameKey(name)))) return false;
    return seen.add(folded);
  });
  return { aliases: aliasEvidence.map(({ name }) => name), aliasEvidence };
}

function mentionsOf({ note, concept }: KeyUse): ConceptMention[] {
  return concept.mentions.map(({ line, column, start, end }) => ({ note, line, column, start, end }));
}

function byPlace(a: ConceptMention, b: ConceptMention): number {
  return compare(a.note, b.note) || a.start - b.start || a.end - b.end;
}

function isFirst(mention: ConceptMention, index: number, all: readonly ConceptMention[]): boolean {
  const last = all[index - 1];
  return last === undefined || last.note !== mention.note || last.start !== mention.start || last.end !== mention.end;
}
