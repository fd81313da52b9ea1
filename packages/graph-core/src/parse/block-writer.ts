import type { Block, BlockKind, NoteLink, RichText } from "../model/note.ts";
import { readInline, type InlineContent } from "./inline/read-inline.ts";
import type { InlineOptions } from "./inline/state.ts";
import { LineIndex } from "./lines.ts";
import { emptyText } from "./rich-text.ts";

/** Where a block stands. */
export interface Place {
  /** Block that it stands in or under, -1 for none. */
  parent: number;
  /** Depth of the lists around. */
  listDepth: number;
}

const BLOCK_ID = /(?:^|[ \t\n])\^([A-Za-z\d-]{1,80})[ \t\n]*$/;

/** Collects blocks in document order, with their sections, spans, links and tags. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  readonly links: NoteLink[] = [];
  readonly tags = new Set<string>();
  readonly lines: LineIndex;
  private readonly options: InlineOptions;
  /** Headings in force, outermost first. */
  private readonly sections: { index: number; level: number }[] = [];
  /** How many of them stand outside the list or quote that is being read. */
  private outerSections = 0;

  constructor(lines: LineIndex, options: InlineOptions) {
    this.lines = lines;
    this.options = options;
  }

  get section(): number {
    return this.sections.at(-1)?.index ?? -1;
  }

  /** Headings inside a list or quote stand under those outside and hold no longer than it does. */
  scoped(run: () => void): void {
    const { outerSections, sections } = this;
    const count = sections.length;
    this.outerSections = count;
    run();
    sections.length = count;
    this.outerSections = outerSections;
  }

  /** Adds a block without text at `offset`. @returns its index. */
  add(kind: BlockKind, place: Place, offset: number): number {
    this.blocks.push({
      kind,
      depth: 0,
      parent: place.parent,
      section: this.section,
      lead: -1,
      content: emptyText(offset),
      span: this.lines.span(offset, offset),
    });
    return this.blocks.length - 1;
  }

  /** Adds a heading and puts what follows under it. */
  addHeading(level: number, place: Place, offset: number): number {
    while (this.sections.length > this.outerSections && this.sections.at(-1)!.level >= level) this.sections.pop();
    const index = this.add("heading", place, offset);
    this.blocks[index]!.depth = level;
    this.sections.push({ index, level });
    return index;
  }

  /** Inline content at `base`; its links and tags are noted for block `index`. */
  read(index: number, text: string, base: number, options: { cell?: boolean; dropped?: InlineDrops } = {}): RichText {
    const inlineOptions = options.cell === true ? { ...this.options, cell: true } : this.options;
    const inline = readInline(text, base, inlineOptions, options.dropped);
    this.note(index, inline, base);
    return inline.content;
  }

  /** Reads `text` as block `index`'s own text. A block id at its end is taken out. */
  fill(index: number, text: string, base: number, dropped: InlineDrops = []): void {
    const block = this.blocks[index]!;
    const id = BLOCK_ID.exec(text.length > 100 ? text.slice(-100) : text);
    let own = text;
    if (id !== null) {
      block.blockId = id[1]!;
      own = text.slice(0, text.length - id[0].length);
    }
    this.setContent(index, this.read(index, own, base, { dropped }));
  }

  setContent(index: number, content: RichText): void {
    const block = this.blocks[index]!;
    block.content = content;
    if (content.text !== "") {
      block.span = this.lines.span(content.offsets[0]!, content.offsets[content.text.length]!);
    }
  }

  private note(index: number, inline: InlineContent, base: number): void {
    const { content } = inline;
    for (const { from, to, mark: markIndex } of inline.links) {
      const mark = content.marks[markIndex]!;
      const link: NoteLink = {
        kind: mark.kind as NoteLink["kind"],
        target: mark.target ?? "",
        text: content.text.slice(mark.from, mark.to),
        span: this.lines.span(base + from, base + to),
        block: index,
      };
      if (mark.fragment !== undefined) link.fragment = mark.fragment;
      this.links.push(link);
    }
    for (const mark of content.marks) if (mark.kind === "tag") this.tags.add(mark.target!);
  }

  /** Takes the last block back if it holds nothing, or nothing but images. */
  dropIfEmpty(index: number): boolean {
    const block = this.blocks[index]!;
    if (index !== this.blocks.length - 1 || block.content.text !== "" || block.blockId !== undefined) return false;
    if (block.content.marks.some((mark) => mark.kind !== "image")) return false;
    this.blocks.pop();
    return true;
  }
}

type InlineDrops = readonly { from: number; to: number }[];
