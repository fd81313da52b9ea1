import type { AliasEvidence, Concept, ConceptMention } from "../model/concept.ts";
import { conceptId, LONGEST_ID, nameKey } from "../model/names.ts";
import { ALIKE_RULE, type ConceptReading } from "../model/reading.ts";
import type { ConceptVerdict } from "../corrections/concept-rulings.ts";
import { type AliasClaim, inPlace, type KeyUse } from "./claims.ts";
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
 * Cost: uses, mentions and claims; everyday words have thousands of them, so each is looked at once.
 */
export function conceptCore(
  unordered: readonly KeyUse[],
  claims: readonly AliasClaim[],
  ruled: ConceptVerdict = {},
): ConceptCore {
  const uses = inOrder(unordered);
  // A new label leaves the id as it is, so that links and what a learner knows stay good.
  const ownLabel = chooseLabel(uses, claims, ruled.foreign);
  const label = ruled.label ?? ownLabel;
  let best: KeyUse | undefined;
  let defining: KeyUse | undefined;
  for (const use of uses) {
    if (best === undefined || byWorth(use, best) < 0) best = use;
    if (use.concept.definition !== undefined && (defining === undefined || byWorth(use, defining) < 0)) defining = use;
  }
  const { scores, named, mentions } = byNote(uses);
  return {
    label,
    slug: slugOf(ownLabel),
    score: ruled.lifted === true && uses.length > 0 ? 1 : noisyOr(scores),
    weight: weightOf(uses),
    spread: beyondMost(named),
    ...otherNames(label, uses, claims, ruled.foreign),
    definition: defining?.concept.definition?.text,
    mentions,
    tags: sortedUnique(uses.flatMap(({ about, tags }) => (about ? tags : []))),
    home: best === undefined ? undefined : { note: best.note, line: best.line },
    explained: uses.some(({ about, concept }) => about || concept.role !== "named"),
    hidden: ruled.hidden === true,
  };
}

function inOrder(uses: readonly KeyUse[]): readonly KeyUse[] {
  if (uses.length < 2) return uses;
  return [...uses].sort(
    (a, b) =>
      compare(a.note, b.note) || compare(a.key, b.key) || a.line - b.line || compare(a.concept.label, b.concept.label),
  );
}

/** The use that explains a concept best stands first. */
function byWorth(a: KeyUse, b: KeyUse): number {
  return (
    Number(b.about) - Number(a.about) ||
    ROLES[a.concept.role] - ROLES[b.concept.role] ||
    b.concept.weight - a.concept.weight ||
    b.concept.score - a.concept.score
  );
}

/** For each note in turn, the highest score and `named` of its uses; and all mentions. @param uses in the order of their notes. */
function byNote(uses: readonly KeyUse[]): { scores: number[]; named: number[]; mentions: ConceptMention[] } {
  const [only] = uses;
  if (only !== undefined && uses.length === 1)
    return { scores: [only.concept.score], named: [only.named], mentions: only.mentions };
  const [scores, named, mentions]: [number[], number[], ConceptMention[]] = [[], [], []];
  for (let from = 0, to = 0; from < uses.length; from = to) {
    const { note } = uses[from]!;
    let [score, name] = [0, 0];
    for (; to < uses.length && uses[to]!.note === note; to++) {
      score = Math.max(score, uses[to]!.concept.score);
      name = Math.max(name, uses[to]!.named);
    }
    scores.push(score);
    named.push(name);
    const here = to - from === 1 ? uses[from]!.mentions : inPlace(uses.slice(from, to).flatMap((use) => use.mentions));
    for (const mention of here) mentions.push(mention);
  }
  return { scores, named, mentions };
}

/** The strongest reading's weight, and those of all others as far as the name is no everyday word. */
function weightOf(uses: readonly KeyUse[]): number {
  let strongest = 0;
  for (const { concept } of uses) strongest = Math.max(strongest, concept.weight);
  let isFirst = true;
  let sum = 0;
  for (const use of uses) {
    const weight = Math.max(0, use.concept.weight);
    const counts = isFirst && weight === strongest;
    if (counts) isFirst = false;
    sum += counts ? weight : weight * (1 - use.everyday);
  }
  return sum;
}

function beyondMost(values: readonly number[]): number {
  let [sum, most] = [0, 0];
  for (const value of values) {
    sum += value;
    most = Math.max(most, value);
  }
  return sum - most;
}

/**
 * The id that a label asks for; a label without letters and digits gives its code points. Cut at {@link LONGEST_ID} characters:
 * what then meets another is told apart by a number.
 */
export function slugOf(label: string): string {
  const slug = conceptId(label);
  const id = slug === "" ? [...label].map((letter) => `u${letter.codePointAt(0)!.toString(16)}`).join("-") : slug;
  return id.length > LONGEST_ID ? id.slice(0, LONGEST_ID).replace(/[\ud800-\udbff-]$/, "") : id || "unnamed";
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
  // Of each wording only the best witness is of interest, and most uses say the same few.
  const best = new Map<string, AliasEvidence>();
  const say = (name: string, rule: string, note: string, line: number, quote: string) => {
    const known = best.get(name);
    if (known !== undefined && !isBefore(rule, note, line, quote, known)) return;
    best.set(name, { name, rule, note, line, quote });
  };
  const claimed = new Set<string>();
  for (const { name, rule, note, line, quote } of claims) {
    claimed.add(name);
    if (name !== "") say(name, rule, note, line, quote);
  }
  for (const { note, concept, line } of uses) {
    say(concept.label, "label", note, concept.mentions[0]?.line ?? line, concept.label);
    for (const { name, rule, span, quote } of concept.aliases) {
      if (rule === ALIKE_RULE && !claimed.has(name)) continue;
      say(name, rule, note, span.start.line, quote);
    }
  }
  const seen = new Set([label.toLowerCase()]);
  const aliasEvidence = [...best.values()]
    .sort((a, b) => compare(a.name, b.name))
    .filter(({ name }) => {
      const folded = name.trim().toLowerCase();
      if (folded === "" || seen.has(folded) || (foreign.size > 0 && foreign.has(nameKey(name)))) return false;
      return seen.add(folded);
    });
  return { aliases: aliasEvidence.map(({ name }) => name), aliasEvidence };
}

/** Whether a witness goes before another of the same name: one that says so before a mere use, then the first. */
function isBefore(rule: string, note: string, line: number, quote: string, known: AliasEvidence): boolean {
  const order =
    Number(rule === "label") - Number(known.rule === "label") ||
    compare(note, known.note) ||
    line - known.line ||
    compare(rule, known.rule) ||
    compare(quote, known.quote);
  return order < 0;
}
