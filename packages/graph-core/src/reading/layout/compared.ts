import type { Block, RichText } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";

/** Names of a first column whose cells are points of comparison, not things. */
const ASPECT =
  /^(?:|aspects?|criteri(?:on|a)|features?|properties|property|points?|attributes?|dimensions?|questions?|aspectos?|aspekte?|crit[eé]rios?|criterios?|crit[eè]res?|kriteri(?:um|en)|caracter[ií]sticas?|caract[eé]ristiques?|merkmale?|eigenschaft(?:en)?|propiedad(?:es)?|propriedades?|propri[eé]t[eé]s?)$/i;

/**
 * The things that a table compares, where it has one a column: `| | Bedrock | SageMaker |`, with at least one of them named in the
 * note before; by column, none for the first. `undefined` for any other table.
 */
export function comparedThings(reader: BlockReader, header: readonly RichText[]): (Draft | undefined)[] | undefined {
  const [first, ...columns] = header.map((cell) => cell.text.trim().normalize("NFC"));
  if (columns.length < 2 || !ASPECT.test(first ?? "")) return undefined;
  const topics = columns.map((name) => reader.tongue.topic(name).topic);
  if (!topics.every((topic) => /\p{L}{2}/u.test(topic) && topic.split(/\s+/).length <= 5)) return undefined;
  if (!topics.some((topic) => reader.notebook.find(topic))) return undefined;
  const drafts = topics.map((topic) => reader.notebook.draft(topic, { weight: 2 }));
  return drafts.every((draft) => draft !== undefined) ? [undefined, ...drafts] : undefined;
}

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
  const { blocks } = reader.note;
  const header = blocks[index]?.header;
  if (header === undefined || frame.topic === undefined) return false;
  const isRow = (at: number) => blocks[at]?.header === header;
  let row = index;
  while (isRow(row - 1)) row--;
  for (; isRow(row); row++) {
    const name = blocks[row]!.cells?.[0]?.text.trim() ?? "";
    if (name !== "" && reader.notebook.find(name) === frame.topic) return true;
  }
  return false;
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
