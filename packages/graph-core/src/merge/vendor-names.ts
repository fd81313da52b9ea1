import { commonness } from "@cairn/english-model";
import { RESTRICTS } from "../language/lexicon/nouns.ts";
import type { AliasClaim } from "./claims.ts";
import type { KeyBook } from "./key-book.ts";
import { SetsByKey } from "./sets-by-key.ts";
import { NamesByPart } from "./ties/names-by-part.ts";
import type { NameTable } from "./ties/name-table.ts";

/** Makers that put their name before that of what they make. */
const VENDORS = new Set(
  (
    "adobe alibaba amazon anthropic apache apple atlassian aws azure cisco cloudflare databricks docker elastic facebook " +
    "github gitlab google hashicorp ibm intel jetbrains meta microsoft mozilla nvidia openai oracle red salesforce sap " +
    "siemens vmware"
  ).split(" "),
);

/** Makers that are one house under two names. */
const HOUSE: ReadonlyMap<string, string> = new Map([
  ["aws", "amazon"],
  ["azure", "microsoft"],
]);
const houseOf = (name: string): string => {
  const first = name.slice(0, name.indexOf(" "));
  return HOUSE.get(first) ?? first;
};

/** How many other names a first word must head before it counts as a maker's without being listed. */
const MIN_PRODUCTS = 2;

/** Of {@link commonness}: such words are no names of products by themselves. */
const EVERYDAY = 2;

/**
 * "Amazon Bedrock" is "Bedrock": a name without its maker's. Conservative: the short name must itself be a proper name,
 * written so where it is spoken of (not only in headings), no other name may end in it, and the first word must be a known
 * maker or head two more proper names of the vault. Behind a known maker a little more is safe: of a name that two makers stand
 * before ("AWS Aurora", "Amazon Aurora") both are forms, few may write it small, and where it is written as only a product is
 * ("S3", "DynamoDB"), whatever else ends in it does not count.
 * Keeps its claims in a {@link KeyBook} up to date. Cost: names that share the first word or the rest with a dirty one.
 */
export class VendorNames {
  /** Names of two words and more, by their first word, and by what is behind it. */
  readonly #byFirst: NamesByPart;
  readonly #byRest: NamesByPart;
  /** Of these, those that begin with a known maker. */
  readonly #madeByRest = new SetsByKey<string, string>();
  /** Proper names of two words and more, by first word. */
  readonly #properByFirst = new SetsByKey<string, string>();
  readonly #claims = new Map<string, AliasClaim>();

  /** @param names numbers of names, which others may use, too. */
  constructor(names: NameTable) {
    this.#byFirst = new NamesByPart(names, (name) => [0, name.indexOf(" ")]);
    this.#byRest = new NamesByPart(names, (name) => [name.indexOf(" ") + 1, name.length]);
  }

  /** Looks again at names whose uses may have changed. To be called before regrouping. */
  update(book: KeyBook, dirty: Iterable<string>): void {
    const open = new Set<string>();
    for (const key of dirty) {
      if (!book.tellFace(key)) continue;
      open.add(key);
      // Of several names that end in it, none is short for it.
      if (this.#byRest.count(key, 2) === 1) for (const long of this.#byRest.of(key)) open.add(long);
      for (const long of this.#madeByRest.of(key)) open.add(long);
      const cut = key.indexOf(" ");
      if (cut < 0) continue;
      const [first, rest] = [key.slice(0, cut), key.slice(cut + 1)];
      // How one of them is written may decide of the others.
      if (VENDORS.has(first)) for (const long of this.#madeByRest.of(rest)) open.add(long);
      const known = this.#byRest.has(key);
      const present = book.isUsed(key);
      if (known !== present) {
        for (const names of [this.#byFirst, this.#byRest]) {
          if (present) names.add(key);
          else names.delete(key);
        }
        if (VENDORS.has(first)) put(this.#madeByRest, rest, key, present);
        for (const long of this.#madeByRest.of(rest)) open.add(long);
        // Of three and more none was, or will be.
        if (this.#byRest.count(rest, 3) <= 2) for (const rival of this.#byRest.of(rest)) open.add(rival);
      }
      const before = this.#properByFirst.sizeOf(first);
      put(this.#properByFirst, first, key, present && book.isProper(key));
      const after = this.#properByFirst.sizeOf(first);
      if (!VENDORS.has(first) && before > MIN_PRODUCTS !== after > MIN_PRODUCTS) {
        for (const sibling of this.#byFirst.of(first)) open.add(sibling);
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
    if (!book.isUsed(key)) return undefined;
    if (!book.isUsed(rest)) return this.#twinOf(book, key, rest);
    if (VENDORS.has(first)) return this.#isMade(book, key, rest) ? rest : this.#twinOf(book, key, rest);
    // "VS Code" is no code, however many names begin with VS; and "Install" is no maker.
    if (commonness(rest) >= EVERYDAY || commonness(first) >= EVERYDAY) return undefined;
    if (this.#byRest.count(rest, 2) !== 1 || this.#properByFirst.sizeOf(first) <= MIN_PRODUCTS) return undefined;
    return book.isProper(key) && book.isProper(rest) && book.isInText(rest) ? rest : undefined;
  }

  /** "AWS Tern", of "Amazon Tern", where nobody says "Tern" alone: the first of those by the alphabet, if it is another. */
  #twinOf(book: KeyBook, key: string, rest: string): string | undefined {
    const house = houseOf(key);
    const twins = [...this.#madeByRest.of(rest)].filter((name) => houseOf(name) === house && book.isMostlyProper(name));
    const [first] = twins.sort();
    return twins.includes(key) && first !== key ? first : undefined;
  }

  /** Whether a name that a known maker stands before is the same without it. */
  #isMade(book: KeyBook, key: string, rest: string): boolean {
    const made = this.#madeByRest.sizeOf(rest);
    const isOnlyMade = this.#byRest.count(rest, made + 1) === made;
    if (!isOnlyMade && !book.isCoined(rest)) return false;
    return book.isMostlyProper(key) && book.isMostlyProper(rest) && book.isInText(rest);
  }
}

function put(names: SetsByKey<string, string>, at: string, name: string, isThere: boolean): void {
  if (isThere) names.add(at, name);
  else names.delete(at, name);
}
