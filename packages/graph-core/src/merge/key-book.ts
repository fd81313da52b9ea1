import { aliasGroups } from "./alias-groups.ts";
import type { AliasClaim, KeyUse } from "./claims.ts";
import { compare, deleteAt, setAt } from "./order.ts";

/** Keys that are names of one concept. */
export interface KeyGroup {
  /** The first of its keys: the group's own key. */
  readonly key: string;
  /** Sorted. */
  readonly keys: readonly string[];
}

interface Node {
  /** By note. */
  uses: Map<string, KeyUse[]>;
  /** Claims that tie it to another key, by that key. */
  ties: Map<string, Set<AliasClaim>>;
  group: KeyGroup | undefined;
  /** All keys that alias claims connect it with, itself included; shared by all of them. */
  component: readonly string[];
}

/** What regrouping changed. */
export interface Regrouping {
  created: KeyGroup[];
  removed: KeyGroup[];
  /** Same keys as before, but a note's use of one of them, or a claim between them, changed. */
  touched: KeyGroup[];
}

export interface KeyBookOptions {
  dominance: number;
  /** Whether a claim may weld two keys; asked again whenever one of its keys is touched. */
  admits: (claim: AliasClaim, book: KeyBook) => boolean;
}

/**
 * Which keys are names of one concept, kept up to date. Grouping is decided within one connected component of claims, so a
 * change costs as much as the components that it touches.
 */
export class KeyBook {
  readonly #nodes = new Map<string, Node>();
  readonly #dirty = new Set<string>();
  /** Keys to keep apart, both ways, and by how many corrections. */
  readonly #apart = new Map<string, Map<string, number>>();
  readonly #options: KeyBookOptions;

  constructor(options: KeyBookOptions) {
    this.#options = options;
  }

  addUse(use: KeyUse): void {
    const { uses } = this.#node(use.key);
    uses.set(use.note, [...(uses.get(use.note) ?? []), use]);
  }

  /** Takes back all uses of a key by a note. */
  removeUses(key: string, note: string): void {
    this.#node(key).uses.delete(note);
  }

  addClaim(claim: AliasClaim): void {
    setAt(this.#node(claim.owner).ties, claim.alias).add(claim);
    setAt(this.#node(claim.alias).ties, claim.owner).add(claim);
  }

  removeClaim(claim: AliasClaim): void {
    deleteAt(this.#node(claim.owner).ties, claim.alias, claim);
    deleteAt(this.#node(claim.alias).ties, claim.owner, claim);
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
    }
  }

  /** Keys that are kept apart from some of these. */
  rivalsOf(keys: readonly string[]): Set<string> {
    return new Set(this.#apart.size === 0 ? [] : keys.flatMap((key) => [...(this.#apart.get(key)?.keys() ?? [])]));
  }

  /** All claims that tie a key to another one, in no order. */
  *claimsOn(key: string): Iterable<AliasClaim> {
    for (const claims of this.#nodes.get(key)?.ties.values() ?? []) yield* claims;
  }

  /** Has a key looked at again, because something that `admits` asks about changed. */
  touch(key: string): void {
    if (this.#nodes.has(key)) this.#dirty.add(key);
  }

  /** Keys touched since the last {@link regroup}. */
  get dirty(): ReadonlySet<string> {
    return this.#dirty;
  }

  groupOf(key: string): KeyGroup | undefined {
    return this.#nodes.get(key)?.group;
  }

  /** Uses of a key, by note (in no order). */
  usesOf(key: string): ReadonlyMap<string, readonly KeyUse[]> {
    return this.#nodes.get(key)?.uses ?? new Map();
  }

  /** Claims between keys of one group, in no order. */
  claimsWithin(group: KeyGroup): AliasClaim[] {
    if (group.keys.length === 1) return [];
    const inside = new Set(group.keys);
    return group.keys.flatMap((key) =>
      [...this.#nodes.get(key)!.ties].flatMap(([other, claims]) =>
        inside.has(other) && key < other ? [...claims] : [],
      ),
    );
  }

  /** Brings the groups up to date with what was added and removed since the last call. */
  regroup(): Regrouping {
    const result: Regrouping = { created: [], removed: [], touched: [] };
    const removed = new Set<KeyGroup>();
    for (const component of this.#dirtyComponents(removed)) {
      const claims = this.#admitted(component);
      const groups =
        component.length === 1
          ? [component]
          : aliasGroups(component, claims, this.#options.dominance, this.#apartIn(component));
      for (const keys of groups) {
        const old = this.#nodes.get(keys[0]!)!.group;
        if (old !== undefined && sameKeys(old.keys, keys)) {
          if (keys.some((key) => this.#dirty.has(key))) result.touched.push(old);
          continue;
        }
        const group: KeyGroup = { key: keys[0]!, keys };
        for (const key of keys) {
          const node = this.#nodes.get(key)!;
          if (node.group !== undefined) removed.add(node.group);
          node.group = group;
        }
        result.created.push(group);
      }
    }
    this.#dirty.clear();
    result.removed = [...removed];
    return result;
  }

  /**
   * Every component, old or new, that holds a dirty key; each sorted. Sets `component` of their nodes. Keys that nothing
   * speaks of any more are forgotten, and their groups put in `removed`.
   */
  #dirtyComponents(removed: Set<KeyGroup>): string[][] {
    const pool = new Set<string>();
    const open: string[] = [];
    const take = (key: string) => {
      if (pool.has(key)) return;
      pool.add(key);
      open.push(key);
    };
    for (const key of this.#dirty) take(key);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const node = this.#nodes.get(key)!;
      for (const other of node.component) if (this.#nodes.has(other)) take(other);
      for (const other of node.ties.keys()) take(other);
    }
    const components: string[][] = [];
    while (pool.size > 0) {
      const start = pool.values().next().value!;
      pool.delete(start);
      const node = this.#nodes.get(start)!;
      if (node.uses.size === 0 && node.ties.size === 0) {
        if (node.group !== undefined) removed.add(node.group);
        this.#nodes.delete(start);
        continue;
      }
      const component = [start];
      for (let at = 0; at < component.length; at++) {
        for (const other of this.#nodes.get(component[at]!)!.ties.keys()) if (pool.delete(other)) component.push(other);
      }
      component.sort(compare);
      for (const key of component) this.#nodes.get(key)!.component = component;
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
        for (const claim of between) if (this.#options.admits(claim, this)) claims.push(claim);
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

  #node(key: string): Node {
    this.#dirty.add(key);
    let node = this.#nodes.get(key);
    if (node === undefined) {
      node = { uses: new Map(), ties: new Map(), group: undefined, component: [key] };
      this.#nodes.set(key, node);
    }
    return node;
  }
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
