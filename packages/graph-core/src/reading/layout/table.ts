import { analyse } from "../../language/analyse.ts";
import type { Block, RichText } from "../../model/note.ts";
import { namesPart, namesSeveralIn } from "../other-languages/several.ts";
import type { BlockReader } from "../block-reader.ts";
import { formulas } from "../formulas.ts";
import { lacks } from "../denial.ts";
import { type Draft, firstLabel } from "../draft.ts";
import type { Frame } from "../frame.ts";
import { MAKERS } from "../../language/lexicon/nouns.ts";
import { verbType } from "../../language/lexicon/verbs.ts";
import { thirdPerson } from "../verb-label.ts";
import { splitBracket } from "../../language/lexicon/headings.ts";
import { bareList } from "./bare.ts";
import { columnSense, type ColumnSense, explains, namesAgain, tellsDoing } from "./column-sense.ts";
import { comparedThings, firstColumn, holdsTopic, tieCompared, tiePeers } from "./compared.ts";
import { nameParts } from "./label-names.ts";
import { isAsked, isMatrix, saysWhether, tieWay, tieWhether } from "./matrix.ts";
import { isOneUnderSeveral, LONGEST_NAME } from "./kinds.ts";
import { isCommon } from "../pairs/kind-words.ts";
import { bracketName } from "./marks.ts";
import { readLists, sidesOf, withoutCount } from "./sides.ts";
import { namesRow } from "../other-languages/names.ts";
import { namesKind } from "../other-languages/column.ts";
import { readOtherCell } from "../other-languages/read-cell.ts";

/** What a column of examples says of its cells. */
const EXAMPLE_OF = "is an example of";

/** A table's row: its first cell is a term; the other cells say things of it under their column's name. */
export function readRow(reader: BlockReader, block: Block, index: number, frame: Frame): void {
  const count = withoutCount(block.header ?? [], () => firstColumn(reader, index));
  const cells = (block.cells ?? []).slice(count ? 1 : 0);
  const first = cells[0];
  if (!first || cells.length < 2) return;
  const header = count ?? block.header ?? [];
  if (readLists(reader, cells, header, { block, index, frame })) return;
  const sides = reader.prose ? sidesOf(reader, header, frame) : undefined;
  if (sides) {
    sides.forEach((side, column) => {
      if (side && cells[column]) readCell(reader, side, cells[column], "", { block, index, frame });
    });
    return;
  }
  const things = comparedThings(
    reader,
    header,
    () => firstColumn(reader, index, count ? 1 : 0),
    () => isMatrix(reader, index),
  );
  if (things) {
    if (reader.note.blocks[index - 1]?.header !== block.header) tieCompared(reader, things, { block, index, header });
    things.forEach((thing, column) => {
      const whether = reader.prose ? saysWhether(cells[column]?.text ?? "") : undefined;
      if (thing && whether !== undefined) tieWhether(reader, thing, first.text, whether, { block, index });
      else if (thing && cells[column] && !tieWay(reader, thing, cells[column], first.text, { block, index }))
        readCell(reader, thing, cells[column], first.text.trim(), { block, index, frame });
    });
    return;
  }
  const name = first.text.replace(/^[\s*_`]+|[\s*_`:]+$/g, "");
  if (!name || name.split(/\s+/).length > 6 || !/\p{L}{2}/u.test(name) || reader.tongue.facet(name)) return;
  if (reader.tongue.table && !namesRow(reader.tongue.table, name)) return;
  const { plain, inside } = splitBracket(name);
  const term = reader.notebook.draft(reader.prose ? plain : name, { weight: 2 });
  if (!term) return;
  term.roles.cell++;
  const start = block.span.start.offset;
  const end = block.span.end.offset;
  term.places.push({ start: first.offsets[0] ?? start, end: first.offsets[first.text.length] ?? end, block: index });
  const other = reader.prose && inside ? bracketName(plain, inside) : undefined;
  if (other) reader.notebook.alias(term, other.name, other.rule, start, end);
  nameParts(reader, { block, index, content: first, to: first.text.length, topic: term, frame });
  relateToHeader(reader, block, index, term, frame, header);
  const example = reader.prose ? doneTo(reader, cells, header) : undefined;
  for (let column = 1; column < cells.length; column++) {
    const heading = header[column]?.text.trim() ?? "";
    const whether =
      reader.prose && isAsked(reader, header[0]?.text ?? "", index) ? saysWhether(cells[column]!.text) : undefined;
    if (whether === undefined) readCell(reader, term, cells[column]!, heading, { block, index, frame, example });
    else tieWhether(reader, term, heading, whether, { block, index });
  }
}

/** What a cell says of a term, under the name of its column (or of its row, where things are compared column by column). */
function readCell(
  reader: BlockReader,
  term: Draft,
  cell: RichText,
  heading: string,
  { block, index, frame, example }: { block: Block; index: number; frame: Frame; example?: ColumnSense | undefined },
): void {
  if (cell.text.trim() === "") return;
  const inner: Frame = {
    topic: term,
    origin: "label",
    ...(frame.heading ? { heading: frame.heading } : {}),
    ...(frame.subject ? { subject: frame.subject } : {}),
    distance: 0,
    ...(frame.example ? { example: true } : {}),
  };
  const { tongue } = reader;
  if (tongue.table) {
    const words = { table: tongue.table, tongue };
    readOtherCell(reader.notebook, words, { block, index, content: cell, heading, frame: inner, term });
    return;
  }
  if (!reader.prose) return;
  if (namesAgain(heading) && isShortName(cell.text)) {
    const at = block.span.start.offset;
    reader.notebook.alias(
      term,
      cell.text.trim(),
      "acronym",
      cell.offsets[0] ?? at,
      cell.offsets[cell.text.length] ?? at,
    );
    return;
  }
  const sentences = analyse(reader.model, cell.text, 0, formulas(cell), reader.split);
  // As behind a label: "**Broker**: a server".
  const bare = { block, index, content: cell, sentences, frame: inner, defined: term, arrow: false };
  if (explains(heading) && bareList(reader, bare)) return;
  const sense = columnSense(heading, tongue, (word) => reader.model.lemma(word, "VBN"));
  const { type, label: said, reversed, sure } = example && sense.label === EXAMPLE_OF ? example : sense;
  // Under `Sundial`, in a note on sundials, stands what goes with the row there: no row has a sundial.
  const column = sure ? undefined : reader.notebook.find(heading);
  const isThing = column !== undefined && (column.proper || column.roles.title + column.roles.heading > 0);
  const label = isThing ? "relates to" : said;
  for (const sentence of sentences) {
    const statement = reader.statement(block, index, cell, sentence, inner, undefined, true);
    const root = statement.word(sentence.root);
    if (root && /^(?:NOUN|PROPN)$/.test(root.upos) && sentence.words.length <= 12)
      for (const reference of statement.references(
        [sentence.root, ...conj(statement.sentence.children, sentence.root, statement)],
        "cell",
      ))
        if (reference.draft !== term && lacks(statement, reference.word)) {
          const row = { draft: term, features: { inherited: 1 }, word: -1 };
          statement.tie(row, reference, "contrasts-with", "has no", "table", {}, { sure: true });
        } else if (reference.draft !== term) {
          const row = { draft: term, features: { inherited: 1 }, word: -1 };
          const [source, target] = reversed ? [reference, row] : [row, reference];
          statement.tie(source, target, type, label, "table", {}, sure ? { sure } : {});
        }
    reader.readStatement(statement);
  }
}

/** `| Word filter | blocks words | profanity |`: what a row does, where a column tells it, is done to its examples. */
function doneTo(reader: BlockReader, cells: readonly RichText[], header: readonly RichText[]): ColumnSense | undefined {
  const cell = cells.find((_, column) => column > 0 && tellsDoing(header[column]?.text ?? ""));
  const sentence = cell && analyse(reader.model, cell.text, 0, formulas(cell), reader.split)[0];
  const verb = sentence?.words[sentence.root];
  if (!sentence || !verb || verb.upos !== "VERB" || !/^VB[ZP]?$/.test(verb.xpos)) return undefined;
  if (sentence.children[sentence.root]?.some((c) => sentence.words[c]?.label.startsWith("nsubj"))) return undefined;
  const lemma = reader.model.lemma(verb.text, verb.xpos);
  return { type: verbType(lemma, "", false), label: `${thirdPerson(lemma)}, for example`, reversed: false, sure: true };
}

/** `VTS`, `Vessel Traffic Service`: one name; not `n/a`, nor two of them. */
const isShortName = (text: string): boolean =>
  /^\s*\p{L}[\p{L}\p{N}.-]+(?: [\p{L}\p{N}.-]+){0,4}\s*$/u.test(text) &&
  !/^\s*(?:none|n\.?a\.?|unknown)\s*$/i.test(text);

function conj(
  children: readonly (readonly number[])[],
  root: number,
  statement: { word(i: number): { label: string } | undefined },
): number[] {
  return (children[root] ?? []).filter((c) => statement.word(c)?.label === "conj");
}

/** `Bedrock Guardrails` beside `Amazon Bedrock`: a name that goes on from the topic's is of it, and no peer. */
function isWithin(topic: Draft, term: Draft): boolean {
  const words = topic.key.split(" ").filter((word) => !MAKERS.has(word));
  const own = term.key.split(" ");
  return words.length > 0 && own.length > words.length && words.every((word) => own.includes(word));
}

/** The first column's name says what its terms are: under `Service`, `S3` is a service. */
function relateToHeader(
  reader: BlockReader,
  block: Block,
  index: number,
  term: Draft,
  frame: Frame,
  names: readonly RichText[],
): void {
  const header = names[0]?.text.trim() ?? "";
  const parsed = reader.tongue.topic(header);
  const isKind = header.split(/\s+/).length <= 3 && (!reader.tongue.table || namesKind(header));
  const kind = parsed.topic && isKind ? reader.notebook.find(parsed.topic) : undefined;
  const target = kind ?? frame.topic;
  if (!target || target === term) return;
  if (!kind && !isWithin(target, term) && holdsTopic(reader, index, frame)) {
    tiePeers(reader, target, term, index, { start: block.span.start.offset, end: block.span.end.offset });
    return;
  }
  const listed = kind === undefined && listsKinds(reader, block, target, term, frame, header);
  const one = kind !== undefined || listed;
  reader.notebook.tie({
    source: term,
    target,
    type: one ? "is-a" : "part-of",
    label: one ? "is a" : "part of",
    rule: "table-term",
    block: index,
    start: block.span.start.offset,
    end: block.span.end.offset,
    features: { inherited: 1 },
    ...(listed && reader.prose && { sure: true }),
  });
}

/** `Options`, `Modes`: what a thing is run with is none of its kind. */
const SETS = /\b(?:options?|modes?|flags?|settings?|parameters?|arguments?|methods?)\b/i;

/** What a column of names is headed that says no more of them. */
const NAME_COLUMN = /^(?:name|nombre|nome|nom|type|tipo|typ|art|bezeichnung)$/i;

/**
 * Whether the rows are kinds of what the heading names: under `Variants` of a thing, or `Reservoirs`; in other languages under `Types de
 * contrats`, or `Maladies héréditaires` over a column `Maladie`.
 */
function listsKinds(
  { tongue, note, prose }: BlockReader,
  block: Block,
  topic: Draft,
  term: Draft,
  frame: Frame,
  header: string,
): boolean {
  const { table } = tongue;
  if (!table) {
    const above = `${header} ${note.blocks[block.section]?.content.text.slice(0, LONGEST_NAME) ?? ""}`;
    const isKind = frame.facet === "kinds" && isCommon(topic) && !SETS.test(above);
    return prose && (isKind || isOneUnderSeveral(note, block, topic, term));
  }
  if (topic !== frame.heading || namesPart(table, term.key)) return false;
  const written = firstLabel(topic) ?? "";
  if (frame.facet !== "kinds" && (frame.facet || !namesSeveralIn(table, written))) return false;
  const one = table.singular(header.toLowerCase());
  return (
    NAME_COLUMN.test(header) ||
    written
      .toLowerCase()
      .split(/\s+/)
      .some((word) => table.singular(word) === one)
  );
}
