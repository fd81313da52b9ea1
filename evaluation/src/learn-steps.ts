// Learns how likely a prerequisite that is told is a step that one needs, from prerequisites that were judged by reading them, on from the weights by
// which they are told at all; tells what it reaches on collections, and on concepts, that it did not see.
//
//   node --conditions=source src/learn-steps.ts --judged TABLE=FOLDER[,TABLE=FOLDER] [--l2 N] [--write]
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { NoteSource } from "../../packages/graph-core/src/model/note.ts";
import { pairFeatures, type Setting, settingOf } from "../../packages/graph-core/src/prerequisites/features.ts";
import { WEIGHTS } from "../../packages/graph-core/src/prerequisites/weights.ts";
import { readVault } from "./gold.ts";
import { type JudgedPrerequisite, readJudgedPrerequisites } from "./judged.ts";
import { type NumberedExample, trainByNewton } from "./newton.ts";

const { values } = parseArgs({
  options: { judged: { type: "string" }, l2: { type: "string", default: "10" }, write: { type: "boolean" } },
});
const l2 = Number(values.l2);

interface Example extends NumberedExample {
  setting: Setting;
  /** The collection. */
  part: string;
}

const examples = (values.judged ?? "").split(",").flatMap((pair) => {
  const [table = "", folder = ""] = pair.split("=");
  const judged = readJudgedPrerequisites(table, folder);
  const groups = new Map<string, JudgedPrerequisite[]>();
  for (const one of judged) groups.set(one.notes, [...(groups.get(one.notes) ?? []), one]);
  return [...groups].flatMap(([notes, list]) => examplesOf(notes, list, notes.endsWith(".md") ? folder : notes));
});
const tables: Partial<Record<Setting, Record<string, number>>> = {};
for (const setting of ["notes", "sections"] as const) {
  const own = examples.filter((example) => example.setting === setting);
  const parts = [...new Set(own.map(({ part }) => part))].sort();
  const before = own.map((example) => ({ example, odds: example.from ?? 0 }));
  const after = parts.flatMap((part) => {
    const weights = trainByNewton(
      own.filter((one) => one.part !== part),
      l2,
    );
    return own.filter((one) => one.part === part).map((example) => ({ example, odds: oddsOf(weights, example) }));
  });
  console.log(`${setting}: ${own.length}, ${own.filter(({ right }) => right).length} of them steps that one needs`);
  for (const share of [0.1, 0.25, 0.5])
    console.log(`  surest ${100 * share} %: ${rightOf(before, share)} of 100 before, ${rightOf(after, share)} after`);
  const learnt = trainByNewton(own, l2);
  const names = [...new Set([...Object.keys(WEIGHTS[setting]), ...Object.keys(learnt)])].sort();
  const weightOf = (name: string): number =>
    Math.round(100 * ((WEIGHTS[setting][name] ?? 0) + (learnt[name] ?? 0))) / 100;
  tables[setting] = Object.fromEntries(
    names.map((name) => [name, weightOf(name)] as const).filter(([, weight]) => weight !== 0),
  );
}
if (values.write)
  writeFileSync(
    new URL("../../packages/graph-core/src/prerequisites/judged-weights.data.ts", import.meta.url),
    `/**
 * Weights of the signals of a prerequisite, by name (see \`features.ts\`), for two settings (see \`Setting\`): how likely one that is told is a step that
 * one needs. Learnt by evaluation/src/learn-steps.ts from ${examples.length} that were judged by reading them, L2 ${l2}, on from \`WEIGHTS\`.
 */
export const JUDGED = ${JSON.stringify(tables, undefined, 2)} as const;
`,
  );

/** Of the likeliest `share`, how many of 100 are right. */
function rightOf(list: readonly { example: Example; odds: number }[], share: number): string {
  const best = list.toSorted((a, b) => b.odds - a.odds).slice(0, Math.round(share * list.length));
  return ((100 * best.filter(({ example }) => example.right).length) / best.length).toFixed(1);
}

function oddsOf(weights: Readonly<Record<string, number>>, { features, from = 0 }: NumberedExample): number {
  let sum = from + (weights["bias"] ?? 0);
  for (const name in features) sum += (weights[name] ?? 0) * features[name]!;
  return sum;
}

/** What the model sees of the judged pairs of a note, or of a folder. */
function examplesOf(path: string, judged: readonly JudgedPrerequisite[], part: string): Example[] {
  const { concepts, pairs } = readVault(notesOf(path));
  const labels = new Map(concepts.map(({ id, label }) => [id, label]));
  const verdicts = new Map(judged.map(({ concept, requires, verdict }) => [`${concept}\t${requires}`, verdict]));
  return pairs.flatMap((pair) =>
    [true, false].flatMap((forwards): Example[] => {
      const [concept, requires] = forwards ? [pair.one.id, pair.other.id] : [pair.other.id, pair.one.id];
      const verdict = verdicts.get(`${labels.get(concept)}\t${labels.get(requires)}`);
      if (verdict === undefined) return [];
      const features = pairFeatures(pair, forwards);
      const setting = settingOf(pair);
      const from = oddsOf(WEIGHTS[setting], { features, right: true, weight: 1, group: "" });
      return [{ features, right: verdict === "y", weight: 1, group: concept, from, setting, part }];
    }),
  );
}

function notesOf(path: string): NoteSource[] {
  if (!statSync(path).isDirectory()) return [{ path: relative(dirname(path), path), text: readFileSync(path, "utf8") }];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.md$/i.test(name))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(path, name), "utf8") }));
}
