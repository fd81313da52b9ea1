import { expect, it } from "vitest";
import { compare } from "../merge/order.ts";
import { RELATION_TYPES, type Relation } from "../model/relation.ts";
import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import type { ReadableGraph } from "../model/readable-graph.ts";
import type { GraphReader } from "../query/graph-reader.ts";
import { neighbourhood, relationsAmong } from "../query/neighbourhood.ts";
import { randomNumbers } from "../testing/random-numbers.ts";
import { applyDiff, buildGraph } from "./concept-graph.ts";
import { MemoryReader } from "./memory-reader.ts";
import { readable } from "./readable-graph.ts";
import { beginningOf, IdOrder } from "./id-order.ts";

const random = randomNumbers(11);
const below = (n: number): number => Math.floor(random() * n);

interface Naming {
  concept(i: number): string;
  relation(from: string, type: string, to: string): string;
}

const forwards: Naming["relation"] = (from, type, to) => `${from}|${type}|${to}`;
/** Of ids that are not the beginning of one another, relations need not be put in order by their own. */
const NAMINGS: readonly [string, Naming][] = [
  ["are the beginnings of others", { concept: (i) => `c${i}`, relation: forwards }],
  ["are as long as others", { concept: (i) => `c${1000 + i}`, relation: forwards }],
  [
    "their relations' do not begin with",
    { concept: (i) => `c${1000 + i}`, relation: (...id) => id.reverse().join("|") },
  ],
];
let naming = NAMINGS[0]![1];

function concept(i: number): Concept {
  return { id: naming.concept(i), label: `c${i}`, aliases: [], importance: below(4) / 4, mentions: [], tags: [] };
}

/** Two hubs, and others that are tied to few. */
function relation(size: number): Relation {
  const [source, target] = [random() < 0.2 ? below(2) : below(size), random() < 0.3 ? below(2) : below(size)];
  const type = RELATION_TYPES[below(3)]!;
  const [from, to] = [naming.concept(source), naming.concept(target)];
  return {
    id: naming.relation(from, type, to),
    source: from,
    target: to,
    type,
    label: type,
    confidence: below(5) / 4,
    evidence: [],
  };
}

/** @param outlined whether relations are made when they are asked for, as an index does */
function readerWith(graph: ReturnType<typeof buildGraph>, outlined = false): MemoryReader {
  const parts = readable(graph);
  const outlinesOf: ReadableGraph["outlinesOf"] = (id, others, direction) =>
    Array.from(parts.relationsOf(id, others, direction), ({ source, target, type, confidence }) => {
      return { source, target, type, confidence };
    });
  const none = { requirementsOf: () => [], dependentsOf: () => [], dropped: () => [], noteView: () => undefined };
  return new MemoryReader({
    graph: outlined ? Object.assign(parts, { outlinesOf }) : parts,
    ...none,
    prerequisiteCount: () => 0,
    noteCount: () => 0,
  });
}

/** Only what every reader has. */
function plain(reader: GraphReader): Pick<GraphReader, "concepts" | "relations"> {
  return {
    concepts: (ids) => reader.concepts(ids),
    relations: (ids, filter) => reader.relations(ids, filter),
  };
}

it.each(NAMINGS)("walks in memory as by relations and concepts, also after changes: ids that %s", async (_, given) => {
  naming = given;
  const size = 400;
  const concepts = Array.from({ length: size }, (_, i) => concept(i));
  const relations = new Map(Array.from({ length: 1500 }, () => relation(size)).map((one) => [one.id, one]));
  const graph = buildGraph(concepts, relations.values());
  const reader = readerWith(graph, naming.relation === forwards);
  let truncated = 0;
  for (let round = 0; round < 60; round++) {
    const ids = Array.from({ length: 1 + below(3) }, () => naming.concept(below(random() < 0.3 ? 2 : size + 20)));
    const options = {
      depth: 1 + below(3),
      limit: 1 + below(60),
      direction: (["in", "out", "both"] as const)[below(3)]!,
      ...(random() < 0.5 && { types: [RELATION_TYPES[below(3)]!] }),
      ...(random() < 0.5 && { minConfidence: below(5) / 4 }),
    };
    // The slow way is told apart by what it lacks, and knows nothing of before.
    const slow = plain(readerWith(graph)) as GraphReader;
    const found = await neighbourhood(reader, ids, options);
    expect([ids, options, found]).toEqual([ids, options, await neighbourhood(slow, ids, options)]);
    const inside = [...graph.nodes().slice(0, 150), "nowhere"];
    const hubs = [naming.concept(0), naming.concept(1)];
    expect(reader.relations(hubs, options)).toEqual(await slow.relations(hubs, options));
    expect(reader.neighbours(hubs, { first: 300 })).toEqual(
      (await slow.relations(hubs, { first: 300 })).map((list, at) =>
        list.map(({ source, target }) => (source === hubs[at] ? target : source)),
      ),
    );
    expect(await relationsAmong(reader, inside, options)).toEqual(await relationsAmong(slow, inside, options));
    if (found.truncated) truncated++;
    const [gone, before, added] = [relation(size), concept(below(size)), relation(size)];
    const after = { ...before, importance: below(4) / 4 };
    const diff: GraphDiff = {
      notes: [],
      prerequisites: { added: [], updated: [], removed: [] },
      concepts: { added: [], updated: [[graph.getNodeAttributes(before.id), after]], removed: [] },
      relations: {
        added: relations.has(added.id) || added.id === gone.id ? [] : [added],
        updated: [],
        removed: relations.has(gone.id) ? [relations.get(gone.id)!] : [],
      },
    };
    for (const { id } of diff.relations.removed) relations.delete(id);
    for (const one of diff.relations.added) relations.set(one.id, one);
    applyDiff(graph, diff);
    reader.follow(diff);
  }
  expect(truncated).toBeGreaterThan(5);
});

it("finds the relations that lead from a hub of thousands to the few around", async () => {
  naming = NAMINGS[1]![1];
  const size = 1500;
  const concepts = Array.from({ length: size }, (_, i) => concept(i));
  const lead = (from: number, to: number): Relation => {
    const [source, target] = [naming.concept(from), naming.concept(to)];
    const type = RELATION_TYPES[to % 3]!;
    const id = naming.relation(source, type, target);
    return { id, source, target, type, label: type, confidence: below(5) / 4, evidence: [] };
  };
  const relations = concepts.flatMap((_, i) => (i === 0 ? [] : [lead(0, i), lead(i, i >> 1)]));
  const graph = buildGraph(concepts, relations);
  const [reader, slow] = [readerWith(graph), plain(readerWith(graph)) as GraphReader];
  for (const asked of [0, 7, 700]) {
    const [ids, options] = [[naming.concept(asked)], { depth: 2, limit: 40 }];
    const found = await neighbourhood(reader, ids, options);
    expect(found).toEqual(await neighbourhood(slow, ids, options));
    expect(found.relations.filter(({ source }) => source === naming.concept(0)).length).toBeGreaterThan(30);
  }
});

it("tells the order of ids by how they begin, or not at all", () => {
  const letters = ["a", "b", "z", "-", "\u00fe", "\u00ff", "\u0100", "\u4e2d"];
  const id = (): string => Array.from({ length: below(9) }, () => letters[below(letters.length)]).join("");
  let told = 0;
  for (let round = 0; round < 20_000; round++) {
    const [one, other] = [id(), id()];
    const [a, b] = [beginningOf(one, 0), beginningOf(other, 0)];
    if (a === b) continue;
    told++;
    expect([one, other, a < b]).toEqual([one, other, one < other]);
  }
  expect(told).toBeGreaterThan(10_000);
});

it("puts ids in order, and knows which begins with another, as texts do", () => {
  const letters = ["a", "b", "\u00ff", "\u0100"];
  // Of the same few letters, so that many are alike for long.
  const id = (): string => "ab".repeat(below(7)) + Array.from({ length: below(4) }, () => letters[below(4)]).join("");
  for (let round = 0; round < 200; round++) {
    const order = new IdOrder();
    const ids = [...new Set(Array.from({ length: 1 + below(150) }, id))];
    const places = ids.map((one) => order.add(one));
    const ordered = order.sorted(places);
    const sorted = ordered.map((place) => ids[place]!);
    expect(sorted).toEqual([...ids].sort(compare));
    for (let at = 1; at < sorted.length; at++)
      expect([sorted[at], sorted[at - 1], order.beginsWith(ordered[at]!, ordered[at - 1]!)]).toEqual([
        sorted[at],
        sorted[at - 1],
        sorted[at]!.startsWith(sorted[at - 1]!),
      ]);
  }
});
