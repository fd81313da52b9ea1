import type { GraphSource, NoteRecord } from "@cairn/api/page";
import { readerSource } from "@cairn/api/page";
import type { Concept, Evidence, NoteView, Prerequisite, Relation } from "@cairn/graph-core";
import { readGraph } from "@cairn/graph-core/query";
import { nameOf } from "./made-notes.ts";

/** Names of the concepts that a note speaks of: its own, one before it, one near it, and one that all speak of. */
export function namesIn(i: number): string[] {
  return [i, Math.floor(i / 2), Math.max(0, i - 3), (i * 7919 + 13) % Math.max(1, i)].map(nameOf);
}

/** The note of a concept: it requires one before it and uses two more; two hubs apart, degrees do not grow with the graph. */
export function madeText([name, before, near, far]: readonly string[]): string {
  return `# ${name}\n\nA ${name} is a machine that turns. A ${name} requires a ${before}. A ${name} uses a ${near}. A ${name} uses a ${far}.\n`;
}

/** Path of the note of a concept. */
export function madePath(i: number): string {
  return `${i % 50}/${nameOf(i)}.md`;
}

const KIND = "machine";
/** Of a note. */
const WORDS = 22;

/**
 * The graph that such notes give, or nearly so, without reading them: for sizes at which reading takes minutes. Same concepts, ties
 * and evidence; what is counted from many notes, such as importance, is made up.
 */
export function madeSource(size: number): { source: GraphSource; concepts: number; relations: number } {
  const concepts: Concept[] = [];
  const relations: Relation[] = [];
  const prerequisites: Prerequisite[] = [];
  const views: NoteView[] = [];
  for (let i = 0; i < size; i++) {
    const names = namesIn(i);
    const [name, before, near, far] = names as [string, string, string, string];
    const path = madePath(i);
    concepts.push({
      id: name,
      label: name,
      aliases: [],
      importance: 0.2 + ((i * 31) % 5000) / 10_000,
      definition: `A ${name} is a machine that turns.`,
      mentions: [{ note: path, line: 1, column: 3, start: 2, end: 2 + name.length }],
      tags: [],
      home: { note: path, line: 1 },
      explained: true,
    });
    const others = new Map<string, string>([[KIND, "is-a"]]);
    for (const [other, type] of [
      [before, "requires"],
      [near, "uses"],
      [far, "uses"],
    ] as const)
      if (other !== name && !others.has(other)) others.set(other, type);
    const evidenceOf = (other: string): Evidence[] => [evidence(path, `A ${name} has to do with a ${other}.`)];
    for (const [target, type] of others) {
      relations.push({
        id: `${name}|${type}|${target}`,
        source: name,
        target,
        type: type as Relation["type"],
        label: type,
        confidence: 0.5,
        evidence: evidenceOf(target),
      });
      if (type === "requires") {
        const reason = `${name} requires ${target}.`;
        prerequisites.push({ concept: name, requires: target, strength: 0.56, reason, evidence: evidenceOf(target) });
      }
    }
    const section = { heading: name, line: 1, codeLines: 0, formulas: 0 };
    views.push({
      path,
      title: name,
      subject: name,
      sections: [
        { ...section, level: 0, parent: -1, endLine: 1, words: 0, concepts: [] },
        { ...section, level: 1, parent: 0, endLine: 3, words: WORDS, concepts: [...new Set(names)].sort() },
      ],
    });
  }
  concepts.push({ id: KIND, label: KIND, aliases: [], importance: 0.9, mentions: [], tags: [] });
  const source = heldSource({ concepts, relations, prerequisites, notes: views }, (_, i) => madeText(namesIn(i)));
  return { source, concepts: concepts.length, relations: relations.length };
}

/** A graph in memory as the API asks of it. @param textOf of each note, by its place among them */
export function heldSource(
  graph: { concepts: Concept[]; relations: Relation[]; prerequisites: Prerequisite[]; notes: NoteView[] },
  textOf: (note: NoteView, place: number) => string,
): GraphSource {
  const places = new Map(graph.notes.map((view, i) => [view.path, i]));
  /** Kept once they were asked for, as an index keeps them. */
  const records = graph.notes.map((): NoteRecord | undefined => undefined);
  const recordAt = (place: number): NoteRecord => {
    const view = graph.notes[place]!;
    return (records[place] ??= record(view, textOf(view, place)));
  };
  const [concepts, relations, notes] = [graph.concepts.length, graph.relations.length, graph.notes.length];
  const counts = { concepts, relations, notes, prerequisites: graph.prerequisites.length, words: WORDS * notes };
  return readerSource(
    { ...readGraph(graph), revision: 0 },
    {
      atHand: true,
      notes: (paths) =>
        paths.map((path) => {
          const place = places.get(path);
          return place === undefined ? undefined : recordAt(place);
        }),
      mentionsIn: (paths) => paths.map(() => []),
      mentionsOf: (ids) => ids.map(() => []),
      listed: () => [],
      stats: () => ({ ...counts, warnings: [], relationTypes: [], tags: [] }),
      corrections: () => [],
      review: () => [],
      referenceTo: () => undefined,
    },
  );
}

function evidence(note: string, quote: string): Evidence {
  const start = { line: 3, column: 1, offset: 18 };
  return { note, quote, rule: "verb", start, end: { line: 3, column: 1 + quote.length, offset: 18 + quote.length } };
}

function record(view: NoteView, text: string): NoteRecord {
  return {
    path: view.path,
    title: view.title,
    text,
    tags: [],
    words: WORDS,
    language: "en",
    sections: [],
    subject: view.subject ?? null,
    view,
    warnings: [],
  };
}
