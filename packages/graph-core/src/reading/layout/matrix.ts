import { commonness } from "@cairn/english-model";
import { nameKey } from "../../model/names.ts";
import { splitBracket } from "../../language/lexicon/headings.ts";
import type { Block, RichText } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import { verbType } from "../../language/lexicon/verbs.ts";
import { thirdPerson } from "../verb-label.ts";
import { rowsOf } from "./table-rows.ts";

const YES = /^(?:(?:yes|y|true|supported|full(?:y)?|partial(?:ly)?|limited|optional)\b|[✓✔✅☑🟢])/iu;
const NO = /^(?:(?:no|n|false|not supported|unsupported|never)\b|[✗✘❌✖🔴])/iu;
/** More words than these say something of their own: `No downtime while the index is built`. */
const MOST_WORDS = 3;

/** What a cell that only says yes or no says; undefined for any other. `No (planned)` is a no. */
export function saysWhether(cell: string): boolean | undefined {
  const text = splitBracket(cell.trim()).plain.replace(/[\s.,;!*]+$/, "");
  if (text === "" || text.split(/\s+/).length > MOST_WORDS) return undefined;
  // "No schema" and "Full text" name something.
  const rest = text
    .replace(YES, "")
    .replace(NO, "")
    .replace(/[\uFE0F,–—:\s]+/gu, "");
  if (rest !== "") return undefined;
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}

/** Whether whole columns say yes or no of what stands first in their rows: that has a name for its kind (`Boat`), or all is yes and no. */
export const isAsked = (reader: BlockReader, header: string, index: number): boolean =>
  /\p{L}/u.test(header) || isMatrix(reader, index);

/** Whether most of a table's cells say yes or no. Cost: its cells, for its first row. */
export function isMatrix(reader: BlockReader, index: number): boolean {
  const cells = rowsOf(reader, index).flatMap((row) => (row.cells ?? []).slice(1).map(({ text }) => text));
  return 2 * cells.filter((text) => saysWhether(text) !== undefined).length > cells.length;
}

/** Of {@link commonness}. */
const EVERYDAY = 2;

/**
 * Whether the first column of a table of yes and no, which no word heads, holds what is asked of things (`Message replay`), and the
 * other columns the things. Cost: the words of the names.
 */
export function asksInRows(reader: BlockReader, columns: readonly string[], rows: readonly string[]): boolean {
  const share = (names: readonly string[]) =>
    names.filter((name) => isTold(reader, name)).length / Math.max(1, names.length);
  return share(rows) > share(columns);
}

/** `Message replay`, `Price`, `Persistent`: common words, and no name. */
function isTold({ model }: BlockReader, name: string): boolean {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? "";
  if (/^\p{Ll}/u.test(last) || commonness(nameKey(last)) >= EVERYDAY) return true;
  return !/^(?:NOUN|PROPN|X)$/.test(model.tag(words).at(-1)?.upos ?? "");
}

/** Words around what is asked: `Supports joins?`, `Windows support`. */
const AROUND =
  /^(?:supports?(?: for)?|support of|has|have|allows?|offers?|provides?|built-in|native)\s+|\s+supported$|\s+support$/giu;
/** A question that names no thing: `Is it free?`, `Can be shared`. */
const ASKS = /^(?:is|are|was|can|does|do|will|must|may|should)\b/i;

/** A thing has what is asked, or it has not: the row `Message replay` under `Kafka`, or the other way about. */
export function tieWhether(
  reader: BlockReader,
  thing: Draft,
  asked: string,
  has: boolean,
  { block, index }: { block: Block; index: number },
): void {
  const name = splitBracket(asked.trim().replace(/[\s?:*]+$/, ""))
    .plain.replace(AROUND, "")
    .trim();
  const told = reader.prose ? verbAsked(reader, name) : undefined;
  if (told) {
    tieVerb(reader, thing, told, has, { block, index });
    return;
  }
  const words = name.split(/\s+/);
  if (!/\p{L}{2}/u.test(name) || words.length > 5 || ASKS.test(name)) return;
  const draft = reader.notebook.draft(name, { weight: 2 });
  if (!draft || draft === thing) return;
  draft.roles.cell++;
  // The whole row bears it out: "yes" alone tells nobody what.
  const at = { block: index, start: block.span.start.offset, end: block.span.end.offset };
  draft.places.push(at);
  const isThing = /^(?:NOUN|PROPN)$/.test(reader.model.tag(words).at(-1)?.upos ?? "");
  const yes = isThing ? "has" : "is";
  const type = isThing ? ("uses" as const) : ("related-to" as const);
  reader.notebook.tie({
    source: thing,
    target: draft,
    ...(has
      ? { type, label: yes }
      : { type: "contrasts-with", label: isThing ? "does not have" : "is not", ...(isThing && { denies: type }) }),
    rule: "table",
    ...at,
    features: {},
    sure: true,
  });
}

/** `Handles synonyms`, `Seen in winter`: what a row or column says with a verb, and what of. */
interface Asked {
  lemma: string;
  object: string;
}

/** Undefined where what is asked has no verb; without an object where it names nothing. */
function verbAsked({ model }: BlockReader, name: string): Asked | undefined {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5) return undefined;
  const small = [words[0]!.toLowerCase(), ...words.slice(1)];
  if (model.tag(small)[0]?.xpos === "VBN" && /^(?:ADP|SCONJ)$/.test(model.tag(small)[1]?.upos ?? ""))
    return { lemma: "", object: "" };
  // Behind a subject a verb is known by its place: "it absorbs water".
  const [, ...tags] = model.tag(["it", ...small]);
  const [first, second] = tags;
  if (first?.xpos !== "VBZ" || !/^(?:NOUN|PROPN|ADJ)$/.test(second?.upos ?? "")) return undefined;
  if (tags.at(-1)?.upos === "ADJ") return undefined;
  const isName = tags.slice(1).every(({ upos }) => /^(?:NOUN|PROPN|ADJ)$/.test(upos));
  const lemma = model.lemma(words[0]!.toLowerCase(), "VBZ");
  return { lemma, object: isName ? words.slice(1).join(" ") : "" };
}

/** A thing does to the object what the verb says, or it does not. */
function tieVerb(
  reader: BlockReader,
  thing: Draft,
  { lemma, object }: Asked,
  has: boolean,
  { block, index }: { block: Block; index: number },
): void {
  const draft = object === "" ? undefined : reader.notebook.draft(object, { weight: 2 });
  if (!draft || draft === thing) return;
  draft.roles.cell++;
  const at = { block: index, start: block.span.start.offset, end: block.span.end.offset };
  draft.places.push(at);
  const type = verbType(lemma, "", false);
  const said = has
    ? { type, label: thirdPerson(lemma) }
    : { type: "contrasts-with" as const, label: `does not ${lemma}`, denies: type };
  reader.notebook.tie({ source: thing, target: draft, ...said, rule: "table", ...at, features: {}, sure: true });
}

/**
 * `Vertical` in the row `Scaling`: vertical scaling. @returns whether a cell is such a way of what its row names; everyday adjectives
 * (`cheap`, `large`) only say how a thing is.
 */
export function tieWay(
  reader: BlockReader,
  thing: Draft,
  { text, offsets }: RichText,
  row: string,
  { block, index }: { block: Block; index: number },
): boolean {
  const way = text.trim().toLowerCase();
  const noun = row.trim().toLowerCase();
  if (!reader.prose || !/^\p{L}[\p{L}-]+$/u.test(way) || !/^\p{L}{3,}(?: \p{L}{3,})?$/u.test(noun)) return false;
  const [first, ...rest] = reader.model.tag([way, ...noun.split(" ")]);
  if (first?.upos !== "ADJ" || /^JJ[RS]$/.test(first.xpos) || commonness(way) >= EVERYDAY) return false;
  if (!rest.every(({ upos, xpos }) => upos === "NOUN" || xpos === "VBG")) return false;
  const draft = reader.notebook.draft(`${way} ${noun}`, { weight: 2 });
  if (!draft || draft === thing) return false;
  const start = offsets[0] ?? block.span.start.offset;
  const end = offsets[text.length] ?? block.span.end.offset;
  draft.roles.cell++;
  draft.places.push({ block: index, start, end });
  const ends = { source: thing, target: draft, type: "uses" as const, label: "has", rule: "table" };
  reader.notebook.tie({ ...ends, block: index, start, end, features: {}, sure: true });
  return true;
}
