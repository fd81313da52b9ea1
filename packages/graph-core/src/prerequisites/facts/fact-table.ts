import { compare } from "../../merge/order.ts";
import type { Position } from "../../model/span.ts";
import { RULES, SIGNAL_KINDS, type SignalFact } from "../signal-fact.ts";
import { FIRST_ROOM, grown, RowNumbers } from "./grow.ts";
import type { NameTable } from "./name-table.ts";
import { NONE, type TieTable } from "./tie-table.ts";

/** What few facts have, and no column is kept for. */
interface Said {
  amount: number;
  reason: string;
  rule: string;
  quote: string;
  /** Where it ends; `undefined`: in the line in which it begins. */
  end: Position | undefined;
}

const KIND_NUMBERS = new Map(SIGNAL_KINDS.map((kind, number) => [kind, number]));

/** Facts as columns of numbers, and of those that have words of their own, the words. Facts of one tie form a list, in no order. */
export class FactTable {
  readonly #ties: TieTable;
  readonly #keys: NameTable;
  readonly #notes: NameTable;
  readonly #rows = new RowNumbers();
  readonly #said = new Map<number, Said>();
  #kinds = new Uint8Array(FIRST_ROOM);
  /** The half of a tie that leads the fact's way. */
  #halves = new Int32Array(FIRST_ROOM);
  #noteOf = new Int32Array(FIRST_ROOM);
  #amounts = new Int32Array(FIRST_ROOM);
  #lines = new Int32Array(FIRST_ROOM);
  #columns = new Int32Array(FIRST_ROOM);
  #offsets = new Int32Array(FIRST_ROOM);
  #lengths = new Int32Array(FIRST_ROOM);
  /** The facts behind and before it in the list of its tie. */
  #next = new Int32Array(FIRST_ROOM);
  #previous = new Int32Array(FIRST_ROOM);

  constructor(ties: TieTable, keys: NameTable, notes: NameTable) {
    this.#ties = ties;
    this.#keys = keys;
    this.#notes = notes;
  }

  /** @param half of the tie that it is a fact of. @returns its number */
  add(fact: SignalFact, half: number): number {
    const row = this.#rows.take();
    while (row >= this.#halves.length) this.#grow();
    const { start, end } = fact;
    this.#kinds[row] = KIND_NUMBERS.get(fact.kind)!;
    this.#halves[row] = half;
    this.#noteOf[row] = this.#notes.hold(fact.note);
    this.#amounts[row] = fact.amount;
    this.#lines[row] = start.line;
    this.#columns[row] = start.column;
    this.#offsets[row] = start.offset;
    this.#lengths[row] = end.offset - start.offset;
    const said = saidOf(fact);
    if (said !== undefined) this.#said.set(row, said);
    const first = this.#ties.firstFact(half);
    this.#next[row] = first;
    this.#previous[row] = NONE;
    if (first !== NONE) this.#previous[first] = row;
    this.#ties.setFirstFact(half, row);
    return row;
  }

  remove(row: number): void {
    const [previous, next] = [this.#previous[row]!, this.#next[row]!];
    if (previous === NONE) this.#ties.setFirstFact(this.#halves[row]!, next);
    else this.#next[previous] = next;
    if (next !== NONE) this.#previous[next] = previous;
    this.#said.delete(row);
    this.#notes.release(this.#noteOf[row]!);
    this.#rows.giveBack(row);
  }

  /** The fact behind one in the list of its tie, {@link NONE} behind the last. */
  next(row: number): number {
    return this.#next[row]!;
  }

  /** The half that leads its way. */
  half(row: number): number {
    return this.#halves[row]!;
  }

  /** Its kind's place in {@link SIGNAL_KINDS}. */
  kind(row: number): number {
    return this.#kinds[row]!;
  }

  amount(row: number): number {
    return this.#said.get(row)?.amount ?? this.#amounts[row]!;
  }

  note(row: number): string {
    return this.#notes.nameOf(this.#noteOf[row]!);
  }

  /** Whether a row holds a fact of the same tie and note. Cost: none. */
  equals(row: number, { kind, amount, reason, rule, quote, start, end }: SignalFact): boolean {
    return (
      this.#kinds[row] === KIND_NUMBERS.get(kind) &&
      this.#offsets[row] === start.offset &&
      this.#lines[row] === start.line &&
      this.#columns[row] === start.column &&
      this.#lengths[row] === end.offset - start.offset &&
      this.amount(row) === amount &&
      isSaid(this.#said.get(row), { reason, rule, quote, start, end }, kind)
    );
  }

  /** The fact itself. */
  read(row: number): SignalFact {
    const half = this.#halves[row]!;
    const kind = SIGNAL_KINDS[this.#kinds[row]!]!;
    const start = { line: this.#lines[row]!, column: this.#columns[row]!, offset: this.#offsets[row]! };
    const said = this.#said.get(row);
    return {
      from: this.#keys.nameOf(this.#ties.keyOf(half)),
      to: this.#keys.nameOf(this.#ties.keyOf(half ^ 1)),
      note: this.note(row),
      kind,
      amount: this.amount(row),
      reason: said?.reason ?? "",
      rule: said?.rule ?? RULES[kind],
      start,
      end: said?.end ? { ...said.end } : behind(start, this.#lengths[row]!),
      quote: said?.quote ?? "",
    };
  }

  /** The order of two facts of one kind by where they stand, as `byPlace` has it; 0 where that does not tell. */
  compare(a: number, b: number): number {
    if (this.#noteOf[a] !== this.#noteOf[b]) return compare(this.note(a), this.note(b));
    return this.#offsets[a]! - this.#offsets[b]! || this.#lengths[a]! - this.#lengths[b]!;
  }

  #grow(): void {
    this.#kinds = grown(this.#kinds);
    this.#halves = grown(this.#halves);
    this.#noteOf = grown(this.#noteOf);
    this.#amounts = grown(this.#amounts);
    this.#lines = grown(this.#lines);
    this.#columns = grown(this.#columns);
    this.#offsets = grown(this.#offsets);
    this.#lengths = grown(this.#lengths);
    this.#next = grown(this.#next);
    this.#previous = grown(this.#previous);
  }
}

function behind({ line, column, offset }: Position, length: number): Position {
  return { line, column: column + length, offset: offset + length };
}

function isInLine({ start, end }: Pick<SignalFact, "start" | "end">): boolean {
  return end.line === start.line && end.column - start.column === end.offset - start.offset;
}

function saidOf(fact: SignalFact): Said | undefined {
  const { amount, reason, rule, quote, kind, end } = fact;
  const inLine = isInLine(fact);
  if (inLine && reason === "" && quote === "" && rule === RULES[kind] && Number.isInteger(amount)) return undefined;
  return { amount, reason, rule, quote, end: inLine ? undefined : end };
}

function isSaid(
  said: Said | undefined,
  fact: Pick<SignalFact, "reason" | "rule" | "quote" | "start" | "end">,
  kind: SignalFact["kind"],
): boolean {
  const { reason, rule, quote, end } = fact;
  const inLine = isInLine(fact);
  if (said === undefined) return inLine && reason === "" && quote === "" && rule === RULES[kind];
  const isSameEnd = inLine ? !said.end : said.end?.line === end.line && said.end.column === end.column;
  return said.reason === reason && said.rule === rule && said.quote === quote && isSameEnd;
}
