import type { Concept, GraphReader, Prerequisite, Relation, RelationType } from "@cairn/graph-core";
import { RELATION_TYPES } from "@cairn/graph-core";
import { readerOf } from "@cairn/graph-core/store";
import { Database, notify } from "../database.ts";
import { type GraphWrite, writeGraph } from "../merge/graph-write.ts";
import { rankOf } from "../merge/rank.ts";

const PER_PIECE = 2000;
/** Relations that begin at a concept, and what it requires. */
const RELATIONS = 5;
const REQUIREMENTS = 2;
const SYLLABLES = ["ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "pa", "ro", "si", "tu", "va", "xo", "zi", "wu"];

/** Id of a concept of a {@link largeGraph}. */
export function largeId(place: number): string {
  return `${wordOf(place)}-${place}`;
}

/**
 * A graph of any size without notes behind it, in pieces of 2,000 concepts: five relations and two prerequisites a concept, some
 * concepts in far more relations than others. A relation may point to a concept of a later piece. The same for the same size.
 */
export function* largeGraph(size: number): Generator<GraphWrite> {
  for (let start = 0; start < size; start += PER_PIECE) {
    const places = Array.from({ length: Math.min(PER_PIECE, size - start) }, (_, at) => start + at);
    const concepts = places.map(conceptAt);
    const none = { put: [], gone: [] };
    yield {
      concepts: { put: concepts, named: concepts, gone: [] },
      relations: { put: places.flatMap((place) => relationsAt(place, size)), gone: [] },
      prerequisites: { put: places.flatMap(prerequisitesAt), gone: [] },
      dropped: none,
      views: none,
      ranks: concepts.map((concept) => rankOf(concept, 0)),
      kept: none,
    };
  }
}

/** Writes a {@link largeGraph} into the vault of an address. Cost: a piece of it in memory. */
export async function loadLargeGraph(address: string, size: number, onPiece: (done: number) => void = () => {}) {
  const database = new Database(address, { statementTimeout: 0 });
  try {
    const { vault } = database;
    await database.run("INSERT INTO cairn.vaults (vault) VALUES ($1) ON CONFLICT DO NOTHING", [vault]);
    const counts = { concepts: 0, relations: 0, prerequisites: 0 };
    for (const piece of largeGraph(size)) {
      await database.transaction((statements) => writeGraph(statements, vault, piece));
      counts.concepts += piece.concepts.put.length;
      counts.relations += piece.relations.put.length;
      counts.prerequisites += piece.prerequisites.put.length;
      onPiece(counts.concepts);
    }
    await database.run(
      "UPDATE cairn.vaults SET revision = revision + 1, concepts = $2, relations = $3, prerequisites = $4 WHERE vault = $1",
      [vault, counts.concepts, counts.relations, counts.prerequisites],
    );
    await database.run("ANALYZE");
    await notify(database, "graph", vault);
  } finally {
    await database.close();
  }
}

function conceptAt(place: number): Concept {
  const random = randomFrom(place);
  const label = `${wordOf(place)} ${place}`;
  return {
    id: largeId(place),
    label,
    aliases: [`${wordOf(place * 7 + 3)} ${wordOf(place)} ${place}`],
    importance: Math.round(random() ** 3 * 10_000) / 10_000,
    definition: `A ${wordOf(place)} is a ${wordOf(place + 11)} of ${wordOf(place * 13)}.`,
    mentions: [{ note: `${place % 1000}/${place}.md`, line: 1, column: 3, start: 2, end: 2 + label.length }],
    tags: [],
    home: { note: `${place % 1000}/${place}.md`, line: 1 },
    explained: random() > 0.1,
  };
}

function relationsAt(place: number, size: number): Relation[] {
  const random = randomFrom(place + 0.25);
  const found = new Map<string, Relation>();
  for (let i = 0; i < RELATIONS; i++) {
    // Squared: concepts at the front are what many others speak of.
    const other = Math.floor(random() ** 2 * size);
    const type: RelationType = RELATION_TYPES[Math.floor(random() * RELATION_TYPES.length)]!;
    if (other === place) continue;
    const [source, target] = [largeId(place), largeId(other)];
    const id = `${source}|${type}|${target}`;
    const confidence = Math.round((0.4 + 0.59 * random()) * 10_000) / 10_000;
    found.set(id, { id, source, target, type, label: type, confidence, evidence: [evidenceAt(place, i)] });
  }
  return [...found.values()];
}

function prerequisitesAt(place: number): Prerequisite[] {
  const random = randomFrom(place + 0.5);
  if (place === 0) return [];
  const required = new Set(
    Array.from({ length: REQUIREMENTS }, () => Math.max(0, place - 1 - Math.floor(random() * 200))),
  );
  return [...required].map((at) => {
    const requires = largeId(at);
    const strength = Math.round((0.3 + 0.69 * random()) * 10_000) / 10_000;
    return { concept: largeId(place), requires, strength, reason: "It says so.", evidence: [evidenceAt(place, 9)] };
  });
}

function evidenceAt(place: number, line: number): Relation["evidence"][number] {
  const at = { line: line + 2, column: 1, offset: 40 * line };
  const end = { ...at, column: 41, offset: at.offset + 40 };
  return {
    note: `${place % 1000}/${place}.md`,
    start: at,
    end,
    quote: "A sentence of some forty letters or so.",
    rule: "verb",
  };
}

function wordOf(place: number): string {
  let hash = Math.imul(place + 1, 0x9e3779b1) >>> 0;
  let word = "";
  for (let i = 0; i < 3; i++) {
    word += SYLLABLES[hash & 15]!;
    hash >>>= 4;
  }
  return word;
}

/** A row of numbers from 0 to 1 that begins with a number. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(Math.floor(seed * 4) + 1, 0x85ebca6b) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((state ^ (state >>> 15)) >>> 0) / 4_294_967_296;
  };
}

/** A {@link largeGraph} in memory. */
export function largeReader(size: number): GraphReader {
  const pieces = [...largeGraph(size)];
  return readerOf({
    concepts: pieces.flatMap(({ concepts }) => concepts.put),
    relations: pieces.flatMap(({ relations }) => relations.put),
    prerequisites: pieces.flatMap(({ prerequisites }) => prerequisites.put),
  });
}
