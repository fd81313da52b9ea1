// Learns the weights of the two scorers of a reading from gold graphs, and tells what they reach on notes that they did
// not see (each note's figures come from weights trained on the others).
//
//   node --conditions=source src/tune.ts --scorer gold-graphs.mjs --gold DIR,DIR [--write] [--misses NAME]
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { english } from "@cairn/english-model";
import type { Draft, Tie } from "../../packages/graph-core/src/reading/draft.ts";
import { contextOf } from "../../packages/graph-core/src/reading/assemble.ts";
import { conceptFeatures, tieFeatures, type Features } from "../../packages/graph-core/src/reading/features.ts";
import { standing } from "../../packages/graph-core/src/reading/notebook.ts";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { logistic } from "../../packages/graph-core/src/reading/score.ts";
import { readGold, type Gold, type GoldConcept } from "./gold.ts";
import { train, type Example } from "./logistic.ts";

const { values } = parseArgs({
  options: {
    scorer: { type: "string" },
    gold: { type: "string" },
    write: { type: "boolean" },
    misses: { type: "string" },
    l2c: { type: "string", default: "3" },
    l2t: { type: "string", default: "3" },
    oracle: { type: "boolean" },
  },
});
interface Scored {
  concept: Tally;
  pair: Tally;
  typed: Tally;
  missed: string[];
  spurious: string[];
  missedRelations: string[];
  spuriousRelations: string[];
}
interface Tally {
  tp: number;
  fp: number;
  fn: number;
}
const scorer = (await import(resolve(values.scorer ?? ""))) as {
  normalise(text: string): string;
  scoreNote(gold: Gold, predicted: unknown): Scored;
};

interface Candidate {
  draft: Draft;
  features: Features;
  match: GoldConcept | undefined;
  score: number;
}
interface TieCandidate {
  tie: Tie;
  source: Draft;
  target: Draft;
  features: Features;
  right: boolean | undefined;
  typed: boolean;
  score: number;
}
interface Sample {
  name: string;
  group: string;
  gold: Gold;
  candidates: Candidate[];
  ties: TieCandidate[];
  context: ReturnType<typeof contextOf>;
}

const model = english();
const samples: Sample[] = [];
for (const [g, folder] of (values.gold ?? "").split(",").entries())
  for (const { name, gold, text } of readGold(folder)) {
    const { note, notebook } = draftNote({ path: `${name}.md`, text }, model);
    const context = contextOf(note, notebook);
    const byName = new Map<string, GoldConcept>();
    for (const c of gold.concepts)
      for (const n of [c.label, ...(c.aliases ?? [])].map((one) => scorer.normalise(one)))
        if (n && !byName.has(n)) byName.set(n, c);
    const candidates = notebook.drafts
      .filter((d) => !d.merged)
      .map((draft): Candidate => ({ draft, features: conceptFeatures(draft, context), match: undefined, score: 0 }));
    for (const c of candidates)
      c.match = namesOf(c.draft)
        .map((n) => byName.get(scorer.normalise(n)))
        .find(Boolean);
    samples.push({ name, group: String(g), gold, candidates, ties: [], context });
    const sample = samples.at(-1) as Sample;
    const matchOf = new Map(candidates.map((c) => [c.draft, c.match]));
    for (const tie of notebook.ties) {
      const source = standing(tie.source);
      const target = standing(tie.target);
      if (source === target) continue;
      const s = matchOf.get(source);
      const t = matchOf.get(target);
      sample.ties.push({ tie, source, target, features: {}, ...judge(gold, s, t, tie.type), score: 0 });
    }
  }

function namesOf(draft: Draft): string[] {
  return [[...draft.labels.keys()][0] ?? draft.key, draft.key, ...[...draft.aliases.values()].map((a) => a.name)];
}

function types(r: { types?: string[]; type?: string }): string[] { return r.types ?? [r.type ?? ""]; }

function judge(
  gold: Gold,
  s: GoldConcept | undefined,
  t: GoldConcept | undefined,
  type: string,
): { right: boolean | undefined; typed: boolean } {
  if (!s || !t) return { right: s?.optional || t?.optional ? undefined : false, typed: false };
  if (s.id === t.id) return { right: undefined, typed: false };
  const found =
    gold.relations.find((r) => r.source === s.id && r.target === t.id) ??
    gold.relations.find((r) => r.source === t.id && r.target === s.id && types(r).includes("contrasts-with"));
  if (found) {
    const optional = found.optional || s.optional || t.optional;
    return { right: optional ? undefined : true, typed: types(found).includes(type) };
  }
  return { right: s.optional || t.optional ? undefined : false, typed: false };
}

function scoreConcepts(sample: Sample, weights: Record<string, number>): void {
  for (const c of sample.candidates) c.score = logistic(weights, c.features);
  const score = new Map(sample.candidates.map((c) => [c.draft, c.score]));
  for (const t of sample.ties)
    t.features = tieFeatures(
      { ...t.tie, source: t.source, target: t.target },
      { source: score.get(t.source) ?? 0, target: score.get(t.target) ?? 0 },
      sample.context,
    );
}

function conceptExamples(list: readonly Sample[]): Example[] {
  return list.flatMap((s) =>
    s.candidates.flatMap((c): Example[] => {
      if (c.match?.optional) return [];
      return [{ features: c.features, right: c.match !== undefined, weight: 1, group: s.name }];
    }),
  );
}
function tieExamples(list: readonly Sample[]): Example[] {
  return list.flatMap((s) =>
    s.ties.flatMap((t): Example[] =>
      t.right === undefined ? [] : [{ features: t.features, right: t.right, weight: 1, group: s.name }],
    ),
  );
}

// Cross-validation: five folds of whole notes; concept scores of a tie's ends come from out-of-fold weights too.
const FOLDS = 7;
const l2c = Number(values.l2c);
const l2t = Number(values.l2t);
const fold = (i: number) => i % FOLDS;
for (let f = 0; f < FOLDS; f++) {
  const weights = train(conceptExamples(samples.filter((_, i) => fold(i) !== f)), l2c);
  samples.forEach((s, i) => {
    if (fold(i) === f) scoreConcepts(s, weights);
  });
}
for (let f = 0; f < FOLDS; f++) {
  const weights = train(tieExamples(samples.filter((_, i) => fold(i) !== f)), l2t);
  samples.forEach((s, i) => {
    if (fold(i) === f) for (const t of s.ties) t.score = logistic(weights, t.features);
  });
}

interface Cut {
  concept: number;
  tie: number;
  low: number;
}

function predict(sample: Sample, cut: Cut) {
  const ties = sample.ties.filter((t) => (values.oracle ? t.right : t.score >= cut.tie));
  const score = new Map(sample.candidates.map((c) => [c.draft, c.score]));
  const ok = (d: Draft) => (score.get(d) ?? 0) >= cut.low;
  const kept = ties.filter((t) => ok(t.source) && ok(t.target));
  const ends = new Set(kept.flatMap((t) => [t.source, t.target]));
  const concepts = sample.candidates
    .filter((c) => c.score >= cut.concept || ends.has(c.draft))
    .sort((a, b) => b.score - a.score);
  return {
    concepts: concepts.map((c) => ({
      id: String(c.draft.id),
      label: namesOf(c.draft)[0],
      aliases: namesOf(c.draft).slice(1),
    })),
    relations: kept.map((t) => ({
      source: String(t.source.id),
      target: String(t.target.id),
      type: t.tie.type,
      label: t.tie.label,
    })),
    prerequisites: [],
  };
}

const KINDS = ["concept", "pair", "typed"] as const;
function figures(list: readonly Sample[], cut: Cut) {
  const total = { concept: { tp: 0, fp: 0, fn: 0 }, pair: { tp: 0, fp: 0, fn: 0 }, typed: { tp: 0, fp: 0, fn: 0 } };
  for (const s of list) {
    const r = scorer.scoreNote(s.gold, predict(s, cut));
    for (const k of KINDS) for (const c of ["tp", "fp", "fn"] as const) total[k][c] += r[k][c];
  }
  return Object.fromEntries(KINDS.map((k) => [k, f1(total[k])])) as Record<(typeof KINDS)[number], number[]>;
}
const f1 = ({ tp, fp, fn }: Tally) => [tp / (tp + fp || 1), tp / (tp + fn || 1), (2 * tp) / (2 * tp + fp + fn || 1)];
const show = (f: Record<string, number[]>) =>
  KINDS.map((k) => `${k} ${(f[k] ?? []).map((x) => (100 * x).toFixed(1).padStart(5)).join("")}`).join("  |");

const oracle = samples.reduce(
  (a, s) => {
    const found = new Set(s.candidates.map((c) => c.match?.id).filter(Boolean));
    const pairs = new Set(s.ties.filter((t) => t.right).map((t) => `${t.source.id} ${t.target.id}`));
    a.c += s.gold.concepts.filter((c) => !c.optional && found.has(c.id)).length;
    a.call += s.gold.concepts.filter((c) => !c.optional).length;
    a.cand += s.candidates.length;
    a.p += pairs.size;
    a.pall += s.gold.relations.filter((r) => !r.optional).length;
    a.ties += s.ties.length;
    return a;
  },
  { c: 0, call: 0, cand: 0, p: 0, pall: 0, ties: 0 },
);
console.log(
  `candidates: concept recall ${((100 * oracle.c) / oracle.call).toFixed(1)} % of ${oracle.call} with ${oracle.cand}; pair recall about ${((100 * oracle.p) / oracle.pall).toFixed(1)} % of ${oracle.pall} with ${oracle.ties} ties`,
);

let best = { value: -1, cut: { concept: 0.5, tie: 0.4, low: 0.2 } };
for (const concept of [0.4, 0.45, 0.5, 0.55, 0.6])
  for (const tie of [0.1, 0.13, 0.16, 0.2, 0.25, 0.3])
    for (const low of [0.15, 0.25, 0.35]) {
      const f = figures(samples, { concept, tie, low });
      const value = (f.concept[2] ?? 0) + (f.pair[2] ?? 0) + (f.typed[2] ?? 0);
      if (value > best.value) best = { value, cut: { concept, tie, low } };
    }
console.log(`cut ${JSON.stringify(best.cut)}`);
console.log(`all    ${show(figures(samples, best.cut))}`);
for (const g of new Set(samples.map((s) => s.group)))
  console.log(
    `set ${g}  ${show(
      figures(
        samples.filter((s) => s.group === g),
        best.cut,
      ),
    )}`,
  );
for (const s of samples) console.log(`${s.name.padEnd(28)} ${show(figures([s], best.cut))}`);

const conceptWeights = train(conceptExamples(samples), l2c);
for (const s of samples) scoreConcepts(s, conceptWeights);
const tieWeights = train(tieExamples(samples), l2t);

if (values.misses)
  for (const s of samples.filter((s) => s.name.includes(values.misses ?? ""))) {
    const r = scorer.scoreNote(s.gold, predict(s, best.cut));
    const name = (id: string) => namesOf((s.candidates.find((c) => String(c.draft.id) === id) as Candidate).draft)[0];
    console.log(
      `\n# ${s.name}\nmissed: ${r.missed.join("; ")}\nspurious: ${r.spurious.join("; ")}\nmissed relations:\n  ${r.missedRelations.join("\n  ")}`,
    );
    for (const t of s.ties)
      console.log(
        `${t.score >= best.cut.tie ? "*" : " "} ${t.right === undefined ? "?" : t.right ? "+" : "-"} ${t.score.toFixed(2)} ${name(String(t.source.id))} --${t.tie.label} (${t.tie.type})--> ${name(String(t.target.id))}  [${t.tie.rule}]`,
      );
  }
if (values.write) {
  writeFileSync(
    new URL("../../packages/graph-core/src/reading/weights.ts", import.meta.url),
    `import type { Weights } from "./score.ts";\n\n// Learned by evaluation/src/tune.ts from gold graphs of real notes; see docs/reading.md.\n\nexport const CONCEPT_WEIGHTS: Weights = {\n${table(conceptWeights)}\n};\n\nexport const TIE_WEIGHTS: Weights = {\n${table(tieWeights)}\n};\n`,
  );
  console.log("weights written");
}

function table(weights: Record<string, number>): string {
  return Object.entries(weights)
    .map(([name, value]) => `  ${/^[a-z]+$/.test(name) ? name : JSON.stringify(name)}: ${value},`)
    .join("\n");
}
