// Experiment: concept classification.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { english } from "@cairn/english-model";
import { contextOf } from "../../packages/graph-core/src/reading/assemble.ts";
import { conceptFeatures } from "../../packages/graph-core/src/reading/features.ts";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { logistic } from "../../packages/graph-core/src/reading/score.ts";
import { readGold, type GoldConcept } from "./gold.ts";
import { learnSameness, nameExamples } from "./sameness.ts";
import { train } from "./logistic.ts";
import { boost, boosted } from "./boost.ts";
const { values } = parseArgs({ options: { scorer: { type: "string" }, gold: { type: "string" }, extra: { type: "string", default: "" }, rounds: { type: "string", default: "150" }, rate: { type: "string", default: "0.06" }, leaves: { type: "string", default: "8" }, least: { type: "string", default: "15" } , l2:{type:"string",default:"5"}, columns:{type:"string",default:"0.5"}} });
const scorer = (await import(resolve(values.scorer ?? ""))) as any;
const model = english();
const folders = [...(values.gold ?? "").split(","), ...values.extra.split(",").filter(Boolean)];
const SAME = Number(process.env.SAME ?? "0.5");
const nameEx = folders.flatMap((f) => readGold(f)).flatMap(({ name, gold, text }, i) => nameExamples(name, gold, text, model, scorer.normalise).map((e) => ({ ...e, fold: i % 7 })));
const sameBy = Array.from({ length: 7 }, (_, f) => learnSameness(nameEx.filter((e) => e.fold !== f)));
let noteIndex = 0;
const rows: any[] = [];
let misses = 0, required = 0, noteNo = 0;
const spur: string[] = [];
for (const [g, folder] of [...(values.gold ?? "").split(","), ...values.extra.split(",").filter(Boolean)].entries())
  for (const { name, gold, text } of readGold(folder)) {
    const { note, notebook } = draftNote({ path: `${name}.md`, text }, model, SAME < 1 ? { weights: sameBy[noteIndex++ % 7]!, least: SAME } : undefined);
    const context = contextOf(note, notebook);
    const byName = new Map<string, GoldConcept>();
    for (const c of gold.concepts) for (const n of [c.label, ...(c.aliases ?? [])].map((one) => scorer.normalise(one))) if (n && !byName.has(n)) byName.set(n, c);
    const seen = new Set<string>();
    for (const draft of notebook.drafts) {
      if (draft.merged) continue;
      const names = [[...draft.labels.keys()][0] ?? draft.key, draft.key, ...[...draft.aliases.values()].map((a) => a.name)];
      const match = names.map((n) => byName.get(scorer.normalise(n))).find(Boolean);
      rows.push({ name, fold: noteNo % 7, g, label: names[0], features: conceptFeatures(draft, context), match, optional: match?.optional, id: match?.id, y: match ? 1 : 0 });
      if (match) seen.add(match.id);
    }
    for (const c of gold.concepts) if (!c.optional) { if (g < 2) { required++; if (!seen.has(c.id)) misses++; } }
    noteNo++;
  }
console.log(rows.length, "drafts;", "recall", (1 - misses / required).toFixed(3));
const names = [...new Set(rows.flatMap((r) => Object.keys(r.features)))].sort();
for (const r of rows) r.row = Float32Array.from(names, (n) => r.features[n] ?? 0);
function report(title: string, key: string) {
  let best = [0, 0, 0, 0];
  for (let cut = 0.3; cut < 0.7; cut += 0.02) {
    let tp = 0, fp = 0;
    const taken = new Set<string>();
    for (const r of rows) if (r.g < 2 && r[key] >= cut && !(r.optional)) { if (r.match && !taken.has(r.name + r.id)) { tp++; taken.add(r.name + r.id); } else fp++; }
    const f = (2 * tp) / (tp + fp + required);
    if (f > best[0]!) best = [f, cut, tp / (tp + fp), tp / required];
  }
  let ll = 0, n = 0;
  for (const r of rows) if (!r.optional) { const p = Math.min(1 - 1e-6, Math.max(1e-6, r[key])); ll -= r.y ? Math.log(p) : Math.log(1 - p); n++; }
  console.log(title, "F1", best[0]!.toFixed(4), "cut", best[1]!.toFixed(2), "P", best[2]!.toFixed(3), "R", best[3]!.toFixed(3), "logloss", (ll / n).toFixed(4));
}
for (let f = 0; f < 7; f++) {
  const learn = rows.filter((r) => r.fold !== f && !r.optional);
  const w = train(learn.map((r) => ({ features: r.features, right: r.y === 1, weight: 1, group: r.name })), 3, 250);
  const b = boost(names, learn.map((r) => r.row), Float64Array.from(learn, (r) => r.y), new Float64Array(learn.length).fill(1), { rounds: +values.rounds, rate: +values.rate, leaves: +values.leaves, least: +values.least, l2: +values.l2, columns: +values.columns });
  for (const r of rows) if (r.fold === f) { r.linear = logistic(w, r.features); const z = boosted(b, r.row); r.boosted = 1 / (1 + Math.exp(-z)); r.both = (r.linear + r.boosted) / 2; }
}
report("linear ", "linear"); report("boosted", "boosted"); report("both   ", "both");
const kinds = { twice: 0, unmatched: 0 };
const lines: Record<string, string[]> = {};
const taken2 = new Set<string>();
for (const r of [...rows].sort((a, b) => b.both - a.both)) if (!r.optional && r.both >= 0.46) {
  if (r.match) { if (taken2.has(r.name + r.id)) { kinds.twice++; (lines[r.name] ??= []).push(`2:${r.label}=${r.match.label} ${r.both.toFixed(2)}`); } else taken2.add(r.name + r.id); }
  else { kinds.unmatched++; (lines[r.name] ??= []).push(`${r.label} ${r.both.toFixed(2)}`); }
}
console.log(kinds);
if (process.env.SHOW) for (const n of process.env.SHOW.split(",")) console.log(n, "SPURIOUS", (lines[n] ?? []).join("; "), "\nMISSED low", rows.filter((r) => r.name === n && r.match && !r.optional && r.both < 0.46).map((r) => r.label + " " + r.both.toFixed(2)).join("; "));
if (process.env.TWICE) { const by = new Map<string, any[]>(); for (const r of rows) if (r.match && r.both >= 0.4) { const k = r.name + "|" + r.id; (by.get(k) ?? by.set(k, []).get(k)!).push(r); } for (const [k, l] of by) if (l.length > 1) console.log(k, ":", l.map((r) => `${r.label}`).join("  ||  ")); }
if (process.env.MISSING) { for (const [g, folder] of [...(values.gold ?? "").split(","), ...values.extra.split(",").filter(Boolean)].entries()) for (const { name, gold } of readGold(folder)) { const seen = new Set(rows.filter((r) => r.name === name).map((r) => r.id)); const m = gold.concepts.filter((c) => !c.optional && !seen.has(c.id)); if (m.length) console.log(name, ":", m.map((c) => c.label + (c.aliases?.length ? ` [${c.aliases.slice(0, 3).join(", ")}]` : "")).join("; ")); } }
