import type { EnglishModel } from "@cairn/english-model";
import { CLASS_NOUNS, GENERIC_NOUNS, LIGHT_NOUNS, MAKERS, PART_NOUNS } from "../language/lexicon/nouns.ts";
import { singular } from "../model/names.ts";
import { type Draft, firstLabel, firstPlace } from "./draft.ts";
import { namesDoing } from "./layout/kinds.ts";
import { ALIKE_RULE } from "../model/reading.ts";
import { absorb } from "./merge-names.ts";
import { NAMED_BY_COMPLEMENT } from "./of-name.ts";
import { standing, type Notebook } from "./notebook.ts";
import { HashList } from "./feature-sink.ts";
import { acronymOf, isWithin, type NamePair, namePairs, VENDORS } from "./like-names.ts";
import { addSamenessFeatures, nameSettingOf } from "./sameness-features.ts";
import { SparseScorer } from "./score.ts";
import { SAMENESS_WEIGHTS } from "./sameness-weights.data.ts";
import { NAME_WEIGHTS } from "./weights.data.ts";

/** Names are joined where this is as sure (0 to 1). */
const LEAST = 0.45;
/** At most so many names become one: a chain of likenesses soon joins what differs. */
const MOST = 5;
/** Tells initials from other letters, and of all other names which mean one thing. */
let learnt: { initials: SparseScorer; others: SparseScorer } | undefined;
/** Written to anew for each pair. */
const hashes = new HashList();

/**
 * Merges the names of a note that mean one thing, surest first.
 * @param model tells what is done (`install the pump`) from what is (`heat pump`): never one. @param text of the note. @param scorer by
 * default those that were learnt.
 */
export function mergeLikeNames(
  notebook: Notebook,
  model: Pick<EnglishModel, "tag">,
  text: string,
  scorer?: SparseScorer,
): void {
  learnt ??= { initials: new SparseScorer(NAME_WEIGHTS), others: new SparseScorer(SAMENESS_WEIGHTS) };
  const { initials, others } = scorer ? { initials: scorer, others: scorer } : learnt;
  const setting = nameSettingOf(notebook, text);
  const sure = namePairs(notebook)
    .map((pair) => {
      const judge = pair.likeness === "acronym" ? initials : others;
      return { pair, p: judge.likelihood(hashes, (sink) => addSamenessFeatures(sink, pair, setting)) };
    })
    .filter(({ p }) => p >= LEAST)
    .sort((a, b) => b.p - a.p || a.pair.long.id - b.pair.long.id || a.pair.short.id - b.pair.short.id);
  const stated = new Set(notebook.prerequisites.flatMap((p) => [standing(p.concept), standing(p.requires)]));
  const joined = new Map<Draft, readonly Draft[]>();
  const series = seriesIn(notebook);
  const alike = new Set(sure.map(({ pair }) => pairKey(pair.long, pair.short)));
  const mayBeOne = (a: Draft, b: Draft) => alike.has(pairKey(a, b)) || isWithin(a, b) || isWithin(b, a);
  for (const { pair } of sure) {
    const long = standing(pair.long);
    const short = standing(pair.short);
    const [those, these] = [joined.get(long) ?? [pair.long], joined.get(short) ?? [pair.short]];
    if (long === short || those.length + these.length > MOST) continue;
    if (those.some((one) => these.some((other) => !mayBeOne(one, other)))) continue;
    if (isTopic(long) && isTopic(short) && pair.likeness !== "acronym" && pair.likeness !== "same-words") continue;
    if (isAnother(pair, series) || isNamedAfter(pair)) continue;
    if (pair.likeness === "tail" && pair.long.proper && isNewlyNamed(pair.short, text)) continue;
    if (namesProduct(pair) && isSeveral(pair.short, text)) continue;
    if (pair.likeness === "tail" && tellsDeed(pair.long, model)) continue;
    const isOfShort = !isTopic(long) && long.key.endsWith(` of ${short.key}`);
    if (isOfShort && !saysNothing(long, short)) continue;
    // "A source of toil" is named after toil, however often it is said.
    const longLeads =
      !isOfShort && (weight(long) > weight(short) || (weight(long) === weight(short) && pair.likeness !== "head"));
    const [into, other] = longLeads ? [long, short] : [short, long];
    if (longLeads && isGeneral(pair, text)) continue;
    // What the note is about, links to or states to be needed keeps its own name.
    if (other.roles.title + other.roles.link > 0 || stated.has(other)) continue;
    absorb(into, other, ALIKE_RULE);
    joined.set(into, [...those, ...these]);
  }
}

/** Words that tell of the same kind, but of others or of none. */
const OTHERS = /^(?:no|others?|another|different|various|additional|further|remaining|miscellaneous)$/;
const SEVERAL = /\s(?:and|or|vs|versus)\s/;
const BEFORE =
  /^(?:in|on|at|for|with|without|to|from|into|before|after|about|between|by|via|using|against|under|over|through|during|within|across|as)$/;
/** What a thing has, is run by or goes through it, and no thing is: `harbour resources`, `harbour users`, `harbour traffic`. */
const BELONGS =
  /^(?:resource|traffic|cluster|engine|user|team|operator|administrator|id|identifier|market|test|member|owner|provider|vendor|cost|price)$/;
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
  if (kind === "acronym") return false;
  if (kind === "same-words") return placesOtherwise(long, short);
  if (extra.some((word) => OTHERS.test(word)) || leavesOneOut(long, extra)) return true;
  // "Training and inference" is neither.
  if (SEVERAL.test(long.key) && !SEVERAL.test(short.key)) return true;
  // "SageMaker AI" is a product, and AI none; "Amazon SQS" is SQS.
  if (kind === "tail" && long.proper && acronymOf(short) !== undefined && !extra.every((word) => VENDORS.test(word)))
    return true;
  if (kind === "tail" && (isTold(long, short) || isOwned(long, short) || isRenamed(long, extra))) return true;
  // A maker is none of its products, nor what it offers.
  if (kind === "head" && (MAKERS.has(short.key) || BELONGS.test(extra.at(-1) ?? ""))) return true;
  return series.has(long.key.replace(NUMBER, "")) && NUMBER.test(long.key);
}

/**
 * "Fault tolerance in harbours" is about harbours, and none; "the idea of access" may be access, see {@link HARDLY_MORE}. "Site to site cable"
 * is the site cable, and "EC2 On Demand" says how.
 */
function isTold(long: Draft, short: Draft): boolean {
  const after = short.key.split(" ");
  return [...long.labels.keys()].some((label) => {
    const words = label.split(/\s+/);
    return BEFORE.test(words.at(-after.length - 1) ?? "") && words[0]?.toLowerCase() !== after[0];
  });
}

/** Whether the longer name says whose the other is: `Lenin's death` is not all death, but "the theorem" may be Bayes' theorem. */
const isOwned = ({ labels }: Draft, { key }: Draft): boolean =>
  !NAMED_BY_COMPLEMENT.has(key) &&
  [...labels.keys()].some((label) => /^\p{Lu}\S*['’]s?\s\p{Ll}[\p{Ll}-]*$/u.test(label));

/** Whether the words in front make a name of its own of it, as capitals show: `New England`, `Little Ice Age`. */
const isRenamed = ({ labels }: Draft, extra: readonly string[]): boolean =>
  extra.some((word) => RENAMES.test(word)) &&
  [...labels.keys()].every((label) => /^\p{Lu}\S*(?:\s\p{Lu}\S*)+$/u.test(label));
const RENAMES = /^(?:new|old|little|great|greater|big|lower|upper|inner|outer|north|south|east|west|saint)$/;

/** Whether two names of the same words say otherwise how they belong together: `security of the cloud`, `security in the cloud`. */
function placesOtherwise(one: Draft, other: Draft): boolean {
  const [here, there] = [one, other].map(({ key }) =>
    key
      .split(" ")
      .filter((word) => PLACES.test(word))
      .join(" "),
  );
  return here !== "" && there !== "" && here !== there;
}

const PLACES = /^(?:of|in|on|at|for|with|without|to|from|by|before|after|against|under|over)$/;

/**
 * What says hardly more than what it is of (`the existence of neutrinos`), or only how that came about or does: whatever does something to
 * the development of a language does it to the language. "A lack of access" is none, nor "the packaging of code" code.
 */
const HARDLY_MORE =
  /^(?:act|advent|age|amount|appearance|area|art|aspect|benefit|case|chance|concept|creation|development|discovery|effectiveness|efficiency|element|emergence|evolution|existence|fact|form|front|history|idea|importance|integration|introduction|invention|issue|matter|method|nature|need|number|possibility|practice|presence|process|purpose|quality|question|sense|significance|term|thought|time|top|understanding|usage|use|value|view|way|world)$/;

/** Whether the longer of two names, which ends in "of" and the shorter, is hardly more than that. */
const saysNothing = (long: Draft, short: Draft): boolean =>
  HARDLY_MORE.test(long.key.slice(0, -` of ${short.key}`.length).split(" ").at(-1) ?? "");

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

/** Whether a name tells what is done to the thing that it ends in: `restoring archives`, "archives". */
const tellsDeed = (draft: Draft, model: Pick<EnglishModel, "tag">): boolean =>
  draft.roles.gerund > 0 || namesDoing(firstLabel(draft) ?? "", model);

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

/** So many characters behind a name tell what it is of, and so many of its places are looked at for each longer name. */
const NEAR = 60;
const MOST_PLACES = 100;
const OWN_COMPLEMENT = /^\s+of\s/;
/** What the name of a thing may end in for what it is anyway: `calcium ion`, `respiratory chain`. */
const SAYS_KIND = /^(?:ion|chain|cell|structure|generation|connection|data|dataset|product|person)$/;

/**
 * Whether the shorter of two names speaks of more than the longer one: it stands only where that was not named yet, or with what it is of
 * (`transcription of a gene`, `transcription factor`; but an input of free energy is the energy input), or the longer goes on to name something else (`climate change`).
 */
function isGeneral({ long, short, likeness, extra }: NamePair, text: string): boolean {
  if (short.proper || (likeness !== "tail" && likeness !== "head")) return false;
  const isOf = short.places.slice(0, MOST_PLACES).some(({ end }) => {
    const behind = text.slice(end, end + NEAR);
    return OWN_COMPLEMENT.test(behind) && !extra.some((word) => behind.toLowerCase().includes(word));
  });
  if (likeness === "tail") {
    const first = firstPlace(long);
    return isOf || short.places.every(({ start }) => start < first);
  }
  if (long.key.includes(" of ")) return false;
  const last = singular(long.key.split(" ").at(-1) ?? "");
  const saysKind =
    SAYS_KIND.test(last) || [CLASS_NOUNS, GENERIC_NOUNS, LIGHT_NOUNS, PART_NOUNS].some((nouns) => nouns.has(last));
  return isOf || !saysKind;
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

/** A heading or a defined term of its own: two of these are two topics, however alike. */
const isTopic = (d: Draft): boolean => d.roles.title + d.roles.heading + d.roles.term > 0;

/** How much a name stands out among those of one thing. */
const weight = (d: Draft): number =>
  d.places.length +
  5 * Math.min(1, d.roles.title + d.roles.heading) +
  2 * Math.min(1, d.roles.term + d.roles.strong) -
  (d.generic ? 3 : 0);
