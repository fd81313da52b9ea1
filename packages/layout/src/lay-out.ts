import type { ReadableGraph, Relation } from "@cairn/graph-core";
import type { Place, Places } from "./follow-edit.ts";
import { forceLayout, round } from "./force-layout.ts";
import { placeNew } from "./place-new.ts";
import { labelWidth, radiusOf } from "./stone.ts";
import { joinThemes, themeGroups } from "./theme-groups.ts";

/** A concept as a layout needs it. */
export interface LaidOutConcept {
  id: string;
  label: string;
  /** 0 to 1. */
  importance: number;
}

/** What holds two concepts together. */
export interface Tie {
  source: string;
  target: string;
  /** Above 0. */
  weight: number;
}

/** A whole map: plain data, so that it can be posted to a thread. */
export interface WholeMap {
  /** Most important first. */
  concepts: readonly LaidOutConcept[];
  /** Both ends of each are among the concepts. */
  ties: readonly Tie[];
}

/** What the first view shows is laid out by forces; what zooming in brings is set into the gaps. */
export const FIRST_VIEW = 360;
/** As many as the map shows at most. */
const MOST = 5000;

/** How strongly a relation holds two concepts together: by its certainty, and how often the notes say it. */
export const tieOf = ({ source, target, confidence, evidence }: Relation): Tie => ({
  source,
  target,
  weight: confidence * (1 + Math.log2(Math.max(1, evidence.length))),
});

/**
 * The part of a graph that a map shows: the most important concepts, ties by id, and the relations among them by id.
 * Cost: n log n.
 */
export function mapOf(graph: ReadableGraph, most = MOST): WholeMap {
  const concepts = Array.from(graph.concepts(), ({ id, label, importance }): LaidOutConcept => ({
    id,
    label,
    importance,
  }))
    .sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
    .slice(0, most);
  const shown = new Set(concepts.map(({ id }) => id));
  const relations: Relation[] = [];
  for (const relation of graph.relations())
    if (shown.has(relation.source) && shown.has(relation.target)) relations.push(relation);
  // The order in which a graph holds its edges tells of its history, and sums depend on their order.
  relations.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  return { concepts, ties: relations.map(tieOf) };
}

/**
 * Places for a whole map, from nothing: the same map gets the same places, to the byte. 0.15 s of processor time for what the
 * first view shows, and little more for what stands in the gaps.
 */
export function layOut({ concepts, ties }: WholeMap): Map<string, Place> {
  const first = concepts.slice(0, FIRST_VIEW);
  const numberOf = new Map(first.map(({ id }, number) => [id, number]));
  const edges = ties.flatMap(({ source, target, weight }) => {
    const [from, to] = [numberOf.get(source), numberOf.get(target)];
    return from === undefined || to === undefined || from === to ? [] : [{ source: from, target: to, weight }];
  });
  const themes = new Map<string, number>();
  themeGroups(first.length, edges, (number) => first[number]?.importance ?? 0).forEach((members, theme) =>
    members.forEach((number) => themes.set(first[number]!.id, theme)),
  );
  const places = forceLayout({
    nodes: first.map(({ id, label }, rank) => ({
      slug: id,
      radius: radiusOf(rank),
      labelWidth: labelWidth(label),
      theme: themes.get(id) ?? -1,
    })),
    edges,
  });
  const firstPlaces = new Map(
    first.map(({ id }, number) => [id, { x: places[number * 2] ?? 0, y: places[number * 2 + 1] ?? 0 }]),
  );
  return withNew(
    concepts.map(({ id }) => id),
    ties,
    new Map([...firstPlaces].map(([id, place]) => [id, { ...place, theme: themes.get(id) ?? -1 }])),
  );
}

/** Places for those that have none, beside their neighbours and in their theme; nobody else moves. */
export function withNew(ids: readonly string[], ties: readonly Tie[], known: Places): Map<string, Place> {
  const placed = placeNew(ids, ties, known);
  const themeOf = new Map<string, number>();
  for (const [id, { theme }] of known) if (theme >= 0) themeOf.set(id, theme);
  const open = ties.filter(({ source, target }) => !known.has(source) || !known.has(target));
  // Two rounds, as for the places: the second sees what the first has joined.
  for (const _ of [1, 2]) {
    for (const [id, theme] of joinThemes(open, (one) => themeOf.get(one))) if (!known.has(id)) themeOf.set(id, theme);
  }
  const all = new Map<string, Place>();
  for (const [id, { x, y }] of placed)
    all.set(id, known.get(id) ?? { x: round(x), y: round(y), theme: themeOf.get(id) ?? -1 });
  return all;
}
