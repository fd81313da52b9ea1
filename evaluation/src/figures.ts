import type { Draft } from "../../packages/graph-core/src/reading/draft.ts";
import type { Gold } from "./gold.ts";
import { namesOf, type Pair, type Sample } from "./samples.ts";

interface Tally {
  tp: number;
  fp: number;
  fn: number;
}
const KINDS = ["concept", "pair", "typed"] as const;
type Kind = (typeof KINDS)[number];

/** A scorer of extracted graphs against gold graphs: its normal form of a name, and the counts for one note. */
export interface Scorer {
  normalise(text: string): string;
  scoreNote(gold: Gold, predicted: unknown): Record<Kind, Tally>;
}

/** How sure a concept, a pair and a pair's ends must be to stand. */
export interface Cut {
  concept: number;
  pair: number;
  end: number;
  /** For a pair that no rule read. */
  unruled?: number;
}

/** What a reading with these scores and cuts would say, in the interchange format. */
export function predict(sample: Sample, cut: Cut) {
  const score = new Map(sample.candidates.map((c) => [c.draft, c.score]));
  const sure = (draft: Draft) => (score.get(draft) ?? 0) >= cut.end;
  const key = (source: Draft, target: Draft) => `${source.id} ${target.id}`;
  const best = new Map<string, Pair>();
  for (const p of sample.pairs) {
    const { source, target } = p.at;
    if (p.at.ties.length === 0 && p.score < (cut.unruled ?? 0)) continue;
    if (p.score < cut.pair || !sure(source.draft) || !sure(target.draft)) continue;
    const known = best.get(key(source.draft, target.draft));
    if (!known || known.score < p.score) best.set(key(source.draft, target.draft), p);
  }
  const kept = [...best.values()].filter((p) => {
    const back = best.get(key(p.at.target.draft, p.at.source.draft));
    return !back || back.score < p.score || (back.score === p.score && p.at.source.draft.id < p.at.target.draft.id);
  });
  const ends = new Set(kept.flatMap((p) => [p.at.source.draft, p.at.target.draft]));
  return {
    concepts: sample.candidates
      .filter((c) => c.score >= cut.concept || ends.has(c.draft))
      .sort((a, b) => b.score - a.score)
      .map(({ draft }) => ({ id: String(draft.id), label: namesOf(draft)[0], aliases: namesOf(draft).slice(1) })),
    relations: kept.map((p) => ({
      source: String(p.at.source.draft.id),
      target: String(p.at.target.draft.id),
      type: p.type,
      label: p.type,
    })),
    prerequisites: [],
  };
}

/** Precision, recall and F1 in percent over some notes, as text; `value` is the sum of the three F1 figures. */
export function showFigures(scorer: Scorer, samples: readonly Sample[], cut: Cut): { text: string; value: number } {
  const total = { concept: tally(), pair: tally(), typed: tally() };
  for (const sample of samples) {
    const result = scorer.scoreNote(sample.gold, predict(sample, cut));
    for (const kind of KINDS)
      for (const count of ["tp", "fp", "fn"] as const) total[kind][count] += result[kind][count];
  }
  const shares = KINDS.map((kind) => f1(total[kind]));
  return {
    text: KINDS.map(
      (kind, i) => `${kind} ${(shares[i] ?? []).map((x) => (100 * x).toFixed(1).padStart(5)).join("")}`,
    ).join("  |"),
    value: shares.reduce((sum, share) => sum + (share[2] ?? 0), 0),
  };
}

const tally = (): Tally => ({ tp: 0, fp: 0, fn: 0 });
const f1 = ({ tp, fp, fn }: Tally): number[] => [
  tp / (tp + fp || 1),
  tp / (tp + fn || 1),
  (2 * tp) / (2 * tp + fp + fn || 1),
];
