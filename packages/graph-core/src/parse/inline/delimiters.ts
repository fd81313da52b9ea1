import type { MarkKind } from "../../model/note.ts";
import { flankOf, type Delimiter, type InlineState } from "./state.ts";

const UNDERSCORE = 95;
const STAR = 42;
const TILDE = 126;
const EQUALS = 61;

/** A run of `*` or `_`, or exactly `~~` or `==`. */
export function delimiterRun(state: InlineState, pos: number): number {
  const { text } = state;
  const char = text.charCodeAt(pos);
  let end = pos + 1;
  while (text.charCodeAt(end) === char) end++;
  if ((char === TILDE || char === EQUALS) && end - pos !== 2) return end;
  const before = flankOf(text, pos - 1);
  const after = flankOf(text, end);
  const left = after !== 1 && (after !== 2 || before !== 0);
  const right = before !== 1 && (before !== 2 || after !== 0);
  const canOpen = left && (char !== UNDERSCORE || !right || before === 2);
  const canClose = right && (char !== UNDERSCORE || !left || after === 2);
  if (!canOpen && !canClose) return end;
  const delimiter: Delimiter = {
    char,
    from: pos,
    to: end,
    length: end - pos,
    canOpen,
    canClose,
    before: state.top,
    after: undefined,
  };
  if (state.top !== undefined) state.top.after = delimiter;
  state.top = delimiter;
  return end;
}

function remove(state: InlineState, delimiter: Delimiter): void {
  if (delimiter.before !== undefined) delimiter.before.after = delimiter.after;
  if (delimiter.after !== undefined) delimiter.after.before = delimiter.before;
  else state.top = delimiter.before;
}

/** CommonMark's rule of three: a run that can do both only meets one whose length fits. */
function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.char !== closer.char || !opener.canOpen) return false;
  if (closer.char === TILDE || closer.char === EQUALS) return true;
  if (!closer.canOpen && !opener.canClose) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function kindOf(char: number, size: number): MarkKind {
  if (char === TILDE) return "strike";
  if (char === EQUALS) return "highlight";
  return size === 2 ? "strong" : "emphasis";
}

/**
 * Pairs the delimiters above `bottom` and takes them off the stack: CommonMark's "process emphasis" with its
 * `openers_bottom`, which keeps it linear.
 */
export function pairDelimiters(state: InlineState, bottom: Delimiter | undefined): void {
  const floor = bottom === undefined ? -1 : bottom.from;
  const noOpenerBelow = new Map<number, number>();
  let closer: Delimiter | undefined;
  for (let d = state.top; d !== undefined && d !== bottom; d = d.before) closer = d;
  while (closer !== undefined) {
    const current: Delimiter = closer;
    if (!current.canClose) {
      closer = current.after;
      continue;
    }
    const key = current.char * 8 + (current.canOpen ? 4 : 0) + (current.length % 3);
    const limit = Math.max(floor, noOpenerBelow.get(key) ?? -1);
    let opener = current.before;
    while (opener !== undefined && opener.from > limit && !fits(opener, current)) opener = opener.before;
    if (opener === undefined || opener.from <= limit) {
      noOpenerBelow.set(key, current.before === undefined ? floor : Math.max(floor, current.before.from));
      closer = current.after;
      if (!current.canOpen) remove(state, current);
      continue;
    }
    closer = pair(state, opener, current);
  }
  if (bottom === undefined) state.top = undefined;
  else {
    bottom.after = undefined;
    state.top = bottom;
  }
}

/** @returns the next delimiter to look at. */
function pair(state: InlineState, opener: Delimiter, closer: Delimiter): Delimiter | undefined {
  const emphasis = closer.char === STAR || closer.char === UNDERSCORE;
  const size = emphasis && (opener.to - opener.from < 2 || closer.to - closer.from < 2) ? 1 : 2;
  opener.after = closer;
  closer.before = opener;
  state.mark({ kind: kindOf(closer.char, size), from: opener.to - size, to: closer.from + size });
  state.drop(opener.to - size, opener.to);
  state.drop(closer.from, closer.from + size);
  opener.to -= size;
  closer.from += size;
  if (opener.from === opener.to) remove(state, opener);
  if (closer.from < closer.to) return closer;
  const next = closer.after;
  remove(state, closer);
  return next;
}
