import type { Rule } from "./rule.ts";

/** `There are two subsets of X`, `There are three kinds of storage: A, B and C`: names what is spoken of; the list after it is read by the block reader. */
export const existentialRule: Rule = {
  name: "existential",
  read(statement) {
    for (const clause of statement.clauses)
      if (clause.kind === "existential")
        statement.references([...clause.subjects, ...(clause.predicate >= 0 ? [clause.predicate] : [])], "object");
  },
};
