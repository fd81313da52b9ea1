import { commonness } from "@cairn/english-model";
import { nameKey } from "../../model/names.ts";
import type { Block, RichText } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";
import { columnSense } from "./column-sense.ts";

/** Names of a first column whose cells are points of comparison, not things. */
const ASPECT =
  /^(?:|aspects?|criteri(?:on|a)|features?|properties|property|points?|attributes?|dimensions?|questions?|aspectos?|aspekte?|crit[eé]rios?|criterios?|crit[eè]res?|kriteri(?:um|en)|caracter[ií]sticas?|caract[eé]ristiques?|merkmale?|eigenschaft(?:en)?|propiedad(?:es)?|propriedades?|propri[eé]t[eé]s?)$/i;

/**
 * The things that a table compares, where it has one a column: `| | Bedrock | SageMaker |`, with at least one of them named in the
 * note before, or all written like names over rows that are not; by column, none for the first. `undefined` for any other table.
 * @param rows what the first column says, asked only where it matters.
 */
export function comparedThings(
  reader: BlockReader,
  header: readonly RichText[],
  rows: () => readonly string[] = () => [],
): (Draft | undefined)[] | undefined {
  const [first, ...columns] = header.map((cell) => cell.text.trim().normalize("NFC"));
  if (columns.length < 2 || !ASPECT.test(first ?? "")) return undefined;
  const topics = columns.map((name) => reader.tongue.topic(name).topic);
  if (!topics.every((topic) => /\p{L}{2}/u.test(topic) && topic.split(/\s+/).length <= 5)) return undefined;
  if (!topics.some((topic) => reader.notebook.find(topic)) && !(first === "" && namesThings(reader, topics, rows())))
    return undefined;
  const drafts = topics.map((topic) => reader.notebook.draft(topic, { weight: 2 }));
  return drafts.every((draft) => draft !== undefined) ? [undefined, ...drafts] : undefined;
}

/** Whether columns without a name for their rows are things (`Gaff`, `Lug rig`), over rows of what is told of them (`sail area`). */
function namesThings(reader: BlockReader, topics: readonly string[], rows: readonly string[]): boolean {
  if (!reader.prose || !topics.every((topic) => /^[\p{Lu}\d]/u.test(topic))) return false;
  if (topics.every((topic) => commonness(nameKey(topic)) >= EVERYDAY || columnSense(topic, reader.tongue).sure))
    return false;
  const small = rows.filter((row) => /^\P{Lu}/u.test(row) && reader.notebook.find(row) === undefined);
  return rows.length > 1 && 2 * small.length > rows.length;
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

const columns = new WeakMap<readonly RichText[], readonly string[]>();

/** What the first column of a row's table says, row by row; gone through once a table. */
export function firstColumn({ note: { blocks } }: BlockReader, index: number): readonly string[] {
  const header = blocks[index]?.header;
  if (header === undefined) return [];
  const gone = columns.get(header);
  if (gone) return gone;
  const isRow = (at: number) => blocks[at]?.header === header;
  let row = index;
  while (isRow(row - 1)) row--;
  const names: string[] = [];
  for (; isRow(row); row++) names.push(blocks[row]!.cells?.[0]?.text.trim() ?? "");
  columns.set(header, names);
  return names;
}

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
