import { aliasGroups } from "./alias-groups.ts";
import { CORRECTIONS_FILE } from "../corrections/correction.ts";
import type { AliasClaim } from "./claims.ts";
import { KeyGroup } from "./key-group.ts";
import { claimsOf, type KeyNode } from "./key-node.ts";
import type { KeyTable } from "./key-table.ts";
import { compare } from "./order.ts";
import { NONE } from "./ties/none.ts";

/** Which groups came, went, or have something else said of their keys. */
export interface GroupMoves {
  created: KeyGroup[];
  removed: KeyGroup[];
  /** Same keys as before, but a note's use of one of them, or a claim between them, changed. */
  touched: KeyGroup[];
}

export interface GroupingOptions {
  dominance: number;
  /**
   * Whether a claim may weld two keys. It may depend on whether one of them is explained, is all but alike to others or written, and
   * on what ties the two, of which the book is told by `touchTie`.
   */
  admits: (claim: AliasClaim) => boolean;
  /** Whether that may change while the claim stands. */
  isDoubtful: (claim: AliasClaim) => boolean;
}

/**
 * Groups keys by the claims that tie them, kept up to date. Grouping is decided within one connected component of claims, so a change
 * costs as much as the components that it touches.
 */
export class KeyGrouping {
  readonly #nodes: KeyTable;
  readonly #options: GroupingOptions;
  readonly #dirty = new Set<string>();
  /** Of these, those whose ties changed, or that notes now use, or use no more: their components are looked at again. */
  readonly #loose = new Set<string>();
  /** Of these, those of which claims may now be admitted otherwise. */
  readonly #doubted = new Set<string>();
  /** Claims that were not admitted when they were last asked for. */
  readonly #refused = new Set<AliasClaim>();
  /** How many more claims there are of a kind that counts as one for the grouping; 0 where one took another's place. */
  readonly #balance = new Map<string, { claim: AliasClaim; more: number }>();
  /** Keys to keep apart, both ways, and by how many corrections. */
  readonly #apart = new Map<string, Map<string, number>>();

  /** @param nodes which the grouping adds to, forgets, and gives their groups and components. */
  constructor(nodes: KeyTable, options: GroupingOptions) {
    this.#nodes = nodes;
    this.#options = options;
  }

  /** Keys touched since the last {@link regroup}. */
  get dirty(): ReadonlySet<string> {
    return this.#dirty;
  }

  /** What is said of a key, to change something in it. */
  node(key: string): KeyNode {
    this.#dirty.add(key);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    this.#loose.add(key);
    return this.#nodes.add(key);
  }

  /** Has the component of a key looked at again. */
  loosen(key: string): void {
    this.#loose.add(key);
  }

  /** Has the claims on a key asked for again. */
  doubt(key: string): void {
    this.#doubted.add(key);
  }

  addClaim(claim: AliasClaim): void {
    for (const [key, other] of endsOf(claim)) this.node(key).addClaim(other, claim);
    this.#weigh(claim, 1);
  }

  removeClaim(claim: AliasClaim): void {
    for (const [key, other] of endsOf(claim)) this.node(key).removeClaim(other, claim);
    // Whatever takes its place may be admitted.
    if (this.#refused.delete(claim)) for (const [key] of endsOf(claim)) this.#loose.add(key);
    this.#weigh(claim, -1);
  }

  #weigh(claim: AliasClaim, more: 1 | -1): void {
    const { owner, alias, rule, note, line } = claim;
    if (this.#options.isDoubtful(claim)) for (const [key] of endsOf(claim)) this.node(key).doubtful += more;
    if (!this.#loose.has(owner) || !this.#loose.has(alias)) {
      // Of what the author says, the order counts.
      const kind = `${owner}\n${alias}\n${rule}\n${note === CORRECTIONS_FILE ? line : note}`;
      const known = this.#balance.get(kind);
      if (known === undefined) this.#balance.set(kind, { claim, more });
      else known.more += more;
    }
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

  /**
   * Brings the groups up to date with what was added and removed since the last call. Cost: the components in which a tie came,
   * went, or is now admitted otherwise; of other keys that were touched, their own ties.
   */
  regroup(): GroupMoves {
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
    return { created: [...created], removed: [...removed], touched: [...touched] };
  }

  /** Whether each claim on a key is admitted, or not, as it was when its component was last looked at. */
  #isAsAdmitted(key: string): boolean {
    if ((this.#nodes.get(key)?.doubtful ?? 0) === 0) return true;
    for (const claim of this.claimsOn(key)) {
      if (!this.#options.isDoubtful(claim)) continue;
      if (this.#options.admits(claim) === this.#refused.has(claim)) return false;
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
          if (!this.#options.admits(claim)) this.#refused.add(claim);
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
