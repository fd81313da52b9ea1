import type { EnglishModel } from "@cairn/english-model";
import { contextOf } from "../../packages/graph-core/src/reading/note-context.ts";
import { conceptNames } from "../../packages/graph-core/src/reading/concept-names.ts";
import type { Draft } from "../../packages/graph-core/src/reading/draft.ts";
import { occurrencesOf, type Occurrence } from "../../packages/graph-core/src/reading/pairs/occurrences.ts";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { namePairs } from "../../packages/graph-core/src/reading/like-names.ts";
import { nameSettingOf, samenessFeatures } from "../../packages/graph-core/src/reading/sameness-features.ts";
import type { SparseScorer } from "../../packages/graph-core/src/reading/score.ts";
import type { Gold, GoldConcept, GoldNote, GoldRelation } from "./gold.ts";

/** A candidate concept of a note, and the gold concept that one of its names hits. */
export interface Candidate {
  draft: Draft;
  features: string[];
  match: GoldConcept | undefined;
  score: number;
}

/** A pair of candidates that meets somewhere in a note. */
export interface Pair {
  at: Occurrence;
  /** Whether gold has this relation. */
  right: boolean;
  /** Whether gold can tell: not for optional concepts, nor where the relation stands on another line. */
  judged: boolean;
  types: readonly string[];
  features: string[];
  score: number;
  type: string;
}

export interface Sample extends GoldNote {
  candidates: Candidate[];
  pairs: Pair[];
  context: ReturnType<typeof contextOf>;
}

export const typesOf = (relation: GoldRelation): string[] => relation.types ?? [relation.type ?? ""];

/** All names that a draft goes by. */
export function namesOf(draft: Draft): string[] {
  return [
    [...draft.labels.keys()][0] ?? draft.key,
    draft.key,
    ...[...draft.aliases.values()].map((alias) => alias.name),
  ];
}

type Normalise = (text: string) => string;

function goldNames(gold: Gold, normalise: Normalise): Map<string, GoldConcept> {
  const names = new Map<string, GoldConcept>();
  for (const concept of gold.concepts)
    for (const name of [concept.label, ...(concept.aliases ?? [])].map(normalise))
      if (name && !names.has(name)) names.set(name, concept);
  return names;
}

const matchIn = (names: ReadonlyMap<string, GoldConcept>, normalise: Normalise) => (draft: Draft) =>
  namesOf(draft)
    .map((name) => names.get(normalise(name)))
    .find((concept) => concept !== undefined);

/** Pairs of names in a note of which gold tells whether they are one concept. */
export function nameExamples(
  { name, gold, text }: GoldNote,
  model: EnglishModel,
  normalise: Normalise,
): { features: string[]; right: boolean; group: string }[] {
  const { notebook } = draftNote({ path: `${name}.md`, text }, model, NO_MERGES);
  const match = matchIn(goldNames(gold, normalise), normalise);
  const setting = nameSettingOf(notebook, text);
  return namePairs(notebook).flatMap((pair) => {
    const long = match(pair.long);
    const short = match(pair.short);
    return long && short ? [{ features: samenessFeatures(pair, setting), right: long === short, group: name }] : [];
  });
}

/** Finds no two names alike. */
export const NO_MERGES = { likelihood: () => 0, probability: () => 0, logOdds: () => -1 } as unknown as SparseScorer;

/** A note's candidates and pairs, judged by gold; without the pairs' features, which wait for the concepts' scores. */
export function readSample(note: GoldNote, model: EnglishModel, normalise: Normalise, names: SparseScorer): Sample {
  const { note: parsed, notebook } = draftNote({ path: `${note.name}.md`, text: note.text }, model, names);
  const context = contextOf(parsed, notebook);
  const match = matchIn(goldNames(note.gold, normalise), normalise);
  const candidates = notebook.drafts
    .filter((draft) => !draft.merged)
    .map((draft): Candidate => ({ draft, features: conceptNames(draft, context), match: match(draft), score: 0 }));
  const matchOf = new Map(candidates.map((c) => [c.draft, c.match]));
  const lineOf = (offset: number) => {
    let line = 0;
    while (line + 1 < parsed.lineStarts.length && (parsed.lineStarts[line + 1] as number) <= offset) line++;
    return line + 1;
  };
  const pairs = occurrencesOf(notebook).map((at): Pair => {
    const lines: [number, number] = [lineOf(at.start), lineOf(at.end - 1)];
    const judgement = judge(note.gold, matchOf.get(at.source.draft), matchOf.get(at.target.draft), lines);
    return { at, ...judgement, features: [], score: 0, type: "related-to" };
  });
  return { ...note, candidates, pairs, context };
}

function judge(
  gold: Gold,
  source: GoldConcept | undefined,
  target: GoldConcept | undefined,
  [from, to]: [number, number],
): Pick<Pair, "right" | "judged" | "types"> {
  const optional = source?.optional === true || target?.optional === true;
  if (!source || !target) return { right: false, judged: !optional, types: [] };
  if (source.id === target.id) return { right: false, judged: false, types: [] };
  const found = gold.relations.filter(
    (r) =>
      (r.source === source.id && r.target === target.id) ||
      (r.source === target.id && r.target === source.id && typesOf(r).includes("contrasts-with")),
  );
  if (found.length === 0) return { right: false, judged: !optional, types: [] };
  const here = found.some((r) => r.line >= from - 1 && r.line <= to + 1);
  return { right: true, judged: here, types: [...new Set(found.flatMap(typesOf))] };
}
