import { Column } from "../../merge/ties/column.ts";
import { RareCells } from "../../merge/ties/rare-cells.ts";
import type { TieBook } from "../../merge/ties/tie-book.ts";
import { PlacedRows } from "../../merge/ties/placed-rows.ts";
import { RULES, SIGNAL_KINDS, type SignalFact } from "../signal-fact.ts";

/** What few facts have, and no column is kept for. */
type Said = Pick<SignalFact, "amount" | "reason" | "rule">;

const KIND_NUMBERS = new Map(SIGNAL_KINDS.map((kind, number) => [kind, number]));

/** Facts as columns of numbers, and of those that have words of their own, the words. */
export class FactTable {
  readonly #book: TieBook<string>;
  readonly rows: PlacedRows;
  readonly #said = new Map<number, Said>();
  readonly #quotes = new RareCells<string>();
  readonly #kinds = new Column();
  readonly #amounts = new Column();

  constructor(book: TieBook<string>) {
    this.#book = book;
    this.rows = new PlacedRows(book.ties);
  }

  /** @param half of the tie that it is a fact of. @returns its number */
  add(fact: SignalFact, half: number): number {
    const row = this.rows.add(half, fact.note, fact);
    this.#kinds.set(row, KIND_NUMBERS.get(fact.kind)!);
    this.#amounts.set(row, Math.trunc(fact.amount));
    const { amount, reason, rule, quote } = fact;
    if (!isPlain(fact)) this.#said.set(row, { amount, reason, rule });
    this.#quotes.set(row, quote === "" ? undefined : quote);
    return row;
  }

  remove(row: number): void {
    this.rows.remove(row);
    this.#said.delete(row);
    this.#quotes.set(row, undefined);
  }

  /** Its kind's place in {@link SIGNAL_KINDS}. */
  kind(row: number): number {
    return this.#kinds.at(row);
  }

  amount(row: number): number {
    return this.#said.get(row)?.amount ?? this.#amounts.at(row);
  }

  /** Whether it has words of its own; others quote the line that they stand on. */
  hasQuote(row: number): boolean {
    return this.#quotes.at(row) !== undefined;
  }

  /** Whether a row holds a fact that equals one of the same tie and note. */
  equals(row: number, fact: SignalFact): boolean {
    if (this.#kinds.at(row) !== KIND_NUMBERS.get(fact.kind) || !this.rows.isAt(row, fact)) return false;
    if ((this.#quotes.at(row) ?? "") !== fact.quote) return false;
    const said = this.#said.get(row);
    if (said === undefined) return isPlain(fact) && this.#amounts.at(row) === fact.amount;
    return said.amount === fact.amount && said.reason === fact.reason && said.rule === fact.rule;
  }

  /** The fact itself. */
  read(row: number): SignalFact {
    const { keys, ties } = this.#book;
    const half = this.rows.half(row);
    const kind = SIGNAL_KINDS[this.#kinds.at(row)]!;
    const said = this.#said.get(row);
    return {
      from: keys.nameOf(ties.keyOf(half)),
      to: keys.nameOf(ties.keyOf(half ^ 1)),
      note: this.rows.note(row),
      kind,
      amount: this.amount(row),
      reason: said?.reason ?? "",
      rule: said?.rule ?? RULES[kind],
      ...this.rows.span(row),
      quote: this.#quotes.at(row) ?? "",
    };
  }
}

function isPlain({ amount, reason, rule, kind }: SignalFact): boolean {
  return reason === "" && rule === RULES[kind] && Number.isInteger(amount);
}
