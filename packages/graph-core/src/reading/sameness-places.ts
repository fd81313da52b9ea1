import { type Draft, firstPlace } from "./draft.ts";
import type { FeatureSink, Piece } from "./feature-sink.ts";
import type { NamePair } from "./like-names.ts";

/** So many places of a name are looked at. */
const MOST_PLACES = 20;
/** So many characters before and behind a name tell how it stands. */
const NEAR = 24;
/** Gaps of up to so many characters are told apart. */
const GAPS = [60, 200, 800];

/** How a name stands in one of its places. */
interface Standing {
  start: number;
  end: number;
  block: number;
  article: "the" | "a" | "this" | "poss" | "other" | "none";
  isPlural: boolean;
  /** Whether "of" stands behind it. */
  isOf: boolean;
}

const ARTICLES: readonly [Standing["article"], RegExp][] = [
  ["the", /^the$/],
  ["a", /^(?:an?|any|each|every|some|many|several|all|no|most)$/],
  ["this", /^(?:this|that|these|those|such)$/],
  ["poss", /^(?:its|their|his|her|our|your|my)$|['’]s$/],
  ["other", /^(?:other|another|different|various|certain)$/],
];

/** How names stand in a note's text, each looked at once. */
export class NamePlaces {
  readonly #text: string;
  readonly #standings = new Map<Draft, readonly Standing[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds how the shorter of two names stands where it is no part of the longer one, and how far from that. */
  addFeatures(f: FeatureSink, { long, short, likeness: kind }: NamePair): void {
    const add = (a: Piece, b: Piece = ""): void => {
      f.add(a, b);
      f.add(kind, "&", a, b);
    };
    const wholes = this.#of(long);
    const all = this.#of(short);
    const own = all.filter((one) => !wholes.some(({ start, end }) => start <= one.start && one.end <= end));
    add(
      "long-plural=",
      shareOf(wholes, ({ isPlural }) => isPlural),
    );
    if (own.length < all.length) add("short-inside=", own.length === 0 ? "all" : "some");
    if (own.length === 0) return;
    for (const [article] of ARTICLES)
      add(
        `short-${article}=`,
        shareOf(own, (one) => one.article === article),
      );
    add(
      "short-none=",
      shareOf(own, (one) => one.article === "none"),
    );
    add(
      "short-plural=",
      shareOf(own, ({ isPlural }) => isPlural),
    );
    add(
      "short-of=",
      shareOf(own, ({ isOf }) => isOf),
    );
    add(
      "same-sentence=",
      shareOf(own, (one) => wholes.some((whole) => this.#meet(one, whole))),
    );
    add("gap=", gapOf(own, wholes, firstPlace(long)));
  }

  #of(draft: Draft): readonly Standing[] {
    const known = this.#standings.get(draft);
    if (known) return known;
    const made = draft.places.slice(0, MOST_PLACES).map(({ start, end, block }): Standing => {
      const before = this.#text.slice(Math.max(0, start - NEAR), start).replace(/[*_`"“'‘[(]+$/, "");
      const word = /([\p{L}'’-]+)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? "";
      const said = this.#text.slice(start, end);
      return {
        start,
        end,
        block,
        article: ARTICLES.find(([, words]) => words.test(word))?.[0] ?? "none",
        isPlural: /\p{Ll}s$/u.test(said) && !/(?:ss|us|is)$/.test(said),
        isOf: /^\s+of\s/.test(this.#text.slice(end, end + NEAR)),
      };
    });
    this.#standings.set(draft, made);
    return made;
  }

  /** Whether two places stand in one sentence. */
  #meet(one: Standing, other: Standing): boolean {
    if (one.block !== other.block) return false;
    const [from, to] = one.start < other.start ? [one.end, other.start] : [other.end, one.start];
    return !/[.!?]\s/.test(this.#text.slice(from, to));
  }
}

/** How many of the places are so: none, some (under half), most, all. */
function shareOf(places: readonly Standing[], isSo: (one: Standing) => boolean): string {
  const count = places.filter(isSo).length;
  if (count === 0) return "none";
  if (count === places.length) return "all";
  return 2 * count < places.length ? "some" : "most";
}

/** How near behind a place of the longer name the shorter one follows at best; `never` where it does not. */
function gapOf(own: readonly Standing[], wholes: readonly Standing[], first: number): Piece {
  let least = Infinity;
  for (const { start } of own) {
    if (start < first) continue;
    for (const whole of wholes) if (whole.start < start) least = Math.min(least, start - whole.end);
  }
  if (least === Infinity) return "never";
  const at = GAPS.findIndex((gap) => least < gap);
  return at < 0 ? GAPS.length : at;
}
