import { conceptId, type ConceptIndex } from "@cairn/graph-core";
import type { GraphSource } from "@cairn/api/page";
import type { MapPlaces } from "@cairn/layout";
import { evidenceRow, rangeOf } from "./rows.ts";
import { shortReason } from "./reason.ts";
import { cut } from "./chunks.ts";
import type {
  AliasRow,
  ConceptColumns,
  DetailsPart,
  GraphPart,
  PrerequisiteColumns,
  RelationColumns,
} from "./parts.ts";
import type { Places } from "./places.ts";

/** About so many characters of JSON stand in one file of details. */
const FILE_SIZE = 200_000;
/** More uncertain relations than this nobody looks through. */
const REVIEWED = 100;

/** The graph without the words of the notes, and the words in files of their own. Cost: n log n. */
export async function writeGraph(
  index: ConceptIndex,
  source: GraphSource,
  places: Places,
  layout: MapPlaces,
): Promise<{ graph: GraphPart; details: DetailsPart[] }> {
  const ids = places.concepts;
  const concepts = (await source.concepts(ids)).filter((concept) => concept !== undefined);
  const mentions = (await source.mentionsOf(ids)).map((list) =>
    list.map(({ note, start, end, section }) => places.mention(note, rangeOf({ start, end }), section)),
  );
  const aliases = concepts.map(({ aliasEvidence = [] }) =>
    aliasEvidence.map(({ name, rule, note, line, quote }): AliasRow => [
      name,
      rule,
      places.note(note),
      line,
      quote === name ? 0 : quote,
    ]),
  );
  const relations = byOwner(
    index.graph.mapEdges((_, relation) => relation),
    ({ source: from, target }) => [places.concept(from), places.concept(target)],
  );
  const prerequisites = byOwner(
    index.prerequisites.map((prerequisite, rank) => ({ ...prerequisite, rank })),
    ({ concept, requires }) => [places.concept(concept), places.concept(requires)],
  );
  const relationRows = relations.map(({ value }) => value.evidence.map((one) => evidenceRow(one, places)));
  const prerequisiteRows = prerequisites.map(({ value }) => value.evidence.map((one) => evidenceRow(one, places)));
  const weights = mentions.map((rows, i) => JSON.stringify(rows).length + JSON.stringify(aliases[i] ?? []).length);
  relations.forEach(
    ({ owner }, i) => (weights[owner] = (weights[owner] ?? 0) + JSON.stringify(relationRows[i]).length),
  );
  prerequisites.forEach(
    ({ owner }, i) => (weights[owner] = (weights[owner] ?? 0) + JSON.stringify(prerequisiteRows[i]).length),
  );
  const starts = cut(weights, FILE_SIZE);
  const firsts = starts.map((concept) => ({
    concept,
    relation: firstOf(relations, concept),
    prerequisite: firstOf(prerequisites, concept),
  }));
  const details = firsts.map((first, i): DetailsPart => {
    const next = firsts[i + 1];
    return {
      mentions: mentions.slice(first.concept, next?.concept),
      aliases: aliases.slice(first.concept, next?.concept),
      relations: relationRows.slice(first.relation, next?.relation),
      prerequisites: prerequisiteRows.slice(first.prerequisite, next?.prerequisite),
    };
  });
  const placeOf = new Map(relations.map(({ value }, place) => [value.id, place]));
  const graph: GraphPart = {
    index: { details: firsts, texts: [] },
    concepts: conceptColumns(concepts, places, layout),
    relations: relationColumns(relations),
    prerequisites: prerequisiteColumns(prerequisites, concepts),
    dropped: index.droppedPrerequisites.map((one) => ({ ...one })),
    stats: await source.stats(),
    review: index.review(REVIEWED).map(({ id }) => placeOf.get(id)!),
  };
  return { graph, details };
}

interface Owned<T> {
  value: T;
  ends: readonly [number, number];
  /** The more important end: its file holds the words. */
  owner: number;
}

/** By owner, then by the other end: a concept's relations lie together, most of them in the file of the concept itself. */
function byOwner<T>(values: readonly T[], endsOf: (value: T) => readonly [number, number]): Owned<T>[] {
  return values
    .map((value) => {
      const ends = endsOf(value);
      return { value, ends, owner: Math.min(...ends) };
    })
    .sort((a, b) => a.owner - b.owner || a.ends[0] - b.ends[0] || a.ends[1] - b.ends[1]);
}

/** The first that is of `concept` or of a less important one. */
function firstOf(values: readonly Owned<unknown>[], concept: number): number {
  const found = values.findIndex(({ owner }) => owner >= concept);
  return found === -1 ? values.length : found;
}

type ConceptOf = NonNullable<Awaited<ReturnType<GraphSource["concepts"]>>[number]>;

function conceptColumns(concepts: readonly ConceptOf[], places: Places, layout: MapPlaces): ConceptColumns {
  return {
    label: concepts.map(({ label }) => label),
    id: concepts.map(({ id, label }) => (id === conceptId(label) ? 0 : id)),
    aliases: concepts.map(({ aliases }) => aliases),
    importance: concepts.map(({ importance }) => importance),
    definition: concepts.map(({ definition }) => definition ?? 0),
    tags: concepts.map(({ tags }) => tags),
    home: concepts.map(({ home }) => (home === undefined ? 0 : [places.note(home.note), home.line])),
    explained: concepts.map(({ explained }) => explained ?? 0),
    layout: concepts.map(({ id }) => {
      const place = layout.of(id);
      return place === undefined ? 0 : [place.x, place.y, place.theme];
    }),
    notes: concepts.map(({ mentions }) => [...new Set(mentions.map(({ note }) => places.note(note)))]),
  };
}

type RelationOf = NonNullable<Awaited<ReturnType<GraphSource["relations"]>>[number]>;

function relationColumns(relations: readonly Owned<RelationOf>[]): RelationColumns {
  const types = [...new Set(relations.map(({ value }) => value.type))];
  const labels = [...new Set(relations.map(({ value }) => value.label))];
  const labelPlace = new Map(labels.map((label, place) => [label, place]));
  return {
    source: relations.map(({ ends }) => ends[0]),
    target: relations.map(({ ends }) => ends[1]),
    types,
    type: relations.map(({ value }) => types.indexOf(value.type)),
    labels,
    label: relations.map(({ value }) => labelPlace.get(value.label)!),
    confidence: relations.map(({ value }) => value.confidence),
    evidenceCount: relations.map(({ value }) => value.evidence.length),
  };
}

type PrerequisiteOf = ConceptIndex["prerequisites"][number] & { rank: number };

function prerequisiteColumns(
  prerequisites: readonly Owned<PrerequisiteOf>[],
  concepts: readonly ConceptOf[],
): PrerequisiteColumns {
  const reasons = prerequisites.map(({ value, ends: [concept, required] }) =>
    shortReason(value.reason, concepts[concept]?.label ?? "", concepts[required]?.label ?? ""),
  );
  const kinds = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  const placeOf = new Map([...kinds.keys()].map((kind, place) => [kind, place]));
  return {
    concept: prerequisites.map(({ ends }) => ends[0]),
    requires: prerequisites.map(({ ends }) => ends[1]),
    strength: prerequisites.map(({ value }) => value.strength),
    reasons: [...kinds.values()],
    reason: reasons.map((reason) => placeOf.get(JSON.stringify(reason))!),
    evidenceCount: prerequisites.map(({ value }) => value.evidence.length),
    rank: prerequisites.map(({ value }) => value.rank),
  };
}
