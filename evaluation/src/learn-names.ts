// Learns which names of a note mean one thing, from pairs of them that were judged by reading, on from the weights that gold graphs gave; tells what
// it reaches on notes that it did not see.
//
//   node --conditions=source src/learn-names.ts --judged TABLE=NOTES[,TABLE=NOTES] [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { english } from "@cairn/english-model";
import { namePairs } from "../../packages/graph-core/src/reading/like-names.ts";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { nameSettingOf, samenessFeatures } from "../../packages/graph-core/src/reading/sameness-features.ts";
import { hashNames } from "../../packages/graph-core/src/reading/score.ts";
import { NAME_WEIGHTS } from "../../packages/graph-core/src/reading/weights.data.ts";
import { readJudgedNames } from "./judged.ts";
import { NO_MERGES } from "./samples.ts";
import { type Example, foldOf, learn, scorerOf } from "./sparse.ts";

const { values } = parseArgs({
  options: { judged: { type: "string" }, l2: { type: "string", default: "8" }, write: { type: "boolean" } },
});
const FOLDS = 7;
const OPTIONS = { l2: Number(values.l2), epochs: 12, least: 4, onto: NAME_WEIGHTS };

const examples = (values.judged ?? "").split(",").flatMap((pair) => {
  const [table = "", notes = ""] = pair.split("=");
  const byNote = new Map<string, Map<string, string>>();
  for (const { note, long, short, verdict } of readJudgedNames(table, notes)) {
    const verdicts = byNote.get(note) ?? new Map<string, string>();
    byNote.set(note, verdicts.set(`${long}\t${short}`, verdict));
  }
  return [...byNote].flatMap(([note, verdicts]) => examplesOf(note, verdicts));
});
const rows = examples.map((example, i) => ({ ...example, fold: foldOf(example.group, FOLDS), before: 0, after: 0, i }));
const old = scorerOf(NAME_WEIGHTS);
for (let fold = 0; fold < FOLDS; fold++) {
  const scorer = scorerOf(
    learn(
      rows.filter((row) => row.fold !== fold),
      OPTIONS,
    ),
  );
  for (const row of rows.filter((one) => one.fold === fold)) {
    row.before = old.probability(hashNames(row.features));
    row.after = scorer.probability(hashNames(row.features));
  }
}
console.log(`${rows.length} pairs, ${rows.filter(({ right }) => right).length} of them one thing or as good as one`);
for (const share of [0.1, 0.25, 0.5]) {
  const rightOf = (by: "before" | "after"): string => {
    const best = rows.toSorted((a, b) => b[by] - a[by] || a.i - b.i).slice(0, Math.round(share * rows.length));
    return ((100 * best.filter(({ right }) => right).length) / best.length).toFixed(1);
  };
  console.log(`likeliest ${100 * share} %: ${rightOf("before")} of 100 right before, ${rightOf("after")} after`);
}
for (const least of [0.4, 0.5, 0.6, 0.7]) {
  const sure = rows.filter(({ after }) => after >= least);
  const right = sure.filter((one) => one.right).length;
  console.log(`from ${least} on: ${sure.length}, ${((100 * right) / sure.length).toFixed(0)} of 100 right`);
}
if (values.write) {
  const weights = learn(examples, OPTIONS);
  writeFileSync(
    new URL("../../packages/graph-core/src/reading/sameness-weights.data.ts", import.meta.url),
    `// Learnt by evaluation/src/learn-names.ts from ${examples.length} pairs of names that were judged by reading them, on from NAME_WEIGHTS; packed as SparseScorer takes them.\n\nexport const SAMENESS_WEIGHTS =\n  "${weights}";\n`,
  );
  console.log(`weights written: ${weights.length} bytes`);
}

/** The judged pairs of a note; scraps that are no names teach nothing. */
function examplesOf(note: string, verdicts: ReadonlyMap<string, string>): Example[] {
  const text = readFileSync(note, "utf8");
  const { notebook } = draftNote({ path: note, text }, english(), NO_MERGES);
  const setting = nameSettingOf(notebook, text);
  return namePairs(notebook).flatMap((pair) => {
    const verdict = verdicts.get(`${pair.long.key}\t${pair.short.key}`);
    if (verdict === undefined || verdict === "x") return [];
    return [{ features: samenessFeatures(pair, setting), right: verdict !== "d", group: note }];
  });
}
