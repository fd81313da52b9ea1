import { defineFrom } from "../definition.ts";
import type { Block, Mark, RichText } from "../../model/note.ts";
import { RELATION_TYPES, type RelationType } from "../../model/relation.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";

const TYPED = /^\s*[[(]?([\p{L}][\p{L}\p{N} _-]{1,40}?)\s*::\s*(.+?)[\])]?\s*$/u;
const MACHINERY =
  /^(?:id|collapsed|template|alias|aliases|tags?|title|type|icon|public|created|updated|date|status|heading|background-color|query-\S+|filters|exclude-from-graph-view|done|deadline|scheduled|logseq\..*|ls-type|card-.*)$/i;

/** Fields that say what sort of thing a note's subject is, where a link stands in them. */
const SORT = /^(?:type|kind|class|genus|species)$/i;
/** Sorts of notes, and of nothing that they are about: `type:: [[Literature note]]`. */
const SORT_OF_NOTE =
  /(?:^|[\s/-])(?:notes?|mocs?|zettel|pages?|templates?|logs?|journals?|index|hubs?|maps?|permanent|fleeting|literature|evergreen|seedlings?|drafts?)$/i;

/** Fields that say what comes first, in notes as in front matter. */
export const PREREQUISITE = /^(?:pre-?requisites?|requires|needs|assumes|depends[-_ ]on)$/i;

const WORDS: [RelationType, RegExp][] = [
  ["is-a", /^(?:is[- ]an?|kind[- ]of|type[- ]of|instance[- ]of|subclass[- ]of|example[- ]of|broader|parent|up)$/i],
  ["part-of", /^(?:part[- ]of|member[- ]of|belongs[- ]to|in|component[- ]of)$/i],
  ["uses", /^(?:uses?|using|based[- ]on|built[- ]on|works[- ]with|implements)$/i],
  ["requires", /^(?:requires?|needs?|depends[- ]on|prerequisites?)$/i],
  ["produces", /^(?:produces?|creates?|generates?|returns?|leads[- ]to|results[- ]in)$/i],
  ["affects", /^(?:affects?|improves?|reduces?|causes?|prevents?|supports?|measures?)$/i],
  ["applies-to", /^(?:applies[- ]to|for|used[- ](?:for|in|by)|extends)$/i],
  [
    "contrasts-with",
    /^(?:contrasts?[- ]with|vs|opposite|opposes|alternatives?|differs?[- ]from|contradicts|different[- ]from)$/i,
  ],
];

/** The relation type of a property's name that its writer chose; `related-to` for names of their own. */
export function typeOfProperty(name: string): RelationType {
  const plain = name.trim().replace(/_/g, "-");
  const exact = RELATION_TYPES.find((t) => t === plain.toLowerCase());
  if (exact) return exact;
  for (const [type, pattern] of WORDS) if (pattern.test(plain)) return type;
  return SORT.test(plain) ? "is-a" : "related-to";
}

/** The type of a link under a property's name: under `up` a map or index of notes holds what it leads to, and is no genus of it. */
export function typeOfLink(property: string, target: string): RelationType {
  const type = typeOfProperty(property);
  return type === "is-a" && SORT_OF_NOTE.test(target) ? "part-of" : type;
}

/**
 * Relations that their writer already typed: `uses:: [[X]]` in a line of its own (Dataview, Juggl, Logseq; several lines in one
 * block, as Logseq's page properties), `[uses:: [[X]]]` and `(uses:: [[X]])` inside a sentence (Dataview), and list items
 * `uses [[X]]` (basic-memory). @returns whether the block says no more than that.
 */
export function readTypedLinks(reader: BlockReader, block: Block, index: number, frame: Frame): boolean {
  const { marks } = block.content;
  if (marks.length === 0 && !block.content.text.includes("::")) return false;
  const text = withLines(block.content, reader.note.text);
  const links = marks.filter((m) => m.kind === "wikilink");
  const fields = text.includes("::") ? fieldsOf(text) : [];
  const rest = fields.filter(({ whole }) => whole).length > 0 && isAllFields(text, fields);
  if (fields.length === 0) {
    const [link] = links;
    const name = block.kind === "item" && link && links.length === 1 ? leading(text, link.from, link.to) : undefined;
    if (name === undefined) return false;
    fields.push({ name, value: "", from: 0, to: text.length, whole: true, spaced: true });
  }
  // Of what a record inside a note is (`type:: [[Command]]`, `name:: Deadline`), the note's subject is none.
  const ofNote = block.parent < 0 && !fields.some(({ name }) => name === "name");
  const stated = fields.filter(
    (field) =>
      (!MACHINERY.test(field.name) || (ofNote && saysSort(field, links))) &&
      !/^(?:https?:|\d|[0-9a-f-]{30,})/.test(field.value),
  );
  if (stated.length === 0) return rest;
  if (!frame.topic) return rest && !stated.some(saysMuch);
  let found = false;
  const { offsets } = block.content;
  for (const { name, value, from, to } of ofNote ? stated : [])
    if (DESCRIBES.test(name)) defineFrom(frame.topic, block.content, text.indexOf(value, from + name.length), to);
  for (const { name, value, from, to } of stated)
    for (const link of links.filter((one) => one.from >= from && one.to <= to)) {
      if (value !== "" && !isStated(text.slice(from, to), name, link.from - from)) continue;
      found = true;
      const isField = value !== "";
      // The words that say it: of several lines, the field's own.
      const start = isField ? (offsets[from] ?? block.span.start.offset) : block.span.start.offset;
      const end = isField ? (offsets[to - 1] ?? block.span.end.offset) + 1 : block.span.end.offset;
      tie(reader, frame.topic, { block, index, name, isField, from: link.from, to: link.to, start, end });
    }
  if (rest) return found || !stated.some(saysMuch);
  return found && fields.every(({ value }) => value === "");
}

/** Whether a field says what sort of thing a note's subject is: a link stands in it (`type:: [[Neural network]]`), to no sort of notes. */
function saysSort({ name, value, from, to }: Field, links: readonly Mark[]): boolean {
  const isLink = links.some((link) => link.from >= from && link.to <= to && link.to - link.from === value.length);
  return isLink && SORT.test(name) && !SORT_OF_NOTE.test(value);
}

/** Whether a field is a text to be read after all, and not only data (`priority:: high`). */
function saysMuch({ name, value, spaced }: Field): boolean {
  return !spaced || value.split(/\s+/).length > 5 || name.split(/\s+/).length > 3;
}

/** Fields that say what their note's subject is. */
const DESCRIBES = /^(?:description|definition|summary)$/i;
/** Fields of notes on notes that are filled in with sentences. */
const PROSE = /^(?:description|definition|summary|abstract|about|comments?|remarks?)$/i;
/** Words before a link that take it out of what the field states: `platforms:: [[All]] except [[Phones]]`. */
const EXCEPT = /\b(?:except|without|excluding|excludes|not|never|unlike|but)\b/i;

/** Whether a link in a field is what the field says of its note: no word of a sentence, and nothing that it leaves out. */
function isStated(field: string, name: string, at: number): boolean {
  return !PROSE.test(name.trim()) && !EXCEPT.test(field.slice(field.indexOf("::"), at));
}

/** `name:: value`, by its place in a text. */
interface Field {
  name: string;
  value: string;
  from: number;
  to: number;
  /** It is a line of its own, not a part of a sentence. */
  whole: boolean;
  /** A space stands behind its `::`, as behind no code's. */
  spaced: boolean;
}

/** Inline fields: brackets inside the value are those of links. */
const INLINE = /[[(]([\p{L}][\p{L}\p{N} _-]{1,40}?)::[ \t]*((?:\[\[[^\]\n]*\]\]|[^[\]()\n])*)[\])]/gu;

function fieldsOf(text: string): Field[] {
  const fields: Field[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const match = TYPED.exec(line);
    const spaced = /::\s/.test(line);
    if (match) fields.push({ name: match[1]!, value: match[2]!, from, to: from + line.length, whole: true, spaced });
    else
      for (const inline of line.matchAll(INLINE)) {
        const start = from + inline.index;
        fields.push({
          name: inline[1]!,
          value: inline[2]!,
          from: start,
          to: start + inline[0].length,
          whole: false,
          spaced,
        });
      }
    from += line.length + 1;
  }
  return fields;
}

/** A block's text with its line breaks, which stand in it as spaces. */
function withLines({ text, offsets }: RichText, source: string): string {
  if (!text.includes("::")) return text;
  let lined = "";
  for (let i = 0; i < text.length; i++)
    lined += text[i] === " " && source.slice(offsets[i], offsets[i + 1]).includes("\n") ? "\n" : text[i];
  return lined;
}

function isAllFields(text: string, fields: readonly Field[]): boolean {
  const whole = new Set(fields.filter((field) => field.whole).map((field) => field.from));
  let from = 0;
  return text.split("\n").every((line) => {
    const at = from;
    from += line.length + 1;
    return line.trim() === "" || whole.has(at);
  });
}

function tie(
  reader: BlockReader,
  topic: Draft,
  at: {
    block: Block;
    index: number;
    name: string;
    isField: boolean;
    from: number;
    to: number;
    start: number;
    end: number;
  },
): void {
  const { block, index, name, from, to, start, end } = at;
  const target = linkDraft(reader, block.content.text.slice(from, to), block, index, from, to);
  if (!target || target === topic) return;
  if (at.isField && PREREQUISITE.test(name))
    reader.notebook.prerequisites.push({
      concept: topic,
      requires: target,
      reason: `The note names it under "${name.trim()}".`,
      strength: 0.97,
      rule: "typed-link",
      start,
      end,
    });
  reader.notebook.tie({
    source: topic,
    target,
    type: typeOfLink(name, block.content.text.slice(from, to)),
    label: name.trim().replace(/[_-]/g, " ").toLowerCase(),
    rule: "typed-link",
    block: index,
    start,
    end,
    features: {},
  });
}

/** `- implements [[X]]`: only a relation's own words stand before the link, and nothing after. */
function leading(text: string, from: number, to: number): string | undefined {
  const before = text.slice(0, from).trim();
  const after = text.slice(to).trim();
  if (after !== "" || before === "" || before.split(/[\s_]+/).length > 3) return undefined;
  return WORDS.some(([, pattern]) => pattern.test(before.replace(/_/g, "-"))) || /^[a-z]+_[a-z_]+$/.test(before)
    ? before
    : undefined;
}

function linkDraft(
  reader: BlockReader,
  name: string,
  block: Block,
  index: number,
  from: number,
  to: number,
): Draft | undefined {
  const draft = reader.notebook.draft(name.split("/").at(-1) ?? name, { weight: 2, dated: true });
  if (!draft) return undefined;
  draft.roles.link++;
  draft.places.push({
    start: block.content.offsets[from] ?? 0,
    end: (block.content.offsets[to - 1] ?? 0) + 1,
    block: index,
  });
  return draft;
}
