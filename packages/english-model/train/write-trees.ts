/**
 * Writes what the teacher (teacher.py) learns from and is measured on: node train/write-trees.ts <treebank folder> <wordnet dict
 * folder> <output folder>. `gold.trees` are the treebank's sentences, `made.trees` the lines made of them, `dev.trees` and
 * `test.trees` its other parts; hyphenated words joined. `glosses.lines` are WordNet's definitions of verbs, to be read. A word a line (form, joint tag, head from 1 on with 0 for the root,
 * relation, between tabs), an empty line behind each tree.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLUSTERS } from "../src/clusters.data.ts";
import { unpackClusters } from "../src/clusters.ts";
import { fragmentsOf } from "./fragments.ts";
import { glossLines } from "./glosses.ts";
import { formatTrees, readTreebank } from "./treebank.ts";
import { readWordNet } from "./wordnet.ts";

const [treebank, dict, output] = process.argv.slice(2);
if (treebank === undefined || dict === undefined || output === undefined) {
  throw new Error("usage: node train/write-trees.ts <treebank folder> <wordnet dict folder> <output folder>");
}
const clusters = unpackClusters(CLUSTERS);
const gold = readTreebank(treebank, "train", true);
const wordnet = readWordNet(dict);
const made = fragmentsOf(gold, wordnet, (noun) => clusters.has(noun) && clusters.has(noun + "s"));
const parts = { gold, made, dev: readTreebank(treebank, "dev", true), test: readTreebank(treebank, "test", true) };
mkdirSync(output, { recursive: true });
for (const [name, trees] of Object.entries(parts)) writeFileSync(join(output, `${name}.trees`), formatTrees(trees));
writeFileSync(join(output, "glosses.lines"), glossLines(wordnet).join("\n") + "\n");
