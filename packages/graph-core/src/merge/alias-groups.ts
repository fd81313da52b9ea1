import { CORRECTION_RULE } from "../corrections/correction.ts";
import { RENAMED_RULE } from "../corrections/rulings.ts";
import { isAcronymOf } from "../language/lexicon/headings.ts";
import type { AliasClaim } from "./claims.ts";
import { compare } from "./order.ts";

/** Rules by which the author of a note says its names: they win over what sentences say. */
const STRONG_RULES = new Set(["front-matter", "title"]);

/**
 * Rules that change a word's form, not its meaning, and what the author of the vault says in its corrections: they never make
 * a name ambiguous.
 */
const FORM_RULES = new Set(["inflection", "spelling", CORRECTION_RULE, RENAMED_RULE]);

/**
 * Splits keys that are tied by alias claims into concepts. A name that several concepts claim joins none of them
 * (unless one claims it in its front matter, or clearly dominates), so that an acronym with two expansions doesn't weld
 * them together. Names whose owners turn out to be one concept join it: repeated until nothing changes, which makes the
 * result independent of the order of keys and claims.
 * @param keys all keys of one component; @param claims those between them.
 * @param dominance see `MergeSettings.ambiguityDominance`.
 * @param apart pairs of keys that must not come into one group: a claim that would bring them together is passed over, the
 * author's own claims being the first to be heard.
 * @returns groups of keys, each sorted, ordered by first key. Cost: claims × rounds (rounds are few).
 */
export function aliasGroups(
  keys: readonly string[],
  claims: Iterable<AliasClaim>,
  dominance: number,
  apart: readonly (readonly [string, string])[] = [],
): string[][] {
  const union = new Union(keys, apart);
  const owners = new Map<string, Map<string, { notes: Set<string>; strong: boolean }>>();
  const forms: AliasClaim[] = [];
  for (const claim of claims) {
    const { owner, alias, rule, note } = claim;
    if (FORM_RULES.has(rule)) {
      forms.push(claim);
      continue;
    }
    let of = owners.get(alias);
    if (of === undefined) owners.set(alias, (of = new Map()));
    let entry = of.get(owner);
    if (entry === undefined) of.set(owner, (entry = { notes: new Set(), strong: false }));
    entry.notes.add(note);
    entry.strong ||= STRONG_RULES.has(rule);
  }
  // Without pairs to keep apart, the order of joining makes no difference.
  if (apart.length > 0) forms.sort(byAuthority);
  for (const { owner, alias } of forms) union.join(owner, alias);
  const byRoot = (alias: string) => {
    const of = [...owners.get(alias)!].filter(([owner]) => !union.forbids(owner, alias));
    const strong = of.filter(([, { strong }]) => strong);
    const roots = new Map<string, Set<string>>();
    for (const [owner, { notes }] of strong.length > 0 ? strong : of) {
      const root = union.root(owner);
      const known = roots.get(root) ?? new Set();
      for (const note of notes) known.add(note);
      roots.set(root, known);
    }
    return roots;
  };

  let open = [...owners.keys()].sort(compare);
  for (let before = -1; before !== open.length;) {
    before = open.length;
    open = open.filter((alias) => {
      let roots = byRoot(alias);
      if (roots.size > 1) {
        for (const [one, other] of spelledAlike(alias, owners)) union.join(one, other);
        roots = byRoot(alias);
      }
      if (roots.size === 0) return false;
      if (roots.size > 1 && !areOneProduct(owners.get(alias)!.keys(), alias)) return true;
      for (const root of [...roots.keys()].sort(compare)) union.join(alias, root);
      return false;
    });
  }
  const dominated = open.flatMap((alias) => {
    const ranked = [...byRoot(alias)].sort((a, b) => b[1].size - a[1].size);
    return ranked[0]![1].size >= dominance * ranked[1]![1].size ? [{ alias, owner: ranked[0]![0] }] : [];
  });
  for (const { alias, owner } of dominated) union.join(alias, owner);
  return union.groups();
}

/** Companies that put several names before what they make, by these. */
const COMPANIES = new Map([
  ["amazon", "amazon"],
  ["aws", "amazon"],
  ["azure", "microsoft"],
  ["microsoft", "microsoft"],
]);

/** Whether names are one behind either name of its maker: `Amazon CloudFront`, `AWS CloudFront`. */
function areOneProduct(owners: Iterable<string>, alias: string): boolean {
  const companies = new Set<string | undefined>();
  for (const owner of owners)
    companies.add(owner.endsWith(` ${alias}`) ? COMPANIES.get(owner.slice(0, -alias.length - 1)) : undefined);
  return companies.size === 1 && !companies.has(undefined);
}

const withoutMaker = (name: string): string =>
  COMPANIES.has(name.slice(0, Math.max(0, name.indexOf(" ")))) ? name.slice(name.indexOf(" ") + 1) : name;

/**
 * Of the owners of an acronym those that are one, whatever their maker is called: `Amazon EC2`, which is also Elastic Compute Cloud, and
 * `Amazon Elastic Compute Cloud`. Cost: the owners that it is an acronym of × its owners.
 */
function spelledAlike(
  acronym: string,
  owners: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
): (readonly [string, string])[] {
  const of = [...owners.get(acronym)!.keys()];
  return of.flatMap((owner) => {
    const name = withoutMaker(owner);
    if (!name.includes(" ") || !isAcronymOf(acronym.toUpperCase(), name)) return [];
    const also = owners.get(name);
    return of
      .filter((other) => other !== owner && (also?.has(other) === true || withoutMaker(other) === name))
      .map((other) => [owner, other] as const);
  });
}

/** The author's claims first, in the order of the corrections; the others by key. */
function byAuthority(a: AliasClaim, b: AliasClaim): number {
  const rank = ({ rule }: AliasClaim) => (rule === CORRECTION_RULE ? 0 : rule === RENAMED_RULE ? 1 : 2);
  return (
    rank(a) - rank(b) || (rank(a) < 2 ? a.line - b.line : 0) || compare(a.owner, b.owner) || compare(a.alias, b.alias)
  );
}

class Union {
  readonly #parent = new Map<string, string>();
  readonly #apart: readonly (readonly [string, string])[];

  constructor(keys: readonly string[], apart: readonly (readonly [string, string])[]) {
    for (const key of keys) this.#parent.set(key, key);
    this.#apart = apart;
  }

  /** Whether two keys may not come into one group. Cost: the pairs to keep apart. */
  forbids(a: string, b: string): boolean {
    if (this.#apart.length === 0) return false;
    const [left, right] = [this.root(a), this.root(b)];
    return this.#apart.some(([one, other]) => {
      const [x, y] = [this.root(one), this.root(other)];
      return (x === left && y === right) || (x === right && y === left);
    });
  }

  root(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root)!; up !== root; up = this.#parent.get(root)!) root = up;
    for (let at = key; at !== root;) {
      const up = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  /** The smaller root stays, so that the roots don't depend on the order of joining. */
  join(a: string, b: string): void {
    if (this.forbids(a, b)) return;
    const [low, high] = [this.root(a), this.root(b)].sort(compare) as [string, string];
    this.#parent.set(high, low);
  }

  groups(): string[][] {
    const groups = new Map<string, string[]>();
    for (const key of [...this.#parent.keys()].sort(compare)) {
      const root = this.root(key);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [key]);
      else group.push(key);
    }
    return [...groups.values()];
  }
}
