import {
  between,
  CairnError,
  type Concept,
  curriculum,
  cycles,
  frontier,
  gaps,
  type GraphReader,
  learningPath,
  neighbourhood,
  paths,
  related,
  type RelatedConcept,
  search,
} from "@cairn/graph-core";
import type { GraphSource } from "./graph-source.ts";
import { relatedReasons } from "./sentences.ts";

/** The traversals of a {@link GraphSource}. */
export type QueryMethods = Pick<
  GraphSource,
  | "search"
  | "neighbourhood"
  | "related"
  | "paths"
  | "learningPath"
  | "frontier"
  | "between"
  | "gaps"
  | "cycles"
  | "curriculum"
>;

async function labelsOf(reader: GraphReader, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const concepts = await reader.concepts(wanted);
  return new Map(wanted.map((id, i) => [id, concepts[i]?.label ?? id]));
}

function idsIn({ reasons }: RelatedConcept): string[] {
  return reasons.flatMap((reason) => {
    if (reason.kind === "relation") return [reason.relation.source, reason.relation.target];
    return reason.kind === "shared-neighbours" ? reason.concepts : [];
  });
}

/** The traversals over a reader, in the API's words. */
export function queriesOver(reader: GraphReader): QueryMethods {
  return {
    search: async (query, first) =>
      (await search(reader, query, { first })).map(({ concept, score, matched, ranges }) => ({
        concept,
        score,
        name: matched,
        ranges: ranges.map(([start, end]) => ({ start, end })),
      })),

    neighbourhood: async (from, { depth, first, direction, minConfidence, types }) => {
      const found = await neighbourhood(reader, from, {
        depth,
        limit: first,
        direction,
        minConfidence,
        ...(types === undefined ? {} : { types }),
      });
      return { ...found, distances: found.concepts.map(({ id }) => found.distances[id] ?? 0) };
    },

    related: async (id, first) => {
      const found = await related(reader, id, { first });
      const labels = await labelsOf(reader, found.flatMap(idsIn));
      return found.map((one) => ({ concept: one.concept.id, score: one.score, reasons: relatedReasons(one, labels) }));
    },

    paths: async (from, to, { first, maxLength, types }) => {
      const found = await paths(reader, from, to, { k: first, maxLength, ...(types === undefined ? {} : { types }) });
      return found.paths.map(({ concepts, steps }) =>
        steps.map((step, i) => ({ ...step, from: idAt(concepts, i), to: idAt(concepts, i + 1) })),
      );
    },

    learningPath: (goals, options) => learningPath(reader, goals, { ...options, passOverUnknownGoals: true }),
    frontier: async (known, options) => (await frontier(reader, known, options)).items,
    between: (known, goal, options) => between(reader, known, goal, options),
    gaps: (options) => gaps(reader, options),
    cycles: (first) => cycles(reader, { first }),
    curriculum: (options) => curriculum(reader, options),
  };
}

function idAt(concepts: readonly Concept[], i: number): string {
  const concept = concepts[i];
  if (concept === undefined) throw new CairnError("internal", "A path has more steps than concepts.");
  return concept.id;
}
