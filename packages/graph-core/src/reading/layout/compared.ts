import { commonness } from "@cairn/english-model";
import { splitBracket } from "../../language/lexicon/headings.ts";
import { nameKey } from "../../model/names.ts";
import type { Block, RichText } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";
import { columnSense, explains } from "./column-sense.ts";
import { asksInRows } from "./matrix.ts";
import { rowsOf } from "./table-rows.ts";

/** Names of a first column whose cells are points of comparison, not things. */
const ASPECT =
  /^(?:|aspects?|parameters?|characteristics?|factors?|bas[ie]s(?: (?:of|for) .*)?|points? of .*|differences?|criteri(?:on|a)|features?|properties|property|points?|attributes?|dimensions?|questions?|aspectos?|aspekte?|crit[eé]rios?|criterios?|crit[eè]res?|kriteri(?:um|en)|caracter[ií]sticas?|caract[eé]ristiques?|merkmale?|eigenschaft(?:en)?|propiedad(?:es)?|propriedades?|propri[eé]t[eé]s?)$/i;

/**
 * The things that a table compares, where it has one a column: `| | Bedrock | SageMaker |`, with at least one of them named in the
 * note before, or all written like names over rows that are not; by column, none for the first. `undefined` for any other table.
 * @param rows what the first column says, asked only where it matters.
 * @param matrix whether most cells say yes or no, asked likewise.
 */
export function comparedThings(
  reader: BlockReader,
  header: readonly RichText[],
  rows: () => readonly string[] = () => [],
  matrix: () => boolean = () => false,
): (Draft | undefined)[] | undefined {
  const topics = decided.get(header) ?? thingsOf(reader, header, rows, matrix);
  decided.set(header, topics);
  const drafts = topics.map((topic) => reader.notebook.draft(topic, { weight: 2 }));
  return drafts.length > 0 && drafts.every((draft) => draft !== undefined) ? [undefined, ...drafts] : undefined;
}

/** The things that a table compares, none for another table: what its first row showed holds for the others, though they name more. */
const decided = new WeakMap<readonly RichText[], readonly string[]>();

function thingsOf(
  reader: BlockReader,
  header: readonly RichText[],
  rows: () => readonly string[],
  matrix: () => boolean,
): string[] {
  const [first = "", ...columns] = header.map((cell) => cell.text.trim().normalize("NFC"));
  if (columns.length < 2 || !ASPECT.test(first)) return [];
  // "Process" heads steps in most notes; where it was spoken of before, it is a thing.
  const topics = columns.map((name) => {
    const { plain } = splitBracket(name);
    // "Lisp (functional)" is Lisp, where the note speaks of that.
    if (plain !== name && reader.notebook.find(plain)) return plain;
    return reader.tongue.topic(name).topic || (reader.notebook.find(name) ? name : "");
  });
  if (!topics.every((topic) => /\p{L}{2}/u.test(topic) && topic.split(/\s+/).length <= 5)) return [];
  const known = topics.some((topic) => reader.notebook.find(topic));
  return known || namesThings(reader, first, topics, rows, matrix) ? topics : [];
}

/**
 * Whether columns that the note named nowhere before are things (`Gaff`, `Lug rig`), over rows of what is told of them (`sail area`):
 * by how they are written, or because most cells say whether each thing has what its row asks.
 */
function namesThings(
  reader: BlockReader,
  first: string,
  topics: readonly string[],
  rows: () => readonly string[],
  matrix: () => boolean,
): boolean {
  if (!reader.prose || !topics.every((topic) => /^[\p{Lu}\d]/u.test(topic))) return false;
  if (topics.some((topic) => explains(topic) || reader.tongue.facet(topic))) return false;
  const everyday = topics.filter(
    (topic) => commonness(nameKey(topic)) >= EVERYDAY || columnSense(topic, reader.tongue).sure,
  );
  if (first !== "") return everyday.length === 0 || matrix();
  if (everyday.length === topics.length) return false;
  if (matrix()) return asksInRows(reader, topics, rows());
  const small = rows().filter((row) => /^\P{Lu}/u.test(row) && reader.notebook.find(row) === undefined);
  return rows().length > 1 && 2 * small.length > rows().length;
}

/** Of {@link commonness}: `Cost`, `Speed` are told of things, and none themselves. */
const EVERYDAY = 2;

/** Ties each thing with the next one as what it is compared with; told once a table. */
export function tieCompared(
  reader: BlockReader,
  things: readonly (Draft | undefined)[],
  { block, index, header }: { block: Block; index: number; header: readonly RichText[] },
): void {
  things.forEach((target, column) => {
    const source = things[column - 1];
    if (target === undefined) return;
    const cell = header[column]!;
    const start = cell.offsets[0] ?? block.span.start.offset;
    const end = cell.offsets[cell.text.length] ?? start;
    target.roles.cell++;
    target.places.push({ start, end, block: index });
    if (source !== undefined)
      tiePeers(reader, source, target, index, { start: header[column - 1]!.offsets[0] ?? start, end });
  });
}

/** What {@link holdsTopic} found, by a table's header: each table is looked through once. */
const known = new WeakMap<readonly RichText[], boolean>();

/** Whether a table's rows are the section's topic and its like: then the other terms are its peers and no kinds of it. */
export function holdsTopic(reader: BlockReader, index: number, frame: Frame): boolean {
  const header = reader.note.blocks[index]?.header;
  if (header === undefined) return false;
  const found = known.get(header) ?? lookThrough(reader, index, frame);
  known.set(header, found);
  return found;
}

function lookThrough(reader: BlockReader, index: number, frame: Frame): boolean {
  return (
    frame.topic !== undefined &&
    firstColumn(reader, index).some((name) => name !== "" && reader.notebook.find(name) === frame.topic)
  );
}

/** What the first column of a row's table says (or the one behind it that counts the rows), row by row. */
export const firstColumn = (reader: BlockReader, index: number, column = 0): readonly string[] =>
  rowsOf(reader, index).map(({ cells }) => cells?.[column]?.text.trim() ?? "");

/** Two things that a table sets side by side. */
export function tiePeers(
  reader: BlockReader,
  source: Draft,
  target: Draft,
  block: number,
  { start, end }: { start: number; end: number },
): void {
  reader.notebook.tie({
    source,
    target,
    type: "contrasts-with",
    label: "compared with",
    rule: "table-peer",
    block,
    start,
    end,
    features: {},
  });
}
