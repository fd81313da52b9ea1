// Learns the weights of salience from concepts that were judged by reading, and from textbook sections with the key terms that their authors
// chose; tells what they reach on notes, sections and books that they did not see.
//
//   node --conditions=source src/learn-salience.ts --judged TABLE=NOTES[,TABLE=NOTES] [--scorer terms.mjs --terms terms.json --sections DIR] [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { english } from "@cairn/english-model";
import { candidatesOf } from "../../packages/graph-core/src/reading/assemble.ts";
import type { Draft } from "../../packages/graph-core/src/reading/draft.ts";
import type { Features } from "../../packages/graph-core/src/reading/features.ts";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { salienceFeatures } from "../../packages/graph-core/src/reading/salience.ts";
import { SALIENCE_WEIGHTS } from "../../packages/graph-core/src/reading/salience-weights.ts";
import { logistic } from "../../packages/graph-core/src/reading/score.ts";
import { groupBy } from "../../packages/graph-core/src/export/group-by.ts";
import { readJudgedConcepts } from "./judged.ts";
import { type NumberedExample as Example, trainByNewton } from "./newton.ts";
import { foldOf } from "./sparse.ts";

const { values } = parseArgs({
  options: {
    judged: { type: "string" },
    scorer: { type: "string" },
    terms: { type: "string" },
    sections: { type: "string" },
    write: { type: "boolean" },
    l2: { type: "string", default: "5" },
    floor: { type: "string", default: "0.2" },
    section: { type: "string", default: "800" },
  },
});
/** What all candidates of a textbook section count together, where a judged concept counts 1. */
const SECTION = Number(values.section);
/** Tells textbooks from judged notes while learning: authors choose fewer terms than a reader calls key. It is dropped behind. */
const TEXTBOOK = "textbook";
const FOLDS = 7;

interface Candidate {
  label: string;
  aliases: string[];
  key: string;
  features: Features;
  right: boolean;
}
/** A note with what was judged of it, or a section with its author's terms. */
interface Sample {
  id: string;
  /** The book that a section is from, the collection that a note is from. */
  book: string;
  terms: string[];
  candidates: Candidate[];
}

const model = english();

function candidatesIn(path: string): Candidate[] {
  const { note, notebook, subject, language } = draftNote({ path, text: readFileSync(path, "utf8") }, model);
  const input = candidatesOf(note, notebook, { subject, language });
  const features = salienceFeatures({ ...input, note });
  return input.drafts
    .filter((draft) => (input.score.get(draft) ?? 0) >= Number(values.floor))
    .map((draft) => {
      const [label = draft.key, ...aliases] = namesOf(draft);
      return { label, aliases, key: draft.key, features: features.get(draft) ?? {}, right: false };
    });
}

function namesOf(draft: Draft): string[] {
  const labels = [...draft.labels].sort((a, b) => b[1] - a[1]);
  return [labels[0]?.[0] ?? draft.key, draft.key, ...[...draft.aliases.values()].map((alias) => alias.name)];
}

const judged = (values.judged ?? "").split(",").flatMap((pair): Sample[] => {
  const [table = "", notes = ""] = pair.split("=");
  const byNote = groupBy(readJudgedConcepts(table, notes), ({ note }) => note);
  return [...byNote].map(([id, concepts]) => {
    const verdicts = new Map(concepts.map(({ key, verdict }) => [key, verdict]));
    const candidates = candidatesIn(id).flatMap((candidate) => {
      const verdict = verdicts.get(candidate.key);
      return verdict === undefined ? [] : [{ ...candidate, right: verdict === "k" }];
    });
    return { id, book: notes, terms: [], candidates };
  });
});

interface Scorer {
  termF1(terms: readonly string[], concepts: readonly Pick<Candidate, "label" | "aliases">[]): number;
}
const scorer = values.scorer ? ((await import(resolve(values.scorer))) as Scorer) : undefined;
const sections = values.terms
  ? (JSON.parse(readFileSync(values.terms, "utf8")) as { id: string; book: string; terms: string[] }[]).map(
      ({ id, book, terms }): Sample => {
        const candidates = candidatesIn(join(values.sections ?? "", `${id}.md`));
        for (const candidate of candidates) {
          // The scorer says which names mean a term.
          candidate.right = terms.some((term) => (scorer?.termF1([term], [candidate]) ?? 0) > 0);
          candidate.features[TEXTBOOK] = 1;
        }
        return { id, book, terms, candidates };
      },
    )
  : [];

const examples = (list: readonly Sample[]): Example[] =>
  list.flatMap(({ id, terms, candidates }) =>
    candidates.map(({ features, right }) => ({
      features,
      right,
      weight: terms.length > 0 ? SECTION / candidates.length : 1,
      group: id,
    })),
  );
const l2 = Number(values.l2);
const train = (list: readonly Sample[]): Record<string, number> => {
  const { [TEXTBOOK]: _dropped, ...weights } = trainByNewton(examples(list), l2);
  return weights;
};
const ranked = ({ candidates }: Sample, weights: Readonly<Record<string, number>>): Candidate[] =>
  candidates.toSorted((a, b) => logistic(weights, b.features) - logistic(weights, a.features));

const mean = (numbers: readonly number[]): string =>
  (numbers.reduce((sum, x) => sum + x, 0) / Math.max(1, numbers.length)).toFixed(3);
/** Of as many concepts of each judged note as have that verdict, the likeliest first: how many have it. */
const keyAtK = (list: readonly Sample[], weights: Readonly<Record<string, number>>): number[] =>
  list.flatMap((sample) => {
    const k = sample.candidates.filter(({ right }) => right).length;
    return k === 0
      ? []
      : [
          ranked(sample, weights)
            .slice(0, k)
            .filter(({ right }) => right).length / k,
        ];
  });
const termsAtK = (list: readonly Sample[], weights: Readonly<Record<string, number>>): number[] =>
  list.map((sample) => scorer?.termF1(sample.terms, ranked(sample, weights)) ?? 0);
/** Figures of samples by weights that have not seen their fold. */
function crossed(
  list: readonly Sample[],
  others: readonly Sample[],
  fold: (sample: Sample) => number | string,
  figures: typeof keyAtK,
): string {
  return mean(
    [...groupBy(list, fold)].flatMap(([own, held]) =>
      figures(held, train([...others, ...list.filter((sample) => fold(sample) !== own)])),
    ),
  );
}

const byNote = ({ id }: Sample): number => foldOf(id, FOLDS);
const all = train([...judged, ...sections]);
const count = judged.reduce((n, { candidates }) => n + candidates.length, 0);
console.log(`${count} judged concepts`);
console.log(`key of as many, weights as they are   ${mean(keyAtK(judged, SALIENCE_WEIGHTS))}`);
console.log(`key of as many, other notes           ${crossed(judged, sections, byNote, keyAtK)}`);
if (new Set(judged.map(({ book }) => book)).size > 1)
  console.log(`key of as many, other collections     ${crossed(judged, sections, ({ book }) => book, keyAtK)}`);
if (sections.length > 0) {
  console.log(`terms at k, weights as they are       ${mean(termsAtK(sections, SALIENCE_WEIGHTS))}`);
  console.log(`terms at k, in sample                 ${mean(termsAtK(sections, all))}`);
  console.log(`terms at k, other sections            ${crossed(sections, judged, byNote, termsAtK)}`);
  console.log(`terms at k, another book              ${crossed(sections, judged, ({ book }) => book, termsAtK)}`);
}
if (values.write) {
  const rows = Object.entries(all).map(
    ([name, value]) => `  ${/^[a-z]+$/.test(name) ? name : JSON.stringify(name)}: ${value},`,
  );
  writeFileSync(
    new URL("../../packages/graph-core/src/reading/salience-weights.ts", import.meta.url),
    `/* oxlint-disable oxc/approx-constant -- a learnt weight may look like a known constant */\nimport type { Weights } from "./score.ts";\n\n// Learnt by evaluation/src/learn-salience.ts (logistic regression, L2 ${l2}) from ${count} concepts of ${judged.length} notes that were judged by reading,\n// and from ${sections.length} textbook sections without bold print with the key terms that their authors chose, each of which counts as ${SECTION}.\n\nexport const SALIENCE_WEIGHTS: Weights = {\n${rows.join("\n")}\n};\n`,
  );
}
