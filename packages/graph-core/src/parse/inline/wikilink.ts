import { matchAt, type InlineState } from "./state.ts";

const WIKILINK = /!?\[\[([^[\]\n|]*)(?:\|([^[\]\n]*))?\]\]/y;
const SCHEME = /^[a-z][\w+.-]*:/i;

/** `[[target#heading^block|text]]` and `![[target]]`; nothing that holds a bracket or a line end. */
export function wikilink(state: InlineState, pos: number): number {
  const match = matchAt(WIKILINK, state.text, pos);
  if (match === null) return -1;
  const end = pos + match[0].length;
  const embed = match[0].startsWith("!");
  const nameFrom = pos + (embed ? 3 : 2);
  // In a table the pipe is written `\|`.
  let name = match[1]!;
  if (match[2] !== undefined && name.endsWith("\\")) name = name.slice(0, -1);
  const { target, fragment } = splitTarget(name);
  if (target === "" && fragment === undefined) {
    state.drop(pos, end);
    return end;
  }
  const alias = match[2]?.trim() ?? "";
  if (embed) {
    state.drop(pos, end);
  } else if (alias !== "") {
    const aliasFrom = nameFrom + match[1]!.length + 1;
    state.drop(pos, aliasFrom);
    state.drop(end - 2, end);
  } else {
    const shown = shownPart(name, target, fragment);
    state.drop(pos, nameFrom + shown.from);
    state.drop(nameFrom + shown.to, end);
  }
  state.mark({
    kind: embed ? "embed" : "wikilink",
    from: pos,
    to: end,
    target,
    ...(fragment === undefined ? {} : { fragment }),
    ...(alias === "" ? {} : { renamed: true }),
  });
  return end;
}

/** `Note#Heading` and `Note#^block` into the note's name and what stands behind `#`. */
export function splitTarget(name: string): { target: string; fragment?: string } {
  const whole = name.trim();
  if (whole.startsWith("^")) return { target: "", fragment: whole };
  if (SCHEME.test(whole) && whole.includes("//")) return { target: whole };
  const cut = whole.indexOf("#");
  if (cut < 0) return { target: whole };
  return { target: whole.slice(0, cut).trim(), fragment: whole.slice(cut + 1).trim() };
}

/** What a link without own text shows: the note's name without folder and ending, or the heading of this note. */
function shownPart(name: string, target: string, fragment: string | undefined): { from: number; to: number } {
  if (target === "") {
    const shown = fragment!.replace(/^[#^]+/, "");
    const from = name.lastIndexOf(shown);
    return { from, to: from + shown.length };
  }
  const from = name.indexOf(target);
  if (SCHEME.test(target)) return { from, to: from + target.length };
  const bare = target.replace(/\.(?:md|markdown|mdx)$/i, "");
  const folder = bare.lastIndexOf("/") + 1;
  return folder >= bare.length ? { from, to: from + bare.length } : { from: from + folder, to: from + bare.length };
}
