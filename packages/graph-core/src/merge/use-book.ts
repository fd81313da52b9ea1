import type { ConceptMention } from "../model/concept.ts";
import type { KeyUse, NamedSo } from "./claims.ts";
import { equalData } from "./equal.ts";
import { MentionRows } from "./mention-rows.ts";
import { Cells } from "./ties/cells.ts";
import { Column } from "./ties/column.ts";
import { Decimals } from "./ties/decimals.ts";
import { RareCells } from "./ties/rare-cells.ts";
import { FIRST_ROOM, grown, RowNumbers } from "./ties/grow.ts";
import { NameTable } from "./ties/name-table.ts";
import { NONE } from "./ties/none.ts";

const ROLES: readonly KeyUse["role"][] = ["title", "heading", "defined", "named"];
/** Beside the role's number. */
const ABOUT = 4;
const WRITTEN = 8;

const NO_NAMES: readonly NamedSo[] = [];
const NO_TAGS: readonly string[] = [];

/**
 * What notes say of keys, as columns: there are as many uses as names in notes, and an object for each with its mentions would be a
 * fifth of what an index holds. Uses of one key form a list.
 */
export class UseBook {
  readonly #rows = new RowNumbers();
  /** Numbers of their names. */
  readonly #keys = new Column();
  readonly #names: NameTable;
  readonly #labels = new Cells<string>();
  readonly #notes = new NameTable();
  /** By the number of the note. */
  readonly #tags: (readonly string[])[] = [];
  readonly #definitions = new RareCells<string>();
  /** As a rule there is one, which needs no list. */
  readonly #aliases = new RareCells<NamedSo | readonly NamedSo[]>();
  /** One more than the number of the name that it is like; 0 for none. */
  readonly #alikes = new Column();
  #roles = new Uint8Array(FIRST_ROOM);
  readonly #weights = new Decimals(5);
  readonly #scores = new Decimals(3);
  readonly #noteOf = new Column();
  readonly #lines = new Column();
  #firstMentions = new Int32Array(FIRST_ROOM);
  /** The uses of the same key behind and before it. */
  #next = new Int32Array(FIRST_ROOM);
  #previous = new Int32Array(FIRST_ROOM);
  readonly #mentions = new MentionRows();
  #removed: number[] = [];

  /** @param names numbers of keys, which others may use, too. */
  constructor(names: NameTable) {
    this.#names = names;
  }

  /** @param first of the uses of the same key, {@link NONE} where it has none yet. @returns its number: it is the first now */
  add(use: KeyUse, first: number): number {
    const row = this.#rows.take();
    while (row >= this.#roles.length) this.#grow();
    const { definition, aliases, alike } = use;
    this.#keys.set(row, this.#names.hold(use.key));
    this.#labels.set(row, use.label);
    const note = this.#notes.hold(use.note);
    this.#noteOf.set(row, note);
    this.#tags[note] = use.tags;
    this.#roles[row] = roleOf(use);
    this.#weights.set(row, use.weight);
    this.#scores.set(row, use.score);
    this.#lines.set(row, use.line);
    this.#firstMentions[row] = this.#mentions.add(use.mentions);
    this.#definitions.set(row, definition);
    this.#aliases.set(row, aliases.length < 2 ? aliases[0] : aliases);
    this.#alikes.set(row, alike === undefined ? 0 : this.#names.hold(alike) + 1);
    this.#next[row] = first;
    this.#previous[row] = NONE;
    if (first !== NONE) this.#previous[first] = row;
    return row;
  }

  /**
   * Takes a use from the list of its key. It can still be read until {@link forget}.
   * @param first of that list. @returns the first one then
   */
  remove(row: number, first: number): number {
    const [previous, next] = [this.#previous[row]!, this.#next[row]!];
    if (previous !== NONE) this.#next[previous] = next;
    if (next !== NONE) this.#previous[next] = previous;
    this.#removed.push(row);
    return previous === NONE ? next : first;
  }

  /** Forgets what was removed: from now on the numbers stand for others. */
  forget(): void {
    for (const row of this.#removed) {
      if (this.#alikes.at(row) > 0) this.#names.release(this.#alikes.at(row) - 1);
      this.#definitions.set(row, undefined);
      this.#aliases.set(row, undefined);
      this.#mentions.remove(this.#firstMentions[row]!);
      this.#names.release(this.#keys.at(row));
      this.#labels.set(row, undefined);
      const note = this.#noteOf.at(row);
      if (this.#notes.release(note)) this.#tags[note] = NO_TAGS;
      this.#rows.giveBack(row);
    }
    this.#removed = [];
  }

  /** The use of the same key behind one, {@link NONE} behind the last. */
  next(row: number): number {
    return this.#next[row]!;
  }

  key(row: number): string {
    return this.#names.nameOf(this.#keys.at(row));
  }

  /** A use, read from the book whenever something of it is asked for. */
  at(row: number): KeyUse {
    return new HeldUse(this, row);
  }

  /** Whether a row holds a use that equals one of the same key and note. */
  equals(row: number, use: KeyUse): boolean {
    return (
      this.#labels.at(row) === use.label &&
      this.#roles[row] === roleOf(use) &&
      this.#weights.at(row) === use.weight &&
      this.#scores.at(row) === use.score &&
      this.#lines.at(row) === use.line &&
      this.definition(row) === use.definition &&
      this.alike(row) === use.alike &&
      this.#mentions.equal(this.#firstMentions[row]!, use.mentions) &&
      equalData(this.aliases(row), use.aliases) &&
      equalData(this.tags(row), use.tags)
    );
  }

  note(row: number): string {
    return this.#notes.nameOf(this.#noteOf.at(row));
  }

  label(row: number): string {
    return this.#labels.at(row)!;
  }

  /** Those of its note as it was set last: all uses of a note have the same. */
  tags(row: number): readonly string[] {
    return this.#tags[this.#noteOf.at(row)]!;
  }

  role(row: number): KeyUse["role"] {
    return ROLES[this.#roles[row]! % ABOUT]!;
  }

  isAbout(row: number): boolean {
    return (this.#roles[row]! & ABOUT) !== 0;
  }

  isWritten(row: number): boolean {
    return (this.#roles[row]! & WRITTEN) !== 0;
  }

  weight(row: number): number {
    return this.#weights.at(row);
  }

  score(row: number): number {
    return this.#scores.at(row);
  }

  line(row: number): number {
    return this.#lines.at(row);
  }

  definition(row: number): string | undefined {
    return this.#definitions.at(row);
  }

  aliases(row: number): readonly NamedSo[] {
    const aliases = this.#aliases.at(row);
    if (aliases === undefined) return NO_NAMES;
    return "name" in aliases ? [aliases] : aliases;
  }

  alike(row: number): string | undefined {
    const number = this.#alikes.at(row);
    return number === 0 ? undefined : this.#names.nameOf(number - 1);
  }

  mentions(row: number): ConceptMention[] {
    return this.#mentions.read(this.#firstMentions[row]!, this.note(row));
  }

  /** How many mentions a use has; makes none of them. */
  mentionCount(row: number): number {
    return this.#mentions.sizeOf(this.#firstMentions[row]!);
  }

  /** The line of its first mention; its own, where it has none. */
  firstLine(row: number): number {
    return this.mentionCount(row) === 0 ? this.line(row) : this.#mentions.lineOf(this.#firstMentions[row]!);
  }

  /** Where the mentions of a use begin. */
  eachStart(row: number, visit: (start: number) => void): void {
    this.#mentions.eachStart(this.#firstMentions[row]!, visit);
  }

  #grow(): void {
    this.#roles = grown(this.#roles);
    this.#firstMentions = grown(this.#firstMentions);
    this.#next = grown(this.#next);
    this.#previous = grown(this.#previous);
  }
}

/** A use as a {@link UseBook} has it: made whenever it is asked for. */
export class HeldUse implements KeyUse {
  readonly book: UseBook;
  /** Its number there. */
  readonly row: number;

  constructor(book: UseBook, row: number) {
    this.book = book;
    this.row = row;
  }

  get key(): string {
    return this.book.key(this.row);
  }

  get note(): string {
    return this.book.note(this.row);
  }

  get label(): string {
    return this.book.label(this.row);
  }

  get role(): KeyUse["role"] {
    return this.book.role(this.row);
  }

  get weight(): number {
    return this.book.weight(this.row);
  }

  get score(): number {
    return this.book.score(this.row);
  }

  get definition(): string | undefined {
    return this.book.definition(this.row);
  }

  get aliases(): readonly NamedSo[] {
    return this.book.aliases(this.row);
  }

  get alike(): string | undefined {
    return this.book.alike(this.row);
  }

  get about(): boolean {
    return this.book.isAbout(this.row);
  }

  get written(): boolean {
    return this.book.isWritten(this.row);
  }

  get tags(): readonly string[] {
    return this.book.tags(this.row);
  }

  get line(): number {
    return this.book.line(this.row);
  }

  get mentions(): ConceptMention[] {
    return this.book.mentions(this.row);
  }
}

/** How many mentions a use has; makes none of them where a book holds them. */
export function mentionCountOf(use: KeyUse): number {
  return use instanceof HeldUse ? use.book.mentionCount(use.row) : use.mentions.length;
}

/** The line of a use's first mention, its own where it has none; makes no mentions where a book holds them. */
export function firstLineOf(use: KeyUse): number {
  return use instanceof HeldUse ? use.book.firstLine(use.row) : (use.mentions[0]?.line ?? use.line);
}

/** What the book keeps of a use's role, and of what its note is about. */
function roleOf({ role, about, written }: KeyUse): number {
  return ROLES.indexOf(role) + (about ? ABOUT : 0) + (written ? WRITTEN : 0);
}
