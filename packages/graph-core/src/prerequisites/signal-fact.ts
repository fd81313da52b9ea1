import type { KeyFact } from "../merge/pair-book.ts";
import type { Position } from "../model/span.ts";

/** What kind of hint a note gives that `from` cannot be understood without `to`. */
export type SignalKind =
  /** The note says so: front matter, a cue such as "builds on", a list of prerequisites. */
  | "stated"
  /** `to` stands in the definition of `from`. */
  | "definition"
  /** `to` is named where `from` is explained. */
  | "reference"
  /** The note speaks of `to` before it first speaks of `from`. */
  | "earlier"
  /** The section about `from` stands inside the section about `to`. */
  | "under"
  /** `from` is defined in a section about `to`. */
  | "within"
  /** All words of `to`'s title stand close together in the note about `from`. */
  | "title"
  /** The name of `to` is a part of the name of `from`. */
  | "name"
  /** The text about `from` links to `to`. */
  | "link"
  /** The note about `to` leads on to `from`: a link under "See also", "Next". */
  | "onward";

/** One note's hint that `from` cannot be understood without `to` (both keys). */
export interface SignalFact extends KeyFact {
  note: string;
  kind: SignalKind;
  /** stated: strength, 0 to 1. reference: how often `to` is named. title, name: how many notes have that title. Else 1. */
  amount: number;
  /** stated: the note's reason, else "". */
  reason: string;
  rule: string;
  start: Position;
  end: Position;
  /** "" where the words have to be taken from the note's text. */
  quote: string;
}

/** A fact whose evidence is the line of the note at a position. */
export function factAt(
  tie: KeyFact,
  note: string,
  kind: SignalKind,
  at: { start: Position; end: Position },
  amount = 1,
): SignalFact {
  const { from, to } = tie;
  const { start, end } = at;
  // Written out: a vault has hundreds of them a note, and properties of a spread stand in a list of their own.
  return { from, to, note, kind, amount, reason: "", rule: RULES[kind], start, end, quote: "" };
}

/** All kinds; a kind's number is its place here. */
export const SIGNAL_KINDS: readonly SignalKind[] = [
  "stated",
  "definition",
  "reference",
  "earlier",
  "under",
  "within",
  "title",
  "name",
  "link",
  "onward",
];

/** The rule of a fact that has none of its own. */
export const RULES: Readonly<Record<SignalKind, string>> = {
  stated: "stated-prerequisite",
  definition: "definition-names",
  reference: "named-in-section",
  earlier: "explained-earlier",
  under: "section-inside",
  within: "defined-in-section",
  title: "title-words",
  name: "name-inside",
  link: "link",
  onward: "leads-on",
};
