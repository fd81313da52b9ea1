import type { Rule } from "./rule.ts";

/** Every noun phrase that no rule above has met: a mention, and no more. */
export const namedRule: Rule = {
  name: "named",
  read(statement) {
    for (const [, phrase] of statement.phrases) if (!phrase.generic) statement.name(phrase, "modifier");
  },
};
