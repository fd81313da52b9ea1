import type { Evidence } from "@cairn/graph-core";
import { readGraph } from "@cairn/graph-core/query";
import { type GraphSource, type NoteMention, type NoteRecord, readerSource } from "@cairn/api/page";
import { runOf } from "./chunks.ts";
import type { DetailsPart, MentionRow, NoteRow, Parts, TextsPart } from "./parts.ts";
import { readConcepts, readIds, readPrerequisites, readRelations, readView } from "./read-graph.ts";
import { spanOf } from "./rows.ts";
import { StubEvidence } from "./stub-evidence.ts";

type Numbered = "details" | "texts";
type PartName = Exclude<keyof Parts, Numbered> | `${Numbered}-${number}`;
type PartOf<N extends PartName> = N extends keyof Parts
  ? Parts[N]
  : N extends `${infer K extends Numbered}-${number}`
    ? Parts[K]
    : never;

/**
 * Loads a part by the name of its file: `graph`, `notes`, `details-0`, `texts-0`. Asked for the same one again, it gives
 * what it has.
 */
export type LoadPart = <N extends PartName>(name: N) => Promise<PartOf<N>>;

/**
 * The API's questions, answered from the files of a site. The graph is loaded now, the words of the notes when they are
 * asked for, each file once.
 */
export async function readSite(load: LoadPart): Promise<GraphSource> {
  const [part, { notes, listed, corrections }] = await Promise.all([load("graph"), load("notes")]);
  const ids = readIds(part.concepts);
  const relations = readRelations(part, ids);
  const views = notes.map((note) => readView(note, ids));
  const { parts, reader } = readGraph({
    concepts: readConcepts(part, notes),
    relations,
    prerequisites: readPrerequisites(part, ids),
    dropped: part.dropped.map((one) => ({ ...one, evidence: [...one.evidence] })),
    notes: views.slice(0, listed),
  });
  const places = new Map(ids.map((id, place) => [id, place]));
  const notePlaces = new Map(notes.map(({ path }, place) => [path, place]));
  const records = notes.map((note, i): NoteRecord => record(note, ids, views[i]!));

  const detailsOf = starts(part.index.details.map(({ concept }) => concept));
  const filesOf = {
    relations: starts(part.index.details.map(({ relation }) => relation)),
    prerequisites: starts(part.index.details.map(({ prerequisite }) => prerequisite)),
  };
  const textsOf = starts(part.index.texts);
  const textOf = async (place: number): Promise<TextsPart["notes"][number] | undefined> => {
    const { file, at } = textsOf(place);
    return (await load(`texts-${file}`)).notes[at];
  };
  const detailOf = async <K extends "mentions" | "aliases">(
    kind: K,
    id: string,
  ): Promise<NonNullable<DetailsPart[K][number]> | readonly []> => {
    const place = places.get(id);
    if (place === undefined) return [];
    const { file, at } = detailsOf(place);
    return (await load(`details-${file}`))[kind][at] ?? [];
  };
  const mention = (concept: string, [note, range, section]: MentionRow): NoteMention => ({
    concept,
    note: notes[note]?.path ?? "",
    ...spanOf(range),
    section: notes[note]?.sections[section]?.[0] ?? null,
  });
  const words = async (stub: StubEvidence): Promise<Evidence> => {
    const { file, at } = filesOf[stub.kind](stub.of);
    const details: DetailsPart = await load(`details-${file}`);
    const row = details[stub.kind][at]?.[stub.piece];
    if (row === undefined) throw new Error("The files of this site do not belong together: publish it anew.");
    return { note: notes[row[0]]?.path ?? "", ...spanOf(row[1]), quote: row[2], rule: row[3] };
  };

  return readerSource(
    { parts, reader, revision: 0 },
    {
      notes: (paths) => paths.map((path) => records[notePlaces.get(path) ?? -1]),
      noteText: async (path) => (await textOf(notePlaces.get(path) ?? -1))?.text ?? "",
      mentionsIn: (paths) =>
        Promise.all(
          paths.map(async (path) => {
            const place = notePlaces.get(path);
            const rows = place === undefined ? [] : ((await textOf(place))?.mentions ?? []);
            return rows.map(([concept, ...row]) => mention(ids[concept] ?? "", row));
          }),
        ),
      mentionsOf: (asked) =>
        Promise.all(asked.map(async (id) => (await detailOf("mentions", id)).map((row) => mention(id, row)))),
      aliasEvidence: async (id) =>
        (await detailOf("aliases", id)).map(([name, rule, note, line, quote]) => ({
          name,
          rule,
          note: notes[note]?.path ?? "",
          line,
          quote: quote === 0 ? name : quote,
        })),
      evidence: (pieces) => Promise.all(pieces.map(async (one) => (one instanceof StubEvidence ? words(one) : one))),
      listed: () =>
        notes.slice(0, listed).map((note, place) => ({
          path: note.path,
          title: note.title,
          tags: note.tags,
          language: note.language ?? "",
          warnings: note.warnings,
          subject: () => ids[note.subject],
          text: async () => (await textOf(place))?.text ?? "",
        })),
      stats: () => part.stats,
      corrections: () => corrections,
      review: (first) => part.review.slice(0, first).map((place) => relations[place]!),
      referenceTo: () => undefined,
    },
  );
}

/** Says in which file something stands, and where in it. */
function starts(firsts: readonly number[]): (place: number) => { file: number; at: number } {
  return (place) => {
    const file = runOf(firsts, place);
    return { file, at: place - (firsts[file] ?? 0) };
  };
}

function record(note: NoteRow, ids: readonly string[], view: NoteRecord["view"]): NoteRecord {
  return {
    path: note.path,
    title: note.title,
    text: "",
    tags: note.tags,
    words: note.words,
    language: note.language,
    sections: note.sections.map(([heading, level, , , , words, , , , range]) => ({
      heading,
      level,
      words,
      ...spanOf(range),
    })),
    subject: ids[note.subject] ?? null,
    view,
    warnings: note.warnings,
  };
}
