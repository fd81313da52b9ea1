// Learns to score pairs. node --conditions=source src/pairs.ts --scorer F --gold DIR,DIR [--extra DIR] 
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { english } from "@cairn/english-model";
import type { Draft } from "../../packages/graph-core/src/reading/draft.ts";
import { contextOf } from "../../packages/graph-core/src/reading/assemble.ts";
import { conceptFeatures, type Features } from "../../packages/graph-core/src/reading/features.ts";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { logistic } from "../../packages/graph-core/src/reading/score.ts";
import { occurrencesOf, type Occurrence } from "../../packages/graph-core/src/reading/pairs/occurrences.ts";
import { pairFeatures } from "../../packages/graph-core/src/reading/pairs/pair-features.ts";
import { RELATION_TYPES } from "../../packages/graph-core/src/model/relation.ts";
import { readGold, type Gold, type GoldConcept } from "./gold.ts";
import { boost, boosted } from "./boost.ts";
import { learnSameness, nameExamples } from "./sameness.ts";
import { train, type Example } from "./logistic.ts";
import { Columns, fit, scoreRow, type Row } from "./sparse.ts";

const { values } = parseArgs({
  options: {
    scorer: { type: "string" }, gold: { type: "string" }, extra: { type: "string", default: "" }, misses: { type: "string" },
    l2t: { type: "string", default: "10" }, l2c: { type: "string", default: "3" }, l2: { type: "string", default: "1" }, least: { type: "string", default: "3" }, l1: { type: "string", default: "0" }, epochs: { type: "string", default: "10" }, folds: { type: "string", default: "7" },
  },
});
const scorer = (await import(resolve(values.scorer ?? ""))) as { normalise(text: string): string; scoreNote(gold: Gold, predicted: unknown): any };
interface Candidate { draft: Draft; features: Features; match: GoldConcept | undefined; score: number; linear: number; sparse: number }
interface Pair { at: Occurrence; line: number; y: number; judged: boolean; types: string[]; features: string[]; score: number; type: string; z: number; dense: Float32Array; score2?: number; w: number }
interface Sample { name: string; group: string; gold: Gold; candidates: Candidate[]; pairs: Pair[]; context: ReturnType<typeof contextOf>; fold: number }
const model = english();
const folders = [...(values.gold ?? "").split(","), ...values.extra.split(",").filter(Boolean)];
const SAME = Number(process.env.SAME ?? "0.5");
const nameEx = folders.flatMap((f) => readGold(f)).flatMap(({ name, gold, text }, i) => nameExamples(name, gold, text, model, scorer.normalise).map((e) => ({ ...e, fold: i % 7 })));
const sameBy = Array.from({ length: 7 }, (_, f) => learnSameness(nameEx.filter((e) => e.fold !== f)));
let noteIndex = 0;
const EXTRA = Number(process.env.EXTRA ?? 1);
const samples: Sample[] = [];
const begun = performance.now();
const FOLDS = Number(values.folds);
let drafting = 0, pairing = 0;
for (const [g, folder] of [...(values.gold ?? "").split(","), ...values.extra.split(",").filter(Boolean)].entries())
  for (const { name, gold, text } of readGold(folder)) {
    let t = performance.now();
    const { note, notebook } = draftNote({ path: `${name}.md`, text }, model, SAME < 1 ? { weights: sameBy[noteIndex++ % 7]!, least: SAME } : undefined);
    drafting += performance.now() - t;
    const context = contextOf(note, notebook);
    const byName = new Map<string, GoldConcept>();
    for (const c of gold.concepts) for (const n of [c.label, ...(c.aliases ?? [])].map((one) => scorer.normalise(one))) if (n && !byName.has(n)) byName.set(n, c);
    const candidates = notebook.drafts.filter((d) => !d.merged).map((draft): Candidate => ({ draft, features: conceptFeatures(draft, context), match: undefined, score: 0, linear: 0, sparse: 0 }));
    for (const c of candidates) c.match = namesOf(c.draft).map((n) => byName.get(scorer.normalise(n))).find(Boolean);
    const matchOf = new Map(candidates.map((c) => [c.draft, c.match]));
    t = performance.now();
    const occ = occurrencesOf(notebook);
    pairing += performance.now() - t;
    const lineOf = (offset: number) => { let lo = 0, hi = note.lineStarts.length - 1; while (lo < hi) { const m = (lo + hi + 1) >> 1; if ((note.lineStarts[m] ?? 0) <= offset) lo = m; else hi = m - 1; } return lo + 1; };
    const pairs = occ.map((at): Pair => {
      const from = lineOf(at.start), to = lineOf(at.end - 1);
      return { at, line: from, ...judge(gold, matchOf.get(at.source.draft), matchOf.get(at.target.draft), from, to), features: [], score: 0, w: g < (values.gold ?? "").split(",").length ? 1 : EXTRA, type: "related-to", z: 0, dense: new Float32Array(0) };
    });
    samples.push({ name, group: g < (values.gold ?? "").split(",").length ? String(g) : "extra", gold, candidates, pairs, context, fold: samples.length % FOLDS });
  }
function namesOf(draft: Draft): string[] {
  return [[...draft.labels.keys()][0] ?? draft.key, draft.key, ...[...draft.aliases.values()].map((a) => a.name)];
}
function types(r: { types?: string[]; type?: string }) { return r.types ?? [r.type ?? ""]; }
function judge(gold: Gold, s: GoldConcept | undefined, t: GoldConcept | undefined, from: number, to: number) {
  const none = { y: 0, judged: true, types: [] as string[] };
  if (!s || !t) return { ...none, judged: !(s?.optional || t?.optional) || Math.random() < 0 };
  if (s.id === t.id) return { ...none, judged: false };
  const found = gold.relations.filter((r) => (r.source === s.id && r.target === t.id) || (r.source === t.id && r.target === s.id && types(r).includes("contrasts-with")));
  if (found.length === 0) return { ...none, judged: !(s.optional || t.optional) };
  const near = found.some((r) => r.line >= from - 1 && r.line <= to + 1);
  return { y: 1, judged: near, types: [...new Set(found.flatMap(types))] };
}
function conceptNames(c: Candidate, context: Sample["context"]): string[] {
  const f: string[] = [];
  for (const [name, value] of Object.entries(c.features)) if (value) f.push(`${name}=${value === 1 ? 1 : Math.round(value * 4)}`);
  const words = c.draft.key.split(" ");
  const last = words.at(-1)!;
  f.push(`last=${last}`, `end=${last.slice(-3)}`, `end=${last.slice(-4)}`, `n=${Math.min(4, words.length)}`);
  if (words.length > 1) f.push(`first=${words[0]}`, `firstend=${words[0]!.slice(-3)}`);
  if (c.draft.tags) f.push(`tags=${c.draft.tags}`, `tag0=${c.draft.tags.split(" ")[0]}&n=${Math.min(4, words.length)}`);
  for (const s of c.draft.stands) f.push(`stands=${s}`, `lab=${s.split("<")[0]}`);
  const big = [...c.draft.labels.keys()][0] ?? "";
  f.push(`shape=${big.replace(/\p{Lu}+/gu, "A").replace(/\p{Ll}+/gu, "a").replace(/\d+/g, "0").slice(0, 8)}`);
  f.push(`prose=${context.prose > 0.5}&n=${words.length}&met=${Math.min(4, c.draft.places.length)}`);
  f.push(`met=${Math.min(6, c.draft.places.length)}&prom=${c.features["prominent"]}`);
  return f;
}
const conceptExamples = (list: readonly Sample[]): Example[] => list.flatMap((s) => s.candidates.flatMap((c): Example[] => c.match?.optional ? [] : [{ features: c.features, right: c.match !== undefined, weight: 1, group: s.name }]));
// concepts: out-of-fold
for (let f = 0; f < FOLDS; f++) {
  const weights = train(conceptExamples(samples.filter((s) => s.fold !== f)), Number(values.l2c), 250);
  for (const s of samples) if (s.fold === f) for (const c of s.candidates) c.score = logistic(weights, c.features);
  const pool = samples.filter((s) => s.fold !== f).flatMap((s) => s.candidates.filter((c) => !c.match?.optional).map((c) => ({ features: conceptNames(c, s.context), group: s.name, y: c.match ? 1 : 0 })));
  const columns = new Columns(pool, 4);
  const w = fit(pool.map((r) => ({ at: columns.row(r.features), y: r.y, w: 1 })), columns.index.size, 1, { l2: Number(process.env.CL2 ?? 20), epochs: 12 });
  for (const s of samples) if (s.fold === f) for (const c of s.candidates) { const p = 1 / (1 + Math.exp(-scoreRow(w, columns.index.size, columns.row(conceptNames(c, s.context))))); c.linear = c.score; c.sparse = p; c.score = p; }
}
{ let a = 0, b = 0, d = 0, n = 0; for (const s of samples) for (const c of s.candidates) if (!c.match?.optional) { const q = (x: number) => -Math.log(Math.max(1e-5, c.match ? x : 1 - x)); a += q(c.linear); b += q(c.sparse); d += q(c.score); n++; } console.log(`concept log loss linear ${(a / n).toFixed(4)} sparse ${(b / n).toFixed(4)} both ${(d / n).toFixed(4)}`); }
const t1 = performance.now();
for (const s of samples) {
  const score = new Map(s.candidates.map((c) => [c.draft, c.score]));
  for (const p of s.pairs) p.features = pairFeatures(p.at, { source: score.get(p.at.source.draft) ?? 0, target: score.get(p.at.target.draft) ?? 0 }, s.context);
}
console.log(`drafting ${drafting.toFixed(0)} ms, pairing ${pairing.toFixed(0)} ms, features ${(performance.now() - t1).toFixed(0)} ms; ${samples.reduce((a, s) => a + s.pairs.length, 0)} pairs, ${samples.reduce((a, s) => a + s.pairs.filter((p) => p.y && p.judged).length, 0)} positive`);
for (let f = 0; f < FOLDS; f++) {
  const learn = samples.filter((s) => s.fold !== f);
  const pool = learn.flatMap((s) => s.pairs.filter((p) => p.judged).map((p) => ({ features: p.features, group: s.name, p })));
  const columns = new Columns(pool, Number(values.least));
  const rows: Row[] = pool.map(({ features, p }) => ({ at: columns.row(features), y: p.y, w: p.w }));
  const size = columns.index.size;
  const w = fit(rows, size, 1, { l2: Number(values.l2), l1: Number(values.l1), epochs: Number(values.epochs) });
  const positive = rows.map((row, i) => ({ row, p: pool[i]!.p })).filter(({ p }) => p.y);
  const wt = RELATION_TYPES.map((type) => fit(positive.map(({ row, p }) => ({ at: row.at, y: p.types.includes(type) ? 1 : 0, w: p.w })), size, 1, { l2: Number(values.l2t), epochs: 10 }));
  if (f === 0) console.log(`${size} columns, ${rows.length} rows`);
  for (const s of samples) if (s.fold === f) for (const p of s.pairs) {
    const at = columns.row(p.features);
    p.score = 1 / (1 + Math.exp(-scoreRow(w, size, at)));
    let best = -Infinity;
    if (p.score > 0.05) RELATION_TYPES.forEach((type, k) => { const v = scoreRow(wt[k]!, size, at); if (v > best) { best = v; p.type = type; } });
  }
}
let oracle = false;
const DENSE = ["z", "zback", "zbestTarget", "zbestSource", "rankTarget", "rankSource", "higher", "crowd", "occurrences", "zmax", "zsum", "ss", "ts", "low", "ruled", "back", "smet", "tmet", "sdeg", "tdeg", "sgood", "tgood", "prose", "named", "context", "dist", "words", "swords", "twords", "stitle", "theading", "slen", "zstatement", "tcover", "scover"];
function denseRows(s: Sample): void {
  const score = new Map(s.candidates.map((c) => [c.draft, c.score]));
  const logit = (p: Pair) => p.z;
  const byStatement = new Map<string, Pair[]>();
  const byPair = new Map<string, Pair[]>();
  const idOf = (d: Draft) => d.id;
  const good = new Map<string, number>();
  for (const p of s.pairs) {
    const key = `${p.at.block} ${p.at.start}`;
    (byStatement.get(key) ?? byStatement.set(key, []).get(key)!).push(p);
    const pk = `${idOf(p.at.source.draft)} ${idOf(p.at.target.draft)}`;
    (byPair.get(pk) ?? byPair.set(pk, []).get(pk)!).push(p);
    if (p.z > -1) { const a = `s${idOf(p.at.source.draft)}`, b = `t${idOf(p.at.target.draft)}`; good.set(a, (good.get(a) ?? 0) + 1); good.set(b, (good.get(b) ?? 0) + 1); }
  }
  for (const list of byStatement.values()) {
    const best = Math.max(...list.map(logit));
    for (const p of list) {
      const sd = p.at.source.draft, td = p.at.target.draft;
      let zt = -9, zs = -9, rt = 0, rs = 0, higher = 0, zb = -9, tc = -9, sc = -9;
      for (const q of list) {
        if (q === p) continue;
        if (q.z > p.z) higher++;
        if (q.at.source.draft === td && q.at.target.draft === sd) zb = Math.max(zb, q.z);
        else if (q.at.target.draft === td) { zt = Math.max(zt, q.z); if (q.z > p.z) rt++; }
        else if (q.at.source.draft === sd) { zs = Math.max(zs, q.z); if (q.z > p.z) rs++; }
        else if (q.at.source.draft === td) tc = Math.max(tc, q.z);
        else if (q.at.target.draft === sd) sc = Math.max(sc, q.z);
      }
      const same = byPair.get(`${idOf(sd)} ${idOf(td)}`)!;
      const v = [p.z, zb, zt, zs, rt, rs, higher, p.at.crowd, same.length, Math.max(...same.map(logit)), Math.log(same.reduce((a, q) => a + Math.exp(q.z), 0)), score.get(sd) ?? 0, score.get(td) ?? 0, Math.min(score.get(sd) ?? 0, score.get(td) ?? 0), p.at.ties.length, p.at.reversed.length, sd.places.length, td.places.length, s.context.degree.get(sd.id) ?? 0, s.context.degree.get(td.id) ?? 0, good.get(`s${idOf(sd)}`) ?? 0, good.get(`t${idOf(td)}`) ?? 0, s.context.prose, p.at.source.kind === "named" && p.at.target.kind === "named" ? 1 : 0, ["label", "lead", "parent", "heading", "note"].indexOf(p.at.source.kind === "named" || p.at.source.kind === "pronoun" ? p.at.target.kind : p.at.source.kind), p.at.source.word >= 0 && p.at.target.word >= 0 ? p.at.target.word - p.at.source.word : 0, p.at.statement?.sentence.words.length ?? 0, sd.key.split(" ").length, td.key.split(" ").length, sd.roles.title ? 2 : sd.roles.heading ? 1 : 0, td.roles.title ? 2 : td.roles.heading ? 1 : 0, p.at.end - p.at.start, best, tc, sc];
      p.dense = Float32Array.from(v);
    }
  }
}
for (const s of samples) { for (const p of s.pairs) p.z = Math.max(-8, Math.log(p.score / (1 - p.score))); denseRows(s); }
if (process.env.STACK !== "0") for (let f = 0; f < FOLDS; f++) {
  const learn = samples.filter((s) => s.fold !== f).flatMap((s) => s.pairs.filter((p) => p.judged));
  const b = boost(DENSE, learn.map((p) => p.dense), Float64Array.from(learn, (p) => p.y), new Float64Array(learn.length).fill(1), { rounds: 120, rate: 0.1, leaves: 12, least: 30, l2: 5, columns: 0.6 });
  for (const s of samples) if (s.fold === f) for (const p of s.pairs) p.score2 = 1 / (1 + Math.exp(-boosted(b, p.dense)));
}
let ll1 = 0, ll2 = 0, nn = 0;
for (const s of samples) for (const p of s.pairs) if (p.judged) { const q = (x: number) => -Math.log(Math.max(1e-5, p.y ? x : 1 - x)); ll1 += q(p.score); ll2 += q(p.score2 ?? p.score); nn++; }
console.log(`log loss ${(ll1 / nn).toFixed(4)} -> ${(ll2 / nn).toFixed(4)}`);
if (process.env.STACK !== "0") for (const s of samples) for (const p of s.pairs) p.score = p.score2!;
interface Cut { concept: number; tie: number; low: number }
function predict(s: Sample, cut: Cut) {
  const score = new Map(s.candidates.map((c) => [c.draft, oracle ? (c.match ? 1 : 0) : c.score]));
  const best = new Map<string, Pair>();
  for (const p of s.pairs) {
    if (p.score < cut.tie || (score.get(p.at.source.draft) ?? 0) < cut.low || (score.get(p.at.target.draft) ?? 0) < cut.low) continue;
    const key = `${p.at.source.draft.id} ${p.at.target.draft.id}`;
    const known = best.get(key);
    if (!known || known.score < p.score) best.set(key, p);
  }
  // of two directions the surer
  const kept = [...best.values()].filter((p) => { const r = best.get(`${p.at.target.draft.id} ${p.at.source.draft.id}`); return !r || r.score < p.score || (r.score === p.score && r.at.source.draft.id > p.at.source.draft.id); });
  const ends = new Set(kept.flatMap((p) => [p.at.source.draft, p.at.target.draft]));
  const concepts = s.candidates.filter((c) => (score.get(c.draft) ?? 0) >= cut.concept || ends.has(c.draft)).sort((a, b) => b.score - a.score);
  return {
    concepts: concepts.map((c) => ({ id: String(c.draft.id), label: namesOf(c.draft)[0], aliases: namesOf(c.draft).slice(1) })),
    relations: kept.map((p) => ({ source: String(p.at.source.draft.id), target: String(p.at.target.draft.id), type: p.type, label: p.type })),
    prerequisites: [],
  };
}
const KINDS = ["concept", "pair", "typed"] as const;
const f1 = ({ tp, fp, fn }: { tp: number; fp: number; fn: number }) => [tp / (tp + fp || 1), tp / (tp + fn || 1), (2 * tp) / (2 * tp + fp + fn || 1)];
function figures(list: readonly Sample[], cut: Cut): Record<string, number[]> {
  const total: any = { concept: { tp: 0, fp: 0, fn: 0 }, pair: { tp: 0, fp: 0, fn: 0 }, typed: { tp: 0, fp: 0, fn: 0 } };
  for (const s of list) { const r = scorer.scoreNote(s.gold, predict(s, cut)); for (const k of KINDS) for (const c of ["tp", "fp", "fn"] as const) total[k][c] += r[k][c]; }
  return Object.fromEntries(KINDS.map((k) => [k, f1(total[k])]));
}
const show = (f: Record<string, number[]>) => KINDS.map((k) => `${k} ${(f[k] ?? []).map((x) => (100 * x).toFixed(1).padStart(5)).join("")}`).join("  |");
const main = samples.filter((s) => s.group !== "extra");
const reach = main.reduce((a, s) => { const found = new Set(s.pairs.filter((p) => p.y).map((p) => [matchId(s, p.at.source.draft), matchId(s, p.at.target.draft)].join(" "))); a[0] += s.gold.relations.filter((r) => !r.optional && found.has(`${r.source} ${r.target}`)).length; a[1] += s.gold.relations.filter((r) => !r.optional).length; return a; }, [0, 0]);
function matchId(s: Sample, d: Draft) { return s.candidates.find((c) => c.draft === d)?.match?.id; }
console.log(`pair recall of candidates ${(100 * reach[0]! / reach[1]!).toFixed(1)} %`);
let best = { value: -1, cut: { concept: 0.5, tie: 0.4, low: 0.2 } };
for (const concept of [0.4, 0.45, 0.5, 0.55]) for (const tie of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4]) for (const low of [0.1, 0.2, 0.3]) {
  const f = figures(main, { concept, tie, low });
  const value = f.concept![2]! + f.pair![2]! + f.typed![2]!;
  if (value > best.value) best = { value, cut: { concept, tie, low } };
}
console.log(`cut ${JSON.stringify(best.cut)}`);
console.log(`all    ${show(figures(main, best.cut))}`);
for (const g of new Set(samples.map((s) => s.group))) console.log(`set ${g}  ${show(figures(samples.filter((s) => s.group === g), best.cut))}`);
oracle = true; for (const tie of [0.1, 0.15, 0.2, 0.3, 0.4]) console.log(`oracle concepts, tie ${tie}: ${show(figures(main, { ...best.cut, tie }))}`); oracle = false;
if (values.misses !== undefined) for (const s of samples) console.log(`${s.name.padEnd(28)} ${show(figures([s], best.cut))}`);
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
if (process.env.LOOK) {
  const by = new Map<string, [number, number, number]>();
  for (const s of samples) for (const p of s.pairs) for (const t of new Set(p.at.ties.map((t) => t.rule))) { const c = by.get(t) ?? by.set(t, [0, 0, 0]).get(t)!; const m = (d: Draft) => s.candidates.find((x) => x.draft === d)?.match; if (p.y) c[0]++; else if (p.judged && m(p.at.source.draft) && m(p.at.target.draft)) c[1]++; else if (p.judged) c[2]++; }
  for (const [r, c] of [...by].sort((a, b) => b[1][0] - a[1][0])) console.log(r.padEnd(24), "right", c[0], "wrong, both concepts", c[1], "wrong, end no concept", c[2]);
  const kinds = new Map<string, [number, number]>();
  for (const s of samples) for (const p of s.pairs) if (p.at.ties.length === 0 && p.judged) { const k = `${p.at.source.kind}>${p.at.target.kind}`; const c = kinds.get(k) ?? kinds.set(k, [0, 0]).get(k)!; c[p.y ? 0 : 1]++; }
  console.log("unruled", [...kinds].map(([k, c]) => `${k} ${c[0]}/${c[1]}`).join("; "));
}
if (process.env.UNRULED) {
  const list: string[] = [];
  for (const s of samples) for (const p of s.pairs) if (p.y && p.judged && p.at.ties.length === 0 && p.at.statement && p.at.source.kind === "named" && p.at.target.kind === "named") {
    const st = p.at.statement;
    const r = s.gold.relations.find((x) => x.source === matchId(s, p.at.source.draft) && x.target === matchId(s, p.at.target.draft));
    list.push(`${p.score.toFixed(2)} ${p.at.source.draft.key} --${r?.label} (${r ? types(r).join(",") : ""})--> ${p.at.target.draft.key} [${p.at.reversed.map((t) => t.rule)}]\n     ${st.content.text.slice(st.sentence.start, st.sentence.end).slice(0, 260)}\n     ${p.features.find((f) => f.startsWith("path=")) ?? ""}`);
  }
  let seed = 5; for (let i = 0; i < 75; i++) { seed = (seed * 1103515245 + 12345) & 0x7fffffff; console.log(list[seed % list.length]); }
}
if (process.env.FP) {
  const list: string[] = [];
  for (const s of samples) for (const p of s.pairs) if (!p.y && p.judged && p.score > 0.35 && p.at.statement) {
    const a = matchId(s, p.at.source.draft), b = matchId(s, p.at.target.draft);
    const st = p.at.statement;
    list.push(`${p.score.toFixed(2)} ${p.at.source.draft.key}${a ? "" : "(no)"} -> ${p.at.target.draft.key}${b ? "" : "(no)"} [${p.at.ties.map((t) => t.rule)}] ${p.at.source.kind}>${p.at.target.kind} {${s.gold.relations.filter((r) => (a && (r.source === a || r.target === a) && Math.abs(r.line - p.line) < 2) || (b && (r.source === b || r.target === b) && Math.abs(r.line - p.line) < 2)).map((r) => `${r.source} ${r.label} ${r.target}`).slice(0, 4).join("; ")}}\n     ${st.content.text.slice(st.sentence.start, st.sentence.end).slice(0, 200)}`);
  }
  console.log(list.length);
  let seed = 7; for (let i = 0; i < 60; i++) { seed = (seed * 1103515245 + 12345) & 0x7fffffff; console.log(list[seed % list.length]); }
}
