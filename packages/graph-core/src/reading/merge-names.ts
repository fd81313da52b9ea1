import { commonness } from "@cairn/english-model";
import { offer } from "./definition.ts";
import { isAcronymOf, spellOut } from "../language/lexicon/headings.ts";
import { DROPPED_MODIFIERS, MAKERS, RESTRICTS } from "../language/lexicon/nouns.ts";
import { nameKey } from "../model/names.ts";
import { ALIKE_RULE, GERUND_RULE, MADE_RULES, OF_PHRASE_RULE } from "../model/reading.ts";
import { BRACKET_RULE, type Draft, type DraftAlias, firstLabel, firstPlace, labelLike, ROLES } from "./draft.ts";
import { standing, type Notebook } from "./notebook.ts";

/** Adjectives that seldom make another concept: `large foundation model`, `base model` where the plain name stands too. */
const SOFT = new Set(
  "large base basic pre-trained trained custom full complete generic standard typical whole high-level simple default initial final raw original current specific".split(
    " ",
  ),
);

/** Finds names of one note that mean the same and merges their drafts; stated aliases first, then what the forms show. */
export function mergeNames(notebook: Notebook): void {
  spelledOut(notebook);
  qualifiers(notebook);
  statedAliases(notebook);
  acronyms(notebook);
  prefixes(notebook);
  soft(notebook);
  adjectives(notebook);
}

/** Letters in front of what they stand for: `UCS unconditioned stimulus`, `2PC two-phase commit`. */
const SPELLED_OUT =
  /^(?=[\p{Lu}\d]{2})((?=\S*\p{Lu}\S*\p{Lu}|\d)[\p{Lu}\d]{2,7})\s+(\p{L}[\p{L}-]+(?:\s\p{L}[\p{L}-]+)*)$/u;
const DIGITS: Readonly<Record<string, string>> = { "2": "two", "3": "three", "4": "four" };

/** Names that were written as their letters and their words in one are called by the words. */
function spelledOut(notebook: Notebook): void {
  for (const draft of notebook.drafts.slice()) {
    const [, letters = "", words = ""] = SPELLED_OUT.exec(firstLabel(draft) ?? "") ?? [];
    if (letters === "" || !spells(letters, words)) continue;
    const full = notebook.draft(words);
    if (full === undefined || full === draft) continue;
    const place = draft.places[0];
    notebook.alias(full, letters, "acronym", place?.start ?? 0, place?.end ?? 0);
    absorb(full, draft);
  }
}

/**
 * Whether letters stand for the words behind them: for each word's initial, or, where the words have no capitals, for the first and
 * the last of them and something between (`UCS unconditioned stimulus`). "SSM Session Manager" has a name of its own.
 */
function spells(letters: string, words: string): boolean {
  const said = letters.replace(/^[234](?=\p{Lu})/u, (n) => DIGITS[n]!.charAt(0)).toLowerCase();
  const firsts = words.split(/[\s-]+/).map((word) => word.charAt(0).toLowerCase());
  if (firsts.join("") === said) return true;
  return (
    words === words.toLowerCase() &&
    said.startsWith(firsts[0]!) &&
    said.endsWith(firsts.at(-1)!) &&
    said.length <= firsts.length + 1 &&
    isAcronymOf(letters, words)
  );
}

/**
 * What stands in brackets behind two names, or behind one name beside something else, only tells them apart: `Kernel Level (BSD)`,
 * `Kernel Level (Linux)`, `Userland Level (Linux)`.
 */
function qualifiers(notebook: Notebook): void {
  const owners = new Map<string, number>();
  const bracketed = notebook.drafts.map(({ aliases }) => (aliases.size === 0 ? NONE : inBrackets(aliases)));
  for (const keys of bracketed) for (const key of keys) owners.set(key, (owners.get(key) ?? 0) + 1);
  for (const [i, { aliases }] of notebook.drafts.entries())
    for (const key of bracketed[i] ?? [])
      if ((owners.get(key) ?? 0) > 1 || (bracketed[i]?.length ?? 0) > 1) aliases.delete(key);
}

const NONE: readonly string[] = [];

const inBrackets = (aliases: ReadonlyMap<string, DraftAlias>): string[] =>
  [...aliases].flatMap(([key, { rule }]) => (rule === BRACKET_RULE ? [key] : []));

/** `foundational model` and `foundation model`: the noun as an adjective. */
function adjectives(notebook: Notebook): void {
  for (const draft of notebook.drafts) {
    if (draft.merged || !/al /.test(draft.key)) continue;
    const plain = notebook.find(draft.key.replace(/al (?=[^ ]+$)/, " "));
    if (plain && standing(plain) !== draft) absorb(standing(plain), draft);
  }
}

function statedAliases(notebook: Notebook): void {
  const owners = new Map<string, number>();
  for (const { aliases } of notebook.drafts)
    for (const [key, { rule }] of aliases) if (IN_PASSING.has(rule)) owners.set(key, (owners.get(key) ?? 0) + 1);
  for (const draft of notebook.drafts)
    for (const [key, alias] of draft.aliases) {
      const other = notebook.find(alias.name);
      if (!other || standing(other) === standing(draft)) continue;
      // What several are called in passing is no name of either, least of all one that makes them the same.
      if (IN_PASSING.has(alias.rule) && (other.merged || (owners.get(key) ?? 0) > 1)) continue;
      // "Allele frequency" is a name that somebody wrote, "frequency of alleles" how it was put once.
      if (alias.rule === OF_PHRASE_RULE && draft.roles.title + draft.roles.heading === 0)
        absorb(standing(other), standing(draft));
      else absorb(standing(draft), standing(other));
    }
}

/** Why a name is another's, where nobody has said so. */
const IN_PASSING: ReadonlySet<string> = new Set(["surface", GERUND_RULE]);

/** `FM` where `foundation model` stands and nothing else has those initials. */
function acronyms(notebook: Notebook): void {
  const long = notebook.drafts.filter((d) => !d.merged && d.key.includes(" "));
  for (const draft of notebook.drafts) {
    if (draft.merged) continue;
    const label = labelLike(draft, /^\p{Lu}[\p{Lu}\d]{1,5}s?$/u);
    if (!label) continue;
    const letters = label.replace(/s$/, "").toLowerCase();
    const spelled = spellOut(letters);
    const fits = long
      .filter((d) => !d.merged && d !== draft && initials(d.key) === spelled && isAcronymOf(label, d.key))
      .sort((a, b) => b.places.length - a.places.length || a.id - b.id);
    const [only, rival] = fits;
    if (only && (!mayShorten(letters, only) || isIntroducedLate(letters, only, draft))) continue;
    if (only && (!rival || only.places.length >= 3 * rival.places.length)) {
      const place = draft.places[0];
      notebook.alias(only, label, "acronym", place?.start ?? 0, place?.end ?? 0);
      absorb(only, draft);
    }
  }
}

/** Whether a note makes something of a name: it is met twice, set off, or has capitals. A few words met once have any initials. */
const isKnown = (draft: Draft): boolean => {
  const { heading, title, term, strong, emphasis, link } = draft.roles;
  return draft.places.length > 1 || title + heading + term + strong + emphasis + link > 0 || hasCapitals(draft);
};

/** Of two letters, or letters with their count (`EC2`), many things are the initials: they count where the long name has capitals too, and
 * is not a product behind its maker ("AI" is short for no Amazon Inspector). */
export function mayShorten(letters: string, long: Draft): boolean {
  if (!isKnown(long) || (letters.length === 2 && MAKERS.has(long.key.split(" ", 1)[0] ?? ""))) return false;
  return (letters.length > 2 && !/\d/.test(letters)) || hasCapitals(long);
}

/** Two letters that stand before their long name stand for something better known: "AI" in a note that gets to Amazon Inspector. */
const isIntroducedLate = (letters: string, long: Draft, short: Draft): boolean =>
  letters.length === 2 && firstPlace(long) > firstPlace(short);

const hasCapitals = (draft: Draft): boolean => labelLike(draft, /^\p{Lu}.*[\s-]\p{Lu}\S*$/u) !== undefined;

const initials = (key: string): string =>
  key
    .split(" ")
    .map((word) => word[0] ?? "")
    .join("");

/** Of {@link commonness}: "VS Code" is no code, however many names begin with VS. */
const EVERYDAY = 2;

const CAPITAL = /^\p{Lu}/u;

/** Whether a name is written with a capital more often than not. */
function isMostlyProper({ labels }: Draft): boolean {
  let sign = 0;
  for (const [label, count] of labels) sign += CAPITAL.test(label) ? count : -count;
  return sign > 0;
}

/** `Protestant revolt`, `Roman law`: whose a thing is that has others like it. */
const isOfPeople = (word: string): boolean => /(?:[ai]an|ish|ese|ant)$/.test(word);

/** `using Bedrock`: what is done with a thing is none of its names. */
const isUse = ({ labels }: Draft): boolean => [...labels.keys()].every((label) => /^\p{Ll}+ing\s/u.test(label));

/** `Bedrock` and `Amazon Bedrock`: a proper name with and without its maker. */
function prefixes(notebook: Notebook): void {
  const makers = new Map<string, number>();
  for (const draft of notebook.drafts) {
    const { first, words } = draft.said;
    if (first && words.length > 1 && draft.proper && !draft.merged) makers.set(first, (makers.get(first) ?? 0) + 1);
  }
  for (const draft of notebook.drafts) {
    if (draft.merged) continue;
    const { first, words } = draft.said;
    if (!first || words.length === 1 || words.length > 4 || RESTRICTS.test(first)) continue;
    const known = MAKERS.has(first) || first === "the";
    if (!known && ((makers.get(first) ?? 0) < 2 || DROPPED_MODIFIERS.has(first) || isOfPeople(first))) continue;
    if (labelLike(draft, CAPITAL) === undefined) continue;
    // "SNS/SQS" is no SQS of a maker called SNS.
    if ([...draft.labels.keys()].every((label) => label.toLowerCase().startsWith(`${first}/`))) continue;
    const short = notebook.find(draft.key.slice(first.length + 1));
    if (!short || standing(short) === standing(draft)) continue;
    if (labelLike(short, CAPITAL) === undefined || !(short.proper || (known && isMostlyProper(short)))) continue;
    if (!known && commonness(short.key) >= EVERYDAY) continue;
    const rivals = notebook.drafts.filter(
      (d) => !d.merged && d !== draft && d.key.endsWith(` ${short.key}`) && !isUse(d),
    );
    if (rivals.length > 0) continue;
    const place = short.places[0];
    notebook.alias(standing(draft), firstLabel(short) ?? short.key, "maker-prefix", place?.start ?? 0, place?.end ?? 0);
    absorb(standing(draft), standing(short));
  }
}

function soft(notebook: Notebook): void {
  for (const draft of notebook.drafts) {
    const { title, heading, term, strong } = draft.roles;
    if (draft.merged || title + heading + term + strong > 0) continue;
    const { first, words } = draft.said;
    const label = firstLabel(draft) ?? "";
    if (words.length === 1 || !SOFT.has(first) || CAPITAL.test(label)) continue;
    const plain = notebook.find(draft.key.slice(first.length + 1));
    if (!plain || plain.places.length < draft.places.length) continue;
    const place = draft.places[0];
    notebook.alias(standing(plain), label, ALIKE_RULE, place?.start ?? 0, place?.end ?? 0);
    absorb(standing(plain), standing(draft), ALIKE_RULE);
  }
}

/** Makes `into` stand for `draft`: counts, places, wordings and aliases go over. @param rule why they are one. */
export function absorb(into: Draft, draft: Draft, rule = "form"): void {
  if (into === draft || draft.merged) return;
  draft.merged = into;
  for (const role of ROLES) into.roles[role] += draft.roles[role];
  into.places.push(...draft.places);
  into.proper ||= draft.proper;
  into.generic &&= draft.generic;
  // What "kinetic energy" is, is not what "energy" is, although the note calls it so for short.
  const longer = rule === ALIKE_RULE && draft.key.length > into.key.length;
  if (draft.definition && !longer) offer(into, draft.definition, draft.definition.worth);
  for (const [label, count] of draft.labels)
    if (nameKey(label) === into.key) into.labels.set(label, (into.labels.get(label) ?? 0) + count);
  // Names of what only looks alike are no surer than that: "addition", of "addition of a gene", is no name of "gene".
  for (const [key, alias] of draft.aliases)
    if (key !== into.key && !into.aliases.has(key))
      into.aliases.set(key, rule === ALIKE_RULE && !MADE_RULES.has(alias.rule) ? { ...alias, rule } : alias);
  const own = firstLabel(draft);
  const place = draft.places[0];
  const known = into.aliases.get(draft.key)?.rule;
  if (own && draft.key !== into.key && (known === undefined || MADE_RULES.has(known)))
    into.aliases.set(draft.key, { name: own, rule, start: place?.start ?? 0, end: place?.end ?? 0 });
}
