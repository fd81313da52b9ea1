import { aliasGroups } from "./alias-groups.ts";
import { CORRECTIONS_FILE } from "../corrections/correction.ts";
import type { AliasClaim, KeyUse } from "./claims.ts";
import { KeyGroup } from "./key-group.ts";
import { claimsOf, type KeyNode } from "./key-node.ts";
import { KeyTable } from "./key-table.ts";
import { compare, listAt, setAt } from "./order.ts";
import type { NameTable } from "./ties/name-table.ts";
import { NONE } from "./ties/none.ts";
import { type PackedNumbers, packNumbers, unpackNumbers } from "./ties/packed-numbers.ts";
import { UseBook } from "./use-book.ts";

/** What regrouping changed. */
export interface Regrouping {
  created: KeyGroup[];
  removed: KeyGroup[];
  /** Same keys as before, but a note's use of one of them, or a claim between them, changed. */
  touched: KeyGroup[];
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

export interface KeyBookOptions {
  /** Numbers of keys, which others may use, too. */
  names: NameTable;
  dominance: number;
  /**
   * Whether a claim may weld two keys. It may depend on whether one of them is explained, is all but alike to others or written, and
   * on what ties the two, of which the book is told by `touchTie`.
   */
  admits: (claim: AliasClaim, book: KeyBook) => boolean;
  /** Whether that may change while the claim stands. */
  isDoubtful: (claim: AliasClaim) => boolean;
  /** Is called before a use of a group's keys comes or goes; the first time in a batch all are as they were. */
  beforeChange: (group: KeyGroup) => void;
}

/**
 * Which keys are names of one concept, kept up to date. Grouping is decided within one connected component of claims, so a
 * change costs as much as the components that it touches.
 */
export class KeyBook {
  readonly #nodes: KeyTable;
  readonly #uses: UseBook;
  /** By note: the numbers of its uses, see {@link packNumbers}. */
  readonly #ofNote = new Map<string, PackedNumbers>();
  readonly #dirty = new Set<string>();
  /** Of these, those whose ties changed, or that notes now use, or use no more: their components are looked at again. */
  readonly #loose = new Set<string>();
  /** Of these, those of which claims may now be admitted otherwise. */
  readonly #doubted = new Set<string>();
  /** Claims that were not admitted when they were last asked for. */
  readonly #refused = new Set<AliasClaim>();
  /** How many more claims there are of a kind that counts as one for the grouping; 0 where one took another's place. */
  readonly #balance = new Map<string, { claim: AliasClaim; more: number }>();
  #changes = new Map<KeyGroup, GroupChange>();
  /** Keys to keep apart, both ways, and by how many corrections. */
  readonly #apart = new Map<string, Map<string, number>>();
  readonly #options: KeyBookOptions;

  constructor(options: KeyBookOptions) {
    this.#options = options;
    this.#nodes = new KeyTable(options.names);
    this.#uses = new UseBook(options.names);
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
      const uses = now.get(key);
      if (uses?.length === before.length && uses.every((use, i) => this.#uses.equals(before[i]!, use))) {
        now.delete(key);
        rows.push(...before);
      } else this.#removeUses(key, note, before);
    }
    for (const uses of now.values()) for (const use of uses) rows.push(this.#addUse(use));
    if (rows.length === 0) this.#ofNote.delete(note);
    else this.#ofNote.set(note, packNumbers(rows));
  }

  /** Forgets uses that were taken back: until then whoever holds them can read them. */
  forget(): void {
    this.#uses.forget();
  }

  #addUse(use: KeyUse): number {
    const node = this.#node(use.key);
    if (node.group !== undefined) this.#options.beforeChange(node.group);
    if (node.uses === NONE) this.#loose.add(use.key);
    const row = this.#uses.add(use, node.uses);
    node.uses = row;
    this.#noteUse(node, use.key, use.note);
    const before = faceOf(node);
    node.countUse(use, 1);
    if (before !== faceOf(node) || node.unlike === 0) this.#doubted.add(use.key);
    // Of any claim on it, whether it is admitted may depend on that.
    if (use.written && node.written === 1) this.#loose.add(use.key);
    return row;
  }

  /** Takes back all uses of a key by a note. */
  #removeUses(key: string, note: string, rows: readonly number[]): void {
    const node = this.#node(key);
    if (node.group !== undefined) this.#options.beforeChange(node.group);
    const wasWritten = node.written > 0;
    const before = faceOf(node);
    for (const row of rows) node.countUse(this.#uses.at(row), -1);
    if (wasWritten && node.written === 0) this.#loose.add(key);
    if (before !== faceOf(node) || node.unlike === 0) this.#doubted.add(key);
    for (const row of rows) node.uses = this.#uses.remove(row, node.uses);
    if (node.uses === NONE) this.#loose.add(key);
    this.#noteUse(node, key, note);
  }

  addClaim(claim: AliasClaim): void {
    for (const [key, other] of endsOf(claim)) this.#node(key).addClaim(other, claim);
    this.#weighClaim(claim, 1);
  }

  removeClaim(claim: AliasClaim): void {
    for (const [key, other] of endsOf(claim)) this.#node(key).removeClaim(other, claim);
    // Whatever takes its place may be admitted.
    if (this.#refused.delete(claim)) for (const [key] of endsOf(claim)) this.#loose.add(key);
    this.#weighClaim(claim, -1);
  }

  #noteUse({ group }: KeyNode, key: string, note: string): void {
    if (group?.isFollowed === true) setAt(this.#changeOf(group).notes, note).add(key);
  }

  #weighClaim(claim: AliasClaim, more: 1 | -1): void {
    const { owner, alias, rule, note, line } = claim;
    if (this.#options.isDoubtful(claim)) for (const [key] of endsOf(claim)) this.#node(key).doubtful += more;
    if (!this.#loose.has(owner) || !this.#loose.has(alias)) {
      // Of what the author says, the order counts.
      const kind = `${owner}\n${alias}\n${rule}\n${note === CORRECTIONS_FILE ? line : note}`;
      const known = this.#balance.get(kind);
      if (known === undefined) this.#balance.set(kind, { claim, more });
      else known.more += more;
    }
    const group = this.#nodes.get(owner)?.group;
    if (group?.isFollowed !== true || this.#nodes.get(alias)?.group !== group) return;
    const change = this.#changeOf(group);
    if (more < 0) change.gone.push(claim);
    else change.come.push(claim);
  }

  #changeOf(group: KeyGroup): GroupChange {
    let change = this.#changes.get(group);
    if (change === undefined) this.#changes.set(group, (change = { notes: new Map(), gone: [], come: [] }));
    return change;
  }

  /** Keeps two keys apart, once more (`times` 1) or once less (-1). */
  keepApart(one: string, other: string, times: 1 | -1): void {
    for (const [key, rival] of [
      [one, other],
      [other, one],
    ] as const) {
      const rivals = this.#apart.get(key) ?? new Map<string, number>();
      const count = (rivals.get(rival) ?? 0) + times;
      if (count > 0) rivals.set(rival, count);
      else rivals.delete(rival);
      if (rivals.size > 0) this.#apart.set(key, rivals);
      else this.#apart.delete(key);
      this.touch(key);
      if (this.#nodes.has(key)) this.#loose.add(key);
    }
  }

  /** Keys that are kept apart from some of these. */
  rivalsOf(keys: readonly string[]): Set<string> {
    return new Set(this.#apart.size === 0 ? [] : keys.flatMap((key) => [...(this.#apart.get(key)?.keys() ?? [])]));
  }

  /** All claims that tie a key to another one, in no order. */
  *claimsOn(key: string): Iterable<AliasClaim> {
    for (const claims of this.#nodes.get(key)?.ties.values() ?? []) yield* claimsOf(claims);
  }

  /** Has a key looked at again, because something that `admits` asks about changed. */
  touch(key: string): void {
    if (!this.#nodes.has(key)) return;
    this.#dirty.add(key);
    this.#doubted.add(key);
  }

  /** The same for what ties two keys: only claims between them may be admitted otherwise. */
  touchTie(one: string, other: string): void {
    for (const key of [one, other]) if (this.#nodes.has(key)) this.#dirty.add(key);
    if (this.#nodes.get(one)?.ties.has(other)) this.#doubted.add(one);
  }

  /** Keys touched since the last {@link regroup}. */
  get dirty(): ReadonlySet<string> {
    return this.#dirty;
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

  /**
   * Brings the groups up to date with what was added and removed since the last call. Cost: the components in which a tie came,
   * went, or is now admitted otherwise; of other keys that were touched, their own ties.
   */
  regroup(): Regrouping {
    for (const { claim, more } of this.#balance.values())
      if (more !== 0) for (const [key] of endsOf(claim)) this.#loose.add(key);
    this.#balance.clear();
    for (const key of this.#doubted) if (!this.#loose.has(key) && !this.#isAsAdmitted(key)) this.#loose.add(key);
    this.#doubted.clear();
    const removed = new Set<KeyGroup>();
    const created = new Set<KeyGroup>();
    for (const component of this.#looseComponents(removed)) {
      const claims = this.#admitted(component);
      const groups =
        component.length === 1
          ? [component]
          : aliasGroups(component, claims, this.#options.dominance, this.#apartIn(component));
      for (const keys of groups) {
        const old = this.#nodes.get(keys[0]!)!.group;
        if (old !== undefined && sameKeys(old.keys, keys)) continue;
        const group = new KeyGroup(keys);
        for (const key of keys) {
          const node = this.#nodes.get(key)!;
          if (node.group !== undefined) removed.add(node.group);
          node.group = group;
        }
        created.add(group);
      }
    }
    const touched = new Set<KeyGroup>();
    for (const key of this.#dirty) {
      const group = this.#nodes.get(key)?.group;
      if (group !== undefined && !created.has(group)) touched.add(group);
    }
    this.#dirty.clear();
    this.#loose.clear();
    const changes = this.#changes;
    this.#changes = new Map();
    return { created: [...created], removed: [...removed], touched: [...touched], changes };
  }

  /** Whether each claim on a key is admitted, or not, as it was when its component was last looked at. */
  #isAsAdmitted(key: string): boolean {
    if ((this.#nodes.get(key)?.doubtful ?? 0) === 0) return true;
    for (const claim of this.claimsOn(key)) {
      if (!this.#options.isDoubtful(claim)) continue;
      if (this.#options.admits(claim, this) === this.#refused.has(claim)) return false;
    }
    return true;
  }

  /**
   * Every component, old or new, that holds a loose key; each sorted. Sets `component` of their nodes. Keys that nothing
   * speaks of any more are forgotten, and their groups put in `removed`.
   */
  #looseComponents(removed: Set<KeyGroup>): string[][] {
    const pool = new Set<string>();
    const open: string[] = [];
    const take = (key: string) => {
      if (pool.has(key)) return;
      pool.add(key);
      open.push(key);
    };
    for (const key of this.#loose) take(key);
    // Its keys share a component's list.
    const seen = new Set<readonly string[] | undefined>([undefined]);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const node = this.#nodes.get(key)!;
      if (!seen.has(node.component)) {
        seen.add(node.component);
        for (const other of node.component!) if (this.#nodes.has(other)) take(other);
      }
      for (const other of node.ties.keys()) take(other);
    }
    const components: string[][] = [];
    // Gone through once: asking again for the first one left would pass by all that were taken out.
    for (const start of pool) {
      pool.delete(start);
      const node = this.#nodes.get(start)!;
      if (node.uses === NONE && node.ties.size === 0) {
        if (node.group !== undefined) removed.add(node.group);
        this.#nodes.delete(start);
        continue;
      }
      const component = [start];
      for (let at = 0; at < component.length; at++) {
        for (const other of this.#nodes.get(component[at]!)!.ties.keys()) if (pool.delete(other)) component.push(other);
      }
      component.sort(compare);
      for (const key of component) this.#nodes.get(key)!.component = component.length === 1 ? undefined : component;
      components.push(component);
    }
    return components;
  }

  #admitted(component: readonly string[]): AliasClaim[] {
    if (component.length === 1) return [];
    const claims: AliasClaim[] = [];
    for (const key of component) {
      for (const [other, between] of this.#nodes.get(key)!.ties) {
        if (key > other) continue;
        for (const claim of claimsOf(between)) {
          if (!this.#options.admits(claim, this)) this.#refused.add(claim);
          else {
            this.#refused.delete(claim);
            claims.push(claim);
          }
        }
      }
    }
    return claims;
  }

  /** Pairs within a component that are to be kept apart, each once. */
  #apartIn(component: readonly string[]): [string, string][] {
    if (this.#apart.size === 0) return [];
    const inside = new Set(component);
    return component.flatMap((key) =>
      [...(this.#apart.get(key)?.keys() ?? [])].flatMap((rival): [string, string][] =>
        key < rival && inside.has(rival) ? [[key, rival]] : [],
      ),
    );
  }

  #node(key: string): KeyNode {
    this.#dirty.add(key);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    this.#loose.add(key);
    return this.#nodes.add(key);
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

function endsOf({ owner, alias }: AliasClaim): [key: string, other: string][] {
  return [
    [owner, alias],
    [alias, owner],
  ];
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
