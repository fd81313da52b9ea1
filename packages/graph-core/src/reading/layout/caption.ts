import type { Block, ParsedNote } from "../../model/note.ts";

/** Behind the name: nothing, brackets, or a few words that end no sentence. */
const LITTLE = /^\s*(?:\([^()]{1,60}\)|[^.!?:;,()]{0,40})\s*$/u;

/**
 * Whether a paragraph is set bold (or its first words are, with little behind them) and stands directly over a list: the
 * list is about what it names, as under a heading.
 */
export function leadsByMark({ blocks }: Pick<ParsedNote, "blocks">, block: Block, index: number): boolean {
  if (block.kind !== "paragraph") return false;
  const next = blocks[index + 1];
  if (next?.kind !== "item" || next.lead !== index) return false;
  const { text, marks } = block.content;
  const [first] = marks;
  if (first?.kind !== "strong" || first.from !== 0 || first.to > 60) return false;
  return LITTLE.test(text.slice(first.to));
}
