import { compare } from "./order.ts";
import { SetsByKey } from "./sets-by-key.ts";
import { NameMap } from "./ties/name-map.ts";
import type { NameTable } from "./ties/name-table.ts";

interface Owner {
  readonly key: string;
  /** The slug that it asks for; the book's own. */
  slug: string | undefined;
}

/**
 * Gives ids to concepts: the slug, or `slug-2`, `slug-3`, … where several concepts have one slug (ordered by key, never
 * by arrival, and never the slug of another concept).
 */
export class IdBook<O extends Owner> {
  readonly #owners: SetsByKey<string, O>;
  readonly #dirty = new Set<string>();

  /** @param ids numbers of ids, which others may use, too: most slugs are ids. */
  constructor(ids: NameTable) {
    this.#owners = new SetsByKey(new NameMap(ids));
  }

  /** Has an owner ask for a slug; `undefined`: for none any more. */
  ask(owner: O, slug: string | undefined): void {
    const old = owner.slug;
    if (old === slug) return;
    if (old !== undefined) {
      this.#owners.delete(old, owner);
      this.#touch(old);
    }
    owner.slug = slug;
    if (slug === undefined) return;
    this.#owners.add(slug, owner);
    this.#touch(slug);
  }

  /** Ids of all owners that the calls of {@link ask} since the last call may have changed. */
  assign(): Map<O, string> {
    const ids = new Map<O, string>();
    for (const slug of this.#dirty) {
      let number = 1;
      const owners = [...this.#owners.of(slug)].sort((a, b) => compare(a.key, b.key));
      for (const owner of owners) {
        ids.set(owner, number === 1 ? slug : `${slug}-${number}`);
        do number++;
        while (this.#owners.hasKey(`${slug}-${number}`));
      }
    }
    this.#dirty.clear();
    return ids;
  }

  /** A slug such as `claude-2` is one that `claude` must step around. */
  #touch(slug: string): void {
    this.#dirty.add(slug);
    const base = /^(.+)-\d+$/.exec(slug)?.[1];
    if (base !== undefined && this.#owners.hasKey(base)) this.#dirty.add(base);
  }
}
