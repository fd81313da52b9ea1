import type { Statements, Value } from "../database.ts";

/** Rows of one statement. */
const ROWS = 1000;

/** Runs a statement over rows, given as one array a column behind the vault. */
export async function bulk<T>(
  statements: Statements,
  sql: string,
  vault: string,
  rows: readonly T[],
  columns: readonly ((row: T) => string | number | boolean | null)[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) {
    const piece = rows.slice(start, start + ROWS);
    const values: Value[] = columns.map((column) => piece.map(column));
    await statements.run(sql, [vault, ...values]);
  }
}
