import type { AliasClaim, KeyUse } from "./claims.ts";
import type { KeyGroup } from "./key-group.ts";
import type { KeyTable } from "./key-table.ts";
import { SmallMap } from "./small-map.ts";

/** The claims that tie a key to another one, by that: as a rule there is one, which needs no list. */
export type Ties = SmallMap<string, AliasClaim | AliasClaim[]>;

/** Shared by all keys that nothing ties to another; never written to. */
const UNTIED: Ties = new SmallMap();

/** What notes say of one key, as a {@link KeyTable} has it: made whenever it is asked for. */
export class KeyNode {
  readonly #table: KeyTable;
  readonly #number: number;

  constructor(table: KeyTable, number: number) {
    this.#table = table;
    this.#number = number;
  }

  /** The number of the first of its uses, see `UseBook`; `NONE` where it has none. */
  get uses(): number {
    return this.#table.uses.at(this.#number) - 1;
  }

  set uses(row: number) {
    this.#table.uses.set(this.#number, row + 1);
  }

  /** How many uses are titles, headings or definitions. */
  get explained(): number {
    return this.#table.explained.at(this.#number);
  }

  set explained(count: number) {
    this.#table.explained.set(this.#number, count);
  }

  /** How many stand in the text. */
  get inText(): number {
    return this.#table.inText.at(this.#number);
  }

  set inText(count: number) {
    this.#table.inText.set(this.#number, count);
  }

  /** How many are not written as a proper name. */
  get improper(): number {
    return this.#table.improper.at(this.#number);
  }

  set improper(count: number) {
    this.#table.improper.set(this.#number, count);
  }

  /** How many are like no other name. */
  get unlike(): number {
    return this.#table.unlike.at(this.#number);
  }

  set unlike(count: number) {
    this.#table.unlike.set(this.#number, count);
  }

  /** How many uses there are. */
  get count(): number {
    return this.#table.count.at(this.#number);
  }

  set count(count: number) {
    this.#table.count.set(this.#number, count);
  }

  /** How many are written as only a product is: `S3`, `DynamoDB tables`. */
  get coined(): number {
    return this.#table.coined.at(this.#number);
  }

  set coined(count: number) {
    this.#table.coined.set(this.#number, count);
  }

  /** How many notes about it are concept notes. */
  get written(): number {
    return this.#table.written.at(this.#number);
  }

  set written(count: number) {
    this.#table.written.set(this.#number, count);
  }

  /** What was told last, see `KeyBook.tellFace`. */
  get told(): number {
    return this.#table.told.at(this.#number);
  }

  set told(face: number) {
    this.#table.told.set(this.#number, face);
  }

  /** How many claims on it may be admitted at one time and not at another. */
  get doubtful(): number {
    return this.#table.doubtful.at(this.#number);
  }

  set doubtful(count: number) {
    this.#table.doubtful.set(this.#number, count);
  }

  get group(): KeyGroup | undefined {
    return this.#table.groups.at(this.#number);
  }

  set group(group: KeyGroup) {
    this.#table.groups.set(this.#number, group);
  }

  /** How many uses are like which other name; missing where none ever was. */
  get alikes(): Map<string, number> | undefined {
    return this.#table.tied(this.#number)?.alikes;
  }

  /** Claims that tie it to another key, by that key, see {@link claimsOf}; for reading only. */
  get ties(): Ties {
    return this.#table.tied(this.#number)?.ties ?? UNTIED;
  }

  /** All keys that alias claims connect it with, itself included; shared by all of them. Missing where it stands alone. */
  get component(): readonly string[] | undefined {
    return this.#table.tied(this.#number)?.component;
  }

  set component(keys: readonly string[] | undefined) {
    if (keys !== undefined || this.component !== undefined) this.#table.tie(this.#number).component = keys;
  }

  addClaim(other: string, claim: AliasClaim): void {
    const { ties } = this.#table.tie(this.#number);
    const known = ties.get(other);
    if (known === undefined) ties.set(other, claim);
    else if (Array.isArray(known)) known.push(claim);
    else ties.set(other, [known, claim]);
  }

  removeClaim(other: string, claim: AliasClaim): void {
    const { ties } = this;
    const known = ties.get(other);
    if (known === claim) ties.delete(other);
    if (!Array.isArray(known)) return;
    const at = known.indexOf(claim);
    if (at < 0) return;
    known[at] = known.at(-1)!;
    known.pop();
    if (known.length === 0) ties.delete(other);
  }

  /** Counts a use, once more or once less. */
  countUse({ role, label, written, alike }: KeyUse, times: 1 | -1): void {
    if (role !== "named") this.explained += times;
    if (role === "named" || role === "defined") this.inText += times;
    if (written) this.written += times;
    if (alike === undefined) this.unlike += times;
    else this.#countAlike(alike, times);
    if (!PROPER.test(label)) this.improper += times;
    if (COINED.test(label)) this.coined += times;
    this.count += times;
  }

  #countAlike(alike: string, times: 1 | -1): void {
    const tied = this.#table.tie(this.#number);
    const alikes = (tied.alikes ??= new Map<string, number>());
    const count = (alikes.get(alike) ?? 0) + times;
    if (count === 0) alikes.delete(alike);
    else alikes.set(alike, count);
  }
}

/** What {@link Ties} have of a key, as a list. */
export function claimsOf(claims: AliasClaim | AliasClaim[]): readonly AliasClaim[] {
  return Array.isArray(claims) ? claims : [claims];
}

/** Every word with a capital or a digit first. Of several names with a slash between them (`SNS/SQS`) the first is no maker of the others. */
const PROPER = /^[\p{Lu}\p{N}][^\s/]*(?:\s+[\p{Lu}\p{N}][^\s/]*)*$/u;

/** A first word with digits among its letters, or a long one with capitals inside: nobody writes an everyday word so. */
const COINED = /^(?:[\p{Lu}][\p{L}]*\d[\p{L}\d]*|(?=\S{5})\p{L}*\p{Ll}\p{Lu}\p{L}*)(?:\s|$)/u;
