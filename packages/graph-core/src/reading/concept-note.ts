import { nameKey } from "../model/names.ts";
import type { Block, ParsedNote } from "../model/note.ts";
import type {
  ConceptReading,
  Mention,
  NoteReading,
  PrerequisiteReading,
  RelationReading,
  Section,
} from "../model/reading.ts";
import { isRelationType } from "../model/relation.ts";
import { typeOfProperty } from "./layout/typed-links.ts";
import { OWN_CALLOUT, withoutOwnWords } from "./own-words.ts";
import { quoted } from "./quoted.ts";
import { lineColumn, sectionFinder, sectionsOf } from "./sections.ts";

/** What someone types or lists is as sure as typed links and front matter are elsewhere. */
const TYPED_CONFIDENCE = 0.97;
/** A concept that has no note of its own here: kept, since it was one where the note comes from. */
const NAMED_SCORE = 0.5;
/** `generates, 82 %: “…` below a typed link, `The reason. 82 %: “…` behind a requirement. */
const WORDED = /^(.*?),? (\d{1,3}) %(?:: “|$)/s;

/** The parts of a concept note, without what Cairn says in callouts. */
interface Outline {
  heading?: Block;
  definition?: Block;
  /** `uses:: [[Data]]`, each with its place among the blocks, and where the link's text begins. */
  lines: { block: Block; at: number; name: string; from: number }[];
}

/**
 * Reads a concept note, as the export `obsidian` writes it (front matter `cairn: concept`): one concept with its names and
 * definition, its relations as typed links, what it requires. It says this and no more, so that reading an exported folder gives
 * the concepts, relations and prerequisites that were exported. Shares come back as whole percents.
 * @returns `undefined` for all other notes, also for a concept note that someone went on writing in: that is read like any note.
 * Cost: the note.
 */
export function readConceptNote(note: ParsedNote): NoteReading | undefined {
  const { title } = note.frontMatter;
  if (note.frontMatter["cairn"] !== "concept" || typeof title !== "string" || nameKey(title) === "") return undefined;
  const plain = withoutOwnWords(note);
  const outline = outlineOf(plain);
  if (outline === undefined) return undefined;
  const names = new Names(note, title, outline);
  return {
    note: note.path,
    title: note.title,
    subject: 0,
    tags: note.tags,
    sections: names.sections,
    relations: outline.lines.flatMap((line) => relationOf(note, names, line)),
    prerequisites: prerequisitesOf(note, names),
    concepts: names.concepts,
    links: plain.links.map(({ target, fragment, text, span }) => ({
      target,
      ...(fragment !== undefined && { fragment }),
      text,
      line: span.start.line,
      concept: names.find(text),
    })),
    language: "",
    warnings: note.warnings,
    asWritten: true,
  };
}

/** `undefined` where the note holds anything else. */
function outlineOf({ blocks }: ParsedNote): Outline | undefined {
  const outline: Outline = { lines: [] };
  for (const [at, block] of blocks.entries()) {
    const { kind, content } = block;
    if (kind === "html" && content.text === "") continue;
    if (kind === "heading" && at === 0) outline.heading = block;
    else if (
      kind === "paragraph" &&
      block.parent < 0 &&
      outline.definition === undefined &&
      outline.lines.length === 0
    ) {
      outline.definition = block;
    } else {
      const [link, ...others] = content.marks.filter((mark) => mark.kind === "wikilink");
      if (kind !== "item" || link === undefined) return undefined;
      const name = /^(\S[^:]*):: $/.exec(content.text.slice(0, link.from))?.[1];
      if (name === undefined || others.length > 0 || link.to < content.text.length) return undefined;
      outline.lines.push({ block, at, name, from: link.from });
    }
  }
  return outline;
}

/** The concepts that a concept note names; its own is the first. */
class Names {
  readonly sections: Section[];
  readonly concepts: ConceptReading[] = [];
  readonly #note: ParsedNote;
  readonly #sectionAt: (offset: number) => number;
  readonly #index = new Map<string, number>();

  constructor(note: ParsedNote, title: string, { heading, definition }: Outline) {
    this.#note = note;
    this.sections = sectionsOf(note);
    this.#sectionAt = sectionFinder(this.sections);
    const [start, end] = heading === undefined ? [0, 0] : placeOf(heading);
    this.add(title, start, end);
    const { aliases, importance } = note.frontMatter;
    const subject = this.concepts[0]!;
    subject.role = "title";
    subject.score = 1;
    subject.weight = weightFor(importance);
    for (const name of Array.isArray(aliases) ? aliases : []) {
      if (typeof name !== "string" || nameKey(name) === "") continue;
      this.#index.set(nameKey(name), 0);
      const at = Math.max(0, note.text.indexOf(name));
      subject.aliases.push({ name, rule: "front-matter", ...quoted(note, at, at + name.length) });
    }
    if (definition === undefined) return;
    subject.definition = { text: definition.content.text, span: quoted(note, ...placeOf(definition)).span };
  }

  /** Index of the concept of a name, -1 where it has none. */
  find(name: string): number {
    return this.#index.get(nameKey(name)) ?? -1;
  }

  /** The same; a concept that is new is added, and so is the place that names it. */
  add(label: string, start: number, end: number): number {
    const key = nameKey(label);
    if (key === "") return -1;
    let index = this.find(label);
    if (index < 0) {
      index = this.concepts.length;
      this.#index.set(key, index);
      this.concepts.push({ key, label, aliases: [], mentions: [], score: NAMED_SCORE, weight: 0, role: "named" });
    }
    const mention: Mention = { start, end, ...lineColumn(this.#note, start), section: this.#sectionAt(start) };
    if (end > start) this.concepts[index]!.mentions.push(mention);
    return index;
  }
}

function relationOf(
  note: ParsedNote,
  names: Names,
  { block, at, name, from }: Outline["lines"][number],
): RelationReading[] {
  const target = names.add(block.content.text.slice(from), ...placeOf(block, from));
  if (target <= 0) return [];
  const below = note.blocks[at + 1];
  const said = below?.parent === at && below.callout === OWN_CALLOUT ? WORDED.exec(below.content.text) : null;
  return [
    {
      source: 0,
      target,
      type: isRelationType(name) ? name : typeOfProperty(name),
      label: said?.[1] ?? name.replace(/[_-]/g, " ").toLowerCase(),
      confidence: said ? shareOf(said[2]) : TYPED_CONFIDENCE,
      rule: "typed-link",
      ...quoted(note, ...placeOf(block)),
    },
  ];
}

/** What front matter lists; how strongly and why is said in a callout, an item for each. */
function prerequisitesOf(note: ParsedNote, names: Names): PrerequisiteReading[] {
  const said = new Map<string, RegExpExecArray | null>();
  for (const { kind, parent, content } of note.blocks) {
    const [link] = content.marks;
    if (kind !== "item" || note.blocks[parent]?.callout !== OWN_CALLOUT || link?.kind !== "wikilink") continue;
    said.set(nameKey(content.text.slice(0, link.to)), WORDED.exec(content.text.slice(link.to).trim()));
  }
  return note.links.flatMap(({ block, property, text, span }): PrerequisiteReading[] => {
    if (block >= 0 || property !== "requires") return [];
    const [start, end] = [span.start.offset, span.end.offset];
    const requires = names.add(text, start, end);
    if (requires <= 0) return [];
    const words = said.get(nameKey(text));
    return [
      {
        concept: 0,
        requires,
        reason: words?.[1] ?? 'The note names it under "requires".',
        strength: words ? shareOf(words[2]) : TYPED_CONFIDENCE,
        rule: "front-matter",
        ...quoted(note, start, end),
      },
    ];
  });
}

/** Offsets of a block's text, from a place in it on. */
function placeOf({ content, span }: Block, from = 0): [start: number, end: number] {
  const start = content.offsets[from] ?? span.start.offset;
  return [start, Math.max(start, (content.offsets[content.text.length - 1] ?? span.end.offset - 1) + 1)];
}

/** Nothing is surer than what is left room for elsewhere, and nothing that is said is unsaid by rounding. */
function shareOf(percent = ""): number {
  return Math.min(0.99, Math.max(0.01, Number(percent) / 100));
}

/** The weight that gives a concept about this importance again, see `importance`. */
function weightFor(importance: unknown): number {
  if (typeof importance !== "number" || !(importance > 0)) return 0;
  const share = Math.min(0.95, importance);
  return Math.round((50_000 * share) / (1 - share)) / 100_000;
}
