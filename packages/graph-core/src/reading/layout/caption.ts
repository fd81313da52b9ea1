import type { Block, ParsedNote } from "../../model/note.ts";

/** Behind the name: nothing, brackets, or a few words that end no sentence. */
const LITTLE = /^\s*(?:\([^()]{1,60}\)|[^.!?:;,()]{0,40})\s*$/u;

/** A few words that end no sentence, with nothing but brackets or another name behind them: `EASY RUN`, `Swap (swap space)`. */
const NAME = /^\p{L}[^.!?:;,→=()]{1,39}(?:\([^()]{1,40}\))?$/u;
const MOST_WORDS = 4;

/**
 * Whether a paragraph is set bold (or its first words are, with little behind them), or is a name on a line of its own, and
 * stands directly over a list: the list is about what it names, as under a heading.
 */
export function leadsByMark({ blocks }: Pick<ParsedNote, "blocks">, block: Block, index: number): boolean {
  if (block.kind !== "paragraph") return false;
  const next = blocks[index + 1];
  if (next?.kind !== "item" || next.lead !== index) return false;
  const { text, marks } = block.content;
  const [first] = marks;
  if (first?.kind === "strong" && first.from === 0 && first.to <= 60) return LITTLE.test(text.slice(first.to));
  return isPlainCaption(block, next);
}

/** `**Sluice:** a gate that holds water back.` over a list: the list goes on about the sluice. */
export function isMarkedTerm({ kind, content: { text, marks } }: Block): boolean {
  const [first] = marks;
  if (kind !== "paragraph" || first?.kind !== "strong" || first.from !== 0 || first.to > 60) return false;
  return /:\s*$/.test(text.slice(0, first.to)) || /^\s*:/.test(text.slice(first.to));
}

/** Whether an unmarked line stands alone directly over a list and is no more than a name. */
export function isPlainCaption({ content, span }: Block, next: Block | undefined): boolean {
  return (
    next !== undefined &&
    next.span.start.line === span.start.line + 1 &&
    NAME.test(content.text) &&
    content.text.replace(/\(.*/, "").trim().split(/\s+/).length <= MOST_WORDS
  );
}
