import type { AliasClaim, KeyUse } from "./claims.ts";
import type { KeyGroup } from "./key-group.ts";
import { type GroupingOptions, type GroupMoves, KeyGrouping } from "./key-grouping.ts";
import { claimsOf, type KeyNode } from "./key-node.ts";
import { KeyTable } from "./key-table.ts";
import { listAt, setAt } from "./order.ts";
import type { NameTable } from "./ties/name-table.ts";
import { NONE } from "./ties/none.ts";
import { type PackedNumbers, packNumbers, unpackNumbers } from "./ties/packed-numbers.ts";
import { UseBook } from "./use-book.ts";

/** What regrouping changed. */
export interface Regrouping extends GroupMoves {
  /** Of groups that are followed. */
  changes: ReadonlyMap<KeyGroup, GroupChange>;
}

/** What was added to a group and taken back since the last regrouping. */
export interface GroupChange {
  /** Keys whose uses changed, by note. */
  notes: Map<string, Set<string>>;
  /** Claims between its keys. */
  gone: AliasClaim[];
  come: AliasClaim[];
}

export interface KeyBookOptions extends GroupingOptions {
  /** Numbers of keys, which others may use, too. */
  names: NameTable;
  /** Is called before a use of a group's keys comes or goes; the first time in a batch all are as they were. */
  beforeChange: (group: KeyGroup) => void;
}

/** What notes say of keys, and which keys are names of one concept, kept up to date. */
export class KeyBook {
  readonly #nodes: KeyTable;
  readonly #uses: UseBook;
  /** By note: the numbers of its uses, see {@link packNumbers}. */
  readonly #ofNote = new Map<string, PackedNumbers>();
  readonly grouping: KeyGrouping;
  #changes = new Map<KeyGroup, GroupChange>();
  readonly #beforeChange: KeyBookOptions["beforeChange"];

  constructor(options: KeyBookOptions) {
    this.#nodes = new KeyTable(options.names);
    this.#uses = new UseBook(options.names);
    this.grouping = new KeyGrouping(this.#nodes, options);
    this.#beforeChange = options.beforeChange;
  }

  /**
   * Puts a note's uses in the place of those that it had. What it says as it said it before is left as it is: only what it says
   * anew, or no more, has anything looked at.
   */
  setUses(note: string, after: readonly KeyUse[]): void {
    const old = new Map<string, number[]>();
    for (const row of unpackNumbers(this.#ofNote.get(note))) listAt(old, this.#uses.key(row)).push(row);
    const now = new Map<string, KeyUse[]>();
    for (const use of after) listAt(now, use.key).push(use);
    const rows: number[] = [];
    for (const [key, before] of old) {
      const uses = now.get(key) ?? [];
      now.delete(key);
      if (uses.length === before.length && uses.every((use, i) => this.#uses.equals(before[i]!, use)))
        rows.push(...before);
      else rows.push(...this.#replaceUses(key, note, before, uses));
    }
    for (const [key, uses] of now) rows.push(...this.#replaceUses(key, note, [], uses));
    if (rows.length === 0) this.#ofNote.delete(note);
    else this.#ofNote.set(note, packNumbers(rows));
  }

  /** Forgets uses that were taken back: until then whoever holds them can read them. */
  forget(): void {
    this.#uses.forget();
  }

  /** Puts uses of a key by a note in the place of all others that it has. @returns their numbers */
  #replaceUses(key: string, note: string, before: readonly number[], after: readonly KeyUse[]): number[] {
    const node = this.grouping.node(key);
    if (node.group !== undefined) this.#beforeChange(node.group);
    const [face, wasUsed, wasWritten] = [faceOf(node), node.uses !== NONE, node.written > 0];
    for (const row of before) node.countUse(this.#uses.at(row), -1);
    for (const row of before) node.uses = this.#uses.remove(row, node.uses);
    const rows = after.map((use) => {
      node.countUse(use, 1);
      return (node.uses = this.#uses.add(use, node.uses));
    });
    // Of any claim on it, whether it is admitted may depend on its being written.
    if (wasUsed !== (node.uses !== NONE) || wasWritten !== node.written > 0) this.grouping.loosen(key);
    if (face !== faceOf(node) || node.unlike === 0) this.grouping.doubt(key);
    if (node.group?.isFollowed === true) setAt(this.#changeOf(node.group).notes, note).add(key);
    return rows;
  }

  addClaim(claim: AliasClaim): void {
    this.grouping.addClaim(claim);
    this.#changeWith(claim)?.come.push(claim);
  }

  removeClaim(claim: AliasClaim): void {
    this.grouping.removeClaim(claim);
    this.#changeWith(claim)?.gone.push(claim);
  }

  /** What changes of the followed group in which a claim lies. */
  #changeWith({ owner, alias }: AliasClaim): GroupChange | undefined {
    const group = this.#nodes.groupOf(owner);
    return group?.isFollowed === true && this.#nodes.groupOf(alias) === group ? this.#changeOf(group) : undefined;
  }

  #changeOf(group: KeyGroup): GroupChange {
    let change = this.#changes.get(group);
    if (change === undefined) this.#changes.set(group, (change = { notes: new Map(), gone: [], come: [] }));
    return change;
  }

  groupOf(key: string): KeyGroup | undefined {
    return this.#nodes.groupOf(key);
  }

  /** Uses of a key, in no order; those of one note behind each other, as it has them. */
  usesOf(key: string): KeyUse[] {
    const uses: KeyUse[] = [];
    for (let row = this.#nodes.get(key)?.uses ?? NONE; row !== NONE; row = this.#uses.next(row))
      uses.push(this.#uses.at(row));
    return uses.reverse();
  }

  /** Uses of a key by a note. */
  usesBy(note: string, key: string): KeyUse[] {
    const uses: KeyUse[] = [];
    for (const row of unpackNumbers(this.#ofNote.get(note)))
      if (this.#uses.key(row) === key) uses.push(this.#uses.at(row));
    return uses;
  }

  /** Calls back for each mention of a note with its key and where it begins. */
  eachMention(note: string, visit: (key: string, start: number) => void): void {
    for (const row of unpackNumbers(this.#ofNote.get(note))) {
      const key = this.#uses.key(row);
      this.#uses.eachStart(row, (start) => visit(key, start));
    }
  }

  /** Whether any note uses a key. */
  isUsed(key: string): boolean {
    return (this.#nodes.get(key)?.uses ?? NONE) !== NONE;
  }

  /** Whether a key is a heading, a title or defined anywhere. */
  isExplained(key: string): boolean {
    return (this.#nodes.get(key)?.explained ?? 0) > 0;
  }

  /** Whether a note uses a key as a name of its own, which it takes for no other concept's. */
  isOwnName(key: string): boolean {
    return (this.#nodes.get(key)?.unlike ?? 0) > 0;
  }

  /** Whether every note that uses a key takes it for the same other one. */
  isOnlyAlike(key: string, other: string): boolean {
    const { unlike = 0, alikes } = this.#nodes.get(key) ?? {};
    return unlike === 0 && (alikes === undefined || alikes.size === 0 || (alikes.size === 1 && alikes.has(other)));
  }

  /** Whether a concept note is about a key. */
  isWritten(key: string): boolean {
    return (this.#nodes.get(key)?.written ?? 0) > 0;
  }

  /** Whether a note names a key in its text, or defines it. */
  isInText(key: string): boolean {
    return (this.#nodes.get(key)?.inText ?? 0) > 0;
  }

  /** Whether every use writes every word of a key with a capital or a digit first. */
  isProper(key: string): boolean {
    return (this.#nodes.get(key)?.improper ?? 0) === 0;
  }

  /** Whether most uses write a key as a proper name, or as a product's. */
  isMostlyProper(key: string): boolean {
    const node = this.#nodes.get(key);
    return node !== undefined && isMostlyProper(node);
  }

  /** Whether most uses write a key as only a product is written (`S3`). */
  isCoined(key: string): boolean {
    const node = this.#nodes.get(key);
    return node !== undefined && 2 * node.coined > node.count;
  }

  /** Claims between keys of one group, in no order. */
  claimsWithin(group: KeyGroup): AliasClaim[] {
    if (group.keys.length === 1) return [];
    const inside = new Set(group.keys);
    return group.keys.flatMap((key) =>
      [...this.#nodes.get(key)!.ties].flatMap(([other, claims]) =>
        inside.has(other) && key < other ? claimsOf(claims) : [],
      ),
    );
  }

  /** Whether what {@link VendorNames} asks of a key changed since this was asked last: its being used, properly, in a text. */
  tellFace(key: string): boolean {
    const node = this.#nodes.get(key);
    if (node === undefined) return false;
    const face = node.uses === NONE ? 0 : faceForVendors(node);
    const isChanged = face !== node.told;
    node.told = face;
    return isChanged;
  }

  /** See {@link KeyGrouping.regroup}. */
  regroup(): Regrouping {
    const moves = this.grouping.regroup();
    const changes = this.#changes;
    this.#changes = new Map();
    return { ...moves, changes };
  }
}

const isMostlyProper = ({ count, improper, coined }: KeyNode): boolean => 3 * improper <= count || 2 * coined > count;

function faceForVendors(node: KeyNode): number {
  const { improper, inText, coined, count } = node;
  const asks = [true, improper === 0, inText > 0, isMostlyProper(node), 2 * coined > count];
  return asks.reduce((face, yes, bit) => face | (Number(yes) << bit), 0);
}

/** What of a key's counts `admits` asks about. */
function faceOf({ explained, unlike }: KeyNode): number {
  return Number(explained > 0) + 2 * Number(unlike > 0);
}
