import { buildGraph } from "../graph/concept-graph.ts";
import { MemoryReader } from "../graph/memory-reader.ts";
import { readable } from "../graph/readable-graph.ts";
import type { Concept } from "../model/concept.ts";
import type { Prerequisite, Relation } from "../model/relation.ts";
import type { GraphReader, NoteView } from "../query/graph-reader.ts";
import { randomNumbers } from "./random-numbers.ts";

/** Id of the concept at a place of a {@link largeWeb}. */
export const idAt = (place: number): string => `concept-${String(place).padStart(6, "0")}`;

/**
 * A graph of any size without notes behind it: each concept requires three of the 200 before it, and one in ten is never
 * explained. The same for the same size and options.
 * @param options - `relations`: how many relations each concept has, with one behind it, far more often with a near one than with a
 *   far one, so that some have hundreds; default 0. Where there are some, each concept is also named in three notes.
 */
export function largeWeb(size: number, { relations: each = 0 }: { relations?: number } = {}): GraphReader {
  const random = randomNumbers(7);
  const requirements = new Map<string, Prerequisite[]>();
  const dependents = new Map<string, Prerequisite[]>();
  const concepts: Concept[] = [];
  const notes = new Map<string, string[]>();
  for (let place = 0; place < size; place++) {
    const concept = idAt(place);
    const home = { note: `${place % 500}.md`, line: 1 };
    const label = `Concept ${place}`;
    concepts.push({
      id: concept,
      label,
      aliases: [],
      importance: random(),
      mentions: each > 0 ? namedIn(place, size, notes) : [],
      tags: [],
      home,
      explained: random() > 0.1,
    });
    const required = new Set([1, 2, 3].map(() => Math.max(0, place - 1 - Math.floor(random() * 200))));
    if (place === 0) required.clear();
    const list = [...required].map((at): Prerequisite => {
      const requires = idAt(at);
      return { concept, requires, strength: 0.3 + 0.69 * random(), reason: `It needs ${requires}.`, evidence: [] };
    });
    requirements.set(
      concept,
      list.sort((a, b) => b.strength - a.strength),
    );
    for (const need of list) dependents.set(need.requires, [...(dependents.get(need.requires) ?? []), need]);
  }
  return new MemoryReader({
    graph: readable(buildGraph(concepts, webOf(size, each, random))),
    requirementsOf: (id) => requirements.get(id) ?? [],
    dependentsOf: (id) => dependents.get(id) ?? [],
    dropped: () => [],
    prerequisiteCount: () => size,
    noteCount: () => 500,
    noteView: (path) => ({ path, title: path, sections: sectionOf(notes.get(path)) }),
  });
}

/** Three notes for each concept; a note names about thirty. */
function namedIn(place: number, size: number, notes: Map<string, string[]>): Concept["mentions"] {
  const count = Math.ceil(size / 10);
  const paths = new Set([0, 1, 7].map((step) => `${(Math.floor(place / 10) + step) % count}.md`));
  return [...paths].sort().map((note) => {
    const known = notes.get(note);
    if (known === undefined) notes.set(note, [idAt(place)]);
    else known.push(idAt(place));
    return { note, line: 1, column: 1, start: 0, end: 1 };
  });
}

function sectionOf(concepts: readonly string[] | undefined): NoteView["sections"] {
  if (concepts === undefined) return [];
  const place = { heading: "", level: 0, parent: -1, line: 1, endLine: 20 };
  return [{ ...place, words: 200, codeLines: 0, formulas: 0, concepts: [...concepts].sort() }];
}

/** A few concepts are known to all: they stand at the whole hundreds. */
function* webOf(size: number, each: number, random: () => number): Iterable<Relation> {
  const types = ["uses", "part-of", "related-to"] as const;
  for (let place = 0; place < size; place++) {
    const targets = new Set<number>();
    for (let i = 0; i < each; i++) {
      const near = place - 1 - Math.floor(random() * 400);
      const target = random() < 0.1 ? Math.floor(random() * Math.ceil(size / 100)) * 100 : Math.max(0, near);
      if (target !== place) targets.add(target);
    }
    for (const target of targets) {
      const [source, to, type] = [idAt(place), idAt(target), types[(place + target) % 3]!];
      const ends = { source, target: to, type, label: type };
      yield {
        id: `${source}|${type}|${to}`,
        ...ends,
        confidence: Math.round((0.3 + 0.69 * random()) * 1e4) / 1e4,
        evidence: [],
      };
    }
  }
}

/** What was asked of a reader: how many reads, and of how many ids and names in all. */
export interface Asked {
  /** Calls of any method. */
  reads: number;
  /** Ids, names and paths in the lists that came first in these calls. */
  things: number;
}

/** A reader that counts what it is asked. */
export function countingReader(reader: GraphReader): { reader: GraphReader; asked: Asked } {
  const asked: Asked = { reads: 0, things: 0 };
  const counted = new Proxy(reader, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name, target);
      if (typeof method !== "function") return method;
      return (...args: unknown[]) => {
        asked.reads++;
        if (Array.isArray(args[0])) asked.things += args[0].length;
        return Reflect.apply(method, target, args) as unknown;
      };
    },
  });
  return { reader: counted, asked };
}
