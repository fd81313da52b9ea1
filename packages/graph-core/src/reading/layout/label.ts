import { isDate } from "../../language/lexicon/dates.ts";
import { OTHER_ARTICLE } from "../../language/lexicon/headings-other.ts";
import { isAcronymOf, lettersBeside, type Facet } from "../../language/lexicon/headings.ts";
import { STEERING_LABEL } from "../../language/lexicon/steering-labels.ts";
import type { Block, Mark } from "../../model/note.ts";
import { ALIKE_RULE } from "../../model/reading.ts";
import type { BlockReader } from "../block-reader.ts";
import { type Draft, firstLabel } from "../draft.ts";
import type { Frame, Lead } from "../frame.ts";
import { adjectiveKind, isAdjective } from "./adjective-kinds.ts";
import { leadsByMark } from "./caption.ts";
import { isAct, isOneUnderSeveral, namesSeveral } from "./kinds.ts";
import { namesPart, namesSeveralIn, narrowsIn, withAdjective } from "../other-languages/several.ts";
import { ASIDE, isSense, labelSense } from "./label-says.ts";
import { looksLikeTerm, tellsHow } from "../label-words.ts";
import { tieToLead } from "./lead.ts";
import { narrows } from "../pairs/kind-words.ts";
import { ASKS, bracketName } from "./marks.ts";
import { isKeys } from "../plain-name.ts";
import { labelsOne, withoutPraise } from "../other-languages/names.ts";
import { underFacet } from "../other-languages/under-facet.ts";
import { isOtherName } from "../other-languages/tongue.ts";

export interface Label {
  /** The term that is explained, where the label is one. */
  topic?: Draft;
  facet?: Facet;
  example?: boolean;
  lead?: Lead;
  /** An arrow leads from the term to the rest: what the term brings about, and no definition. */
  arrow?: boolean;
  /** Offset in the block's text at which the rest begins. */
  rest: number;
  /** Where the label's own words end; undefined where it has none. */
  end?: number;
}

const SEPARATOR = /:{2,3}(?=(?:an?|the)\s|\p{Lu})|:(?=\s|$)|\s[-–—]\s|\s(?:=|=>|->|→|⇒)\s|:\*{2}|—/gu;
const EXAMPLE = /^(?:examples?|e\.g\.|ex|eg|for example|for instance|ejemplos?|exemplos?|beispiele?)$/i;

/** `For digital signatures`, `If using a sail`: such a label says when, and names nothing as a whole. */
const LEADS_IN =
  /^(?:for|if|when(?:ever)?|while|unless|in|on|at|with|without|before|after|during) (?!(?:loops?|statements?|clauses?|vitro|vivo|situ|silico|utero|call|demand|others|rem|in|off|out|up|order)\b)\p{L}/iu;
/** `Linux only:` is told of Linux; what is read only, is so. */
const ONLY = /(?<=\p{L}{2})(?<!\b(?:read|write|append|view|invite|text|audio|header|name)) only$/iu;

/** `Features like A, B`: the first word steers, the list is what counts. */
const FACET_LIST =
  /^(features|benefits|advantages|components|types|examples|use cases|properties|capabilities|kinds|elements|parts)\s+(?:like|such as|including|include|includes|are)\s*:?\s+/i;
/** `Training data must:` leaves its verb to the items under it. */
const MUST = /^([^.!?]{3,50}?)\s+(?:must|should|can|cannot|may|will|needs? to|ha(?:s|ve) to|is|are)(?: be| not)*\s*:$/i;

/**
 * `**Term:** definition`, `Term - definition`, `Term = definition`: the term becomes the subject of what follows. A label that
 * steers (`Note:`, `Use cases:`) leaves the subject as it is.
 */
export function readLabel(reader: BlockReader, block: Block, index: number, frame: Frame): Label | undefined {
  const { text, marks } = block.content;
  if (block.kind === "definition-term") return wholeTerm(reader, block, index);
  const facetList = FACET_LIST.exec(text);
  if (facetList?.[1]) {
    const steer = reader.tongue.facet(facetList[1]);
    if (steer && steer !== "meta")
      return { ...(steer === "examples" ? { example: true } : { facet: steer }), rest: facetList[0].length };
  }
  const must = MUST.exec(text);
  if (must?.[1] && must[1].split(/\s+/).length <= 5) {
    const name = must[1].replace(/^(?:the|an?)\s+(?=\p{L})/iu, "");
    const topic = register(reader, block, index, name, text.indexOf(name), false);
    return topic && { topic, rest: text.length };
  }
  const opening = openingMark(reader, block, index, frame);
  if (opening) return opening;
  const separator = findSeparator(text, marks) ?? captionEnd(reader, block, index) ?? steersItems(reader, block, index);
  if (!separator) return undefined;
  const raw = text.slice(0, separator.at);
  const name = raw
    .replace(/^(?:[\s"“”'‘’`*•-]|\p{Extended_Pictographic}|\uFE0F)+|[\s"“”'‘’`*:]+$/gu, "")
    .replace(/^(?:[Oo]r|[Aa]nd|[Aa]lso|[Tt]hen|[Oo]ptionally)\s+(?=\p{L})/u, "")
    .replace(ONLY, "");
  if (name.length < 1 || (reader.prose && LEADS_IN.test(name))) return undefined;
  const rest = separator.end;
  // "$P(A)$: the prior": a formula is no name.
  if (marks.some(({ kind, from, to }) => kind === "math" && from <= text.indexOf(name) && to >= separator.at))
    return { rest };
  const sides = reader.prose ? reader.tongue.topic(name).versus : undefined;
  if (sides) return versusLabel(reader, block, index, sides, rest);
  if (isKeys(name)) return { rest };
  if (EXAMPLE.test(name)) return { example: true, rest };
  const says = saidOfTopic(reader, name, { block, frame, rest });
  if (says) return says;
  const facet = reader.tongue.facet(name);
  const of = facet === "kinds" && reader.prose ? KINDS_OF.exec(name)?.[1] : undefined;
  const kinds = of === undefined ? undefined : kindsOf(reader, block, index, of);
  if (kinds) return { lead: kinds, rest };
  if (facet) return facet === "examples" ? { example: true, rest } : facet === "meta" ? { rest } : { facet, rest };
  if (STEERING_LABEL.test(name) || isDate(name) || reader.fields.has(name)) return { rest };
  if (reader.tongue.table && !labelsOne(reader.tongue.table, name)) return undefined;
  if (reader.tongue.table && /^\s*https?:\/\/\S+\s*$/.test(text.slice(rest))) return { rest };
  const words = name.replace(/\s*\([^)]*\)/g, "").split(/\s+/);
  if (words.length > 7 || (reader.prose && tellsHow(reader, words))) return undefined;
  const marked = marks.some(
    (m) =>
      (m.kind === "strong" ||
        m.kind === "code" ||
        m.kind === "wikilink" ||
        m.kind === "highlight" ||
        m.kind === "emphasis") &&
      m.from <= text.indexOf(name) + 1 &&
      m.to >= separator.at - 2,
  );
  if (!marked && !looksLikeTerm(reader, name, block, separator.text)) return undefined;
  const { table } = reader.tongue;
  const above = table && frame.facet === "kinds" && frame.topic ? firstLabel(frame.topic) : undefined;
  const whole =
    (above === undefined || !table ? undefined : withAdjective(table, above, name)) ??
    (table ? withoutPraise(table, name) : name);
  const kind = adjectiveKind(reader, { block, index }, whole, frame);
  const topic = register(reader, block, index, kind?.name ?? whole, text.indexOf(name), marked, kind && whole);
  if (!topic) return undefined;
  partOfTopic(reader, block, index, topic, kind ? { ...frame, topic: kind.topic, facet: "kinds" } : frame);
  if ((separator.text === "" || separator.text.includes("=")) && text.slice(rest).trim().split(/\s+/).length <= 4) {
    const other = text
      .slice(rest)
      .trim()
      .replace(/^\(|\)$/g, "");
    if (isAcronymOf(name, other) || isAcronymOf(other, name))
      reader.notebook.alias(topic, other, "acronym", block.span.start.offset, block.span.end.offset);
  }
  return { topic, rest, end: separator.at, ...(ARROW.test(separator.text) && { arrow: true }) };
}

/** `Used for: …`, `Depends on: …`: what stands behind such a label is that to the topic. */
function saidOfTopic(
  reader: BlockReader,
  name: string,
  { block, frame, rest }: { block: Block; frame: Frame; rest: number },
): Label | undefined {
  const { topic, also } = frame;
  if (!reader.prose || !topic) return undefined;
  const says = labelSense(reader, name, block.content.text.slice(rest));
  if (!says) return undefined;
  const { text, offsets } = block.content;
  if (says.alias) {
    const start = offsets[rest] ?? block.span.start.offset;
    for (const other of text.slice(rest).split(/,|;|\bor\b/)) {
      const written = other.trim().replace(/^["“'‘]|["”'’.]+$/g, "");
      if (/^\p{L}[^.:()]{1,60}$/u.test(written) && written.split(/\s+/).length <= 6)
        reader.notebook.alias(topic, written, "stated", start, block.span.end.offset);
    }
    return { rest: text.length };
  }
  const { type, label, reversed } = says;
  return { rest, lead: { sources: [topic, ...(also ?? [])], type, label, reversed, rule: "lead-verb", sure: true } };
}

/** `Terraform vs Ansible:`: two that are set against each other. */
function versusLabel(
  reader: BlockReader,
  block: Block,
  index: number,
  names: readonly [string, string],
  rest: number,
): Label | undefined {
  const [source, target] = names.map((name) =>
    register(reader, block, index, name, block.content.text.indexOf(name), false),
  );
  if (!source || !target) return undefined;
  const { start, end } = block.span;
  const at = { block: index, start: start.offset, end: end.offset };
  reader.notebook.tie({ source, target, type: "contrasts-with", label: "vs", rule: "heading", ...at, features: {} });
  return { rest };
}

/** An item that only says what the items under it are: `- use cases`, and below it "cache". */
function steersItems(reader: BlockReader, { kind, content: { text } }: Block, index: number): Separator | undefined {
  const next = reader.note.blocks[index + 1];
  const belowIt = kind === "item" ? next?.parent === index : next?.kind === "item";
  if (!belowIt || text.replace(ASIDE, "").length > 40) return undefined;
  const facet = reader.tongue.facet(text.trim());
  // On a line of its own only `Types of sails` is sure to speak of the list below it.
  const steers =
    kind === "item"
      ? (facet !== undefined && facet !== "meta") || isSense(reader, text)
      : kind === "paragraph" && KINDS_OF.test(text.trim());
  return steers ? { at: text.length, end: text.length, text: "" } : undefined;
}

/** `Types of sails`: what has the types. */
const KINDS_OF = /^(?:\p{L}+ )?(?:types?|kinds?|classes|categories|variants?|forms) of (?:the )?(\p{L}[^:,;.()]*)$/iu;

/** What the phrases under such a label are. @param name of what has the kinds */
function kindsOf(reader: BlockReader, block: Block, index: number, name: string): Lead | undefined {
  const draft = reader.notebook.draft(name, { weight: 1 });
  if (!draft) return undefined;
  const at = block.content.text.indexOf(name);
  const start = block.content.offsets[at] ?? block.span.start.offset;
  const end = (block.content.offsets[at + name.length - 1] ?? start) + 1;
  draft.places.push({ start, end, block: index });
  return { sources: [draft], type: "is-a", label: "is a", reversed: true, rule: "lead-kinds" };
}

/** What a sentence is called in mathematics, with a name of its own or none: `**Theorem (Total probability).**` */
const STATED =
  /^(?:theorem|lemma|def(?:inition)?|proposition|corollary|law)\.?(?:\s+\d[\d.]*)?(?:\s*\(([^()]{2,50})\))?$/i;

/** `**Why?** …`, `**Proof.** …`, `**Theorem (Pythagoras).** …`: bold words that are no term, and what stands behind them without a colon. */
function openingMark(reader: BlockReader, block: Block, index: number, frame: Frame): Label | undefined {
  const { text, marks } = block.content;
  const mark = marks.find(({ kind, from }) => kind === "strong" && from === 0);
  if (!mark || text.length <= mark.to || !reader.prose) return undefined;
  const words = text.slice(0, mark.to).trim();
  if (ASKS.test(words)) return { rest: mark.to };
  if (!words.endsWith(".")) return undefined;
  const said = words.slice(0, -1).trim();
  const name = STATED.exec(said)?.[1];
  if (name !== undefined) {
    const topic = register(reader, block, index, name, text.indexOf(name), true);
    if (topic) partOfTopic(reader, block, index, topic, frame);
    return topic && { topic, rest: mark.to };
  }
  if (EXAMPLE.test(said)) return { example: true, rest: mark.to };
  return STATED.test(said) || STEERING_LABEL.test(said) ? { rest: mark.to } : undefined;
}

const ARROW = /[→⇒]|[-=]>/u;

/** `**Round robin** (RR)` over a list: where the name ends; what stands behind it says no more than another name. */
function captionEnd(reader: BlockReader, block: Block, index: number): Separator | undefined {
  if (!leadsByMark(reader.note, block, index)) return undefined;
  const [mark] = block.content.marks;
  const { text } = block.content;
  const bracket = text.search(/\s*\(/);
  const end = mark?.kind === "strong" && mark.from === 0 ? mark.to : bracket > 0 ? bracket : text.length;
  return { at: end, end, text: "" };
}

interface Separator {
  at: number;
  end: number;
  text: string;
}

function findSeparator(text: string, marks: readonly Mark[]): Separator | undefined {
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(text); match; match = SEPARATOR.exec(text)) {
    if (match.index > 90) return undefined;
    const before = text.slice(0, match.index);
    if (/[.!?]\s/.test(before)) return undefined;
    if (match.index === 0) continue;
    // A dash inside parentheses, or "10:30", separates nothing.
    if ((before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)) continue;
    const end = match.index + match[0].length;
    // "AWS::EC2::Subnet" is one name, and "std::Vector" too.
    if (match[0].startsWith("::") && (text.includes("::", end) || text.slice(end).trim().split(/\s+/).length < 3))
      return undefined;
    if (marks.some((mark) => isInside(mark, match.index, end))) continue;
    return { at: match.index, end, text: match[0] };
  }
  return undefined;
}

/** "Press **File: Open** twice", a link to "Watch: the tides": what is marked as one name is not taken apart. */
function isInside({ kind, from, to }: Mark, at: number, end: number): boolean {
  if (from > at || to <= end) return false;
  return kind === "link" || kind === "wikilink" || kind === "code" || (from > 0 && kind === "strong");
}

function wholeTerm(reader: BlockReader, block: Block, index: number): Label | undefined {
  const topic = register(reader, block, index, block.content.text.trim(), 0, true);
  return topic && { topic, rest: block.content.text.length };
}

function register(
  reader: BlockReader,
  block: Block,
  index: number,
  name: string,
  at: number,
  marked: boolean,
  short?: string,
): Draft | undefined {
  const bracket = /^(.+?)\s*\(([^)]+)\)\s*$/.exec(name);
  const beside = reader.prose ? lettersBeside(name) : undefined;
  const written = (beside?.name ?? bracket?.[1] ?? name).trim();
  const bare = reader.tongue.table ? written.replace(OTHER_ARTICLE, "") : written;
  const plain = bare.length > 2 ? bare : written;
  const draft = reader.notebook.draft(plain, { weight: 2, proper: /^\p{Lu}[\p{Lu}\d]+$/u.test(plain) });
  if (!draft) return undefined;
  draft.roles.term++;
  if (marked) draft.roles.strong++;
  const start = block.content.offsets[Math.max(0, at)] ?? block.span.start.offset;
  const end = (block.content.offsets[Math.max(0, at) + (short ?? plain).length - 1] ?? start) + 1;
  draft.places.push({ start, end, block: index });
  if (short !== undefined) reader.notebook.alias(draft, short, ALIKE_RULE, start, end);
  if (beside) reader.notebook.alias(draft, beside.letters, "acronym", start, end);
  const inside = bracket?.[2];
  const { table } = reader.tongue;
  const other = inside ? bracketName(plain, inside) : undefined;
  if (other) reader.notebook.alias(draft, other.name, other.rule, start, end);
  else if (inside && table && isOtherName(inside, table))
    reader.notebook.alias(draft, inside, "translation", start, end);
  return draft;
}

/** `Type 2`, `Class B`, `service-type`: said to be a kind. */
const OF_A_TYPE = /^(?:type|class) (?:\d{1,2}|[IVX]{1,4}|[A-H])$|\p{Ll}-type$/iu;

/** `Explicit`, `Preemptive`, under "Scheduling": an adjective says which kind of the topic it is. */
function namesQuality({ model }: BlockReader, { labels }: Draft): boolean {
  const label = firstLabel({ labels }) ?? "";
  return OF_A_TYPE.test(label) || isAdjective(model, label.split(/\s+/));
}

/** A term explained under a topic is a part or a kind of it. */
function partOfTopic(reader: BlockReader, block: Block, index: number, term: Draft, frame: Frame): void {
  const lead = frame.lead;
  if (lead) {
    tieToLead(reader.notebook, term, lead, block, index);
    return;
  }
  const topic = frame.topic;
  // What stands under "See also" has a place of its own.
  // Nor is "Cones" one of the rods under a heading "Rods & Cones".
  if (!topic || topic === term || frame.also?.includes(term) || frame.facet === "related") return;
  const kind = frame.facet === "kinds" || frame.facet === "examples" || (reader.prose && frame.example === true);
  const above = topic.key.split(" ");
  const suffix = narrows(term.key, topic.key);
  const { table } = reader.tongue;
  const isTitle = topic === reader.subject || topic.roles.title > 0;
  // Of one word a title is as often the name of a field: under "Databases" stands what belongs to them.
  const field = isTitle && (table !== undefined || above.length === 1);
  const written = firstLabel(topic) ?? "";
  const isSeveral = table
    ? namesSeveralIn(table, written) && !namesPart(table, term.key)
    : reader.prose && namesSeveral(written) && !isAct(written);
  const headed = reader.prose && isOneUnderSeveral(reader.note, block, topic, term);
  const several = !frame.facet && ((!field && isSeveral) || headed);
  const narrowed = suffix || (table !== undefined && !frame.facet && narrowsIn(table, term.key, topic.key));
  const quality = !frame.facet && reader.prose && namesQuality(reader, term);
  const one = kind || narrowed || several || quality;
  // Under "Rods and cones" a term may belong to either, to both, or to what these are of.
  if (!kind && !narrowed && (frame.also ?? []).length > 0) return;
  const plain =
    !one && frame.facet === "uses"
      ? ({ source: topic, target: term, type: "applies-to", label: "is used for", sure: true } as const)
      : ({ source: term, target: topic, type: one ? "is-a" : "part-of", label: one ? "is a" : "part of" } as const);
  reader.notebook.tie({
    ...(table && !one ? underFacet(frame.facet, topic, term) : plain),
    rule: "term-of-topic",
    block: index,
    start: block.span.start.offset,
    end: block.span.end.offset,
    features: { inherited: 1, "in-item": block.kind === "item" ? 1 : 0 },
  });
}
