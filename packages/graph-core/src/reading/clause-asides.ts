import type { Clause } from "../language/clauses.ts";
import type { Statement } from "./statement.ts";

/** Whether a clause's object is the same as another, or as much. */
export const isSame = (statement: Statement, { verb, arguments: all }: Clause): boolean =>
  all.some(
    ({ preposition, heads }) =>
      preposition === "" &&
      heads.some((at) => statement.children(at).some((c) => c > verb && statement.word(c)?.lower === "same")),
  );

/** `Let us take bread as an example`: that is said to the reader. */
export const isLetUs = (statement: Statement, { chain, verb }: Clause): boolean =>
  [verb, ...chain].some(
    (at) => statement.word(at)?.lower === "let" && /^(?:['’]s|us)$/.test(statement.word(at + 1)?.lower ?? ""),
  );
