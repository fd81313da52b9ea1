/**
 * Measures the model: node train/evaluate.ts <treebank folder> [clauses file] [--weights other.ts] [--misses]
 * Tags, UAS and LAS on the treebank's test part (hyphenated words joined, and as it stands), lines of notes, tokens a second.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { CLUSTERS } from "../src/clusters.data.ts";
import { unpackClusters } from "../src/clusters.ts";
import { createModel } from "../src/model.ts";
import type { EnglishModel } from "../src/types.ts";
import { unpackWeights } from "../src/unpack.ts";
import { readClauses, scoreClauses } from "./clauses.ts";
import { readTreebank, type Tree } from "./treebank.ts";

const args = process.argv.slice(2);
const misses = args.includes("--misses");
const dev = args.includes("--dev");
const weightsAt = args.indexOf("--weights");
const weightsFile =
  weightsAt < 0 ? new URL("../src/weights.data.ts", import.meta.url).href : pathToFileURL(args[weightsAt + 1]!).href;
const [treebank, clausesFile] = args.filter(
  (arg, i) => !arg.startsWith("--") && (weightsAt < 0 || i !== weightsAt + 1),
);
if (treebank === undefined) throw new Error("usage: node train/evaluate.ts <treebank folder> [clauses file]");
const { WEIGHTS }: typeof import("../src/weights.data.ts") = await import(weightsFile);

const begun = performance.now();
const clusters = unpackClusters(CLUSTERS);
const model = createModel(unpackWeights(WEIGHTS, clusters));
console.log(`decoded in ${(performance.now() - begun).toFixed(0)} ms`);

for (const merge of [true, false]) {
  const trees = readTreebank(treebank, dev ? "dev" : "test", merge);
  console.log(
    `${dev ? "dev" : "test"}, ${merge ? "hyphenated words joined" : "as it stands"}: ${scoreTrees(model, trees)}`,
  );
}
if (clausesFile !== undefined) {
  const figures = scoreClauses(readClauses(readFileSync(clausesFile, "utf8")), (words) => model.parse(words));
  console.log(
    `clauses: root verb ${show(figures.verbs)}, verbless ${show(figures.verbless)}, subject-verb-object ${show(figures.triples)}, ` +
      `object F1 ${(100 * figures.objectF1).toFixed(1)}, whole line ${show(figures.whole)}`,
  );
  if (misses) for (const miss of figures.misses) console.log(`  ${miss}`);
}
const lines = readTreebank(treebank, "test", true).map((tree) => tree.words);
console.log(
  `tag ${speed(lines, (words) => model.tag(words))} tokens/s, tag and parse ${speed(lines, (words) => model.parse(words))} tokens/s`,
);

function show([right, all]: [number, number]): string {
  return `${right}/${all}`;
}

function scoreTrees(model: EnglishModel, trees: readonly Tree[]): string {
  let [tokens, joint, coarse, heads, labelled] = [0, 0, 0, 0, 0];
  for (const tree of trees) {
    const parse = model.parse(tree.words);
    for (let i = 0; i < tree.words.length; i++) {
      const tag = parse.tags[i]!;
      tokens++;
      if (`${tag.upos}/${tag.xpos}` === tree.tags[i]) joint++;
      if (tree.tags[i]!.startsWith(`${tag.upos}/`)) coarse++;
      if (parse.heads[i] !== tree.heads[i]) continue;
      heads++;
      if (parse.labels[i] === tree.labels[i]) labelled++;
    }
  }
  const share = (count: number): string => ((100 * count) / tokens).toFixed(2);
  return `joint tags ${share(joint)}, coarse tags ${share(coarse)}, UAS ${share(heads)}, LAS ${share(labelled)} (${tokens} words)`;
}

/** Best of several runs, by processor time, so that a busy machine blurs it less. */
function speed(lines: readonly string[][], run: (words: string[]) => unknown): string {
  const tokens = lines.reduce((sum, line) => sum + line.length, 0);
  let best = Infinity;
  for (let round = 0; round < 8; round++) {
    const begun = process.cpuUsage();
    for (const line of lines) run(line);
    best = Math.min(best, process.cpuUsage(begun).user);
  }
  return Math.round((1e6 * tokens) / best).toLocaleString("en");
}
