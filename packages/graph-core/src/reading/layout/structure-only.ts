import type { Block } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";

/** `X è un Y`, `X is een Y`, at the start of a sentence. */
const IS_A =
  /(?:^|[.!?]\s+)(?:(?:l['’]|il|lo|la|gli|i|le|de|het)\s+)?([\p{L}][\p{L}\p{N} -]{2,40}?)\s+(?:è|sono|is|zijn)\s+(?:uno|una?|een)\s+([\p{L}][\p{L}\p{N}-]*(?:\s+(?:di|van)\s+[\p{L}-]+)?)/giu;
const STOP = /^(?:quest[oaei]|quell[oaei]|ciò|esso|essa|dit|dat|deze|die|hij|zij|che|quando|se|als|wanneer|er)$/iu;

/**
 * Reads a block of a language that has neither a parser nor a table of cue words: labels, headings and marks are read elsewhere; here a short
 * item is a phrase under its topic, and `X is a Y` is read by its cue words.
 * @returns what the block is about.
 */
export function readStructure(
  reader: BlockReader,
  at: { block: Block; index: number; from: number; frame: Frame; defined: Draft | undefined },
): Draft | undefined {
  const { block, index, from, frame, defined } = at;
  const { content } = block;
  const text = content.text.slice(from);
  const place = (start: number, length: number) => ({
    start: content.offsets[from + start] ?? block.span.start.offset,
    end: (content.offsets[from + start + length - 1] ?? block.span.start.offset) + 1,
  });
  let subject: Draft | undefined;
  for (const match of text.matchAll(IS_A)) {
    const [, name = "", kind = ""] = match;
    if (STOP.test(name) || name.split(/\s+/).length > 4) continue;
    const one = reader.notebook.draft(name);
    const other = reader.notebook.draft(kind);
    if (!one || !other || one === other) continue;
    one.roles.subject++;
    one.roles.defined++;
    other.roles.predicate++;
    const span = place(match.index, match[0].length);
    one.places.push({ ...place(match.index + match[0].indexOf(name), name.length), block: index });
    other.places.push({ ...place(match.index + match[0].lastIndexOf(kind), kind.length), block: index });
    reader.notebook.tie({
      source: one,
      target: other,
      type: "is-a",
      label: "is a",
      rule: "cue",
      block: index,
      ...span,
      features: {},
    });
    subject ??= one;
  }
  const plain = text.trim().replace(/[.;:]$/, "");
  const short =
    block.kind === "item" &&
    !defined &&
    plain.split(/\s+/).length <= 4 &&
    !/[,.!?]/.test(plain) &&
    /^\p{L}/u.test(plain);
  if (short && frame.topic) {
    const draft = reader.notebook.draft(plain);
    if (draft && draft !== frame.topic) {
      const span = place(text.search(/\S/), plain.length);
      draft.roles.bare++;
      draft.places.push({ ...span, block: index });
      reader.notebook.tie({
        source: draft,
        target: frame.topic,
        type: "part-of",
        label: "part of",
        rule: "bare",
        block: index,
        ...span,
        features: { inherited: 1, "in-item": 1 },
      });
      return draft;
    }
  }
  return subject;
}
