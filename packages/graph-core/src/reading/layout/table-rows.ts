import type { Block, RichText } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";

const known = new WeakMap<readonly RichText[], readonly Block[]>();

/** The rows of the table that a row belongs to, gone through once a table. */
export function rowsOf({ note: { blocks } }: Pick<BlockReader, "note">, index: number): readonly Block[] {
  const header = blocks[index]?.header;
  if (header === undefined) return [];
  const gone = known.get(header);
  if (gone) return gone;
  const isRow = (at: number) => blocks[at]?.header === header;
  let row = index;
  while (isRow(row - 1)) row--;
  const rows: Block[] = [];
  for (; isRow(row); row++) rows.push(blocks[row]!);
  known.set(header, rows);
  return rows;
}
