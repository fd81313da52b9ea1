import type { AliasClaim, KeyUse } from "./claims.ts";
import type { KeyGroup } from "./key-group.ts";
import { SmallMap } from "./small-map.ts";
import { NONE } from "./ties/tie-table.ts";

/** Shared by all keys that nothing ties to another; never written to. */
export const UNTIED = new SmallMap<string, AliasClaim[]>();

/** What notes say of one key. */
export class KeyNode {
  /** The number of the first of its uses, see `UseBook`; {@link NONE} where it has none. */
  uses = NONE;
  /** How many uses are titles, headings or definitions; stand in the text; are not written as a proper name; are like no other name. */
  explained = 0;
  inText = 0;
  improper = 0;
  unlike = 0;
  /** How many uses there are, and how many are written as only a product is: `S3`, `DynamoDB tables`. */
  count = 0;
  coined = 0;
  /** How many uses are like which other name; missing where none ever was. */
  alikes: Map<string, number> | undefined = undefined;
  /** How many notes about it are concept notes. */
  written = 0;
  /** What was told last, see `KeyBook.tellFace`. */
  told = 0;
  /** How many claims on it may be admitted at one time and not at another. */
  doubtful = 0;
  /** Claims that tie it to another key, by that key; {@link UNTIED} for none. */
  ties: SmallMap<string, AliasClaim[]> = UNTIED;
  group: KeyGroup | undefined = undefined;
  /** All keys that alias claims connect it with, itself included; shared by all of them. Missing where it stands alone. */
  component: readonly string[] | undefined = undefined;
}

/** Counts a use, once more or once less. */
export function countUse(node: KeyNode, { role, label, written, alike }: KeyUse, times: 1 | -1): void {
  if (role !== "named") node.explained += times;
  if (role === "named" || role === "defined") node.inText += times;
  if (written) node.written += times;
  if (alike === undefined) node.unlike += times;
  else countAlike(node, alike, times);
  if (!PROPER.test(label)) node.improper += times;
  if (COINED.test(label)) node.coined += times;
  node.count += times;
}

function countAlike(node: KeyNode, alike: string, times: 1 | -1): void {
  const alikes = (node.alikes ??= new Map());
  const count = (alikes.get(alike) ?? 0) + times;
  if (count === 0) alikes.delete(alike);
  else alikes.set(alike, count);
}

/** Every word with a capital or a digit first. */
const PROPER = /^[\p{Lu}\p{N}]\S*(?:\s+[\p{Lu}\p{N}]\S*)*$/u;

/** A first word with digits among its letters, or a long one with capitals inside: nobody writes an everyday word so. */
const COINED = /^(?:[\p{Lu}][\p{L}]*\d[\p{L}\d]*|(?=\S{5})\p{L}*\p{Ll}\p{Lu}\p{L}*)(?:\s|$)/u;
