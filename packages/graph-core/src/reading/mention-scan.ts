import { singular } from "../model/names.ts";
import type { ParsedNote } from "../model/note.ts";

const WORD = /[\p{L}\p{N}\p{M}]+(?:[.+#_](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*[+#]*/gu;
const MAX_WORDS = 7;
/** Letters in capitals, also of several such things. */
export const IN_CAPITALS = /^\p{Lu}[\p{Lu}\d]+s?$/u;

/**
 * Finds every place in a note's text where a known name stands (longest name first, none overlapping), so that a concept's
 * mentions do not depend on whether a rule met them. Linear in the text.
 * @param names key of a name (`nameKey`) to what it names. @param capitals keys of one word that name nothing where they are not in capitals.
 */
export function scanMentions<T>(
  note: ParsedNote,
  names: ReadonlyMap<string, T>,
  capitals?: ReadonlySet<string>,
): Map<T, { start: number; end: number }[]> {
  const lengths = new Map<string, number>();
  for (const key of names.keys()) {
    const words = key.split(" ");
    const first = words[0] ?? "";
    lengths.set(first, Math.max(lengths.get(first) ?? 0, Math.min(words.length, MAX_WORDS)));
  }
  const found = new Map<T, { start: number; end: number }[]>();
  for (const block of note.blocks) {
    if (block.kind === "code" || block.kind === "math" || block.kind === "html") continue;
    for (const content of block.kind === "table-row" ? (block.cells ?? []) : [block.content]) {
      const words: { text: string; start: number; end: number }[] = [];
      for (let found = WORD.exec(content.text); found !== null; found = WORD.exec(content.text)) {
        const [word] = found;
        words.push({ text: word.toLowerCase(), start: found.index, end: found.index + word.length });
      }
      for (let i = 0; i < words.length; i++) {
        const first = words[i]?.text ?? "";
        const longest = Math.max(lengths.get(first) ?? 0, lengths.get(singular(first)) ?? 0);
        for (let n = Math.min(longest, words.length - i); n > 0; n--) {
          const last = words[i + n - 1];
          if (!last || crosses(content.text, words, i, n)) continue;
          let head = "";
          for (let k = i; k < i + n - 1; k++) head += `${words[k]!.text} `;
          const key = head + singular(last.text);
          const named = names.get(key);
          if (named === undefined) continue;
          if (capitals?.has(key) && !IN_CAPITALS.test(content.text.slice(last.start, last.end))) continue;
          const start = content.offsets[words[i]?.start ?? 0] ?? 0;
          const end = (content.offsets[last.end - 1] ?? start) + 1;
          const list = found.get(named);
          if (list) list.push({ start, end });
          else found.set(named, [{ start, end }]);
          i += n - 1;
          break;
        }
      }
    }
  }
  return found;
}

/** Whether a sentence end or a bracket stands between words, so that they are no one name. */
function crosses(text: string, words: readonly { start: number; end: number }[], i: number, n: number): boolean {
  for (let k = i; k < i + n - 1; k++)
    if (/[.;:!?,()[\]|]/.test(text.slice(words[k]?.end ?? 0, words[k + 1]?.start ?? 0))) return true;
  return false;
}
