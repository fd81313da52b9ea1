import type { InlineState } from "./state.ts";

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Dollar signs that could end inline maths, last first: no space before, no digit behind, not escaped. */
function closersOf(text: string): number[] {
  const closers: number[] = [];
  for (let at = text.indexOf("$", 1); at >= 0; at = text.indexOf("$", at + 1)) {
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    if (!isSpace(before) && before !== 92 && !(after >= 48 && after <= 57)) closers.push(at);
  }
  return closers.reverse();
}

function nextCloser(state: InlineState, pos: number): number {
  state.dollars ??= closersOf(state.text);
  const { dollars } = state;
  while (dollars.length > 0 && dollars.at(-1)! < pos) dollars.pop();
  return dollars.at(-1) ?? -1;
}

const MAX_LENGTH = 2000;
/** "5 or 10" between two dollar signs is about money. */
const PRICE = /^\d[\d.,]*[-–/]?\s*[a-z]{2,}\b[^\\^_={}+]*\s[^\\^_={}+]*$/i;

/** `$…$` and `$$…$$`; not prices. */
export function dollarMath(state: InlineState, pos: number): number {
  const { text } = state;
  if (text.charCodeAt(pos + 1) === 36) {
    const end = state.find("$$", pos + 2);
    return end < 0 || end === pos + 2 ? pos + 2 : keep(state, pos, pos + 2, end, end + 2);
  }
  const first = text.charCodeAt(pos + 1);
  if (isSpace(first) || Number.isNaN(first)) return -1;
  const before = text.charCodeAt(pos - 1);
  const afterWord = (before >= 48 && before <= 57) || (before >= 65 && before <= 90) || (before >= 97 && before <= 122);
  if (afterWord) return -1;
  const end = nextCloser(state, pos + 1);
  if (end < 0 || end === pos + 1) return -1;
  if (end - pos > MAX_LENGTH) return -1;
  const inside = text.slice(pos + 1, end);
  // A dollar sign in between, which could not end it, means money or a later beginning.
  if (/(?<!\\)\$/.test(inside) || PRICE.test(inside)) return -1;
  return keep(state, pos, pos + 1, end, end + 1);
}

/** `\(…\)` and `\[…\]`, where what stands inside looks like maths: elsewhere these are escaped brackets. */
export function bracketMath(state: InlineState, pos: number): number {
  const { text } = state;
  const close = text.charCodeAt(pos + 1) === 40 ? "\\)" : "\\]";
  const end = state.find(close, pos + 2);
  if (end < 0 || end - pos > MAX_LENGTH) return -1;
  const inside = text.slice(pos + 2, end);
  return /[\\^_={}<>+]|^\s*[a-zA-Z]\s*$/.test(inside) ? keep(state, pos, pos + 2, end, end + 2) : -1;
}

function keep(state: InlineState, from: number, textFrom: number, textTo: number, to: number): number {
  state.drop(from, textFrom);
  state.drop(textTo, to);
  state.mark({ kind: "math", from, to });
  return to;
}
