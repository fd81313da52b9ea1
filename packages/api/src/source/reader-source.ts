import { relationsAmong, resolveConcepts } from "@cairn/graph-core/query";
import { readerUntil } from "../limits/deadline.ts";
import { ConceptLists } from "./concept-lists.ts";
import type { HeldSource } from "./held-source.ts";
import { KnownDegrees } from "./known-degrees.ts";
import { type ListedNote, NoteLists } from "./note-lists.ts";
import type { IndexedGraph } from "./per-revision.ts";
import { fittingIn, queriesOver } from "./queries.ts";
import { Themes } from "./themes.ts";
import { whenThere } from "./when-there.ts";

/** How many names an error offers. */
const SUGGESTIONS = 3;

/** So long that the search looks for slips, too, in letters that no two languages spell anything with. */
const NOBODY = "ꙮꙮꙮꙮꙮꙮꙮꙮ";

/** What a graph and its reader cannot answer: all that is about notes, their author and their words. */
export type NoteAnswers = Pick<
  HeldSource,
  | "atHand"
  | "notes"
  | "mentionsIn"
  | "mentionsOf"
  | "noteText"
  | "evidence"
  | "aliasEvidence"
  | "stats"
  | "corrections"
  | "review"
  | "referenceTo"
> & {
  /** What filters look at of each note, by path. */
  listed(): Iterable<ListedNote>;
};

/** The API's questions, answered by a graph in memory and its reader; the answers follow them. */
export function readerSource(index: IndexedGraph, { listed, ...answers }: NoteAnswers): HeldSource {
  const { parts, reader } = index;
  const themes = new Themes(index);
  const lists = new ConceptLists(index, themes);
  const degrees = new KnownDegrees(index);
  const notes = new NoteLists(index, themes, listed);
  return {
    ...answers,
    // Those that the reader knows: an index makes others each time, and what is known of one is not known of its equal.
    concepts: (ids) => reader.concepts(ids),
    relations: (ids) => ids.map((id) => parts.relation(id)),
    relationsOf: (ids) => reader.relations(ids),
    degrees: (ids) => degrees.of(ids),
    prerequisitesOf: (ids) =>
      whenThere(reader.prerequisites(ids, "requires"), (requires) =>
        whenThere(reader.prerequisites(ids, "required-by"), (unlocks) =>
          ids.map((_, i) => ({ requires: requires[i] ?? [], unlocks: unlocks[i] ?? [] })),
        ),
      ),
    resolve: (name) =>
      whenThere(reader.concepts([name]), ([concept]) =>
        concept === undefined ? resolveConcepts(reader, [name]).then(({ ids }) => ids[0]) : name,
      ),
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
    ...queriesOver(reader, fittingIn(lists)),
    warm: async () => {
      // The table of names and those of the search, which looks through them all where nothing is called so. Whatever many are
      // called would cost a look at each of them besides: the larger part of the wait.
      await reader.searchCandidates(NOBODY, { first: 1 });
      await reader.similarNames(NOBODY, 1);
      // What the first map needs, and each concept's list of what it is tied to.
      await lists.list({}, "importance");
    },
    revision: () => index.revision,
    within(deadline) {
      const queries = queriesOver(readerUntil(deadline, reader), fittingIn(lists));
      return { ...this, ...queries, listNotes: (filter) => notes.list(filter, () => deadline.pause()) };
    },
  };
}
