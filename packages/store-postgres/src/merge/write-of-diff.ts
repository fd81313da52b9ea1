import type { Concept, ConceptIndex, GraphDiff } from "@cairn/graph-core";
import { type DroppedPrerequisite, prerequisiteId } from "@cairn/graph-core/store";
import type { GraphWrite } from "./graph-write.ts";
import { keptRows } from "./kept-note.ts";
import { ranksOf } from "./rank.ts";

/**
 * What a diff changes in the database.
 * @param index after the diff. @param dropped what was dropped before it, by id, as JSON; brought up to date here.
 * @param also paths to lay out anew that no diff names: the author's corrections
 */
export async function writeOfDiff(
  index: ConceptIndex,
  diff: GraphDiff,
  dropped: Map<string, string>,
  also: readonly string[] = [],
): Promise<GraphWrite> {
  const { concepts, relations, prerequisites } = diff;
  const put = [...concepts.added, ...concepts.updated.map(([, after]) => after)];
  const ranked = new Set(put.map(({ id }) => id));
  for (const { source, target } of [...relations.added, ...relations.removed]) ranked.add(source).add(target);
  const notes = changedNotes(diff);
  return {
    concepts: {
      put,
      gone: concepts.removed.map(({ id }) => id),
      named: [
        ...concepts.added,
        ...concepts.updated.flatMap(([before, after]) => (sameNames(before, after) ? [] : after)),
      ],
    },
    relations: { put: [...relations.added, ...relations.updated.map(([, after]) => after)], gone: relations.removed },
    prerequisites: {
      put: [...prerequisites.added, ...prerequisites.updated.map(([, after]) => after)],
      gone: prerequisites.removed,
    },
    dropped: droppedSince(index, dropped),
    views: await viewsOf(index, notes),
    ranks: ranksOf(index, ranked),
    kept: await keptOf(index, [...new Set([...notes, ...also])]),
  };
}

/** Views of some notes, and the notes that are gone. */
export async function viewsOf(index: ConceptIndex, paths: readonly string[]): Promise<GraphWrite["views"]> {
  const views = await index.reader.notes(paths);
  return {
    put: views.filter((view) => view !== undefined),
    gone: paths.filter((_, at) => views[at] === undefined),
  };
}

async function keptOf(index: ConceptIndex, paths: readonly string[]): Promise<GraphWrite["kept"]> {
  const rows = await keptRows(index, paths);
  return { put: rows.filter((row) => row !== undefined), gone: paths.filter((_, at) => rows[at] === undefined) };
}

/** Notes in which other concepts stand than before. */
function changedNotes({ notes, concepts }: GraphDiff): string[] {
  const found = new Set(notes);
  for (const { mentions, home } of [...concepts.added, ...concepts.removed]) {
    for (const { note } of mentions) found.add(note);
    if (home !== undefined) found.add(home.note);
  }
  for (const [before, after] of concepts.updated) {
    const [had, has] = [mentionsByNote(before), mentionsByNote(after)];
    for (const [note, places] of had) if (has.get(note) !== places) found.add(note);
    for (const note of has.keys()) if (!had.has(note)) found.add(note);
    for (const one of [before, after]) if (one.home !== undefined) found.add(one.home.note);
  }
  return [...found];
}

function mentionsByNote({ mentions }: Concept): Map<string, string> {
  const places = new Map<string, string>();
  for (const { note, start } of mentions) places.set(note, `${places.get(note) ?? ""} ${start}`);
  return places;
}

function sameNames(a: Concept, b: Concept): boolean {
  return (
    a.label === b.label && a.definition === b.definition && JSON.stringify(a.aliases) === JSON.stringify(b.aliases)
  );
}

function droppedSince(index: ConceptIndex, known: Map<string, string>): GraphWrite["dropped"] {
  const put: DroppedPrerequisite[] = [];
  const gone = new Set(known.keys());
  for (const each of index.droppedPrerequisites) {
    const [id, json] = [prerequisiteId(each), JSON.stringify(each)];
    gone.delete(id);
    if (known.get(id) === json) continue;
    known.set(id, json);
    put.push(each);
  }
  for (const id of gone) known.delete(id);
  return {
    put,
    gone: [...gone].map((id) => {
      const [concept = "", requires = ""] = id.split("|");
      return { concept, requires };
    }),
  };
}
