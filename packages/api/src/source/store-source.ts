import { CairnError, type GraphReader } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { relationsAmong, resolveConcepts, TAUGHT_STRENGTH } from "@cairn/graph-core/query";
import { curriculumOn, type KeptNote, type VaultReader } from "@cairn/graph-core/store";
import { readerUntil } from "../limits/deadline.ts";
import { Gathered } from "./gathered.ts";
import type { GraphSource, NoteRecord } from "./graph-source.ts";
import { LineTable } from "./line-table.ts";
import type { ListedRelations, UnreadMention } from "./listed.ts";
import { mentionIn, recordOf } from "./note-records.ts";
import { queriesOver } from "./queries.ts";

/** How many names an error offers. */
const SUGGESTIONS = 3;
/** Of a concept with more relations, they are read in parts. */
const MOST_RELATIONS = 300;
/** Of so many notes it is told what is wrong with them. */
const MOST_WARNED = 1000;
/** A graph of at most so many concepts is gone through whole where the store keeps no answer: some seconds, within the deadline. */
const MOST_GONE_THROUGH = 20_000;
/** So many ids go into one question: each is a way over the network. */
const AT_ONCE = 5000;

/**
 * The API's questions, answered by a store that is asked each time: nothing of the graph is held here. What it cannot tell without the
 * graph is an error with the code `graph-not-held`.
 * @param revision a number that changes whenever the store does
 */
export function sourceOfStore(vault: VaultReader, revision?: () => number): GraphSource {
  return {
    ...storeSource(vault, vault.reader),
    ...(revision !== undefined && { revision }),
    within(deadline) {
      return { ...this, ...storeSource(vault, readerUntil(deadline, vault.reader, AT_ONCE)) };
    },
  };
}

function storeSource(vault: VaultReader, reader: GraphReader): GraphSource {
  const kept = new Gathered((paths) => vault.keptNotes(paths));
  const texts = new Gathered((paths) => vault.texts(paths));
  const queries = queriesOver(reader, (ids, filter) => vault.fitting(ids, filter));
  return {
    ...queries,
    concepts: (ids) => reader.concepts(ids),
    relations: (ids) => vault.relations(ids),
    relationsOf: async (ids) => {
      const lists = await reader.relations(ids, { first: MOST_RELATIONS + 1 });
      return ids.map((id, at): ListedRelations => {
        const list = lists[at] ?? [];
        if (list.length <= MOST_RELATIONS) return list;
        return {
          list: (filter) => ({ order: "confidence", part: (asked) => vault.relationsPart(id, filter, asked) }),
        };
      });
    },
    degrees: (ids) => vault.degrees(ids),
    prerequisitesOf: async (ids) => {
      const [requires, unlocks] = await Promise.all([
        reader.prerequisites(ids, "requires"),
        reader.prerequisites(ids, "required-by"),
      ]);
      return ids.map((_, i) => ({ requires: requires[i] ?? [], unlocks: unlocks[i] ?? [] }));
    },
    notes: (paths) => records(vault, reader, kept, paths),
    noteText: async (path) => (await texts.get(path)) ?? "",
    mentionsIn: (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const note = await kept.get(path);
          if (note === undefined) return [];
          const lines = LineTable.of(note.lineStarts);
          return note.mentions.map((mention) => mentionIn(path, note.sections, lines, mention.concept, mention));
        }),
      ),
    mentionsOf: async (ids) => {
      const concepts = await reader.concepts(ids);
      return concepts.map((concept) =>
        (concept?.mentions ?? []).map((mention): UnreadMention => {
          const { note, line, column, start, end } = mention;
          return {
            concept: concept!.id,
            note,
            start: { line, column, offset: start },
            to: end,
            read: async () => {
              const found = await kept.get(note);
              if (found === undefined) throw goneMeanwhile(`The note "${note}"`);
              return mentionIn(note, found.sections, LineTable.of(found.lineStarts), concept!.id, mention);
            },
          };
        }),
      );
    },
    resolve: async (name) => (await resolveConcepts(reader, [name])).ids[0],
    suggest: async (name) => {
      const similar = await reader.similarNames(name.slice(0, 200), SUGGESTIONS);
      return [...new Set(similar.map((entry) => entry.name))];
    },
    listConcepts: (filter, order) => ({ order, part: (asked) => vault.conceptsPart(filter, order, asked) }),
    listNotes: (filter) => ({ order: "path", part: (asked) => vault.notesPart(filter, asked) }),
    map: async ({ first, note, tag, types, minConfidence }) => {
      const filter = { ...(note !== undefined && { note }), ...(tag !== undefined && { tag }) };
      const part = await vault.conceptsPart(filter, "importance", { count: first, from: "start" });
      const concepts = part.items.map(({ item }) => item);
      const ids = concepts.map(({ id }) => id);
      const relations = await relationsAmong(reader, ids, { minConfidence, ...(types !== undefined && { types }) });
      return { concepts, relations, truncated: part.isMoreBehind, distances: ids.map(() => 0) };
    },
    themes: (first) => vault.themes(first),
    themesOf: (ids) => vault.themesOf(ids),
    places: (ids) => vault.places(ids),
    // Of another strength: bounded too, by what the query itself looks at.
    gaps: (options) => (options.minStrength === TAUGHT_STRENGTH ? vault.gaps(options.first) : queries.gaps(options)),
    curriculum: async ({ first = 200, minStrength = TAUGHT_STRENGTH, ...grouped }) => {
      if (minStrength === TAUGHT_STRENGTH) return curriculumOn(reader, await vault.courseGround(first), grouped);
      const { concepts } = await reader.counts();
      if (concepts <= MOST_GONE_THROUGH) return queries.curriculum({ first, minStrength, ...grouped });
      throw new CairnError(
        "graph-not-held",
        `This server asks a database and does not hold the graph: of more than ${MOST_GONE_THROUGH} concepts (here ${concepts}) it knows the curriculum of the usual \`minStrength\` alone. Leave it out, or run \`cairn curriculum --store\`.`,
      );
    },
    stats: async () => {
      const [figures, ofNotes, corrections] = await Promise.all([
        vault.figures(),
        vault.warnings(MOST_WARNED),
        vault.corrections(),
      ]);
      const message = `More than ${MOST_WARNED} notes have warnings; only theirs are told. \`notes(filter: { hasWarnings: true })\` lists all.`;
      const more = ofNotes.isMore ? [{ note: "", line: 1, code: "warnings-left-out", message }] : [];
      return { ...figures, warnings: [...ofNotes.warnings, ...more, ...corrections.warnings] };
    },
    corrections: async () => (await vault.corrections()).reports,
    review: (first) => vault.review(first),
    // Only who writes corrections asks for it, and a store's are a file that `cairn ingest` puts in.
    referenceTo: () => undefined,
    warm: async () => {
      await reader.counts();
    },
  };
}

async function records(
  vault: VaultReader,
  reader: GraphReader,
  kept: Gathered<KeptNote | undefined>,
  paths: readonly string[],
): Promise<(NoteRecord | undefined)[]> {
  const [views, notes] = await Promise.all([reader.notes(paths), Promise.all(paths.map((path) => kept.get(path)))]);
  const { warnings } = paths.includes(CORRECTIONS_FILE) ? await vault.corrections() : { warnings: [] };
  return paths.map((path, at) => {
    const [note, view] = [notes[at], views[at]];
    if (note === undefined) return undefined;
    if (path === CORRECTIONS_FILE) {
      const { title } = note;
      const none = { text: "", tags: [], words: 0, language: null, sections: [], subject: null };
      return { ...none, path, title, view: { path, title, sections: [] }, warnings };
    }
    return view && recordOf(path, note, LineTable.of(note.lineStarts), view);
  });
}

function goneMeanwhile(what: string): CairnError {
  return new CairnError("note-not-found", `${what} is gone since the answer was begun: ask again.`);
}
