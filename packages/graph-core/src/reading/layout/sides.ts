import { analyse } from "../../language/analyse.ts";
import type { Facet } from "../../language/lexicon/headings.ts";
import type { Block, RichText } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import { formulas } from "../formulas.ts";
import type { Frame } from "../frame.ts";
import { readOtherText } from "../other-languages/read-text.ts";
import { bareList } from "./bare.ts";

/** What may stand side by side over lists: `| Pros | Cons |`. */
const LISTS: ReadonlySet<Facet | undefined> = new Set([
  "benefits",
  "drawbacks",
  "effects",
  "uses",
  "examples",
  "needs",
  "prerequisites",
]);

/**
 * A row of a table whose columns are lists of what its topic has, each under the name of what that is: `| Pros | Cons |`.
 * @returns false for any other table.
 */
export function readLists(
  reader: BlockReader,
  cells: readonly RichText[],
  header: readonly RichText[],
  { block, index, frame }: { block: Block; index: number; frame: Frame },
): boolean {
  const { table } = reader.tongue;
  if (!(reader.prose || table) || !frame.topic) return false;
  const facets = header.map((cell) => reader.tongue.facet(cell.text.trim()));
  if (facets.length < 2 || !facets.every((facet) => LISTS.has(facet))) return false;
  cells.forEach((content, column) => {
    const facet = facets[column];
    if (content.text.trim() === "" || facet === undefined) return;
    const inner: Frame = { ...frame, facet, ...(facet === "examples" && { example: true }) };
    if (table) {
      readOtherText(reader.notebook, table, { block, index, content, from: 0, frame: inner, defined: undefined });
      return;
    }
    const sentences = analyse(reader.model, content.text, 0, formulas(content), reader.split);
    if (bareList(reader, { block, index, content, sentences, frame: inner, defined: undefined, arrow: false })) return;
    sentences.forEach((sentence, n) =>
      reader.readStatement(reader.statement(block, index, content, sentence, inner, undefined, n === 0)),
    );
  });
  return true;
}

/**
 * The things that a section sets against each other (`Class vs. object`), where a table under it has a column for each and no other;
 * undefined for any other table.
 */
export function sidesOf(
  reader: BlockReader,
  header: readonly RichText[],
  { topic, also = [] }: Frame,
): (Draft | undefined)[] | undefined {
  if (topic === undefined || also.length === 0 || header.length < 2) return undefined;
  const sides = header.map(({ text }) => reader.notebook.find(text.trim()));
  return sides.every((side) => side !== undefined && (side === topic || also.includes(side))) ? sides : undefined;
}

/** Names of a column that only counts rows. */
const COUNT = /^(?:#|№|no\.?|nr\.?|id|rank|order|(?:s|sr)\.?\s?no\.?)?$/i;
const NUMBER = /^\W*\d+(?:\.\d+)*\W*$/;
const counted = new WeakMap<readonly RichText[], readonly RichText[] | undefined>();

/**
 * A table's header without a first column that only counts the rows; undefined where it has none. The same for each row of a table.
 * @param rows the first cells of all rows.
 */
export function withoutCount(
  header: readonly RichText[],
  rows: () => readonly string[],
): readonly RichText[] | undefined {
  if (header.length < 3 || !COUNT.test(header[0]?.text.trim() ?? "")) return undefined;
  if (counted.has(header)) return counted.get(header);
  const names = rows();
  const found = names.length > 1 && names.every((name) => NUMBER.test(name)) ? header.slice(1) : undefined;
  counted.set(header, found);
  return found;
}
