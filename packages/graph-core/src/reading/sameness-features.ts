import { commonness, wordClass } from "@cairn/english-model";
import { DROPPED_MODIFIERS, GENERIC_NOUNS, LIGHT_NOUNS } from "../language/lexicon/nouns.ts";
import { type Draft, firstPlace, labelLike } from "./draft.ts";
import { type FeatureSink, NameList, type Piece } from "./feature-sink.ts";
import { acronymOf, type NamePair, SMALL_WORDS, VENDORS } from "./like-names.ts";
import type { Notebook } from "./notebook.ts";
import { NamePlaces } from "./sameness-places.ts";

const capitalised = (draft: Draft): boolean => labelLike(draft, /^\p{Lu}/u) !== undefined;

/** What is asked of all names of a note, to tell whether two of them mean one thing. */
export interface NameSetting {
  /** How many names end with each name, longer by a word at least. */
  tails: ReadonlyMap<string, number>;
  /** How many begin with it. */
  heads: ReadonlyMap<string, number>;
  places: NamePlaces;
}

/** @param text of the note */
export function nameSettingOf(notebook: Notebook, text: string): NameSetting {
  const tails = new Map<string, number>();
  const heads = new Map<string, number>();
  for (const { key, merged } of notebook.drafts) {
    if (merged) continue;
    for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) {
      const [head, tail] = [key.slice(0, at), key.slice(at + 1)];
      tails.set(tail, (tails.get(tail) ?? 0) + 1);
      heads.set(head, (heads.get(head) ?? 0) + 1);
    }
  }
  return { tails, heads, places: new NamePlaces(text) };
}

const PREPOSITION = / (?:for|in|to|with|on|by|from) /;
/** Endings that tell what sort of word it is. */
const ENDING =
  /(?:ing|ed|er|or|tion|ment|ity|ness|al|ic|ive|ous|ful|ary|able|less|ly|ist|ism|ship|age|ance|ence|cy|ized|ated|like|based|free|wide)$/;

/**
 * What speaks for or against two names meaning one thing, as named yes-or-no features.
 * @param setting of the note's names, see {@link nameSettingOf}
 */
export function addSamenessFeatures(f: FeatureSink, pair: NamePair, setting: NameSetting): void {
  const { tails, heads, places } = setting;
  const { long, short, likeness: kind, extra } = pair;
  const isLongCapital = capitalised(long);
  const isShortCapital = capitalised(short);
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
    const words = long.key.split(" ").filter((w) => !SMALL_WORDS.test(w));
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
  if (kind === "tail" && extra.length === 1 && VENDORS.test(extra[0] ?? "") && isShortCapital) f.add("vendor");
  if (kind === "tail" && extra.length === 1 && long.proper && isShortCapital && isLongCapital) f.add("surname");
  if (extra.every((w) => GENERIC_NOUNS.has(w) || LIGHT_NOUNS.has(w))) add("extra-generic");
  if (extra.every((w) => DROPPED_MODIFIERS.has(w))) add("extra-dropped");
  if (extra.length > 0) add("extra-common=", Math.round(Math.max(...extra.map((w) => commonness(w)))));
  if (extra.some((w) => /(?:ed|ing)$/.test(w))) add("extra-participle");
  if (extra.some((w) => /(?:al|ic|ive|ous|ful|ary|able)$/.test(w))) add("extra-adjective");
  if (extra.some((w) => /\d/.test(w))) add("extra-digit");
  add("proper=", long.proper ? 1 : 0, short.proper ? 1 : 0);
  add("capital=", isLongCapital ? 1 : 0, isShortCapital ? 1 : 0);
  if (short.generic || GENERIC_NOUNS.has(short.key)) add("short-generic");
  add("short-words=", Math.min(3, short.said.words.length));
  add("short-common=", Math.round(short.said.commons.at(-1)!));
  const often = (d: Draft) => Math.min(4, Math.round(Math.log2(d.places.length + 1)));
  add("met=", often(long), ":", often(short));
  if (long.places.length === 1) add("long-once");
  if (short.places.length === 1) add("short-once");
  const rank = (d: Draft) => (d.roles.title ? "T" : d.roles.heading ? "H" : d.roles.term || d.roles.strong ? "S" : "-");
  add("rank=", rank(long), rank(short));
  const rivals = (tails.get(short.key) ?? 0) - (long.key.endsWith(` ${short.key}`) ? 1 : 0);
  add("rivals=", Math.min(3, rivals));
  add(firstPlace(long) <= firstPlace(short) ? "long-first" : "short-first");
  const blocks = new Set(long.places.map((p) => p.block));
  const together = short.places.filter((p) => blocks.has(p.block)).length;
  add(together === 0 ? "apart" : together === short.places.length ? "always-together" : "sometimes-together");
  add("heads=", Math.min(3, (heads.get(short.key) ?? 0) - (long.key.startsWith(`${short.key} `) ? 1 : 0)));
  if (long.key.includes(" of ")) add("has-of");
  if (PREPOSITION.test(long.key)) add("has-preposition");
  if (long.tags) add("long-tags=", long.tags);
  if (short.roles.modifier > 0 && short.roles.modifier >= short.places.length) add("short-modifies");
  for (const word of extra) {
    const ending = ENDING.exec(word)?.[0];
    if (ending !== undefined) add("ending=", ending);
  }
  places.addFeatures(f, pair);
}

/** The names of {@link addSamenessFeatures}, as the learner wants them. */
export function samenessFeatures(pair: NamePair, setting: NameSetting): string[] {
  const list = new NameList();
  addSamenessFeatures(list, pair, setting);
  return list.names;
}
