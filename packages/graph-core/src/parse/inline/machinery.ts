import { flankOf, matchAt, type InlineState } from "./state.ts";

/** Hugo and Jekyll shortcodes, Logseq macros, kramdown and Pandoc attributes, MDX comments: written for programs. */
const BRACES =
  /\{(?:\{[<%][^{}]*[%>]\}\}|\{[a-z][\w-]*(?:\s[^{}\n]*)?\}\}|%[^{}\n]*%\}|:[^{}\n]*\}|[#.][\w-]+(?:\s[^{}\n]*)?\}|\/\*[^*]*\*\/\})/y;
const EXPRESSION = /\{[^{}\n]*\}/y;
const BLOCK_REFERENCE = /\(\([0-9a-f]{8}-[0-9a-f-]{27}\)\)/iy;
/** `:numref:` and the like with its argument, `:begin_tab:` and emoji such as `:test_tube:`. */
const ROLE = /:[a-z][\w+-]{0,40}:(?:`[^`\n]*`)?/iy;

export function braces(state: InlineState, pos: number): number {
  const match = matchAt(BRACES, state.text, pos) ?? (state.options.mdx ? matchAt(EXPRESSION, state.text, pos) : null);
  if (match === null) return -1;
  state.drop(pos, pos + match[0].length);
  return pos + match[0].length;
}

export function blockReference(state: InlineState, pos: number): number {
  if (state.text.charCodeAt(pos + 1) !== 40) return -1;
  const match = matchAt(BLOCK_REFERENCE, state.text, pos);
  if (match === null) return -1;
  state.drop(pos, pos + match[0].length);
  return pos + match[0].length;
}

export function role(state: InlineState, pos: number): number {
  const { text } = state;
  if (flankOf(text, pos - 1) === 0 || text.charCodeAt(pos - 1) === 58) return -1;
  const match = matchAt(ROLE, text, pos);
  if (match === null) return -1;
  const end = pos + match[0].length;
  if (!match[0].endsWith("`") && (flankOf(text, end) === 0 || text.charCodeAt(end) === 58)) return -1;
  state.drop(pos, end);
  return end;
}

/** `%%comment%%`. */
export function percentComment(state: InlineState, pos: number): number {
  if (state.text.charCodeAt(pos + 1) !== 37) return -1;
  const end = state.find("%%", pos + 2);
  if (end < 0) return -1;
  state.drop(pos, end + 2);
  return end + 2;
}
