// Learns the weights of salience from textbook sections and the key terms that their authors chose, and tells what they
// reach on sections and on books that they did not see.
//
//   node --conditions=source src/learn-salience.ts --scorer terms.mjs --terms terms.json --sections DIR [--write] [--show ID]
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { english } from "@cairn/english-model";
import { candidatesOf } from "../../packages/graph-core/src/reading/assemble.ts";
import type { Draft } from "../../packages/graph-core/src/reading/draft.ts";
import type { Features } from "../../packages/graph-core/src/reading/features.ts";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { BY_HAND, salienceFeatures } from "../../packages/graph-core/src/reading/salience.ts";
import { logistic } from "../../packages/graph-core/src/reading/score.ts";
import type { NumberedExample as Example } from "./newton.ts";
import { trainByNewton as train } from "./newton.ts";

const { values } = parseArgs({
  options: {
    scorer: { type: "string" },
    terms: { type: "string" },
    sections: { type: "string" },
    write: { type: "boolean" },
    show: { type: "string" },
    l2: { type: "string", default: "5" },
    floor: { type: "string", default: "0.3" },
  },
});

interface Scored {
  label: string;
  aliases: string[];
}
const scorer = (await import(resolve(values.scorer ?? ""))) as {
  termF1(terms: readonly string[], concepts: readonly Scored[]): number;
};

interface Candidate extends Scored {
  features: Features;
  right: boolean;
}
interface Sample {
  id: string;
  book: string;
  terms: string[];
  candidates: Candidate[];
}

const model = english();
const read = JSON.parse(readFileSync(values.terms ?? "", "utf8")) as { id: string; book: string; terms: string[] }[];
const samples = read.map(({ id, book, terms }): Sample => {
  const text = readFileSync(join(values.sections ?? "", `${id}.md`), "utf8");
  const { note, notebook, subject, language } = draftNote({ path: `${id}.md`, text }, model);
  const input = candidatesOf(note, notebook, { subject, language });
  const features = salienceFeatures({ ...input, note });
  const candidates = input.drafts
    .filter((draft) => (input.score.get(draft) ?? 0) >= Number(values.floor))
    .map((draft): Candidate => {
      const [label = draft.key, ...aliases] = namesOf(draft);
      const own = Object.fromEntries(Object.entries(features.get(draft) ?? {}).filter(([name]) => !(name in BY_HAND)));
      return { label, aliases, features: own, right: false };
    });
  // One candidate is right for each term: the scorer says which names mean it.
  for (const candidate of candidates) candidate.right = terms.some((term) => scorer.termF1([term], [candidate]) > 0);
  return { id, book, terms, candidates };
});

function namesOf(draft: Draft): string[] {
  const labels = [...draft.labels].sort((a, b) => b[1] - a[1]);
  return [labels[0]?.[0] ?? draft.key, draft.key, ...[...draft.aliases.values()].map((alias) => alias.name)];
}

/** Each section counts the same. */
const examples = (list: readonly Sample[]): Example[] =>
  list.flatMap((sample) =>
    sample.candidates.map(({ features, right }) => ({
      features,
      right,
      weight: 100 / sample.candidates.length,
      group: sample.id,
    })),
  );

function ranked(sample: Sample, weights: Record<string, number>): Candidate[] {
  return [...sample.candidates].sort((a, b) => logistic(weights, b.features) - logistic(weights, a.features));
}

function figure(list: readonly Sample[], weightsOf: (sample: Sample) => Record<string, number>): string {
  const sum = list.reduce((s, one) => s + scorer.termF1(one.terms, ranked(one, weightsOf(one))), 0);
  return (sum / list.length).toFixed(3);
}

const l2 = Number(values.l2);
const books = [...new Set(samples.map(({ book }) => book))];
const FOLDS = 8;
const folds = Array.from({ length: FOLDS }, (_, f) => train(examples(samples.filter((_, i) => i % FOLDS !== f)), l2));
const foldOf = new Map(samples.map((sample, i) => [sample.id, folds[i % FOLDS] ?? {}]));
const byBook = new Map(books.map((book) => [book, train(examples(samples.filter((s) => s.book !== book)), l2)]));
const all = train(examples(samples), l2);
const found = samples.reduce(
  (s, one) =>
    s +
    scorer.termF1(
      one.terms,
      one.candidates.filter((c) => c.right),
    ),
  0,
);
console.log(
  `candidates ${samples.reduce((n, s) => n + s.candidates.length, 0)}, best possible ${(found / samples.length).toFixed(3)}`,
);
console.log(`F1 at k, in sample              ${figure(samples, () => all)}`);
console.log(`F1 at k, other sections         ${figure(samples, (s) => foldOf.get(s.id) ?? {})}`);
for (const book of books)
  console.log(
    `${book.padEnd(12)} in sample ${figure(
      samples.filter((s) => s.book === book),
      () => all,
    )}, other sections ${figure(
      samples.filter((s) => s.book === book),
      (s) => foldOf.get(s.id) ?? {},
    )}, learnt from the other book ${figure(
      samples.filter((s) => s.book === book),
      () => byBook.get(book) ?? {},
    )}`,
  );
if (values.show)
  for (const sample of samples.filter(({ id }) => id.includes(values.show ?? "")))
    console.log(
      `\n# ${sample.id} (${sample.terms.length})\n${ranked(sample, foldOf.get(sample.id) ?? {})
        .slice(0, sample.terms.length + 12)
        .map((c) => `${c.right ? "+" : "-"} ${logistic(foldOf.get(sample.id) ?? {}, c.features).toFixed(2)} ${c.label}`)
        .join(
          "\n",
        )}\nmissed: ${sample.terms.filter((t) => !sample.candidates.some((c) => scorer.termF1([t], [c]) > 0)).join("; ")}`,
    );
if (values.write) {
  const rows = Object.entries(all).map(
    ([name, value]) => `  ${/^[a-z]+$/.test(name) ? name : JSON.stringify(name)}: ${value},`,
  );
  writeFileSync(
    new URL("../../packages/graph-core/src/reading/salience-weights.ts", import.meta.url),
    `/* oxlint-disable oxc/approx-constant -- a learnt weight may look like a known constant */\nimport type { Weights } from "./score.ts";\n\n// Learned by evaluation/src/learn-salience.ts (logistic regression, L2 ${l2}, each section counts the same) from ${samples.length} textbook\n// sections without bold print and the key terms that their authors chose. F1 at k of the candidates alone: ${figure(samples, () => all)} on the\n// sections learnt from, ${figure(samples, (s) => foldOf.get(s.id) ?? {})} on sections held out, ${figure(samples, (s) => byBook.get(s.book) ?? {})} on a book held out.\n\nexport const SALIENCE_WEIGHTS: Weights = {\n${rows.join("\n")}\n};\n`,
  );
}
