import type { Edit, SourceMark } from "../rich-text.ts";

/** A run of `*`, `_`, `~~` or `==` that may begin or end emphasis; linked both ways, bottom first. */
export interface Delimiter {
  char: number;
  from: number;
  to: number;
  /** Length of the whole run as it was written. */
  length: number;
  canOpen: boolean;
  canClose: boolean;
  before: Delimiter | undefined;
  after: Delimiter | undefined;
}

/** An open `[` or `![`. */
export interface Bracket {
  from: number;
  image: boolean;
  /** The topmost delimiter when it was opened. */
  below: Delimiter | undefined;
}

export interface InlineOptions {
  /** A table cell: `\|` is a pipe, in code too. */
  cell: boolean;
  /** MDX: `{expressions}` are no text. */
  mdx: boolean;
  /** Link reference definitions, by label in lower case. */
  references: ReadonlyMap<string, string>;
}

/**
 * What one block's inline content has shown so far. Offsets are relative to `text`.
 * Everything a rule needs in order not to look at the same stretch twice is kept here, so that reading stays linear.
 */
export class InlineState {
  readonly text: string;
  readonly options: InlineOptions;
  readonly edits: Edit[] = [];
  readonly marks: SourceMark[] = [];
  top: Delimiter | undefined = undefined;
  readonly brackets: Bracket[] = [];
  /** Links may not hold links: brackets below this index no longer open one. */
  deadBrackets = 0;
  /** Searches that found nothing up to the end: the position from which there is none. */
  private readonly absent = new Map<string, number>();
  /** What was searched for last, from where, and where it stands. */
  private readonly ahead = new Map<string, { from: number; at: number }>();
  /** Open HTML elements by name. */
  readonly openElements = new Map<string, { from: number; target?: string }[]>();
  /** Where runs of backticks stand, by their length; made when the first one is met. */
  backticks: Map<number, number[]> | undefined = undefined;
  /** Where dollar signs stand that may end inline maths, last first; made when the first one is met. */
  dollars: number[] | undefined = undefined;

  constructor(text: string, options: InlineOptions) {
    this.text = text;
    this.options = options;
  }

  drop(from: number, to: number): void {
    if (to > from) this.edits.push({ from, to, text: "" });
  }

  replace(from: number, to: number, text: string): void {
    this.edits.push({ from, to, text });
  }

  mark(mark: SourceMark): void {
    this.marks.push(mark);
  }

  /** `text.indexOf` that costs no more than one pass over the text for all calls with rising `from` together. */
  find(what: string, from: number): number {
    const absent = this.absent.get(what);
    if (absent !== undefined && from >= absent) return -1;
    const ahead = this.ahead.get(what);
    if (ahead !== undefined && ahead.from <= from && ahead.at >= from) return ahead.at;
    const at = this.text.indexOf(what, from);
    if (at < 0) this.absent.set(what, from);
    else this.ahead.set(what, { from, at });
    return at;
  }
}

/** Reads what begins at `pos`. @returns the offset behind it, or -1 when it is not what the rule looks for. */
export type InlineRule = (state: InlineState, pos: number) => number;

const PUNCTUATION = /[\p{P}\p{S}]/u;
const WHITE = /\s/;

/** 0: a letter or the like, 1: white space or the text's border, 2: punctuation. */
export function flankOf(text: string, index: number): 0 | 1 | 2 {
  if (index < 0 || index >= text.length) return 1;
  const code = text.charCodeAt(index);
  if (code < 128) {
    if (code <= 32) return 1;
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 0 : 2;
  }
  if (code >= 0xd800 && code <= 0xdfff) {
    const at = code >= 0xdc00 ? index - 1 : index;
    return PUNCTUATION.test(String.fromCodePoint(text.codePointAt(Math.max(0, at)) ?? 32)) ? 2 : 0;
  }
  const char = text.charAt(index);
  return WHITE.test(char) ? 1 : PUNCTUATION.test(char) ? 2 : 0;
}

/** Matches a sticky pattern at `pos`. */
export function matchAt(pattern: RegExp, text: string, pos: number): RegExpExecArray | null {
  pattern.lastIndex = pos;
  return pattern.exec(text);
}
