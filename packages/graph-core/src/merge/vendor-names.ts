import { RESTRICTS } from "../language/lexicon/nouns.ts";
import type { AliasClaim } from "./claims.ts";
import type { KeyBook } from "./key-book.ts";
import { deleteAt, setAt } from "./order.ts";

/** Makers that put their name before that of what they make. */
const VENDORS = new Set(
  (
    "adobe alibaba amazon anthropic apache apple atlassian aws azure cisco cloudflare databricks docker elastic facebook " +
    "github gitlab google hashicorp ibm intel jetbrains meta microsoft mozilla nvidia openai oracle red salesforce sap " +
    "siemens vmware"
  ).split(" "),
);

/** How many other names a first word must head before it counts as a maker's without being listed. */
const MIN_PRODUCTS = 2;

/**
 * "Amazon Bedrock" is "Bedrock": a name without its maker's. Conservative: the short name must itself be a proper name,
 * written so where it is spoken of (not only in headings), no other name may end in it, and the first word must be a known
 * maker or head two more proper names of the vault.
 * Keeps its claims in a {@link KeyBook} up to date. Cost: names that share the first word or the rest with a dirty one.
 */
export class VendorNames {
  readonly #byFirst = new Map<string, Set<string>>();
  readonly #byRest = new Map<string, Set<string>>();
  /** Proper names of two words and more, by first word. */
  readonly #properByFirst = new Map<string, Set<string>>();
  readonly #claims = new Map<string, AliasClaim>();

  /** Looks again at names whose uses may have changed. To be called before regrouping. */
  update(book: KeyBook, dirty: Iterable<string>): void {
    const open = new Set<string>();
    for (const key of dirty) {
      if (!book.tellFace(key)) continue;
      open.add(key);
      for (const long of this.#byRest.get(key) ?? []) open.add(long);
      const cut = key.indexOf(" ");
      if (cut < 0) continue;
      const [first, rest] = [key.slice(0, cut), key.slice(cut + 1)];
      const known = this.#byRest.get(rest)?.has(key) ?? false;
      const present = book.usesOf(key).size > 0;
      if (known !== present) {
        const update = present ? add : deleteAt;
        update(this.#byFirst, first, key);
        update(this.#byRest, rest, key);
        for (const rival of this.#byRest.get(rest) ?? []) open.add(rival);
      }
      const before = this.#properByFirst.get(first)?.size ?? 0;
      (present && book.isProper(key) ? add : deleteAt)(this.#properByFirst, first, key);
      const after = this.#properByFirst.get(first)?.size ?? 0;
      if (!VENDORS.has(first) && before > MIN_PRODUCTS !== after > MIN_PRODUCTS) {
        for (const sibling of this.#byFirst.get(first) ?? []) open.add(sibling);
      }
    }
    for (const key of open) this.#decide(book, key);
  }

  #decide(book: KeyBook, key: string): void {
    const short = this.#shortOf(book, key);
    const old = this.#claims.get(key);
    if (old?.owner === short) return;
    if (old !== undefined) {
      book.removeClaim(old);
      this.#claims.delete(key);
    }
    if (short === undefined) return;
    const claim = { owner: short, alias: key, name: "", rule: "maker-prefix", note: "", line: 0, quote: "" };
    book.addClaim(claim);
    this.#claims.set(key, claim);
  }

  #shortOf(book: KeyBook, key: string): string | undefined {
    const cut = key.indexOf(" ");
    if (cut < 0) return undefined;
    const [first, rest] = [key.slice(0, cut), key.slice(cut + 1)];
    if (RESTRICTS.test(first)) return undefined;
    if (this.#byRest.get(rest)?.size !== 1 || book.usesOf(rest).size === 0) return undefined;
    if (!VENDORS.has(first) && (this.#properByFirst.get(first)?.size ?? 0) <= MIN_PRODUCTS) return undefined;
    return book.isProper(key) && book.isProper(rest) && book.isInText(rest) ? rest : undefined;
  }
}

function add(map: Map<string, Set<string>>, at: string, value: string): void {
  setAt(map, at).add(value);
}
