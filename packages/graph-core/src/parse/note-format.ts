import type { Block, BlockKind, MarkKind, NoteLink, NoteSource, NoteWarning, ParsedNote } from "../model/note.ts";
import { LineIndex } from "./lines.ts";
import { fileName, noteTitle } from "./note-names.ts";
import { parseNote } from "./parse-note.ts";
import { prepare, withoutByteOrderMark } from "./prepare.ts";
import { type Edit, rawText, richText, type SourceMark } from "./rich-text.ts";

/** A marked stretch of a block; all offsets count in the note's text. */
export interface OutlineMark {
  /** What it is written as; `strong`, `code` and links tell the reading most. */
  kind: MarkKind;
  /** Its markup begins here. */
  from: number;
  /** Its markup ends here. */
  to: number;
  /** What is shown of it begins here, behind its markup. Default: at `from`. */
  shownFrom?: number;
  /** What is shown of it ends here, before its markup. Default: at `to`. */
  shownTo?: number;
  /** Links: the address or the note's path or name. */
  target?: string;
}

/** A block of a note: a stretch of its text, without what stands before it as markup. */
export interface OutlineBlock {
  /** What it is written as. */
  kind: Exclude<BlockKind, "table-row" | "callout" | "definition-term" | "definition">;
  /** heading: its level, 1 to 6. item: how deep its list is nested, from 1. Default 1. */
  depth?: number;
  /** Its own text begins here: an offset in the note's text. */
  from: number;
  /** Its own text ends here. */
  to: number;
  /** Marked stretches within it, none across another's border. */
  marks?: readonly OutlineMark[];
}

/** A note in outline: what a format of your own makes of its text. */
export interface NoteOutline {
  /** Default: the first heading, where it is of level 1 and near the start; else the file's name. */
  title?: string;
  /** Other names of what the note is about. */
  aliases?: readonly string[];
  /** Without `#`. */
  tags?: readonly string[];
  /** In the order of the text, none overlapping. What no block takes in is not read. */
  blocks: readonly OutlineBlock[];
}

/** How notes are taken apart that are not Markdown. */
export interface NoteFormat {
  /** A word or two, for messages. */
  name: string;
  /** Endings of the paths that are read so, in lower case, with the full stop: `.org`. */
  extensions: readonly string[];
  /**
   * Tells where the blocks of a note stand. It must be pure. A block that does not fit the text is left out with a warning; a
   * format that throws is left out too, and the note is read as Markdown.
   */
  outline(source: NoteSource): NoteOutline;
}

/** Takes a note apart by a format of your own: every character keeps its place. Linear in the text. */
export function parseFormat(source: NoteSource, format: NoteFormat): ParsedNote {
  const text = withoutByteOrderMark(source.text);
  let outline: NoteOutline;
  try {
    outline = format.outline({ path: source.path, text });
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    const message = `The format "${format.name}" broke, and the note was read as Markdown: ${why}`;
    const parsed = parseNote(source);
    return {
      ...parsed,
      warnings: [...parsed.warnings, { note: source.path, line: 1, code: "format-failed", message }],
    };
  }
  const builder = new OutlineBuilder(source.path, text, format.name);
  for (const block of outline.blocks) builder.add(block);
  const stated = outline.title?.trim() ?? "";
  return {
    path: source.path,
    text,
    ...(stated === "" ? titleOf(source.path, format, builder.blocks) : { title: stated, titleBlock: -1 }),
    frontMatter: {},
    aliases: [...new Set(outline.aliases)].filter((alias) => alias.trim() !== ""),
    tags: [...new Set(outline.tags)].sort(),
    blocks: builder.blocks,
    links: builder.links,
    warnings: builder.warnings,
    lineStarts: builder.lines.starts,
  };
}

function titleOf(path: string, { extensions }: NoteFormat, blocks: readonly Block[]) {
  const found = noteTitle(path, {}, [], blocks);
  if (found.titleBlock >= 0) return found;
  const name = fileName(path);
  const ending = extensions.find((one) => name.toLowerCase().endsWith(one)) ?? "";
  return { title: name.slice(0, name.length - ending.length) || name, titleBlock: -1 };
}

class OutlineBuilder {
  readonly blocks: Block[] = [];
  readonly links: NoteLink[] = [];
  readonly warnings: NoteWarning[] = [];
  readonly lines: LineIndex;
  readonly #path: string;
  readonly #format: string;
  /** As long as the note's text, without control characters. */
  readonly #text: string;
  /** Index and level of the headings in force, outermost first. */
  readonly #sections: { index: number; level: number }[] = [];
  /** Index of the last item of each depth, in the list that is being read. */
  #items: number[] = [];
  /** Index of the paragraph that leads that list in, -1 for none. */
  #lead = -1;
  #end = 0;

  constructor(path: string, text: string, format: string) {
    this.#path = path;
    this.#text = prepare(text);
    this.#format = format;
    this.lines = new LineIndex(this.#text);
  }

  add(block: OutlineBlock): void {
    const { kind, from, to } = block;
    const fits = Number.isInteger(from) && Number.isInteger(to) && from >= this.#end && to >= from;
    if (!fits || to > this.#text.length) return this.#warn(`a block from ${from} to ${to}`, from);
    this.#end = to;
    const isRaw = kind === "code" || kind === "math" || kind === "html";
    const index = this.blocks.length;
    const content = isRaw ? rawText(this.#text, [{ from, to }]) : this.#rich(block, index);
    if (content.text === "") return;
    // What is no number counts as the outermost depth.
    const depth = Math.max(1, Math.round(block.depth ?? 1) || 1);
    const isItem = kind === "item";
    if (isItem) {
      if (this.#items.length === 0) this.#lead = this.blocks.at(-1)?.kind === "paragraph" ? index - 1 : -1;
      this.#items.length = Math.min(this.#items.length, depth - 1);
    } else this.#items = [];
    if (kind === "heading") while ((this.#sections.at(-1)?.level ?? 0) >= depth) this.#sections.pop();
    this.blocks.push({
      kind,
      depth: kind === "heading" ? Math.min(depth, 6) : isItem ? depth : 0,
      parent: isItem ? (this.#items.at(-1) ?? -1) : -1,
      section: this.#sections.at(-1)?.index ?? -1,
      lead: isItem && this.#items.length === 0 ? this.#lead : -1,
      content,
      span: this.lines.span(content.offsets[0]!, content.offsets[content.text.length]!),
    });
    if (kind === "heading") this.#sections.push({ index, level: depth });
    if (isItem) this.#items.push(index);
  }

  #rich({ from, to, marks = [] }: OutlineBlock, index: number) {
    const edits: Edit[] = [];
    const kept: SourceMark[] = [];
    for (const mark of marks) {
      const { shownFrom = mark.from, shownTo = mark.to } = mark;
      const steps = [from, mark.from, shownFrom, shownTo, mark.to, to];
      if (!steps.every((step, i) => Number.isInteger(step) && (i === 0 || step >= steps[i - 1]!))) {
        this.#warn(`a mark from ${mark.from} to ${mark.to}`, from);
        continue;
      }
      if (shownFrom > mark.from) edits.push({ from: mark.from - from, to: shownFrom - from, text: "" });
      if (mark.to > shownTo) edits.push({ from: shownTo - from, to: mark.to - from, text: "" });
      const target = mark.target === undefined ? {} : { target: mark.target };
      kept.push({ kind: mark.kind, from: mark.from - from, to: mark.to - from, ...target });
      if (mark.target !== undefined && (mark.kind === "link" || mark.kind === "wikilink" || mark.kind === "embed"))
        this.links.push({
          kind: mark.kind,
          target: mark.target,
          text: this.#text.slice(shownFrom, shownTo),
          span: this.lines.span(mark.from, mark.to),
          block: index,
        });
    }
    edits.sort((a, b) => a.from - b.from || b.to - a.to);
    return richText(this.#text.slice(from, to), from, edits, kept);
  }

  #warn(what: string, offset: number): void {
    const at = Math.min(Math.max(0, Number.isFinite(offset) ? offset : 0), this.#text.length);
    const message = `The format "${this.#format}" gave ${what}, which does not fit the text, and it was left out.`;
    this.warnings.push({ note: this.#path, line: this.lines.lineAt(at) + 1, code: "outline-invalid", message });
  }
}
