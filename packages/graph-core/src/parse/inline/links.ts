import { pairDelimiters } from "./delimiters.ts";
import { unescapeText } from "./entities.ts";
import { matchAt, type InlineState } from "./state.ts";

const FOOTNOTE = /\[\^([^\]\s[]{1,100})\]/y;
const PAGE_DESTINATION = /\(\[\[([^[\]\n]{1,500})\]\]\)/y;
/** A file whose name holds spaces: no link to CommonMark, but to every editor that wrote it. */
const SPACED_FILE = /\(([^()<>\n"]{1,300}\.(?:md|png|jpe?g|gif|svg|webp|pdf|mp4))\)/iy;
const MAX_PARENTHESES = 32;

export function openBracket(state: InlineState, pos: number): number {
  const footnote = matchAt(FOOTNOTE, state.text, pos);
  if (footnote !== null) {
    const end = pos + footnote[0].length;
    state.drop(pos, end);
    state.mark({ kind: "footnote", from: pos, to: end, target: footnote[1]! });
    return end;
  }
  state.brackets.push({ from: pos, image: false, below: state.top });
  return pos + 1;
}

export function openImage(state: InlineState, pos: number): number {
  if (state.text.charCodeAt(pos + 1) !== 91) return -1;
  state.brackets.push({ from: pos, image: true, below: state.top });
  return pos + 2;
}

/** `]`: a link or image if what follows, or a definition, says so. */
export function closeBracket(state: InlineState, pos: number): number {
  const { brackets } = state;
  const bracket = brackets.pop();
  if (bracket === undefined) return pos + 1;
  const dead = !bracket.image && brackets.length < state.deadBrackets;
  state.deadBrackets = Math.min(state.deadBrackets, brackets.length);
  if (dead) return pos + 1;
  const textFrom = bracket.from + (bracket.image ? 2 : 1);
  const destination = inlineDestination(state, pos + 1) ?? referenceDestination(state, textFrom, pos);
  if (destination === undefined) return pos + 1;
  const { end } = destination;
  if (bracket.image) {
    dropDelimiters(state, bracket.below);
    state.drop(bracket.from, end);
    state.mark({ kind: "image", from: bracket.from, to: end, target: destination.target });
    return end;
  }
  pairDelimiters(state, bracket.below);
  state.drop(bracket.from, textFrom);
  state.drop(pos, end);
  if (destination.page) {
    state.mark({ kind: "wikilink", from: bracket.from, to: end, target: destination.target, renamed: true });
  } else {
    state.mark({ kind: "link", from: bracket.from, to: end, ...splitFragment(destination.target) });
  }
  state.deadBrackets = brackets.length;
  return end;
}

function dropDelimiters(state: InlineState, bottom: InlineState["top"]): void {
  state.top = bottom;
  if (bottom !== undefined) bottom.after = undefined;
}

/** An address within the vault is split at `#`; one with a scheme stays whole. */
export function splitFragment(target: string): { target: string; fragment?: string } {
  const cut = target.indexOf("#");
  if (cut < 0 || /^(?:[a-z][\w+.-]*:|\/\/)/i.test(target)) return { target };
  return { target: target.slice(0, cut), fragment: target.slice(cut + 1) };
}

interface Destination {
  target: string;
  end: number;
  /** Logseq's `[text]([[page]])`. */
  page?: boolean;
}

function skipSpace(text: string, from: number): number {
  let pos = from;
  for (let code = text.charCodeAt(pos); code === 32 || (code >= 9 && code <= 13); code = text.charCodeAt(pos)) pos++;
  return pos;
}

/** `(target "title")`. */
function inlineDestination(state: InlineState, pos: number): Destination | undefined {
  const { text } = state;
  if (text.charCodeAt(pos) !== 40) return undefined;
  if (text.charCodeAt(pos + 1) === 91) {
    const page = matchAt(PAGE_DESTINATION, text, pos);
    if (page !== null) return { target: page[1]!.trim(), end: pos + page[0].length, page: true };
  }
  const from = skipSpace(text, pos + 1);
  const address = parseAddress(text, from);
  if (address === undefined) return undefined;
  let end = skipSpace(text, address.end);
  if (end > address.end) {
    const behind = titleEnd(state, end);
    if (behind > 0) end = skipSpace(text, behind);
  }
  if (text.charCodeAt(end) === 41) return { target: address.target, end: end + 1 };
  const spaced = matchAt(SPACED_FILE, text, pos);
  return spaced === null ? undefined : { target: spaced[1]!.trim(), end: pos + spaced[0].length };
}

/** An address, bare or in `<>`, from `from` on. Stops at white space, so that it can be called at every bracket. */
export function parseAddress(text: string, from: number): { target: string; end: number } | undefined {
  let pos = from;
  if (text.charCodeAt(pos) === 60) {
    for (pos++; pos < text.length; pos++) {
      const code = text.charCodeAt(pos);
      if (code === 62) return { target: unescapeText(text.slice(from + 1, pos)), end: pos + 1 };
      if (code === 60 || code === 10) return undefined;
      if (code === 92) pos++;
    }
    return undefined;
  }
  let depth = 0;
  for (; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code <= 32) break;
    if (code === 92) pos++;
    else if (code === 40) {
      if (++depth > MAX_PARENTHESES) return undefined;
    } else if (code === 41 && depth-- === 0) break;
  }
  return { target: unescapeText(text.slice(from, pos)), end: Math.min(pos, text.length) };
}

/** Behind a title in quotes or parentheses at `pos`, -1 where there is none. */
function titleEnd(state: InlineState, pos: number): number {
  const { text } = state;
  const open = text.charAt(pos);
  if (open !== '"' && open !== "'" && open !== "(") return -1;
  const close = open === "(" ? ")" : open;
  let end = state.find(close, pos + 1);
  while (end > 0 && text.charCodeAt(end - 1) === 92) end = state.find(close, end + 1);
  return end + 1;
}

/** `[text][label]`, `[label][]`, `[label]`. */
function referenceDestination(state: InlineState, from: number, to: number): Destination | undefined {
  const { references } = state.options;
  if (references.size === 0) return undefined;
  const { text } = state;
  if (text.charCodeAt(to + 1) === 91) {
    const close = text.slice(to + 2, to + 1002).search(/[\]\n[]/);
    if (close >= 0 && text.charCodeAt(to + 2 + close) === 93) {
      const label = close === 0 ? text.slice(from, Math.min(to, from + 1000)) : text.slice(to + 2, to + 2 + close);
      const target = references.get(labelKey(label));
      if (target !== undefined) return { target, end: to + 3 + close };
    }
  }
  if (to - from > 999) return undefined;
  const target = references.get(labelKey(text.slice(from, to)));
  return target === undefined ? undefined : { target, end: to + 1 };
}

/** The form in which labels of link references are compared. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
