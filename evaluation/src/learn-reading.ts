// Learns the weights of a reading's scorers (which names mean one thing, what is a concept, what is a relation and of which
// type) from gold graphs, and tells what they reach on notes that they did not see: each note's figures come from weights
// learnt on the others.
//
//   node --conditions=source src/learn-reading.ts --scorer gold-graphs.mjs --gold DIR,DIR [--more DIR,DIR] [--onto] [--write]
//
// Figures are told for the folders of --gold; those of --more are only learnt from. With --onto the present weights are gone on
// from, which were learnt from more notes than are at hand; what is written goes --share of the way there (0 to 1; types
// go all of it), and finds concepts by --lift and pairs by --pair-lift likelier (log-odds), since notes that are dense in concepts
// make a scorer strict with prose.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { english } from "@cairn/english-model";
import { detectLanguage } from "../../packages/graph-core/src/language/detect.ts";
import { RELATION_TYPES } from "../../packages/graph-core/src/model/relation.ts";
import { pairNames } from "../../packages/graph-core/src/reading/pairs/pair-features.ts";
import { typeNames } from "../../packages/graph-core/src/reading/pairs/type-features.ts";
import { hashNames, type SparseScorer } from "../../packages/graph-core/src/reading/score.ts";
import {
  CONCEPT_WEIGHTS,
  NAME_WEIGHTS,
  PAIR_WEIGHTS,
  TYPE_WEIGHTS,
} from "../../packages/graph-core/src/reading/weights.data.ts";
import { type Cut, type Scorer, showFigures } from "./figures.ts";
import { readGold, type GoldNote } from "./gold.ts";
import { nameExamples, readSample, type Sample } from "./samples.ts";
import { between, learn, scorerOf } from "./sparse.ts";

const { values } = parseArgs({
  options: {
    scorer: { type: "string" },
    gold: { type: "string" },
    more: { type: "string" },
    onto: { type: "boolean" },
    share: { type: "string", default: "1" },
    lift: { type: "string", default: "0" },
    "pair-lift": { type: "string", default: "0" },
    write: { type: "boolean" },
    each: { type: "boolean" },
  },
});
const FOLDS = 7;
const scorer = (await import(resolve(values.scorer ?? ""))) as Scorer;
const model = english();
const folders = (list: string | undefined) => (list ?? "").split(",").filter(Boolean);
const inEnglish = ({ text }: GoldNote) => detectLanguage(text, "en") === "en";
const gold = folders(values.gold).flatMap(readGold).filter(inEnglish);
const notes = [...gold, ...folders(values.more).flatMap(readGold).filter(inEnglish)];

const AFRESH = {
  names: { l2: 3 },
  concepts: { l2: 3, least: 6 },
  pairs: { l2: 20, epochs: 14, least: 8 },
  types: { l2: 2, least: 6 },
};
const ONTO = {
  names: { l2: 20, onto: NAME_WEIGHTS },
  concepts: { l2: 20, onto: CONCEPT_WEIGHTS },
  pairs: { l2: 40, least: 8, epochs: 20, onto: PAIR_WEIGHTS },
  types: { l2: 20, least: 6 },
};
const OPTIONS = values.onto ? ONTO : AFRESH;
/** Smaller weights are not written: there are many, and they hardly count. */
const LEAST = { pairs: 0.04, types: 0.06 };
const names = notes.map((note) => nameExamples(note, model, scorer.normalise));
const learnNames = (use: (i: number) => boolean) =>
  scorerOf(learn(names.filter((_, i) => use(i)).flat(), OPTIONS.names));
const learnConcepts = (samples: readonly Sample[]) =>
  learn(
    samples.flatMap((s) =>
      s.candidates
        .filter((c) => c.match?.optional !== true)
        .map(({ features, match }) => ({ features, right: match !== undefined, group: s.name })),
    ),
    OPTIONS.concepts,
  );
const judged = (samples: readonly Sample[]) =>
  samples.flatMap((s) => s.pairs.filter((p) => p.judged).map((p) => ({ ...p, group: s.name })));
const learnPairs = (samples: readonly Sample[]) => learn(judged(samples), OPTIONS.pairs);
const learnTypes = (samples: readonly Sample[]) => {
  const right = judged(samples).filter((p) => p.right);
  return RELATION_TYPES.map((type) =>
    learn(
      right.map((p) => ({ ...p, features: [...p.features, ...typeNames(p.at)], right: p.types.includes(type) })),
      { ...OPTIONS.types, ...(values.onto && { onto: TYPE_WEIGHTS[type] }) },
    ),
  );
};

// Out of fold, stage by stage: each stage sees the scores that the one before gave to notes it had not learnt from.
const fold = (i: number) => i % FOLDS;
const samples: Sample[] = [];
for (let f = 0; f < FOLDS; f++) {
  const likeNames = learnNames((i) => fold(i) !== f);
  notes.forEach((note, i) => {
    if (fold(i) === f) samples[i] = readSample(note, model, scorer.normalise, likeNames);
  });
}
const others = (f: number) => samples.filter((_, i) => fold(i) !== f);
const own = (f: number) => samples.filter((_, i) => fold(i) === f);
for (let f = 0; f < FOLDS; f++) {
  const concepts = scorerOf(learnConcepts(others(f)));
  for (const s of own(f)) for (const c of s.candidates) c.score = concepts.probability(hashNames(c.features));
}
for (const s of samples) fillPairs(s);
for (let f = 0; f < FOLDS; f++)
  scorePairs(own(f), scorerOf(learnPairs(others(f))), learnTypes(others(f)).map(scorerOf));

function fillPairs(sample: Sample): void {
  const score = new Map(sample.candidates.map((c) => [c.draft, c.score]));
  for (const p of sample.pairs) {
    const ends = { source: score.get(p.at.source.draft) ?? 0, target: score.get(p.at.target.draft) ?? 0 };
    p.features = pairNames(p.at, ends, sample.context);
  }
}

function scorePairs(list: readonly Sample[], pair: SparseScorer, types: readonly SparseScorer[]): void {
  for (const s of list)
    for (const p of s.pairs) {
      const hashes = hashNames(p.features);
      p.score = pair.probability(hashes);
      if (p.score < 0.05) continue;
      const all = hashNames([...p.features, ...typeNames(p.at)]);
      const odds = types.map((scorerOfType) => scorerOfType.logOdds(all));
      p.type = RELATION_TYPES[odds.indexOf(Math.max(...odds))] as string;
    }
}

const told = samples.slice(0, gold.length);
let best = { value: -1, cut: { concept: 0.5, pair: 0.25, end: 0.2 } as Cut };
for (const concept of [0.4, 0.45, 0.5])
  for (const pair of [0.22, 0.26, 0.3])
    for (const end of [0.2, 0.3]) {
      const cut = { concept, pair, end, unruled: 0.22 };
      const value = showFigures(scorer, samples, cut).value;
      if (value > best.value) best = { value, cut };
    }
console.log(`${notes.length} notes, ${gold.length} told of; cuts ${JSON.stringify(best.cut)}`);
console.log(`gold  ${showFigures(scorer, told, best.cut).text}`);
console.log(`all   ${showFigures(scorer, samples, best.cut).text}`);
if (values.each) for (const s of told) console.log(`${s.name.padEnd(28)} ${showFigures(scorer, [s], best.cut).text}`);

if (values.write) {
  const share = Number(values.share);
  const types = learnTypes(samples).map((type) => between("", type, 1, 0, LEAST.types));
  const table = {
    names: between(NAME_WEIGHTS, learn(names.flat(), OPTIONS.names), share),
    concepts: between(CONCEPT_WEIGHTS, learnConcepts(samples), share, Number(values.lift)),
    pairs: between(PAIR_WEIGHTS, learnPairs(samples), share, Number(values["pair-lift"]), LEAST.pairs),
    types,
  };
  const lines = RELATION_TYPES.map((type, i) => `  ${JSON.stringify(type)}: "${table.types[i]}",`).join("\n");
  const from = `from gold graphs of ${notes.length} notes${values.onto ? `, on from weights learnt from others` : ""}`;
  writeFileSync(
    new URL("../../packages/graph-core/src/reading/weights.data.ts", import.meta.url),
    `import type { RelationType } from "../model/relation.ts";

// Learnt by evaluation/src/learn-reading.ts ${from}; packed as SparseScorer takes them.

export const NAME_WEIGHTS = "${table.names}";
export const CONCEPT_WEIGHTS = "${table.concepts}";
export const PAIR_WEIGHTS = "${table.pairs}";
export const TYPE_WEIGHTS: Readonly<Record<RelationType, string>> = {
${lines}
};
`,
  );
  console.log("weights written");
}
