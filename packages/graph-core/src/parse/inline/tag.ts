import { flankOf, matchAt, type InlineState } from "./state.ts";

const TAG = /#([\p{L}\p{N}\p{M}\p{Emoji_Presentation}_/-]+)/uy;
const PAGE_TAG = /#\[\[([^[\]\n|]{1,200})\]\]/y;

/** `#tag`, `#nested/tag` and Logseq's `#[[several words]]`; not `#1`, not inside a word. */
export function hashTag(state: InlineState, pos: number): number {
  const { text } = state;
  const before = pos > 0 ? text.charAt(pos - 1) : " ";
  if (flankOf(text, pos - 1) !== 1 && !"([{,;>\"'|".includes(before)) return -1;
  const page = matchAt(PAGE_TAG, text, pos);
  if (page !== null) {
    const end = pos + page[0].length;
    const name = page[1]!.trim();
    state.drop(pos + 1, pos + 3);
    state.drop(end - 2, end);
    if (name !== "") state.mark({ kind: "tag", from: pos, to: end, target: name });
    return end;
  }
  const match = matchAt(TAG, text, pos);
  if (match === null) return -1;
  const name = match[1]!.replace(/[/-]+$/, "");
  if (name === "" || /^[\d/_-]+$/.test(name)) return -1;
  const end = pos + 1 + name.length;
  state.mark({ kind: "tag", from: pos, to: end, target: name });
  return end;
}
