import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { GraphReader } from "./graph-reader.ts";

/** How much it ties two concepts that one requires the other, and that one note explains both. */
const REQUIRED_WEIGHT = 1;
const SAME_NOTE_WEIGHT = 2;
/** Above 1: smaller themes. A stage shows a handful of concepts, and a theme of all of them says nothing. */
const RESOLUTION = 1.5;

/**
 * The theme of each concept: the most important concept of those that hang together by relations, prerequisites and notes.
 * Communities after V. D. Blondel et al., "Fast unfolding of communities in large networks", 2008, walked in the order of ids, so
 * that the same graph gives the same themes. What hangs together with nothing has none.
 * Cost: one read of the relations; near linear in them.
 * @param concepts most important first; @param required what each requires.
 */
export async function themesOf(
  reader: GraphReader,
  concepts: readonly Concept[],
  required: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, Concept>> {
  const ids = concepts.map(({ id }) => id).sort(compare);
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const id of ids) graph.addNode(id);
  const tie = (a: string, b: string, weight: number) => {
    if (a === b || !graph.hasNode(a) || !graph.hasNode(b)) return;
    graph.updateEdge(a, b, (before) => ({ weight: (before.weight ?? 0) + weight }));
  };
  for (const relations of await reader.relations(ids, { direction: "out" })) {
    for (const { source, target, confidence } of relations) tie(source, target, confidence);
  }
  for (const id of ids) for (const other of required.get(id) ?? []) tie(id, other, REQUIRED_WEIGHT);
  const mainOf = new Map<string, string>();
  for (const { id, home } of concepts) {
    if (home === undefined) continue;
    const main = mainOf.get(home.note);
    if (main === undefined) mainOf.set(home.note, id);
    else tie(main, id, SAME_NOTE_WEIGHT);
  }
  if (graph.size === 0) return new Map();
  const communities = louvain(graph, { getEdgeWeight: "weight", randomWalk: false, resolution: RESOLUTION });
  const themes = new Map<string, Concept>();
  const best = new Map<number, Concept>();
  for (const concept of concepts) {
    if (graph.degree(concept.id) === 0) continue;
    const community = communities[concept.id]!;
    if (!best.has(community)) best.set(community, concept);
    themes.set(concept.id, best.get(community)!);
  }
  return themes;
}

/**
 * The number of each concept's theme, in the order of the ids; `undefined` for one in none, and for all where nobody has found any.
 * Themes stand in the order of their numbers.
 */
export type ThemeOf = (ids: readonly string[]) => Promise<readonly (number | undefined)[] | undefined>;

/** A theme's most important concept is among so many of the whole. */
const MAY_NAME = 1000;

/** A theme as a curriculum needs it; its number, where it was found elsewhere. */
export interface NamedTheme {
  label: string;
  number?: number;
}

/**
 * The themes that somebody else has found, by concept, each named after its most important one, as the map names it.
 * Cost: one read of the most important concepts.
 * @returns `undefined` where nobody has found any
 */
export async function namedThemes(
  reader: GraphReader,
  shown: readonly Concept[],
  themeOf: ThemeOf,
): Promise<Map<string, NamedTheme> | undefined> {
  const { ids } = await reader.conceptIds({ first: MAY_NAME });
  const all = [...new Set([...ids, ...shown.map(({ id }) => id)])];
  const numbers = await themeOf(all);
  if (numbers === undefined) return undefined;
  const mains = new Map<number, string>();
  all.forEach((id, at) => {
    const number = numbers[at];
    if (number !== undefined && !mains.has(number)) mains.set(number, id);
  });
  const labels = await reader.concepts([...mains.values()]);
  const themes = new Map(
    [...mains.keys()].map((number, at) => [number, { number, label: labels[at]?.label ?? mains.get(number)! }]),
  );
  const named = new Map<string, NamedTheme>();
  all.forEach((id, at) => {
    const theme = themes.get(numbers[at] ?? -1);
    if (theme !== undefined) named.set(id, theme);
  });
  return named;
}

/** Concepts that hang together. */
export interface Theme {
  /** The most important one; its label is the theme's name. */
  main: Concept;
  /** All of them, `main` among them, most important first. */
  concepts: Concept[];
}

/** How many concepts are read at a time, and at most. */
const PAGE = 10_000;
const MAX_CONCEPTS = 200_000;

/**
 * The themes of the whole graph, those with most concepts first, then by id of the main one. A concept is in one theme at most;
 * one that hangs together with nothing is in none. After `themesOf`.
 * Cost: one pass over all concepts, relations and prerequisites; near linear in them. Keep the answer until the graph changes.
 *
 * @example
 * ```js
 * import { ConceptIndex, themes } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const found = await themes(index.reader);
 * console.log(found.length);
 * // → 1
 * ```
 */
export async function themes(reader: GraphReader): Promise<Theme[]> {
  const concepts: Concept[] = [];
  let after: string | undefined;
  for (let seen = 0; seen < MAX_CONCEPTS; seen += PAGE) {
    const { ids, next } = await reader.conceptIds({ first: PAGE, ...(after !== undefined && { after }) });
    for (const concept of await reader.concepts(ids)) if (concept !== undefined) concepts.push(concept);
    if (next === undefined) break;
    after = next;
  }
  const ids = concepts.map(({ id }) => id);
  const lists = await reader.prerequisites(ids, "requires");
  const required = new Map(ids.map((id, at) => [id, lists[at]!.map(({ requires }) => requires)]));
  const mainOf = await themesOf(reader, concepts, required);
  const found = new Map<string, Theme>();
  for (const concept of concepts) {
    const main = mainOf.get(concept.id);
    if (main === undefined) continue;
    const theme = found.get(main.id);
    if (theme === undefined) found.set(main.id, { main, concepts: [concept] });
    else theme.concepts.push(concept);
  }
  return [...found.values()]
    .filter((theme) => theme.concepts.length > 1)
    .sort((a, b) => b.concepts.length - a.concepts.length || compare(a.main.id, b.main.id));
}
