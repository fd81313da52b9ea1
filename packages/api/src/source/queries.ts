import {
  CairnError,
  type Concept,
  frontier,
  type GraphReader,
  learningPath,
  neighbourhood,
  paths,
  related,
  type RelatedConcept,
  resolveConcepts,
  search,
} from "@cairn/graph-core";
import type { GraphSource, LearningPathResult } from "./graph-source.ts";
import { joined, learningMessage, relatedReasons } from "./sentences.ts";

/** The traversals of a {@link GraphSource}. */
export type QueryMethods = Pick<
  GraphSource,
  "search" | "neighbourhood" | "related" | "paths" | "learningPath" | "frontier"
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

async function learn(
  reader: GraphReader,
  goals: readonly string[],
  known: readonly string[],
  maxSteps: number | undefined,
): Promise<LearningPathResult> {
  const { ids, unknown } = await resolveConcepts(reader, goals);
  // With no goal left it fails as it would for the first name, suggestions and all.
  const asked = ids.length > 0 ? ids : goals;
  const path = await learningPath(reader, asked, { known, ...(maxSteps === undefined ? {} : { maxSteps }) });
  const unknownNames = [...unknown, ...path.unknownNames];
  return {
    goals: path.goals.map(({ id }) => id),
    steps: path.steps.map((step) => ({
      concept: step.concept.id,
      reason: step.reason,
      neededFor: step.for,
      evidence: step.evidence,
      known: step.known,
    })),
    unknownNames,
    message: learningMessage(path, unknown),
  };
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

    learningPath: (goals, known, { maxSteps }) => learn(reader, goals, known, maxSteps),

    frontier: async (known, goal, first) => {
      const found = await frontier(reader, known, { first, ...(goal === undefined ? {} : { goal }) });
      const labels = await labelsOf(
        reader,
        found.concepts.flatMap(({ builtOn }) => builtOn),
      );
      const dependents = await reader.prerequisites(
        found.concepts.map(({ concept }) => concept.id),
        "required-by",
      );
      return found.concepts.map(({ concept, builtOn }, i) => ({
        concept: concept.id,
        unlocks: dependents[i]?.length ?? 0,
        reason:
          builtOn.length === 0
            ? "It needs nothing else first."
            : `It builds on ${joined(builtOn.map((id) => labels.get(id) ?? id))}.`,
      }));
    },
  };
}

function idAt(concepts: readonly Concept[], i: number): string {
  const concept = concepts[i];
  if (concept === undefined) throw new CairnError("internal", "A path has more steps than concepts.");
  return concept.id;
}
