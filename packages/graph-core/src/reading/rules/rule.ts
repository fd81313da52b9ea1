import type { Statement } from "../statement.ts";

/** Reads one pattern in a statement and puts what it says into the notebook. */
export interface Rule {
  /** A word or two; stands in every evidence that the rule gave. */
  name: string;
  read(statement: Statement): void;
}
