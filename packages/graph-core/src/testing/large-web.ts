import { buildGraph } from "../graph/concept-graph.ts";
import { MemoryReader } from "../graph/memory-reader.ts";
import type { Concept } from "../model/concept.ts";
import type { Prerequisite } from "../model/relation.ts";
import type { GraphReader } from "../query/graph-reader.ts";

/** Id of the concept at a place of a {@link largeWeb}. */
export const idAt = (place: number): string => `concept-${String(place).padStart(6, "0")}`;

/**
 * A graph of any size without notes behind it: each concept requires three of the 200 before it, and one in ten is never
 * explained. The same for the same size.
 */
export function largeWeb(size: number): GraphReader {
  let state = 7;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const requirements = new Map<string, Prerequisite[]>();
  const dependents = new Map<string, Prerequisite[]>();
  const concepts: Concept[] = [];
  for (let place = 0; place < size; place++) {
    const concept = idAt(place);
    const home = { note: `${place % 500}.md`, line: 1 };
    const label = `Concept ${place}`;
    concepts.push({
      id: concept,
      label,
      aliases: [],
      importance: random(),
      mentions: [],
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
    for (const each of list) dependents.set(each.requires, [...(dependents.get(each.requires) ?? []), each]);
  }
  return new MemoryReader({
    graph: buildGraph(concepts, []),
    requirementsOf: (id) => requirements.get(id) ?? [],
    dependentsOf: (id) => dependents.get(id) ?? [],
    dropped: () => [],
    prerequisiteCount: () => size,
    noteCount: () => 500,
    noteView: (path) => ({ path, title: path, sections: [] }),
  });
}

/** What was asked of a reader: how many reads, and of how many ids and names in all. */
export interface Asked {
  reads: number;
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
