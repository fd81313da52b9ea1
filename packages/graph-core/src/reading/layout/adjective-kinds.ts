import type { EnglishModel } from "@cairn/english-model";
import { KIND_NOUNS, LIGHT_NOUNS } from "../../language/lexicon/nouns.ts";
import { nameKey, singular } from "../../model/names.ts";
import type { Block, ParsedNote } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import { type Draft, firstLabel } from "../draft.ts";
import type { Frame } from "../frame.ts";
import { namesSeveral, termOf } from "./kinds.ts";

/** A kind that is called by an adjective alone, and what it is a kind of. */
export interface AdjectiveKind {
  /** `weak state`. */
  name: string;
  /** `state`. */
  topic: Draft;
}

/** Whether words say what something is like and name nothing by themselves: `weak`, `rational-legal`, `partially ordered`. */
export function isAdjective(model: EnglishModel, words: readonly string[]): boolean {
  if (words.length > 2 || !words.every((word) => /^\p{L}[\p{L}-]*\p{Ll}$/u.test(word))) return false;
  const tags = model.tag(words.map((word) => word.toLowerCase()));
  return tags.every(({ xpos }) => xpos === "JJ" || xpos === "RB" || xpos === "VBN") && tags.at(-1)?.xpos !== "RB";
}

/**
 * `**weak**: …` under "There are strong and weak states", or beside `**strong**` under "States": the adjective is short for the kind.
 * Undefined where a term is no adjective, or nothing says of what.
 */
export function adjectiveKind(
  reader: BlockReader,
  { block, index }: { block: Block; index: number },
  term: string,
  frame: Frame,
): AdjectiveKind | undefined {
  const { model, note, prose, notebook } = reader;
  if (!prose || block.kind !== "item" || frame.facet || !isAdjective(model, term.split(/\s+/))) return undefined;
  const beside = siblings(note, block, index).filter((other) => isAdjective(model, other.split(/\s+/)));
  const listed = listedAbove(note, block, [term, ...beside]);
  if (listed === undefined) {
    const topic = frame.lead ? undefined : frame.topic;
    return topic && holdsKinds(reader, topic, term, { block, beside: beside.length })
      ? kindOf(model, term, topic)
      : undefined;
  }
  const noun = singular(listed.noun.toLowerCase());
  const of = model.tag([noun])[0]?.upos === "NOUN" && !KIND_NOUNS.has(noun) ? notebook.draft(noun) : undefined;
  const topic = of ?? (listed.noun === "" ? reader.frames[block.parent]?.topic : undefined);
  return topic && kindOf(model, term, topic);
}

/** So many blocks away an item still stands beside another; looking no further keeps the reading linear, as do the next two. */
const NEAR = 40;
/** So long is an item that lists its kinds, in characters. */
const LIST = 400;
/** So many characters before and behind an item the whole name of its kind is looked for. */
const AROUND = 10_000;

/** The terms of the items beside one. */
function siblings(note: ParsedNote, block: Block, at: number): string[] {
  const found: string[] = [];
  for (const step of [-1, 1])
    for (let i = at + step; Math.abs(i - at) <= NEAR && i !== block.parent; i += step) {
      const other = note.blocks[i];
      if (other?.section !== block.section) break;
      if (other.parent !== block.parent || other.kind !== "item") continue;
      const term = termOf(other.content.text);
      if (term !== other.content.text.trim()) found.push(term);
    }
  return found;
}

/** What stands between adjectives of a list. */
const BETWEEN = /^\s*(?:,|,?\s*(?:and|or|&))\s*(?:an?\s+)?$/i;

/**
 * Where the item above lists the adjectives, the noun behind them (`strong, weak and failed states`), or "" where it counts kinds
 * (`three types: traditional and rational`). Undefined where it lists none.
 */
function listedAbove(note: ParsedNote, block: Block, terms: readonly string[]): { noun: string } | undefined {
  const text = note.blocks[block.parent]?.content.text.slice(0, LIST) ?? "";
  const found = terms
    .map((term) => ({ term, at: text.search(new RegExp(String.raw`(?<![\p{L}-])${term}(?![\p{L}-])`, "iu")) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  const last = found.at(-1);
  if (found.length < 2 || !last || !terms[0] || !found.some(({ term }) => term === terms[0])) return undefined;
  const isList = found.every(
    ({ at }, i) => i === 0 || BETWEEN.test(text.slice(found[i - 1]!.at + found[i - 1]!.term.length, at)),
  );
  if (!isList) return undefined;
  const noun = /^\s+(\p{L}[\p{L}-]+)/u.exec(text.slice(last.at + last.term.length))?.[1];
  if (noun !== undefined) return { noun };
  return COUNTS_KINDS.test(text.slice(0, found[0]!.at)) ? { noun: "" } : undefined;
}

const COUNTS_KINDS = /\b(?:types|kinds|sorts|forms|classes|categories|varieties)\b[^:]*:\s*$/i;

/** Nouns with which a list of adjectives is headed that are no kinds of it: `Methods`, `First stage`, `Key terms`. */
const ONLY_LEADS =
  /(?:^|\s)(?:method|term|strategy|principle|concept|measure|idea|approach|technique|point|question|word|problem|issue|tip|note|stage|phase|step|rule|law|glossary|taxonomy|catalogue|overview|thing|theory|goal|feature|property|advantage|characteristic|quality|value|option|base|basis|family|severity)$/;

/** Qualities and actions, which have kinds though they are no several: `legitimacy`, `convergence`. */
const ABSTRACT = /(?:ism|ity|[st]ion|[ae]nce|[ae]ncy|acy|ment|ship)$/;

/** Which of two it is, and no kind. */
const WHERE =
  /^(?:left|right|top|bottom|front|rear|back|upper|lower|inner|outer|first|second|last|next|previous|other|same)$/i;

/** Whether a topic is common, and adjectives under it are its kinds: it is named as several things, or several of them stand there. */
function holdsKinds(
  { model, subject, note }: BlockReader,
  topic: Draft,
  term: string,
  { block, beside }: { block: Block; beside: number },
): boolean {
  const label = firstLabel(topic) ?? "";
  const words = label.split(/\s+/);
  if (words.length > 3 || WHERE.test(term) || /\p{Lu}{2}|[^\p{L}\s-]/u.test(label)) return false;
  if (ONLY_LEADS.test(topic.key) || !/^\p{L}\p{Ll}*(?:[\s-]\p{L}\p{Ll}+)*$/u.test(label)) return false;
  const tags = model.tag(words.map((word) => word.toLowerCase()));
  if (!tags.every(({ xpos }) => /^(?:NNS?|JJ|VBG)$/.test(xpos)) || !tags.at(-1)?.xpos.startsWith("NN")) return false;
  const { start, end } = block.span;
  const around = note.text.slice(Math.max(0, start.offset - AROUND), end.offset + AROUND).toLowerCase();
  if (around.includes(`${term.toLowerCase()} ${topic.key}`)) return true;
  if (beside === 0) return false;
  if ([...topic.labels.keys()].some(namesSeveral)) return true;
  return ABSTRACT.test(topic.key) && topic !== subject && topic.roles.title === 0;
}

/** The adjective with the topic's noun behind it: of `Question types`, `open question`. */
function kindOf(model: EnglishModel, term: string, topic: Draft): AdjectiveKind | undefined {
  const label = [...topic.labels.keys()].find((one) => nameKey(one) === topic.key) ?? topic.key;
  const words = label.split(/\s+/);
  const last = singular(words.at(-1)?.toLowerCase() ?? "");
  const isKind = KIND_NOUNS.has(last) || (words.length > 1 && LIGHT_NOUNS.has(last));
  const noun = isKind ? words.slice(0, -1) : [...words.slice(0, -1), last];
  if (noun.length === 0 || term.toLowerCase() === noun[0]?.toLowerCase()) return undefined;
  const small = noun.map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word)).join(" ");
  const isNationality = /^\p{Lu}/u.test(term) && model.tag([term])[0]?.xpos === "NNP";
  return { name: `${isNationality ? term : term.charAt(0).toLowerCase() + term.slice(1)} ${small}`, topic };
}
