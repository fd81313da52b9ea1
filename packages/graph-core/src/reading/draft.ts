import type { RelationType } from "../model/relation.ts";
import type { Worth } from "./definition.ts";
import type { NameWords } from "./name-words.ts";

/** How a phrase stands where it was met; counted for each candidate concept. */
export const ROLES = [
  "title",
  "heading",
  "term",
  "strong",
  "emphasis",
  "code",
  "link",
  "subject",
  "object",
  "oblique",
  "predicate",
  "bare",
  "listed",
  "modifier",
  "alias",
  "example",
  "cell",
  "topic",
  "gerund",
  "defined",
] as const;
export type Role = (typeof ROLES)[number];

/** A candidate concept of one note, while the note is being read. */
export interface Draft {
  id: number;
  key: string;
  /** The key's words. */
  said: NameWords;
  /** Wordings with how often (and how prominently) each was seen. */
  labels: Map<string, number>;
  /** Other wordings that mean the same: key to reason. */
  aliases: Map<string, DraftAlias>;
  roles: Record<Role, number>;
  /** Offsets in the note, in order of reading. */
  places: { start: number; end: number; block: number }[];
  proper: boolean;
  generic: boolean;
  /** Tags of its words where a sentence first named it, such as `JJ NN`. */
  tags?: string;
  /** Labels and heads' tags of its first places, such as `nsubj<VBZ`. */
  stands: string[];
  /** Words taken off or left out when it was met (quantities, determiners). */
  dropped: number;
  definition?: { text: string; start: number; end: number; worth: Worth };
  /** The draft that this one was merged into. */
  merged?: Draft;
}

/** The first of a draft's wordings that looks so; undefined for none. */
export function labelLike({ labels }: Pick<Draft, "labels">, form: RegExp): string | undefined {
  for (const label of labels.keys()) if (form.test(label)) return label;
  return undefined;
}

/** Where a draft stands first, an offset in the note; infinite where it stands nowhere. */
export const firstPlace = ({ places }: Pick<Draft, "places">): number =>
  places.reduce((first, { start }) => Math.min(first, start), Infinity);

/** The wording in which a draft was met first. */
export const firstLabel = ({ labels }: Pick<Draft, "labels">): string | undefined => labels.keys().next().value;

export interface DraftAlias {
  name: string;
  rule: string;
  start: number;
  end: number;
}

/** A candidate relation of one note. */
export interface Tie {
  source: Draft;
  target: Draft;
  type: RelationType;
  label: string;
  rule: string;
  block: number;
  /** Offsets in the note of the words that say it. */
  start: number;
  end: number;
  /** Further things that a scorer may look at, 0 or 1 each unless said otherwise. */
  features: Partial<Record<TieFeature, number>>;
  /** What was read leaves no doubt of the type ("differs from", a column `Side effects`): nothing learnt outweighs it. */
  sure?: boolean;
  /** The words deny it ("does not need"): the type that they would state without their "not". */
  denies?: RelationType;
}

/** How sure is what is stated outright, 0 to 1. */
export const STATED = 0.97;

export const TIE_FEATURES = [
  "inherited",
  "pronoun",
  "controlled",
  "relative",
  "participle",
  "shared",
  "you",
  "direct-object",
  "oblique",
  "second-oblique",
  "passive",
  "negated",
  "modal",
  "chained",
  "listed",
  "far",
  "long-sentence",
  "purpose",
  "subordinate",
  "in-item",
  "in-paragraph",
  "in-example",
  "lead",
  "preposition-of",
  "preposition-for",
  "preposition-in",
  "preposition-other",
  "light",
  "known-verb",
] as const;
export type TieFeature = (typeof TIE_FEATURES)[number];

/** A stated prerequisite: `concept` asks for `requires`. */
export interface PrerequisiteDraft {
  concept: Draft;
  requires: Draft;
  reason: string;
  strength: number;
  rule: string;
  start: number;
  end: number;
}

/** A name that stands in brackets behind another, and is not its letters. */
export const BRACKET_RULE = "bracket";
