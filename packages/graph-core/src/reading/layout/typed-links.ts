import type { Block } from "../../model/note.ts";
import { RELATION_TYPES, type RelationType } from "../../model/relation.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";

const TYPED = /^\s*[[(]?([\p{L}][\p{L}\p{N} _-]{1,40}?)\s*::\s*(.+?)[\])]?\s*$/u;
const MACHINERY =
  /^(?:id|collapsed|template|alias|aliases|tags?|title|type|icon|public|created|updated|date|status|heading|background-color|query-\S+|filters|exclude-from-graph-view|done|deadline|scheduled|logseq\..*|ls-type|card-.*)$/i;

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
  return "related-to";
}

/**
 * Relations that their writer already typed: `uses:: [[X]]` (Dataview, Juggl, Logseq) and list items `uses [[X]]`
 * (basic-memory). @returns whether the block says no more than that.
 */
export function readTypedLinks(reader: BlockReader, block: Block, index: number, frame: Frame): boolean {
  const { text, marks } = block.content;
  const links = marks.filter((m) => m.kind === "wikilink");
  const match = TYPED.exec(text);
  const name =
    match?.[1] ??
    (block.kind === "item" && links.length === 1 ? leading(text, links[0]?.from ?? 0, links[0]?.to ?? 0) : undefined);
  if (
    match &&
    (MACHINERY.test(match[1] ?? "") || (links.length === 0 && /^(?:https?:|\d|[0-9a-f-]{30,})/.test(match[2] ?? "")))
  )
    return true;
  if (!name || links.length === 0 || !frame.topic) return false;
  for (const link of links) {
    const target = linkDraft(reader, text.slice(link.from, link.to), block, index, link.from, link.to);
    if (!target || target === frame.topic) continue;
    reader.notebook.tie({
      source: frame.topic,
      target,
      type: typeOfProperty(name),
      label: name.trim().replace(/[_-]/g, " ").toLowerCase(),
      rule: "typed-link",
      block: index,
      start: block.span.start.offset,
      end: block.span.end.offset,
      features: {},
    });
  }
  return true;
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
  const draft = reader.notebook.draft(name.split("/").at(-1) ?? name, { weight: 2 });
  if (!draft) return undefined;
  draft.roles.link++;
  draft.places.push({
    start: block.content.offsets[from] ?? 0,
    end: (block.content.offsets[to - 1] ?? 0) + 1,
    block: index,
  });
  return draft;
}
