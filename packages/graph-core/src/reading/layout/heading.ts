import { activityOn, goesOnAbove, splitBracket } from "../../language/lexicon/headings.ts";
import type { Block, ParsedNote } from "../../model/note.ts";
import type { RelationType } from "../../model/relation.ts";
import type { BlockReader } from "../block-reader.ts";
import { type Draft, firstLabel } from "../draft.ts";
import type { Frame } from "../frame.ts";
import { isOneUnderSeveral, namesDoing, namesSeveral } from "./kinds.ts";
import { namesSeveralIn, narrowsIn } from "../other-languages/several.ts";
import { narrows } from "../pairs/kind-words.ts";
import { bracketName } from "./marks.ts";
import { splitHeading } from "../other-languages/names.ts";
import { EXAMPLE_OF, isOtherName } from "../other-languages/tongue.ts";

/** A heading's topic, and what it is to the topic above it. */
export function readHeading(
  reader: BlockReader,
  block: Block,
  index: number,
  frame: Frame,
): { topic?: Draft; also?: readonly Draft[]; facet?: NonNullable<Frame["facet"]> } {
  const isTitle = index === reader.note.titleBlock;
  const below = frame.topic && !isTitle && reader.prose ? frame.topic : undefined;
  const activity = below && activityOn(block.content.text, firstLabel(below) ?? below.key);
  const parsed = reader.tongue.topic(activity ?? block.content.text);
  const told = isTitle ? reader.told : undefined;
  if (told !== undefined) return readTold(reader, told, parsed.topic, block, index);
  const start = block.span.start.offset;
  const end = block.span.end.offset;
  if (parsed.versus) {
    const [a, b] = parsed.versus.map((name) => nameTopic(reader, name, block, index, isTitle));
    if (a && b)
      reader.notebook.tie({
        source: a,
        target: b,
        type: "contrasts-with",
        label: "vs",
        rule: "heading",
        block: index,
        start,
        end,
        features: {},
      });
    return { ...(a ? { topic: a } : {}), also: b ? [b] : [] };
  }
  if (!parsed.topic || (below && !activity && goesOnAbove(block.content.text)))
    return {
      ...(frame.topic ? { topic: frame.topic } : {}),
      ...(frame.also ? { also: frame.also } : {}),
      ...(parsed.facet ? { facet: parsed.facet } : {}),
    };
  const { table } = reader.tongue;
  const names = saysTitle(reader.note, block)
    ? [parsed.topic]
    : table
      ? splitHeading(table, parsed.topic, isTitle).filter(
          (name, _, all) => all.length === 1 || !reader.tongue.facet(name),
        )
      : splitTopics(parsed.topic);
  const drafts = names.map((name) => nameTopic(reader, name, block, index, isTitle)).filter((d) => d !== undefined);
  // A note about two things is still one note: its whole title is what other notes refer to.
  if (isTitle && names.length > 1) nameTopic(reader, parsed.topic, block, index, isTitle);
  const topic = drafts[0];
  if (!topic) return frame.topic ? { topic: frame.topic } : {};
  for (const alias of parsed.aliases) reader.notebook.alias(topic, alias, "heading", start, end);
  const parent = frame.topic;
  if (parent && parent !== topic && !isTitle)
    for (const draft of drafts) {
      // Under "Rods and cones" the heading "Cones" takes up one of the two, and is no part of the other.
      if (draft === parent || frame.also?.includes(draft)) continue;
      const isExample = table !== undefined && EXAMPLE_OF.test(block.content.text.trim());
      const type = activity ? "part-of" : isExample ? "is-a" : hierarchyType(reader, block, draft, parent, frame);
      const turned = table !== undefined && type === "applies-to";
      reader.notebook.tie({
        source: turned ? parent : draft,
        target: turned ? draft : parent,
        type,
        label: turned ? "applied in" : (SAYS[type] ?? "part of"),
        // What is done to a topic is no kind of it, though it ends in its name.
        rule: activity ? "heading" : type === "is-a" ? "heading-kind" : "heading-part",
        block: index,
        start,
        end,
        features: {},
      });
    }
  return {
    topic,
    ...(drafts.length > 1 ? { also: drafts.slice(1) } : {}),
    ...(parsed.facet ? { facet: parsed.facet } : {}),
  };
}

/** A title that says more than a name: what it is about, and what else it names where it names several. */
function readTold(
  reader: BlockReader,
  told: string,
  whole: string,
  block: Block,
  index: number,
): { topic?: Draft; also?: readonly Draft[] } {
  const topic = nameTopic(reader, told, block, index, true);
  if (topic === undefined) return {};
  const names = splitTopics(whole);
  if (names.length === 1) {
    const { start, end } = block.span;
    if (whole !== "" && whole !== told) reader.notebook.alias(topic, whole, "heading", start.offset, end.offset);
    return { topic };
  }
  const others = names.map((name) => nameTopic(reader, name, block, index, true));
  const also = others.filter((draft): draft is Draft => draft !== undefined && draft !== topic);
  return also.length > 0 ? { topic, also } : { topic };
}

/** Whether a heading says again what front matter calls the note: the writer's own word for it, so `Copy and Paste` is one name. */
function saysTitle({ title, titleBlock, frontMatter }: ParsedNote, { content }: Block): boolean {
  return titleBlock < 0 && frontMatter["title"] !== undefined && content.text.trim() === title.trim();
}

/** `Amazon Lex + Connect`, `Encoder and decoder`: two topics, unless the joined words are one name. */
function splitTopics(topic: string): string[] {
  const parts = topic.split(/\s*(?:\s\+\s|\s&\s|,\s(?:and\s)?|\/\s|\s\/)\s*/);
  if (parts.length > 1 && parts.length < 4 && parts.every((p) => p.length > 1)) return parts;
  const and = topic.split(/\s+and\s+/i);
  if (
    and.length === 2 &&
    and.every((p) => p.split(/\s+/).length <= 2 && p.length > 2) &&
    topic.split(/\s+/).length <= 4
  )
    return and;
  return [topic];
}

function nameTopic(
  reader: BlockReader,
  name: string,
  block: Block,
  index: number,
  isTitle: boolean,
): Draft | undefined {
  const { plain, inside } = splitBracket(name);
  if (plain.split(/\s+/).length > 9) return undefined;
  const draft = reader.notebook.draft(plain, { weight: 3, proper: /^\p{Lu}{2,}/u.test(plain), dated: isTitle });
  if (!draft) return undefined;
  draft.roles[isTitle ? "title" : "heading"]++;
  const start = block.span.start.offset;
  const at = block.content.text.indexOf(plain);
  const from = at >= 0 ? (block.content.offsets[at] ?? start) : start;
  const to = at >= 0 ? (block.content.offsets[at + plain.length - 1] ?? start) + 1 : block.span.end.offset;
  draft.places.push({ start: from, end: to, block: index });
  const { table } = reader.tongue;
  const other = inside ? bracketName(plain, inside) : undefined;
  if (other) reader.notebook.alias(draft, other.name, other.rule, start, block.span.end.offset);
  else if (inside && table && isOtherName(inside, table))
    reader.notebook.alias(draft, inside, "translation", start, block.span.end.offset);
  return draft;
}

/** What an edge to the topic above says. */
const SAYS: Partial<Record<RelationType, string>> = {
  "is-a": "is a",
  affects: "helps against",
  "applies-to": "use of",
};

function hierarchyType(reader: BlockReader, block: Block, draft: Draft, parent: Draft, frame: Frame): RelationType {
  if (frame.facet === "kinds" || frame.facet === "examples") return "is-a";
  if (frame.facet === "uses") return "applies-to";
  if (frame.facet === "remedies") return "affects";
  if (/^(?:parts|steps|effects|benefits|drawbacks)$/.test(frame.facet ?? "")) return "part-of";
  const own = draft.key.split(" ");
  const above = parent.key.split(" ");
  const { table } = reader.tongue;
  const written = firstLabel(parent) ?? "";
  if (table && !table.capitalNouns) {
    // The noun stands first: "agentes reactivos" are "agentes".
    const [head = ""] = own;
    const same = table.singular(head) === table.singular(above[0] ?? "") && !table.generic.has(head);
    if (same && own.length > above.length) return "is-a";
  }
  if (!table) {
    // "Create a smart folder" is no kind of smart folder, nor "Becoming a member" one of member.
    const label = firstLabel(draft) ?? "";
    if (own.length > 1 && namesDoing(label, reader.model)) return "part-of";
    if (narrows(draft.key, parent.key)) return "is-a";
  } else if (narrowsIn(table, draft.key, parent.key)) return "is-a";
  // Under the title of a note stand its sections, whether it is called "Databases" or "Database".
  // Nor are they kinds of one of the things that the title names.
  const isSeveral = table ? namesSeveralIn(table, written) : namesSeveral(written);
  const several =
    (parent !== reader.subject && parent.roles.title === 0 && isSeveral) ||
    (reader.prose && isOneUnderSeveral(reader.note, block, parent, draft));
  return several ? "is-a" : "part-of";
}
