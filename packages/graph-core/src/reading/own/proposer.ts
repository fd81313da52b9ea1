import type { AnyRelationType } from "../../model/relation.ts";

/** What a proposer is told of a note. */
export interface ProposalRequest {
  /** Path of the note. */
  path: string;
  /** Its title. */
  title: string;
  /** Its language (ISO 639-1), "" where it cannot be told. */
  language: string;
  /** Its whole text, as it is written. Quotes are looked for in it. */
  text: string;
  /** Labels of the concepts that were read in it, the surest first. */
  concepts: readonly string[];
  /** Labels and type of the relations that were read in it. */
  relations: readonly { source: string; type: AnyRelationType; target: string }[];
  /** Aborted when the answer is no longer waited for. */
  signal: AbortSignal;
}

/** A relation that a proposer claims to have found. */
export interface RelationProposal {
  /** Name of its source, as it stands in the note. */
  source: string;
  /** Name of its target, as it stands in the note. */
  target: string;
  /** A type of the closed set, or one of your own: `contrasts-with/refutes`. */
  type: string;
  /** The note's words that say it: they are looked for in its text, white space aside, and must name one of the two. */
  quote: string;
  /** The note's own verb phrase. Default: the type in words. */
  label?: string;
  /** How sure, 0 to 1. Default 0.5. */
  confidence?: number;
}

/** A concept that a proposer claims to have found. */
export interface ConceptProposal {
  /** Its name, as it stands in the note. */
  name: string;
  /** The note's words that speak of it: they are looked for in its text, white space aside. */
  quote: string;
  /** Words within the quote that define it. */
  definition?: string;
  /** How sure, 0 to 1; from 0.5 on it has a place on the map. Default 0.5. */
  confidence?: number;
}

/** What a proposer answers. */
export interface Proposals {
  /** Concepts that were not read. */
  concepts?: readonly ConceptProposal[];
  /** Relations that were not read. */
  relations?: readonly RelationProposal[];
}

/**
 * One more reader, mostly a language model. It only proposes: what it says counts where the note's own words bear it out, and
 * those words, not its own, stand as the evidence.
 */
export interface Proposer {
  /** A word or two; stands in the evidence as the rule. */
  name: string;
  /** Whatever tells its answers apart besides its code: the model's name, the wording of the request. */
  version: string;
  /**
   * Proposes what a note says. Where it fails or is late, the note is read without it, with a warning; its answer may be of any
   * shape: what of it is no proposal is refused.
   */
  propose(request: ProposalRequest): Promise<Proposals>;
}

/** Where a text has a quote, white space aside: offsets `[start, end)`; `undefined` where it has not. */
export function findQuote(text: string, quote: string): { start: number; end: number } | undefined {
  const words = quote.trim();
  if (words === "" || words.length > LONGEST_QUOTE) return undefined;
  const exact = text.indexOf(words);
  if (exact >= 0) return { start: exact, end: exact + words.length };
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
  const match = new RegExp(pattern, "u").exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** A quote is a sentence or two; in characters. */
const LONGEST_QUOTE = 1000;
