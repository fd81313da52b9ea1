import { commonness, type EnglishModel, wordClass } from "@cairn/english-model";
import { isAcronymOf } from "../language/lexicon/headings.ts";
import { DROPPED_MODIFIERS, GENERIC_NOUNS, LIGHT_NOUNS, RESTRICTS } from "../language/lexicon/nouns.ts";
import type { Draft } from "./draft.ts";
import { namesDoing } from "./layout/kinds.ts";
import { ALIKE_RULE } from "../model/reading.ts";
import { absorb, mayShorten } from "./merge-names.ts";
import { NAMED_BY_COMPLEMENT } from "./of-name.ts";
import { standing, type Notebook } from "./notebook.ts";
import { type FeatureSink, HashList, NameList, type Piece } from "./feature-sink.ts";
import { SparseScorer } from "./score.ts";
import { NAME_WEIGHTS } from "./weights.data.ts";

/** How two names of one note resemble each other. */
export type Likeness = "tail" | "head" | "inside" | "same-words" | "acronym" | "stem" | "shared-head" | "shared-first";

/** Two names of a note that may mean one thing. */
export interface NamePair {
  long: Draft;
  short: Draft;
  likeness: Likeness;
  /** Words of the longer name that the shorter one lacks. */
  extra: string[];
}

const SMALL = /^(?:of|and|the|for|in|to|a|an|on|by|with|or|as)$/;
const MAX_PER_WORD = 40;

/** Pairs of names that share words, stems or letters, each once. Cost: names that share a word, at most 40 a word. */
export function namePairs(notebook: Notebook): NamePair[] {
  const names = notebook.drafts.filter((d) => !d.merged).map(nameOf);
  const byWord = new Map<string, Name[]>();
  const put = (word: string, name: Name) => {
    const list = byWord.get(word);
    if (!list) byWord.set(word, [name]);
    else if (list.length < MAX_PER_WORD && list.at(-1) !== name) list.push(name);
  };
  for (const name of names) {
    const { words, acronym } = name;
    for (const word of words) put(stem(word), name);
    if (acronym) put(`^${acronym.charAt(0).toLowerCase()}`, name);
    if (words.length > 1) for (const word of words.slice(0, 2)) put(`^${word.charAt(0)}`, name);
  }
  const found: NamePair[] = [];
  const seen = new Set<number>();
  const count = notebook.drafts.length;
  for (const list of byWord.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const a = list[i] as Name;
        const b = list[j] as Name;
        if (a === b || !mayBeAlike(a, b)) continue;
        const [one, other] = [a.draft.id, b.draft.id];
        const key = Math.min(one, other) * count + Math.max(one, other);
        if (seen.has(key)) continue;
        seen.add(key);
        const pair = likeness(a, b);
        if (pair) found.push(pair);
      }
  return found.sort((x, y) => x.long.id - y.long.id || x.short.id - y.short.id);
}

const VENDORS = /^(?:amazon|aws|google|microsoft|azure|apache|oracle|ibm|meta|apple|adobe|cisco|red|hashicorp|linux)$/;
const capitalised = (draft: Draft): boolean => [...draft.labels.keys()].some((label) => /^\p{Lu}/u.test(label));

const stem = (word: string): string => (word.length > 6 ? word.slice(0, 5) : word);
const acronymOf = (draft: Draft): string | undefined =>
  [...draft.labels.keys()].find((label) => /^\p{Lu}[\p{Lu}\d]{1,6}s?$/u.test(label));

/** A draft with what is asked of its name for every pair. */
interface Name {
  draft: Draft;
  /** Words of its key, small ones left out. */
  words: readonly string[];
  acronym: string | undefined;
}

const nameOf = (draft: Draft): Name => ({
  draft,
  words: draft.said.words.filter((word) => !SMALL.test(word)),
  acronym: acronymOf(draft),
});

/** False where {@link likeness} finds none whatever the order of the two: most pairs, so it is cheap. */
function mayBeAlike(a: Name, b: Name): boolean {
  if (a.acronym !== undefined || b.acronym !== undefined) return true;
  const [long, short] = a.words.length >= b.words.length ? [a.words, b.words] : [b.words, a.words];
  let left = 0;
  for (const word of short) if (!long.includes(word) && ++left > 1) return false;
  return true;
}

function likeness(a: Name, b: Name): NamePair | undefined {
  const [longer, shorter] = a.words.length >= b.words.length ? [a, b] : [b, a];
  const { draft: long, words: lw } = longer;
  const { draft: short, words: sw, acronym } = shorter;
  if (
    acronym &&
    lw.length > 1 &&
    mayShorten(acronym.replace(/s$/, ""), long) &&
    (isAcronymOf(acronym, long.key) || isAcronymOf(acronym, lw.slice(1).join(" ")))
  )
    return { long, short, likeness: "acronym", extra: [] };
  const rest = [...lw];
  const left = sw.filter((word) => {
    const at = rest.indexOf(word);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
  if (left.length === 0) {
    if (rest.length === 0) return { long, short, likeness: "same-words", extra: [] };
    if (rest.some((word) => RESTRICTS.test(word))) return undefined;
    const kind: Likeness = long.key.endsWith(` ${short.key}`)
      ? "tail"
      : long.key.startsWith(`${short.key} `)
        ? "head"
        : "inside";
    return { long, short, likeness: kind, extra: rest };
  }
  const [one] = left;
  const [other] = rest;
  if (left.length === 1 && rest.length === 1 && one && other) {
    if (stem(one) === stem(other) && one.length > 4 && other.length > 4)
      return { long, short, likeness: "stem", extra: [one, other] };
    if (sw.length === 2 && lw.length === 2) {
      if (lw[1] === sw[1]) return { long, short, likeness: "shared-head", extra: [one, other] };
      if (lw[0] === sw[0]) return { long, short, likeness: "shared-first", extra: [one, other] };
    }
  }
  return undefined;
}

/** How many names end with each name, longer by a word at least. */
export function tailsOf(notebook: Notebook): Map<string, number> {
  const tails = new Map<string, number>();
  for (const { key, merged } of notebook.drafts) {
    if (merged) continue;
    for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) {
      const tail = key.slice(at + 1);
      tails.set(tail, (tails.get(tail) ?? 0) + 1);
    }
  }
  return tails;
}

/**
 * What speaks for or against two names meaning one thing, as named yes-or-no features.
 * @param tails of the note's names, see {@link tailsOf}
 */
export function addSamenessFeatures(f: FeatureSink, pair: NamePair, tails: ReadonlyMap<string, number>): void {
  const { long, short, likeness: kind, extra } = pair;
  f.add("kind=", kind);
  const add = (a: Piece, b: Piece = "", c: Piece = "", d: Piece = "") => {
    f.add(a, b, c, d);
    f.add(kind, "&", a, b, c, d);
  };
  for (const word of extra) add("extra=", word);
  for (const word of extra) add("extrakind=", (wordClass(word) - 1) >> 2);
  if (kind === "stem" || kind === "shared-head" || kind === "shared-first") {
    const [one, other] = extra.map((word) => wordClass(word));
    add(one === other ? "alike" : ((one ?? 0) - 1) >> 2 === ((other ?? 0) - 1) >> 2 ? "nearly-alike" : "unlike");
  }
  add("extras=", extra.length);
  if (kind === "acronym") {
    const letters = (acronymOf(short) ?? "").replace(/s$/, "").toLowerCase();
    const words = long.key.split(" ").filter((w) => !SMALL.test(w));
    const exact = words.map((w) => w[0]).join("");
    f.add(
      exact === letters
        ? "initials"
        : exact.endsWith(letters)
          ? "tail-initials"
          : exact.startsWith(letters)
            ? "head-initials"
            : "loose-letters",
    );
  }
  if (kind === "tail" && extra.length === 1 && VENDORS.test(extra[0] ?? "") && capitalised(short)) f.add("vendor");
  if (kind === "tail" && extra.length === 1 && long.proper && capitalised(short) && capitalised(long)) f.add("surname");
  if (extra.every((w) => GENERIC_NOUNS.has(w) || LIGHT_NOUNS.has(w))) add("extra-generic");
  if (extra.every((w) => DROPPED_MODIFIERS.has(w))) add("extra-dropped");
  if (extra.length > 0) add("extra-common=", Math.round(Math.max(...extra.map((w) => commonness(w)))));
  if (extra.some((w) => /(?:ed|ing)$/.test(w))) add("extra-participle");
  if (extra.some((w) => /(?:al|ic|ive|ous|ful|ary|able)$/.test(w))) add("extra-adjective");
  if (extra.some((w) => /\d/.test(w))) add("extra-digit");
  const capital = (d: Draft) => [...d.labels.keys()].some((l) => /^\p{Lu}/u.test(l));
  add("proper=", long.proper ? 1 : 0, short.proper ? 1 : 0);
  add("capital=", capital(long) ? 1 : 0, capital(short) ? 1 : 0);
  if (short.generic || GENERIC_NOUNS.has(short.key)) add("short-generic");
  add("short-words=", Math.min(3, short.key.split(" ").length));
  add("short-common=", Math.round(commonness(short.key.slice(short.key.lastIndexOf(" ") + 1))));
  const often = (d: Draft) => Math.min(4, Math.round(Math.log2(d.places.length + 1)));
  add("met=", often(long), ":", often(short));
  if (long.places.length === 1) add("long-once");
  if (short.places.length === 1) add("short-once");
  const rank = (d: Draft) => (d.roles.title ? "T" : d.roles.heading ? "H" : d.roles.term || d.roles.strong ? "S" : "-");
  add("rank=", rank(long), rank(short));
  const rivals = (tails.get(short.key) ?? 0) - (long.key.endsWith(` ${short.key}`) ? 1 : 0);
  add("rivals=", Math.min(3, rivals));
  const first = (d: Draft) => Math.min(...d.places.map((p) => p.start));
  add(first(long) <= first(short) ? "long-first" : "short-first");
  const blocks = new Set(long.places.map((p) => p.block));
  const together = short.places.filter((p) => blocks.has(p.block)).length;
  add(together === 0 ? "apart" : together === short.places.length ? "always-together" : "sometimes-together");
}

/** The names of {@link addSamenessFeatures}, as the learner wants them. */
export function samenessFeatures(pair: NamePair, tails: ReadonlyMap<string, number>): string[] {
  const list = new NameList();
  addSamenessFeatures(list, pair, tails);
  return list.names;
}

/** Names are joined where this is as sure (0 to 1). */
const LEAST = 0.5;
/** "The friction of a drill" is more than the drill, "a lack of access" hardly more than access: those have to be surer. */
const LEAST_OF = 0.7;
/** At most so many names become one: a chain of likenesses soon joins what differs. */
const MOST = 5;
let learnt: SparseScorer | undefined;
/** Written to anew for each pair. */
const hashes = new HashList();

/**
 * Merges the names of a note that mean one thing, surest first.
 * @param model tells what is done (`install the pump`) from what is (`heat pump`): never one. @param text of the note. @param scorer by
 * default the one that was learnt.
 */
export function mergeLikeNames(
  notebook: Notebook,
  model: Pick<EnglishModel, "tag">,
  text: string,
  scorer = (learnt ??= new SparseScorer(NAME_WEIGHTS)),
): void {
  const tails = tailsOf(notebook);
  const sure = namePairs(notebook)
    .map((pair) => ({ pair, p: scorer.likelihood(hashes, (sink) => addSamenessFeatures(sink, pair, tails)) }))
    .filter(({ p }) => p >= LEAST)
    .sort((a, b) => b.p - a.p || a.pair.long.id - b.pair.long.id || a.pair.short.id - b.pair.short.id);
  const stated = new Set(notebook.prerequisites.flatMap((p) => [standing(p.concept), standing(p.requires)]));
  const joined = new Map<Draft, readonly Draft[]>();
  const series = seriesIn(notebook);
  const alike = new Set(sure.map(({ pair }) => pairKey(pair.long, pair.short)));
  const mayBeOne = (a: Draft, b: Draft) => alike.has(pairKey(a, b)) || isWithin(a, b) || isWithin(b, a);
  for (const { pair, p } of sure) {
    const long = standing(pair.long);
    const short = standing(pair.short);
    const [those, these] = [joined.get(long) ?? [pair.long], joined.get(short) ?? [pair.short]];
    if (long === short || those.length + these.length > MOST) continue;
    if (those.some((one) => these.some((other) => !mayBeOne(one, other)))) continue;
    if (isTopic(long) && isTopic(short) && pair.likeness !== "acronym" && pair.likeness !== "same-words") continue;
    if (isAnother(pair, series) || isNamedAfter(pair)) continue;
    if (pair.likeness === "tail" && pair.long.proper && isNewlyNamed(pair.short, text)) continue;
    if (namesProduct(pair) && isSeveral(pair.short, text)) continue;
    if (pair.likeness === "tail" && namesDoing([...pair.long.labels.keys()][0] ?? "", model)) continue;
    const isOfShort = !isTopic(long) && long.key.endsWith(` of ${short.key}`);
    if (isOfShort && p < LEAST_OF) continue;
    // "A source of toil" is named after toil, however often it is said.
    const longLeads =
      !isOfShort && (weight(long) > weight(short) || (weight(long) === weight(short) && pair.likeness !== "head"));
    const [into, other] = longLeads ? [long, short] : [short, long];
    // What the note is about, links to or states to be needed keeps its own name.
    if (other.roles.title + other.roles.link > 0 || stated.has(other)) continue;
    absorb(into, other, ALIKE_RULE);
    joined.set(into, [...those, ...these]);
  }
}

/** Words that tell of the same kind, but of others. */
const OTHERS = /^(?:others?|another|different|various|additional|further|remaining|miscellaneous)$/;
const BEFORE =
  /^(?:in|on|at|for|with|without|to|from|into|before|after|about|between|by|via|using|against|under|over|through|during|within|across|as)$/;
const NUMBER = /\s(?:\d+|[ivx]+)$/;

/** Names that two and more others of the note continue with a number: `deck`, of `deck 4` and `deck 7`. */
function seriesIn(notebook: Notebook): Set<string> {
  const seen = new Set<string>();
  const series = new Set<string>();
  for (const { key } of notebook.drafts) {
    const name = key.replace(NUMBER, "");
    if (name === key) continue;
    if (seen.has(name)) series.add(name);
    seen.add(name);
  }
  return series;
}

/** Whether the longer of two names certainly means something else, however alike they look. */
function isAnother({ long, short, likeness: kind, extra }: NamePair, series: ReadonlySet<string>): boolean {
  if (kind === "acronym" || kind === "same-words") return false;
  if (extra.some((word) => OTHERS.test(word)) || leavesOneOut(long, extra)) return true;
  if (kind === "tail" && isTold(long, short)) return true;
  return series.has(long.key.replace(NUMBER, "")) && NUMBER.test(long.key);
}

/**
 * "Fault tolerance in harbours" is about harbours, and none; "a lack of access" may be access, see {@link LEAST_OF}. "Site to site cable"
 * is the site cable, and "EC2 On Demand" says how.
 */
function isTold(long: Draft, short: Draft): boolean {
  const after = short.key.split(" ");
  return [...long.labels.keys()].some((label) => {
    const words = label.split(/\s+/);
    return BEFORE.test(words.at(-after.length - 1) ?? "") && words[0]?.toLowerCase() !== after[0];
  });
}

/** Whether what the longer name has more is one of several with a slash between them: `SNS/SQS` is not `SQS`. */
function leavesOneOut({ labels }: Draft, extra: readonly string[]): boolean {
  const joined = [...labels.keys()].flatMap((label) => label.toLowerCase().match(/[^\s/]{2,}(?:\/[^\s/]{2,})+/g) ?? []);
  return joined.some((several) => several.split("/").some((part) => extra.includes(part)));
}

/**
 * Whether the longer name is one of its own that only ends in the other: `Gulf of Bothnia`, `Zeno of Citium`, `theory of gravity` are
 * no Bothnia, Citium or gravity. A noun that says little by itself leaves what it is of: `the case of gravity`.
 */
function isNamedAfter({ long, short }: NamePair): boolean {
  const end = ` ${short.key}`;
  if (!long.key.endsWith(end)) return false;
  const front = long.key.slice(0, -end.length).replace(/ (?:the|an?)$/, "");
  if (!front.endsWith(" of")) return false;
  const head = front.slice(0, -3).split(" ").at(-1) ?? "";
  if (
    /^works?$/.test(head) ||
    NAMED_BY_COMPLEMENT.has(head) ||
    isTopic(long) ||
    long.roles.strong + long.roles.emphasis > 0
  )
    return true;
  return [...long.labels.keys()].some((label) => /^(?:The )?\p{Lu}.*\sof (?:the )?\p{Lu}/u.test(label));
}

/**
 * Whether a name of one word nowhere points back at the one thing that was named before (`the tool`), but is met as one of many or as
 * several (`a tool that …`, `tools like …`).
 */
function isNewlyNamed({ key, places }: Draft, text: string): boolean {
  if (key.includes(" ")) return false;
  return places.every((place) => {
    const { start } = place;
    if (isPlural(place, text)) return true;
    return /\b(?:an?|any|each|every|some|many|other|various)\s$/i.test(text.slice(Math.max(0, start - 12), start));
  });
}

/** Whether the longer name is a product's or an office's, and the shorter is no name: `Harbour Tug Services`, "harbour tugs". */
const namesProduct = ({ long, short, likeness, extra }: NamePair): boolean =>
  likeness !== "acronym" &&
  likeness !== "same-words" &&
  [...long.labels.keys()].every((label) => label.split(" ").every((word) => /^\p{Lu}/u.test(word))) &&
  !short.proper &&
  short.key.includes(" ") &&
  extra.some((word) => !VENDORS.test(word));

/** Whether a name is nowhere met but as several: `relational databases`. */
const isSeveral = ({ places }: Draft, text: string): boolean => places.every((place) => isPlural(place, text));

const isPlural = ({ start, end }: Draft["places"][number], text: string): boolean =>
  /\p{Ll}s$/u.test(text.slice(start, end));

const pairKey = (a: Draft, b: Draft): number => Math.min(a.id, b.id) * 100_003 + Math.max(a.id, b.id);

/**
 * Whether all words of one name are in the other, or it may be its initials. `Tulip` and `cell` are not one for both being short
 * for `tulip cell`, nor `low frequency` and `high frequency` for both being called `frequency`.
 */
function isWithin(a: Draft, b: Draft): boolean {
  if (acronymOf(a) !== undefined || acronymOf(b) !== undefined) return true;
  const words = new Set(nameOf(b).words.map(stem));
  return nameOf(a).words.every((word) => words.has(stem(word)));
}

/** A heading or a defined term of its own: two of these are two topics, however alike. */
const isTopic = (d: Draft): boolean => d.roles.title + d.roles.heading + d.roles.term > 0;

/** How much a name stands out among those of one thing. */
const weight = (d: Draft): number =>
  d.places.length +
  5 * Math.min(1, d.roles.title + d.roles.heading) +
  2 * Math.min(1, d.roles.term + d.roles.strong) -
  (d.generic ? 3 : 0);
