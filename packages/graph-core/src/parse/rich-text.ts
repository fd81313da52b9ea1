import type { Mark, RichText } from "../model/note.ts";

/** A stretch of source that leaves `text` (mostly nothing) in the plain text. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A mark whose `from` and `to` are offsets in the source and take in the markup. */
export type SourceMark = Mark;

const PLAIN = 0;
const SPACE = 1;
const DROPPED = 2;
const EDIT = 3;

let scratch = new Uint32Array(4096);

function reserve(size: number): Uint32Array {
  if (scratch.length < size) scratch = new Uint32Array(Math.max(size, scratch.length * 2));
  return scratch;
}

/** What becomes of a character outside printable ASCII. Zero-width and direction marks go, except joiners. */
function classOf(code: number): number {
  if (code === 32 || (code >= 9 && code <= 13)) return SPACE;
  if (code < 32 || (code >= 127 && code < 160)) return DROPPED;
  if (code < 0xad) return code === 0xa0 ? SPACE : PLAIN;
  if (code === 0xad || code === 0x61c || code === 0xfeff) return DROPPED;
  if (code === 0x1680 || code === 0x3000) return SPACE;
  if (code < 0x2000 || code > 0x206f) return PLAIN;
  if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return SPACE;
  if (code === 0x200b || code === 0x200e || code === 0x200f) return DROPPED;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code !== 0x2065)) return DROPPED;
  return PLAIN;
}

/**
 * The plain text of `source` with `edits` made: white space runs are one space, none at the ends.
 * @param base offset of `source` in the note
 * @param edits sorted by `from`; one that starts inside another is part of it
 * @param marks in source offsets (relative to `source`), in any order
 * Linear in the source (and n log n in the marks).
 */
export function richText(source: string, base: number, edits: readonly Edit[], marks: SourceMark[]): RichText {
  const offsets = reserve(source.length * 2 + 2);
  let text = "";
  let size = 0;
  let end = base;
  let space = -1;
  let runStart = -1;
  let nextEdit = 0;
  let editAt = edits.length > 0 ? edits[0]!.from : -1;
  const length = source.length;

  for (let i = 0; i <= length;) {
    const code = source.charCodeAt(i);
    const kind = i === editAt || i >= length ? EDIT : code > 32 && code < 127 ? PLAIN : classOf(code);
    if (kind === PLAIN) {
      if (runStart < 0) {
        if (space >= 0 && size > 0) {
          text += " ";
          offsets[size++] = space;
        }
        space = -1;
        runStart = i;
      }
      offsets[size++] = base + i++;
      continue;
    }
    if (kind === SPACE && runStart >= 0 && code === 32 && i + 1 !== editAt) {
      const next = source.charCodeAt(i + 1);
      if (next > 32 && next < 127) {
        offsets[size++] = base + i++;
        continue;
      }
    }
    if (runStart >= 0) {
      text += source.slice(runStart, i);
      end = base + i;
      runStart = -1;
    }
    if (kind === SPACE) {
      if (space < 0) space = base + i;
      i++;
    } else if (kind === DROPPED) {
      i++;
    } else if (i >= length) {
      break;
    } else {
      const edit = edits[nextEdit]!;
      if (edit.text !== "") {
        if (/^\s*$/.test(edit.text)) {
          if (space < 0) space = base + edit.from;
        } else if (classOf(edit.text.charCodeAt(0)) !== DROPPED) {
          if (space >= 0 && size > 0) {
            text += " ";
            offsets[size++] = space;
          }
          space = -1;
          text += edit.text;
          for (let k = 0; k < edit.text.length; k++) offsets[size++] = base + edit.from + k;
          end = base + edit.to;
        }
      }
      i = edit.to;
      while (nextEdit < edits.length && edits[nextEdit]!.from < i) nextEdit++;
      editAt = nextEdit < edits.length ? edits[nextEdit]!.from : -1;
    }
  }
  offsets[size] = size === 0 ? base : end;
  const own = offsets.slice(0, size + 1);
  return { text, marks: plainMarks(text, own, base, marks), offsets: own };
}

/** First index of `offsets` that is at least `offset`. */
function lowerBound(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const MAY_BE_EMPTY = new Set(["link", "wikilink", "embed", "image", "footnote"]);

function plainMarks(text: string, offsets: Uint32Array, base: number, marks: SourceMark[]): Mark[] {
  if (marks.length === 0) return [];
  marks.sort((a, b) => a.from - b.from || b.to - a.to);
  const plain: Mark[] = [];
  for (const mark of marks) {
    let from = lowerBound(offsets, base + mark.from);
    let to = Math.max(from, lowerBound(offsets, base + mark.to));
    while (to > from && text.charCodeAt(to - 1) === 32) to--;
    while (to > from && text.charCodeAt(from) === 32) from++;
    if (to > from || MAY_BE_EMPTY.has(mark.kind)) plain.push({ ...mark, from, to });
  }
  return plain;
}

/** Raw text put together from stretches of the note, with `\n` for every line end. */
export function rawText(note: string, pieces: readonly { from: number; to: number }[]): RichText {
  let total = 0;
  for (const piece of pieces) total += piece.to - piece.from;
  const offsets = reserve(total + 1);
  let text = "";
  let size = 0;
  for (const { from, to } of pieces) {
    let start = from;
    for (let i = from; i < to; i++) {
      if (note.charCodeAt(i) === 13) {
        const alone = note.charCodeAt(i + 1) !== 10;
        text += note.slice(start, i) + (alone ? "\n" : "");
        start = i + 1;
        if (alone) offsets[size++] = i;
      } else offsets[size++] = i;
    }
    text += note.slice(start, to);
  }
  const last = pieces.at(-1);
  offsets[size] = last === undefined ? 0 : size > 0 ? offsets[size - 1]! + 1 : last.from;
  return { text, marks: [], offsets: offsets.slice(0, size + 1) };
}

export function emptyText(offset: number): RichText {
  return { text: "", marks: [], offsets: Uint32Array.of(offset) };
}

/** Several texts in a row, with " | " between them; the separator points at the end of the text before it. */
export function joinTexts(texts: readonly RichText[], start: number): RichText {
  const parts = texts.filter((part) => part.text !== "" || part.marks.length > 0);
  if (parts.length === 0) return emptyText(start);
  const size = parts.reduce((sum, part) => sum + part.text.length, 0) + 3 * (parts.length - 1);
  const offsets = new Uint32Array(size + 1);
  const marks: Mark[] = [];
  let text = "";
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const before = parts[index - 1]!.offsets.at(-1)!;
      offsets.fill(before, text.length, text.length + 3);
      text += " | ";
    }
    for (const mark of part.marks) {
      marks.push({ ...mark, from: mark.from + text.length, to: mark.to + text.length });
    }
    offsets.set(part.offsets.subarray(0, part.text.length), text.length);
    text += part.text;
  }
  offsets[size] = parts.at(-1)!.offsets.at(-1)!;
  return { text, marks, offsets };
}
