import type { Argument, Clause } from "../language/clauses.ts";
import { prepositionOf, spread } from "../language/dependents.ts";
import { isNegated } from "../language/negation.ts";
import type { Statement } from "./statement.ts";

/** What may stand before an adjective that opens its line: `highly compatible with`, `not suitable for`. */
const DEGREE = /^(?:advmod|neg|cc)$/;

/**
 * The clause of a line that begins with its predicate: `Suitable for batch jobs`, `Compatible with older ships` say so of their topic.
 * Undefined where a line is anything else.
 */
export function barePredicate(statement: Statement): Clause | undefined {
  const { sentence, block } = statement;
  const { root, words } = sentence;
  const word = words[root];
  if (!word || word.upos !== "ADJ" || block.kind === "heading" || statement.asks) return undefined;
  if (words.slice(0, root).some(({ label, head }) => head !== root || !DEGREE.test(label))) return undefined;
  const children = statement.children(root);
  if (children.some((c) => /^(?:nsubj|csubj|cop|expl|det|aux)/.test(words[c]?.label ?? ""))) return undefined;
  const args = children.flatMap((c): Argument[] =>
    c > root && /^(?:obl|nmod)/.test(words[c]?.label ?? "")
      ? [{ preposition: prepositionOf(sentence, c), heads: spread(sentence, c) }]
      : [],
  );
  const [first] = args;
  // "Best season for sailing", "good rope": an adjective by itself says nothing of another thing.
  if (first === undefined || args.some(({ preposition }) => preposition === "")) return undefined;
  return {
    verb: root,
    lemma: "be",
    chain: [],
    kind: "copula",
    passive: false,
    negated: isNegated(sentence, root),
    modal: "",
    subjectKind: "none",
    subjects: [],
    agents: [],
    arguments: args,
    predicate: root,
    purposeOf: -1,
    role: "main",
  };
}
