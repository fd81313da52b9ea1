import type { EnglishModel } from "@cairn/english-model";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { namePairs, samenessFeatures, type SamenessWeights } from "../../packages/graph-core/src/reading/same-name.ts";
import type { Gold, GoldConcept } from "./gold.ts";
import { Columns, fit } from "./sparse.ts";

export interface NameExample { name: string; long: string; short: string; same: boolean; features: string[]; group: string }

/** Pairs of names of a note of which gold knows whether they are one concept. */
export function nameExamples(name: string, gold: Gold, text: string, model: EnglishModel, normalise: (text: string) => string): NameExample[] {
  const { notebook } = draftNote({ path: `${name}.md`, text }, model);
  const byName = new Map<string, GoldConcept>();
  for (const c of gold.concepts) for (const n of [c.label, ...(c.aliases ?? [])].map(normalise)) if (n && !byName.has(n)) byName.set(n, c);
  const match = new Map(notebook.drafts.map((d) => [d, [[...d.labels.keys()][0] ?? d.key, d.key, ...[...d.aliases.values()].map((a) => a.name)].map((n) => byName.get(normalise(n))).find(Boolean)]));
  return namePairs(notebook).flatMap((pair) => {
    const a = match.get(pair.long);
    const b = match.get(pair.short);
    return a && b ? [{ name, long: pair.long.key, short: pair.short.key, same: a === b, features: samenessFeatures(pair, notebook), group: name }] : [];
  });
}

export function learnSameness(examples: readonly NameExample[], l2 = 3): SamenessWeights {
  const columns = new Columns(examples, 3);
  const size = columns.index.size;
  const w = fit(examples.map((e) => ({ at: columns.row(e.features), y: e.same ? 1 : 0, w: 1 })), size, 1, { l2, epochs: 10 });
  const weights = new Map([...columns.index].map(([name, c]) => [name, Math.round(w[c]! * 1000) / 1000] as const).filter(([, v]) => v !== 0));
  weights.set("bias", Math.round(w[size]! * 1000) / 1000);
  return weights;
}
