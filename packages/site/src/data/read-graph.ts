import { type Concept, conceptId, type NoteView, type Prerequisite, type Relation } from "@cairn/graph-core";
import type { MapPlaces } from "@cairn/layout";
import type { GraphPart, NoteRow } from "./parts.ts";
import { wholeReason } from "./reason.ts";
import { StubEvidence } from "./stub-evidence.ts";

/** Ids of the concepts, in the order of their places. */
export function readIds({ id, label }: Pick<GraphPart["concepts"], "id" | "label">): string[] {
  return label.map((text, i) => id[i] || conceptId(text));
}

/** Where concepts stand on the map, as it was laid out when the site was written. */
export function readLayout({ concepts }: GraphPart): MapPlaces {
  const places = new Map(
    readIds(concepts).flatMap((id, i) => {
      const place = concepts.layout[i];
      return place ? [[id, { x: place[0], y: place[1], theme: place[2] }] as const] : [];
    }),
  );
  return { revision: 1, ready: () => Promise.resolve(), of: (id) => places.get(id), follow: () => undefined };
}

/** Concepts as they were written; of a mention only its note is known. */
export function readConcepts({ concepts: columns }: GraphPart, notes: readonly NoteRow[]): Concept[] {
  return readIds(columns).map((id, i) => {
    const definition = columns.definition[i];
    const home = columns.home[i];
    const explained = columns.explained[i];
    return {
      id,
      label: columns.label[i] ?? id,
      aliases: columns.aliases[i] ?? [],
      importance: columns.importance[i] ?? 0,
      ...(typeof definition === "string" && { definition }),
      mentions: (columns.notes[i] ?? []).map((note) => ({
        note: notes[note]?.path ?? "",
        line: 0,
        column: 0,
        start: 0,
        end: 0,
      })),
      tags: columns.tags[i] ?? [],
      ...(home !== 0 && home !== undefined && { home: { note: notes[home[0]]?.path ?? "", line: home[1] } }),
      ...(typeof explained === "boolean" && { explained }),
    };
  });
}

/** Relations in the order of their places; of evidence only that it is there. */
export function readRelations({ relations: columns }: GraphPart, ids: readonly string[]): Relation[] {
  return columns.source.map((from, i) => {
    const source = ids[from] ?? "";
    const target = ids[columns.target[i] ?? -1] ?? "";
    const type = columns.types[columns.type[i] ?? -1] ?? "related-to";
    return {
      id: `${source}|${type}|${target}`,
      source,
      target,
      type,
      label: columns.labels[columns.label[i] ?? -1] ?? type,
      confidence: columns.confidence[i] ?? 0,
      evidence: StubEvidence.all("relations", i, columns.evidenceCount[i] ?? 0),
    };
  });
}

/** Prerequisites, strongest first; of evidence only that it is there. */
export function readPrerequisites(
  { concepts: { label }, prerequisites: columns }: GraphPart,
  ids: readonly string[],
): Prerequisite[] {
  const found: Prerequisite[] = [];
  columns.concept.forEach((concept, i) => {
    const required = columns.requires[i] ?? -1;
    const reason = columns.reasons[columns.reason[i] ?? -1] ?? "";
    found[columns.rank[i] ?? i] = {
      concept: ids[concept] ?? "",
      requires: ids[required] ?? "",
      strength: columns.strength[i] ?? 0,
      reason: wholeReason(reason, label[concept] ?? "", label[required] ?? ""),
      evidence: StubEvidence.all("prerequisites", i, columns.evidenceCount[i] ?? 0),
    };
  });
  return found;
}

/** A note's sections as the queries see them. */
export function readView({ path, title, subject, sections }: NoteRow, ids: readonly string[]): NoteView {
  return {
    path,
    title,
    ...(subject >= 0 && { subject: ids[subject] ?? "" }),
    sections: sections.map(([heading, level, parent, line, endLine, words, codeLines, formulas, concepts]) => ({
      heading,
      level,
      parent,
      line,
      endLine,
      words,
      codeLines,
      formulas,
      concepts: concepts.map((concept) => ids[concept] ?? ""),
    })),
  };
}
