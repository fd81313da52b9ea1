import type { RichText } from "../../model/note.ts";
import { richText, type SourceMark } from "../rich-text.ts";
import { bareAddress } from "./autolink.ts";
import { codeSpan } from "./code-span.ts";
import { delimiterRun, pairDelimiters } from "./delimiters.ts";
import { decodeEntity } from "./entities.ts";
import { htmlOrAddress } from "./html.ts";
import { closeBracket, openBracket, openImage } from "./links.ts";
import { blockReference, braces, percentComment, role } from "./machinery.ts";
import { bracketMath, dollarMath } from "./math.ts";
import { InlineState, matchAt, type InlineOptions, type InlineRule } from "./state.ts";
import { hashTag } from "./tag.ts";
import { wikilink } from "./wikilink.ts";

const ENTITY = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

function escape(state: InlineState, pos: number): number {
  const next = state.text.charAt(pos + 1);
  if (next === "(" || next === "[") {
    const end = bracketMath(state, pos);
    if (end >= 0) return end;
  }
  if (next === "\n") {
    state.drop(pos, pos + 1);
    return pos + 1;
  }
  if (next === "" || !ESCAPABLE.test(next)) return -1;
  state.drop(pos, pos + 1);
  return pos + 2;
}

function entity(state: InlineState, pos: number): number {
  const match = matchAt(ENTITY, state.text, pos);
  const character = match === null ? undefined : decodeEntity(match[1]!);
  if (match === null || character === undefined) return -1;
  state.replace(pos, pos + match[0].length, character);
  return pos + match[0].length;
}

/** What each character may begin, in the order in which it is tried. */
const RULES: Record<string, readonly InlineRule[]> = {
  "\\": [escape],
  "`": [codeSpan],
  "*": [delimiterRun],
  _: [delimiterRun],
  "~": [delimiterRun],
  "=": [delimiterRun],
  "!": [wikilink, openImage],
  "[": [wikilink, openBracket],
  "]": [closeBracket],
  "<": [htmlOrAddress],
  "&": [entity],
  $: [dollarMath],
  "#": [hashTag],
  "%": [percentComment],
  "{": [braces],
  "(": [blockReference],
  ":": [role],
  h: [bareAddress],
  w: [bareAddress],
};
const RULES_BY_CODE: (readonly InlineRule[] | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  return RULES[String.fromCharCode(code)];
});
/** Whether a text holds anything at all to look at. */
const ANYTHING = /[\\`*_~=[\]<&$#%{!]|:[a-z/]|www\.|\(\(/i;

export interface InlineContent {
  content: RichText;
  /** Links in the order of the source, with their offsets there and index of their mark in `content`. */
  links: { from: number; to: number; mark: number }[];
}

/**
 * Reads a block's inline content. Linear in the length of `text`, whatever it holds.
 * @param text the content: line marks of quotes blanked out, so that offsets count
 * @param base its offset in the note
 * @param dropped stretches that are no text (property lines), relative to `text`
 */
export function readInline(
  text: string,
  base: number,
  options: InlineOptions,
  dropped: readonly { from: number; to: number }[] = [],
): InlineContent {
  if (dropped.length === 0 && !ANYTHING.test(text)) return { content: richText(text, base, [], []), links: [] };
  const state = new InlineState(text, options);
  let nextDrop = 0;
  for (let pos = 0; pos < text.length;) {
    if (nextDrop < dropped.length && pos >= dropped[nextDrop]!.from) {
      const { from, to } = dropped[nextDrop++]!;
      state.drop(from, to);
      pos = Math.max(pos, to);
      continue;
    }
    const code = text.charCodeAt(pos);
    const rules = code < 128 ? RULES_BY_CODE[code] : undefined;
    let end = -1;
    if (rules !== undefined && (code < 97 || code > 122 || startsAddress(text, pos, code))) {
      for (const rule of rules) {
        end = rule(state, pos);
        if (end >= 0) break;
      }
    }
    pos = end > pos ? end : pos + 1;
  }
  pairDelimiters(state, undefined);
  const marks = withoutNestedLinks(state.marks);
  state.edits.sort((a, b) => a.from - b.from || b.to - a.to);
  const content = richText(text, base, state.edits, marks);
  return { content, links: linksOf(marks, content) };
}

/** Sorted; an address inside a link's own text is no link of its own. */
function withoutNestedLinks(marks: SourceMark[]): SourceMark[] {
  marks.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = -1;
  return marks.filter((mark) => {
    if (mark.kind !== "link" && mark.kind !== "wikilink") return true;
    if (mark.to <= end) return false;
    end = mark.to;
    return true;
  });
}

/** A quick look before the rule for bare addresses is asked. */
function startsAddress(text: string, pos: number, code: number): boolean {
  return code === 119
    ? text.charCodeAt(pos + 1) === 119 && text.charCodeAt(pos + 2) === 119
    : text.charCodeAt(pos + 1) === 116 && text.charCodeAt(pos + 2) === 116;
}

/** Marks were sorted by {@link richText}; those of links are never left out there, so they correspond one to one. */
function linksOf(marks: readonly SourceMark[], content: RichText): InlineContent["links"] {
  const isLink = (kind: string): boolean => kind === "link" || kind === "wikilink" || kind === "embed";
  const places = marks.filter((mark) => isLink(mark.kind));
  const links: InlineContent["links"] = [];
  for (const [index, mark] of content.marks.entries()) {
    if (!isLink(mark.kind)) continue;
    const place = places[links.length]!;
    links.push({ from: place.from, to: place.to, mark: index });
  }
  return links;
}
