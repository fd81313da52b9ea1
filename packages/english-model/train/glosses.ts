import type { EnglishModel } from "../src/types.ts";
import { tokenise } from "./clauses.ts";
import { extract } from "./tree-edit.ts";
import type { Tree } from "./treebank.ts";
import type { WordNet } from "./wordnet.ts";

/**
 * WordNet defines verbs by infinitives ("obtain by purchase"), in words far from the treebank's. The missing "to" can be put
 * back for the parse and taken away afterwards: so a first model reads them surely and a second one learns them bare.
 */
export function glossTrees(wordnet: WordNet, model: EnglishModel, firstSource: number): Tree[] {
  const clauses: Tree[] = [];
  let source = firstSource;
  const seen = new Set<string>();
  for (const gloss of wordnet.verbGlosses) {
    const words = definition(gloss, 14);
    if (words === undefined || seen.has(words.join(" "))) continue;
    seen.add(words.join(" "));
    const tree = read(model, ["to", ...words], source++);
    // The verb comes first, at most an adverb before it.
    const root = tree.heads.indexOf(-1);
    if (
      tree.heads[0] !== root ||
      root > 2 ||
      tree.tags[root] !== "VERB/VB" ||
      (root === 2 && tree.labels[1] !== "advmod")
    )
      continue;
    clauses.push(withoutFirst(tree));
  }
  return clauses;
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

function read(model: EnglishModel, words: string[], source: number): Tree {
  const parse = model.parse(words);
  return {
    source,
    words,
    tags: parse.tags.map((tag) => `${tag.upos}/${tag.xpos}`),
    heads: [...parse.heads],
    labels: [...parse.labels],
  };
}

function withoutFirst(tree: Tree): Tree {
  return extract(tree, tree.words.map((_, i) => i).slice(1), tree.heads.indexOf(-1));
}
