import { flankOf, matchAt, type InlineState } from "./state.ts";

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"`\0]+/iy;
/** Inside brackets, where a closing one may end a link's text. */
const BRACKETED = /(?:https?:\/\/|www\.)[^\s<>"`\0\]]+/iy;

/** A bare `http://…` or `www.…`, without the punctuation of the sentence around it (GFM). */
export function bareAddress(state: InlineState, pos: number): number {
  const { text } = state;
  if (flankOf(text, pos - 1) === 0) return -1;
  const match = matchAt(state.brackets.length > 0 ? BRACKETED : ADDRESS, text, pos);
  if (match === null) return -1;
  const end = pos + addressLength(match[0]);
  if (end - pos < 8 || !text.slice(pos + 4, end).includes(".")) return pos + match[0].length;
  const shown = text.slice(pos, end);
  state.mark({ kind: "link", from: pos, to: end, target: shown });
  return end;
}

/** GFM: no closing punctuation, and no closing parenthesis without its opening one. One pass. */
function addressLength(address: string): number {
  let open = 0;
  for (const char of address) open += char === "(" ? 1 : char === ")" ? -1 : 0;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ")" && open < 0) open++;
    else if (last === "|" || !"?!.,:;*_~'\"]".includes(last)) break;
  }
  return end;
}
