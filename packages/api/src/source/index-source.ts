import type { ConceptIndex, NoteWarning, RelationType } from "@cairn/graph-core";
import { closedType, relationsAmong, resolveConcepts } from "@cairn/graph-core/query";
import { readerUntil } from "../limits/deadline.ts";
import { byText, ConceptLists } from "./concept-lists.ts";
import type { GraphSource, StatsResult } from "./graph-source.ts";
import { NoteLists } from "./note-lists.ts";
import { NoteRecords } from "./note-records.ts";
import { PerRevision } from "./per-revision.ts";
import { queriesOver } from "./queries.ts";
import { Themes } from "./themes.ts";

/** How many names an error offers. */
const SUGGESTIONS = 3;

/** How often each key occurs, the most frequent first. */
function counted<K extends string>(keys: Iterable<K>): [K, number][] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b));
}

async function figures(index: ConceptIndex): Promise<StatsResult> {
  const readings = index.notePaths.flatMap((path) => index.note(path)?.reading ?? []);
  const types: RelationType[] = index.graph.mapEdges((_, relation) => closedType(relation.type));
  return {
    ...(await index.reader.counts()),
    words: readings.flatMap(({ sections }) => sections).reduce((sum, { words }) => sum + words, 0),
    warnings: index.warnings,
    relationTypes: counted(types).map(([type, count]) => ({ type, count })),
    tags: counted(readings.flatMap(({ tags }) => tags)).map(([tag, count]) => ({ tag, count })),
  };
}

/**
 * The API's questions, answered by an index; the answers follow it.
 * @param fileWarnings what is wrong with files of the vault that could not be read as notes
 */
export function sourceOf(index: ConceptIndex, fileWarnings: () => readonly NoteWarning[] = () => []): GraphSource {
  const { graph, reader } = index;
  const records = new NoteRecords(index);
  const themes = new Themes(index);
  const lists = new ConceptLists(index, themes);
  const notes = new NoteLists(index, themes);
  const stats = new PerRevision<StatsResult>(index);

  const source: Omit<GraphSource, keyof ReturnType<typeof queriesOver>> = {
    concepts: (ids) => ids.map((id) => (graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined)),
    relations: (ids) => ids.map((id) => (graph.hasEdge(id) ? graph.getEdgeAttributes(id) : undefined)),
    relationsOf: (ids) => reader.relations(ids),
    degrees: (ids) => ids.map((id) => (graph.hasNode(id) ? graph.degree(id) : 0)),
    prerequisitesOf: async (ids) => {
      const requires = await reader.prerequisites(ids, "requires");
      const unlocks = await reader.prerequisites(ids, "required-by");
      return ids.map((_, i) => ({ requires: requires[i] ?? [], unlocks: unlocks[i] ?? [] }));
    },
    notes: (paths) => records.get(paths),
    mentionsIn: (paths) => paths.map((path) => records.mentionsIn(path)),
    mentionsOf: (ids) => ids.map((id) => (graph.hasNode(id) ? records.mentionsOf(graph.getNodeAttributes(id)) : [])),

    resolve: async (name) => (await resolveConcepts(reader, [name])).ids[0],
    suggest: async (name) => {
      const similar = await reader.similarNames(name.slice(0, 200), SUGGESTIONS);
      return [...new Set(similar.map((entry) => entry.name))];
    },
    listConcepts: (filter, order) => lists.list(filter, order),
    listNotes: (filter) => notes.list(filter, () => Promise.resolve()),
    map: async ({ first, note, tag, types, minConfidence }) => {
      const fitting = await lists.list(
        { ...(note === undefined ? {} : { note }), ...(tag === undefined ? {} : { tag }) },
        "importance",
      );
      const concepts = fitting.slice(0, first);
      const ids = concepts.map(({ id }) => id);
      const relations = await relationsAmong(reader, ids, {
        minConfidence,
        ...(types === undefined ? {} : { types }),
      });
      return { concepts, relations, truncated: fitting.length > first, distances: ids.map(() => 0) };
    },
    themes: () => themes.all(),
    themesOf: (ids) => themes.of(ids),
    stats: async () => {
      const known = await stats.get("", () => figures(index));
      return { ...known, warnings: [...fileWarnings(), ...known.warnings] };
    },
    corrections: () => index.corrections,
    review: (first) => index.review(first),
    referenceTo: (id) => index.referenceTo(id),
  };
  return {
    ...source,
    ...queriesOver(reader, lists),
    warm: async () => {
      // The table of names and the one of the search.
      await reader.searchCandidates("a");
    },
    revision: () => index.revision,
    within(deadline) {
      const queries = queriesOver(readerUntil(deadline, reader), lists);
      return { ...this, ...queries, listNotes: (filter) => notes.list(filter, () => deadline.pause()) };
    },
  };
}
