import type { AliasClaim, KeyUse } from "./claims.ts";
import { SmallMap } from "./small-map.ts";

/** Keys that are names of one concept. */
export interface KeyGroup {
  /** The first of its keys: the group's own key. */
  readonly key: string;
  /** Sorted. */
  readonly keys: readonly string[];
  /** Whoever uses the book wants to be told what changes of it. */
  isFollowed: boolean;
  /** Id of the concept as its relations were last told of; `undefined` where there is none. */
  id: string | undefined;
}

/** What notes say of one key. */
export interface KeyNode {
  /** By note; as a rule there is one, which needs no list. */
  uses: SmallMap<string, KeyUse | readonly KeyUse[]>;
  /** How many uses are titles, headings or definitions; stand in the text; are not written as a proper name; are like no other name. */
  explained: number;
  inText: number;
  improper: number;
  unlike: number;
  /** How many uses are like which other name; missing where none ever was. */
  alikes: Map<string, number> | undefined;
  /** How many notes about it are concept notes. */
  written: number;
  /** What was told last, see `KeyBook.tellFace`. */
  told: number;
  /** How many claims on it may be admitted at one time and not at another. */
  doubtful: number;
  /** Claims that tie it to another key, by that key. */
  ties: SmallMap<string, AliasClaim[]>;
  group: KeyGroup | undefined;
  /** All keys that alias claims connect it with, itself included; shared by all of them. */
  component: readonly string[];
}

/** Of a key that nothing is said of. */
export function emptyNode(key: string): KeyNode {
  const [uses, ties] = [new SmallMap<string, KeyUse | readonly KeyUse[]>(), new SmallMap<string, AliasClaim[]>()];
  const counts = { explained: 0, inText: 0, improper: 0, unlike: 0, written: 0, told: 0, doubtful: 0 };
  return { uses, ties, ...counts, alikes: undefined, group: undefined, component: [key] };
}

/** Counts a use, once more or once less. */
export function countUse(node: KeyNode, { role, label, written, alike }: KeyUse, times: 1 | -1): void {
  if (role !== "named") node.explained += times;
  if (role === "named" || role === "defined") node.inText += times;
  if (written) node.written += times;
  if (alike === undefined) node.unlike += times;
  else countAlike(node, alike, times);
  if (!PROPER.test(label)) node.improper += times;
}

function countAlike(node: KeyNode, alike: string, times: 1 | -1): void {
  const alikes = (node.alikes ??= new Map());
  const count = (alikes.get(alike) ?? 0) + times;
  if (count === 0) alikes.delete(alike);
  else alikes.set(alike, count);
}

/** Every word with a capital or a digit first. */
const PROPER = /^[\p{Lu}\p{N}]\S*(?:\s+[\p{Lu}\p{N}]\S*)*$/u;
