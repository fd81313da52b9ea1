import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { english } from "@cairn/english-model";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { contextOf } from "../../packages/graph-core/src/reading/assemble.ts";
import { readGold, type GoldConcept } from "./gold.ts";
import { Columns, fit, scoreRow } from "./sparse.ts";
import { samenessFeatures, namePairs } from "../../packages/graph-core/src/reading/same-name.ts";
const { values } = parseArgs({ options: { scorer: { type: "string" }, gold: { type: "string" }, extra: { type: "string", default: "" }, l2: { type: "string", default: "3" }, least: {type:"string",default:"3"}, epochs:{type:"string",default:"10"} } });
const scorer = (await import(resolve(values.scorer ?? ""))) as any;
const model = english();
const all: any[] = [];
let no = 0;
for (const folder of [...(values.gold ?? "").split(","), ...values.extra.split(",").filter(Boolean)])
  for (const { name, gold, text } of readGold(folder)) {
    const { note, notebook } = draftNote({ path: `${name}.md`, text }, model);
    const byName = new Map<string, GoldConcept>();
    for (const c of gold.concepts) for (const n of [c.label, ...(c.aliases ?? [])].map((one) => scorer.normalise(one))) if (n && !byName.has(n)) byName.set(n, c);
    const match = new Map(notebook.drafts.map((d) => [d, [[...d.labels.keys()][0] ?? d.key, d.key, ...[...d.aliases.values()].map((a) => a.name)].map((n) => byName.get(scorer.normalise(n))).find(Boolean)]));
    for (const pair of namePairs(notebook)) {
      const a = match.get(pair.long), b = match.get(pair.short);
      const y = a && b ? (a === b ? 1 : 0) : -1;
      all.push({ name, fold: no % 7, long: pair.long.key, short: pair.short.key, y, features: samenessFeatures(pair, notebook), group: name });
    }
    no++;
  }
const known = all.filter((r) => r.y >= 0);
console.log(all.length, "pairs", known.length, "known", known.filter((r) => r.y).length, "same");
for (let f = 0; f < 7; f++) {
  const learn = known.filter((r) => r.fold !== f);
  const columns = new Columns(learn, +values.least);
  const w = fit(learn.map((r) => ({ at: columns.row(r.features), y: r.y, w: 1 })), columns.index.size, 1, { l2: +values.l2, epochs: +values.epochs });
  for (const r of all) if (r.fold === f) r.p = 1 / (1 + Math.exp(-scoreRow(w, columns.index.size, columns.row(r.features))));
}
for (const cut of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) { const tp = known.filter((r) => r.y && r.p >= cut).length, fp = known.filter((r) => !r.y && r.p >= cut).length; console.log(cut, "P", (tp / (tp + fp)).toFixed(3), "R", (tp / known.filter((r) => r.y).length).toFixed(3), "unknown merged", all.filter((r) => r.y < 0 && r.p >= cut).length); }
if (process.env.SHOW) for (const r of known.filter((r) => (r.y ? r.p < 0.5 : r.p >= 0.5)).slice(0, 120)) console.log(r.y ? "MISS" : "WRONG", r.p.toFixed(2), r.long, "~", r.short, "   ", r.name);
