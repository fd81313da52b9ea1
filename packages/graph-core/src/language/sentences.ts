import type { Token } from "./tokenize.ts";

const ENDS = new Set([".", "!", "?", "…", "..."]);
const ARROWS = new Set(["→", "⇒", "->", "=>"]);
const CLOSES = new Set(['"', "”", "’", "'", ")", "]"]);
/** Nothing longer than this is parsed as one sentence: bounds the cost of text that is not prose. */
const MAX_TOKENS = 120;

/**
 * Cuts tokens into sentences at `.`, `!`, `?` and `;`. A final stop inside a number, file name or abbreviation is part of
 * its token and so ends nothing.
 * @returns ranges `[from, to)` of token indexes, in order, none empty.
 */
export function sentenceRanges(tokens: readonly Token[]): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens[i]?.text ?? "";
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") depth = Math.max(0, depth - 1);
    const ends = (ENDS.has(text) || text === ";" || ARROWS.has(text)) && depth === 0 && startsAnew(tokens, i, text);
    if (!ends && i - from < MAX_TOKENS) continue;
    let to = i + 1;
    while (to < tokens.length && CLOSES.has(tokens[to]?.text ?? "") && tokens[to]?.start === tokens[to - 1]?.end) to++;
    ranges.push([from, to]);
    from = to;
    i = to - 1;
    depth = 0;
  }
  if (from < tokens.length) ranges.push([from, tokens.length]);
  return ranges;
}

function startsAnew(tokens: readonly Token[], i: number, text: string): boolean {
  const next = tokens[i + 1];
  if (!next || text !== ".") return true;
  // "J. Smith": an initial ends no sentence; "S3. then" does although no capital follows.
  const before = tokens[i - 1]?.text ?? "";
  // "Marbury v. Madison", "c. 1450".
  if (before === "v" && /^\p{Lu}/u.test(next.text)) return false;
  if (/^(?:c|b|d)$/.test(before) && /^\d{3,4}$/.test(next.text)) return false;
  return !(before.length === 1 && /\p{Lu}/u.test(before) && /^\p{Lu}/u.test(next.text) && !/^[IA]$/.test(before));
}
