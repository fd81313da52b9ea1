import {
  between,
  CairnError,
  type Concept,
  curriculum,
  cycles,
  frontier,
  gaps,
  type GraphReader,
  related,
  type RelatedConcept,
  type SearchHit,
} from "@cairn/graph-core";
import { learningPathAtOnce, pathsAtOnce, relationsAmong, searchAtOnce, surroundings } from "@cairn/graph-core/query";
import type { ConceptLists } from "./concept-lists.ts";
import type { ConceptFilter, GraphSource, SearchResult } from "./graph-source.ts";
import { whenThere } from "./when-there.ts";
import { relatedReasons } from "./sentences.ts";

/** The traversals of a {@link GraphSource}. */
export type QueryMethods = Pick<
  GraphSource,
  | "search"
  | "subgraph"
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

async function titlesOf(reader: GraphReader, paths: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(paths)];
  const notes = await reader.notes(wanted);
  return new Map(wanted.map((path, i) => [path, notes[i]?.title ?? path]));
}

/** The note that a sentence about shared sections names. */
const firstNoteIn = ({ reasons }: RelatedConcept): string[] =>
  reasons.flatMap((reason) => (reason.kind === "same-section" ? (reason.sections[0]?.note ?? []) : []));

function idsIn({ reasons }: RelatedConcept): string[] {
  return reasons.flatMap((reason) => {
    if (reason.kind === "relation") return [reason.relation.source, reason.relation.target];
    return reason.kind === "shared-neighbours" ? reason.concepts : [];
  });
}

/** How many hits are looked through for those that fit a filter: as many as the search gives. */
const MOST_HITS = 200;

/** Ids of those of some concepts that fit a filter; others may be among them. */
export type Fitting = (ids: readonly string[], filter: ConceptFilter) => Promise<ReadonlySet<string>>;

/** Of the concepts that a list has. */
export function fittingIn(lists: Pick<ConceptLists, "list">): Fitting {
  return async (_ids, filter) => new Set((await lists.list(filter, "importance")).map(({ id }) => id));
}

/** The traversals over a reader, in the API's words. */
export function queriesOver(reader: GraphReader, fitting: Fitting): QueryMethods {
  const among = async (hits: SearchHit[], filter: ConceptFilter, first: number): Promise<SearchHit[]> => {
    const ids = hits.map(({ concept }) => concept.id);
    const fits = await fitting(ids, filter);
    return hits.filter(({ concept }) => fits.has(concept.id)).slice(0, first);
  };
  return {
    search: (query, first, filter) => {
      const found = searchAtOnce(reader, query, { first: filter === undefined ? first : MOST_HITS });
      const hits = filter === undefined ? found : whenThere(found, (all) => among(all, filter, first));
      return whenThere(hits, (fitting) => fitting.map(resultOf));
    },

    subgraph: async (ids, { types, minConfidence }) => {
      const concepts = (await reader.concepts(ids)).filter((concept) => concept !== undefined);
      const relations = await relationsAmong(
        reader,
        concepts.map(({ id }) => id),
        { minConfidence, ...(types === undefined ? {} : { types }) },
      );
      return { concepts, relations, truncated: false, distances: concepts.map(() => 0) };
    },

    neighbourhood: (from, { depth, first, evenly = false, direction, minConfidence, types }) => {
      return surroundings(reader, from, {
        depth,
        limit: first,
        evenly,
        direction,
        minConfidence,
        ...(types === undefined ? {} : { types }),
      });
    },

    related: async (id, first) => {
      const found = await related(reader, id, { first });
      const [labels, titles] = await Promise.all([
        labelsOf(reader, found.flatMap(idsIn)),
        titlesOf(reader, found.flatMap(firstNoteIn)),
      ]);
      return found.map((one) => ({
        concept: one.concept.id,
        score: one.score,
        reasons: relatedReasons(one, labels, titles),
      }));
    },

    paths: (from, to, { first, ...options }) =>
      whenThere(pathsAtOnce(reader, from, to, { k: first, ...options }), (found) =>
        found.paths.map(({ concepts, steps }) =>
          steps.map(({ relation, forwards }, i) => ({
            relation,
            forwards,
            from: idAt(concepts, i),
            to: idAt(concepts, i + 1),
          })),
        ),
      ),

    learningPath: (goals, options) => learningPathAtOnce(reader, goals, { ...options, passOverUnknownGoals: true }),
    frontier: async (known, options) => (await frontier(reader, known, options)).items,
    between: (known, goal, options) => between(reader, known, goal, options),
    gaps: (options) => gaps(reader, options),
    cycles: (first) => cycles(reader, { first }),
    curriculum: (options) => curriculum(reader, options),
  };
}

function resultOf({ concept, score, matched, field, ranges }: SearchHit): SearchResult {
  return { concept, score, name: matched, field, ranges: ranges.map(([start, end]) => ({ start, end })) };
}

function idAt(concepts: readonly Concept[], i: number): string {
  const concept = concepts[i];
  if (concept === undefined) throw new CairnError("internal", "A path has more steps than concepts.");
  return concept.id;
}
