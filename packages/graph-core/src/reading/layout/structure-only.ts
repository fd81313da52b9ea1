import type { Block } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";

/** `X es una Y`, `X é um Y`, `X ist ein Y`, `X est un Y`, `X is een Y`, `X è un Y`, at the start of a sentence. */
const IS_A =
  /(?:^|[.!?]\s+)(?:(?:el|la|los|las|o|a|os|as|der|die|das|le|les|l['’]|il|lo|gli|i|de|het)\s+)?([\p{L}][\p{L}\p{N} -]{2,40}?)\s+(?:es|son|é|são|ist|sind|est|sont|è|sono|is|zijn)\s+(?:una?s?|uma?s?|eine?[rns]?|une?|des|uno|een)\s+([\p{L}][\p{L}\p{N}-]*(?:\s+(?:de|da|do|di|von|van|des)\s+[\p{L}-]+)?)/giu;
const STOP =
  /^(?:est[eao]s?|es[eao]s?|isto|isso|ele|ela|eles|dies(?:er|es|e)?|es|er|sie|ce|cela|ça|elle|il|questo|dit|dat|que|quando|cuando|si|se|wenn|quand|hay|há)$/iu;

/**
 * Reads a block of a language that the parser does not know: labels, headings and marks are read elsewhere; here a short
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
