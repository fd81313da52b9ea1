import { tokenise } from "./clauses.ts";
import { extract } from "./tree-edit.ts";
import type { Tree } from "./treebank.ts";
import type { WordNet } from "./wordnet.ts";

/**
 * WordNet defines verbs by infinitives ("obtain by purchase"), in words far from the treebank's. The missing "to" can be put
 * back for the teacher's parse and taken away afterwards: so the teacher reads them surely and the model learns them bare.
 */
export function glossLines(wordnet: WordNet): string[] {
  const lines = new Set<string>();
  for (const gloss of wordnet.verbGlosses) {
    const words = definition(gloss, 14);
    if (words !== undefined) lines.add(["to", ...words].join(" "));
  }
  return [...lines];
}

/** Without their "to", those of the read lines whose verb comes first, at most an adverb before it. */
export function glossClauses(trees: readonly Tree[]): Tree[] {
  return trees
    .filter((tree) => {
      const root = tree.heads.indexOf(-1);
      return (
        tree.heads[0] === root &&
        root <= 2 &&
        tree.tags[root] === "VERB/VB" &&
        (root < 2 || tree.labels[1] === "advmod") &&
        !tree.heads.includes(0)
      );
    })
    .map((tree) => extract(tree, tree.words.map((_, i) => i).slice(1), tree.heads.indexOf(-1)));
}

/** The first definition of a gloss, without remarks in parentheses and examples. */
function definition(gloss: string, longest: number): string[] | undefined {
  const text = gloss
    .replace(/\([^)]*\)/g, " ")
    .split(/[;":]/)[0]!
    .trim();
  const words = tokenise(text);
  return words.length >= 2 && words.length <= longest && words.every((word) => /^[\w',.-]+$/.test(word))
    ? words
    : undefined;
}
