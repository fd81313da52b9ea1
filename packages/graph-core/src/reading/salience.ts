import { CLASS_NOUNS, GENERIC_NOUNS } from "../language/lexicon/nouns.ts";
import type { ParsedNote } from "../model/note.ts";
import type { Section } from "../model/reading.ts";
import { type Cue, CUE_WINDOW, cuesAt } from "./cues.ts";
import type { Draft } from "./draft.ts";
import type { Features, NumberSink } from "./features.ts";
import type { ScoredPair } from "./pairs/scored-pairs.ts";
import { SALIENCE_WEIGHTS } from "./salience-weights.ts";

type Place = { start: number; end: number };

/** What salience looks at: one note, its candidates and where they stand. */
export interface SalienceInput {
  note: ParsedNote;
  sections: readonly Section[];
  /** Candidates, none of them merged into another. */
  drafts: readonly Draft[];
  /** Every place where each is named, in document order. */
  mentions: ReadonlyMap<Draft, readonly Place[]>;
  /** What people are likely to draw, told surely enough or not. */
  drawn: readonly Pick<ScoredPair, "source" | "target" | "type" | "drawn">[];
  /** How sure the note makes us that each is a concept, 0 to 1. */
  score: ReadonlyMap<Draft, number>;
}

/**
 * How much a reader of this note would miss each concept from the note's list of key terms, 0 to 1: the probability that
 * learnt logistic weights give to the features below. Pure; linear in mentions and in the words of the candidates' names.
 */
export function saliences(input: SalienceInput): Map<Draft, number> {
  const found = new Map<Draft, number>();
  let sum = 0;
  const add = (name: string, value: number): void => {
    const weight = SALIENCE_WEIGHTS[name];
    if (weight !== undefined) sum += weight * value;
  };
  const features = featuresOf(input);
  for (const draft of input.drafts) {
    sum = SALIENCE_WEIGHTS["bias"] ?? 0;
    features(add, draft);
    found.set(draft, 1 / (1 + Math.exp(-sum)));
  }
  return found;
}

/** The features of each candidate, as the learner wants them. */
export function salienceFeatures(input: SalienceInput): Map<Draft, Features> {
  const features = featuresOf(input);
  return new Map(
    input.drafts.map((draft) => {
      const one: Features = {};
      features((name, value) => (one[name] = value), draft);
      return [draft, one];
    }),
  );
}

/**
 * The features of each candidate: cues of definition (`cues.ts`), termhood against everyday English (rarity of its words:
 * Ahmad et al. 1999, "weirdness"), burstiness over blocks (residual IDF: Church & Gale 1995), place of the first mention (KEA:
 * Witten et al. 1999), layout, form, relations, how surely it is a concept, and how long the note is: a long one has more key terms.
 * C-value (Frantzi, Ananiadou & Mima 2000), names built on it, relative frequency, number of sections, cues at the first mention
 * and their shares, whether a tie leads to what the note is about, what share of its places are subjects, objects or lie in cells: they
 * brought nothing beyond these on notes and sections that were not learnt from.
 */
function featuresOf(input: SalienceInput): (put: NumberSink, draft: Draft) => void {
  const tailed = tailedNames(input.drafts);
  const ends = endsOf(input.drawn);
  const ties = tiesOf(input.drawn);
  let mostTied = 1;
  for (const count of ties.values()) mostTied = Math.max(mostTied, count);
  const headings = headingWords(input.sections);
  const length = Math.max(1, input.note.text.length);
  const starts = input.note.blocks.map((block) => block.span.start.offset);
  return (put, draft) => {
    const places = input.mentions.get(draft) ?? [];
    const { words } = draft.said;
    const isCued = cues(put, input.note.text, places);
    layout(put, draft);
    form(put, draft, isCued);
    spread(put, places, length, starts);
    put("has-head", tailed.has(draft) ? 1 : 0);
    put("kind", Math.log1p(ends.kind.get(draft) ?? 0));
    put("source", Math.log1p(ends.source.get(draft) ?? 0));
    put("tied", (ties.get(draft) ?? 0) / mostTied);
    put("score", logOdds(input.score.get(draft) ?? 0));
    put("length", Math.log(length) / 5);
    put("in-headings", words.filter((word) => headings.has(word)).length / words.length);
  };
}

/** How far a score counts: none is surer than .99. */
const SUREST = 0.99;

function logOdds(score: number): number {
  const p = Math.min(SUREST, Math.max(1 - SUREST, score));
  return Math.log(p / (1 - p));
}

/** Cues that come with a definition, or with a term's first naming. */
const DEFINING: ReadonlySet<string> = new Set(["defines", "refers", "called", "introduced", "apposition", "or"]);
/** No name needs more places than this to show how it is introduced. */
const MAX_CUED = 40;

/** @returns whether any cue of a definition stands at one of the places */
function cues(put: NumberSink, text: string, places: readonly Place[]): boolean {
  const seen = new Set<Cue>();
  let first = -1;
  for (let i = 0; i < places.length && i < MAX_CUED; i++) {
    const { start, end } = places[i]!;
    for (const cue of cuesAt(text.slice(Math.max(0, start - CUE_WINDOW), start), text.slice(end, end + CUE_WINDOW))) {
      if (first < 0 && DEFINING.has(cue)) first = i;
      seen.add(cue);
    }
  }
  let count = 0;
  for (const cue of seen) {
    put(`cue:${cue}`, 1);
    if (DEFINING.has(cue)) count++;
  }
  put("cues", count);
  put("uncued", count === 0 ? 1 : 0);
  put("defined-at-first", first === 0 ? 1 : 0);
  return count > 0;
}

const LAYOUT = ["title", "heading", "term", "strong", "emphasis", "link", "code"] as const;

function layout(put: NumberSink, draft: Draft): void {
  const { roles } = draft;
  for (const role of LAYOUT) put(role, Math.min(1, roles[role]));
  const spoken = roles.subject + roles.object + roles.oblique + roles.predicate + roles.bare + roles.listed;
  put("title-defined", roles.title > 0 && draft.definition !== undefined ? 1 : 0);
  put("subject", Math.log1p(roles.subject));
  put("subject-share", roles.subject / Math.max(1, spoken));
  put("predicate", Math.min(1, roles.predicate));
  put("only-modifier", spoken === 0 ? 1 : 0);
  put("read-definition", Math.min(1, roles.defined));
  put("aliased", draft.aliases.size > 0 ? 1 : 0);
}

/** Endings of terms made from Greek and Latin: `meiosis`, `polygamy`, `lipase`. */
const LEARNED =
  /(?:ism|sis|ology|graphy|nomy|metry|ase|cyte|phyte|gen|phyll|plast|some|derm|oid|emia|itis|archy|cracy|gamy|trophy?|lysis|um|us|ion)$/;

function form(put: NumberSink, draft: Draft, isCued: boolean): void {
  const { words, first, last, commons } = draft.said;
  const labels = [...draft.labels.keys()];
  const single = words.length === 1;
  const acronym = labels.some((label) => /^\p{Lu}[\p{Lu}\d]+s?$/u.test(label));
  const headed = draft.roles.heading + draft.roles.title > 0;
  const name = !acronym && !headed && labels.every((label) => /^\p{Lu}/u.test(label));
  // A name of a person or place; one that the note introduces is another matter.
  put("name-uncued", name && !isCued ? 1 : 0);
  put("single", single ? 1 : 0);
  put("long", words.length >= 4 ? 1 : 0);
  put("of-phrase", draft.key.includes(" of ") ? 1 : 0);
  put("generic-head", GENERIC_NOUNS.has(last) ? 1 : 0);
  put("class-head", CLASS_NOUNS.has(last) && !single ? 1 : 0);
  put("class-alone", CLASS_NOUNS.has(last) && single ? 1 : 0);
  put("common-single", single ? commons[0]! / 4 : 0);
  put("common-least", Math.min(...commons) / 4);
  put("learned", LEARNED.test(last) ? 1 : 0);
  put("agent", single && /(?:er|or|ist|ian)$/.test(last) ? 1 : 0);
  put("adjective", !single && /(?:al|ic|ive|ous|ary|ed|ar)$/.test(first) ? 1 : 0);
}

/** Characters within which a note introduces what it is about. */
const OPENING = 1200;

function spread(put: NumberSink, places: readonly Place[], length: number, blockStarts: readonly number[]): void {
  const n = places.length;
  const first = places[0]?.start ?? length;
  const blocks = new Set(places.map(({ start }) => lastUpTo(blockStarts, start))).size;
  const all = Math.max(2, blockStarts.length);
  put("once", n <= 1 ? 1 : 0);
  put("mentions", Math.log1p(n));
  put("residual-idf", n > 1 ? Math.log2(all / Math.max(1, blocks)) + Math.log2(1 - Math.exp(-n / all)) : 0);
  put("first-place", 1 - Math.min(1, first / length));
  put("opening", first < OPENING ? 1 : 0);
}

/** The candidates whose name ends in another's: `hate crime` beside `crime`. */
function tailedNames(drafts: readonly Draft[]): Set<Draft> {
  const keys = new Set(drafts.map(({ key }) => key));
  return new Set(
    drafts.filter(({ key }) => {
      for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1))
        if (keys.has(key.slice(at + 1))) return true;
      return false;
    }),
  );
}

/** What each candidate's relations add up to, by how likely they are drawn: `is-a` from it, and everything else from it. */
function endsOf(pairs: SalienceInput["drawn"]): { kind: Map<Draft, number>; source: Map<Draft, number> } {
  const kind = new Map<Draft, number>();
  const source = new Map<Draft, number>();
  for (const { source: draft, type, drawn } of pairs) {
    const sums = type === "is-a" ? kind : source;
    sums.set(draft, (sums.get(draft) ?? 0) + drawn);
  }
  return { kind, source };
}

/** How many relations each candidate has. */
function tiesOf(pairs: SalienceInput["drawn"]): Map<Draft, number> {
  const ties = new Map<Draft, number>();
  for (const { source, target } of pairs) for (const end of [source, target]) ties.set(end, (ties.get(end) ?? 0) + 1);
  return ties;
}

function headingWords(sections: readonly Section[]): Set<string> {
  return new Set(
    sections.flatMap(({ heading }) =>
      heading
        .toLowerCase()
        .split(/[^\p{L}\d-]+/u)
        .filter((word) => word.length > 3)
        .flatMap((word) => [word, word.replace(/s$/, "")]),
    ),
  );
}

/** Index of the last number that is not above `at`; 0 where all are. */
function lastUpTo(ascending: readonly number[], at: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
