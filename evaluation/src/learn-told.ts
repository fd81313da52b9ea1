// Learns how likely the words say what is told of a pair, from relations that were judged by reading them, and tells what it reaches on notes
// that it did not see.
//
//   node --conditions=source src/learn-told.ts --judged TABLE=NOTES[,TABLE=NOTES] [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { english } from "@cairn/english-model";
import { nameKey } from "../../packages/graph-core/src/model/names.ts";
import { candidatesOf } from "../../packages/graph-core/src/reading/assemble.ts";
import { NameList } from "../../packages/graph-core/src/reading/feature-sink.ts";
import { groupBy } from "../../packages/graph-core/src/export/group-by.ts";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { hashNames } from "../../packages/graph-core/src/reading/score.ts";
import { lineColumn } from "../../packages/graph-core/src/reading/sections.ts";
import { type JudgedRelation, readJudged } from "./judged.ts";
import { type Example, foldOf, learn, scorerOf } from "./sparse.ts";

const { values } = parseArgs({ options: { judged: { type: "string" }, write: { type: "boolean" } } });
const FOLDS = 5;
const OPTIONS = { l2: 60, epochs: 30, rate: 0.05, least: 5 };

const judged = (values.judged ?? "").split(",").flatMap((pair) => {
  const [table = "", notes = ""] = pair.split("=");
  return readJudged(table, notes);
});
const examples = examplesOf(judged);
console.log(`${judged.length} judged, ${examples.length} of them told now`);
const rows = examples.map((example) => ({ example, fold: foldOf(example.group, FOLDS), likely: 0 }));
for (let fold = 0; fold < FOLDS; fold++) {
  const scorer = scorerOf(
    learn(
      rows.filter((row) => row.fold !== fold).map(({ example }) => example),
      OPTIONS,
    ),
  );
  for (const row of rows) if (row.fold === fold) row.likely = scorer.probability(hashNames(row.example.features));
}
console.log(
  `log loss ${(-rows.reduce((sum, { likely, example }) => sum + Math.log(example.right ? likely : 1 - likely), 0) / rows.length).toFixed(4)}`,
);
rows.sort((a, b) => b.likely - a.likely);
for (const share of [0.1, 0.25, 0.5, 1]) {
  const best = rows.slice(0, Math.round(share * rows.length));
  const right = best.filter(({ example }) => example.right).length;
  console.log(`surest ${100 * share} %: ${((100 * right) / best.length).toFixed(1)} of 100 right`);
}
for (let tenth = 0; tenth < 10; tenth++) {
  const some = rows.filter(({ likely }) => Math.min(9, Math.floor(10 * likely)) === tenth);
  if (some.length > 0)
    console.log(
      `.${tenth}: ${some.length}, ${((100 * some.filter((r) => r.example.right).length) / some.length).toFixed(0)} of 100 right`,
    );
}

if (values.write) {
  const packed = learn(examples, OPTIONS);
  writeFileSync(
    new URL("../../packages/graph-core/src/reading/told-weights.data.ts", import.meta.url),
    `// Learnt by evaluation/src/learn-told.ts from ${examples.length} relations that were judged by reading them; packed as SparseScorer takes them.\n\nexport const TOLD_WEIGHTS =\n  "${packed}";\n`,
  );
  console.log(`weights written: ${packed.length} bytes`);
}

/** Of the relations that were judged those that are still told in the same words, with their features. */
function examplesOf(list: readonly JudgedRelation[]): Example[] {
  const found: Example[] = [];
  for (const [note, own] of groupBy(list, (one) => one.note)) {
    const waiting = groupBy(own, keyOf);
    const drafted = draftNote({ path: note, text: readFileSync(note, "utf8") }, english());
    candidatesOf(drafted.note, drafted.notebook, drafted, ({ source, target, type, label, start }, features) => {
      const { line } = lineColumn(drafted.note, start);
      const key = keyOf({ line, source: source.key, target: target.key, type, label });
      const verdict = waiting.get(key)?.shift()?.verdict;
      if (verdict === undefined) return;
      const names = new NameList();
      features(names);
      found.push({ features: names.names, right: verdict.startsWith("r"), group: note });
    });
  }
  return found;
}

function keyOf({ line, source, target, type, label }: Omit<JudgedRelation, "note" | "verdict">): string {
  return [line, nameKey(source), nameKey(target), type, label].join("\t");
}
