import type { MarkKind } from "../../model/note.ts";
import { unescapeText } from "./entities.ts";
import { splitFragment } from "./links.ts";
import { matchAt, type InlineState } from "./state.ts";

const ADDRESS = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)+)>/iy;
const CLOSING = /<\/([a-z][\w.:-]*)\s*>/iy;
const OPENING =
  /<([a-z][\w.:-]*)((?:\s+[a-z_:@{][\w.:@-]*(?:\s*=\s*(?:[^\s"'=<>`{}]+|'[^']*'|"[^"]*"|\{(?:[^{}<]|\{[^{}<]*\})*\}))?|\s+\{[^{}<]*\})*)\s*\/?>/iy;
/** Badly written, but a tag: `<svg/onload=…>`, `<img alt="a"b>`. */
const LENIENT = /<([a-z][a-z\d-]*)((?:[\s/][^<>]{0,2000})?)>/iy;
const DECLARATION = /<![a-z]{2,20}[^<>]{0,2000}>/iy;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

const MARKS: Record<string, MarkKind> = {
  b: "strong",
  strong: "strong",
  i: "emphasis",
  em: "emphasis",
  u: "emphasis",
  dfn: "emphasis",
  mark: "highlight",
  s: "strike",
  del: "strike",
  strike: "strike",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  a: "link",
};
/** Elements that stand apart from the text around them. */
const SPACING = /^(?:br|hr|p|div|li|ul|ol|td|th|tr|table|dd|dt|dl|h[1-6]|section|summary|details|blockquote)$/i;
const UNREAD = /^(?:script|style|template|textarea)$/i;

/** Tags leave nothing, `<br>` a space; comments, scripts and styles go with what they hold; `<address>` is a link. */
export function htmlOrAddress(state: InlineState, pos: number): number {
  const { text } = state;
  const next = text.charCodeAt(pos + 1);
  if (next === 33) {
    const end = special(state, pos, "<!--", "-->") || special(state, pos, "<![CDATA[", "]]>");
    return end || declaration(state, pos);
  }
  if (next === 63) return special(state, pos, "<?", "?>") || -1;
  if (next === 47) {
    const match = matchAt(CLOSING, text, pos);
    if (match !== null) return closeElement(state, pos, match);
  } else {
    const address = matchAt(ADDRESS, text, pos);
    if (address !== null) return addressLink(state, pos, address);
    const match = openingTag(text, pos);
    if (match !== null) return openElement(state, pos, match);
  }
  // JSX fragments.
  if (text.startsWith("<>", pos) || text.startsWith("</>", pos)) {
    const end = text.indexOf(">", pos) + 1;
    if (state.options.mdx) state.drop(pos, end);
    return end;
  }
  return -1;
}

/** `<!doctype html>`, in whatever case. */
function declaration(state: InlineState, pos: number): number {
  const match = matchAt(DECLARATION, state.text, pos);
  if (match === null) return -1;
  state.drop(pos, pos + match[0].length);
  return pos + match[0].length;
}

const MAX_TAG = 20_000;

function openingTag(text: string, pos: number): RegExpExecArray | null {
  const near = text.length <= MAX_TAG ? text : text.slice(pos, pos + MAX_TAG);
  const at = near === text ? pos : 0;
  return matchAt(OPENING, near, at) ?? matchAt(LENIENT, near, at);
}

function special(state: InlineState, pos: number, open: string, close: string): number {
  if (!state.text.startsWith(open, pos)) return 0;
  const end = state.find(close, pos + open.length);
  if (end < 0) return 0;
  state.drop(pos, end + close.length);
  return end + close.length;
}

function addressLink(state: InlineState, pos: number, match: RegExpExecArray): number {
  const end = pos + match[0].length;
  state.drop(pos, pos + 1);
  state.drop(end - 1, end);
  state.mark({ kind: "link", from: pos, to: end, target: match[1]! });
  return end;
}

function openElement(state: InlineState, pos: number, match: RegExpExecArray): number {
  const name = match[1]!.toLowerCase();
  let end = pos + match[0].length;
  if (UNREAD.test(name)) {
    const close = state.find(`</${match[1]}`, end);
    const behind = close < 0 ? -1 : state.find(">", close);
    if (behind >= 0) end = behind + 1;
    state.drop(pos, end);
    return end;
  }
  state.replace(pos, end, SPACING.test(name) ? " " : "");
  if (MARKS[name] !== undefined && !match[0].endsWith("/>")) {
    const open = state.openElements.get(name) ?? [];
    const element: { from: number; target?: string } = { from: pos };
    if (name === "a") {
      const href = HREF.exec(match[2]!);
      if (href !== null) element.target = unescapeText(href[1] ?? href[2] ?? href[3] ?? "");
    }
    open.push(element);
    state.openElements.set(name, open);
  }
  return end;
}

function closeElement(state: InlineState, pos: number, match: RegExpExecArray): number {
  const name = match[1]!.toLowerCase();
  const end = pos + match[0].length;
  state.replace(pos, end, SPACING.test(name) ? " " : "");
  const element = state.openElements.get(name)?.pop();
  const kind = MARKS[name];
  if (element !== undefined && kind !== undefined) {
    if (kind !== "link") state.mark({ kind, from: element.from, to: end });
    else if (element.target !== undefined) {
      state.mark({ kind, from: element.from, to: end, ...splitFragment(element.target) });
    }
  }
  return end;
}
