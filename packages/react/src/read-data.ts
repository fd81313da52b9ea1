import { overviewOf, type LoadedGraph } from "@cairn/drawing/map/graph.ts";
import { LINE_STYLES } from "@cairn/drawing/map/style.ts";
import type { MapRelation, RelationType } from "@cairn/drawing/map/types.ts";
import type { ConceptMapData, MapDataRelation } from "./data.ts";

/** What is wrong with data that no map can be drawn of. */
export class DataError extends Error {
  override readonly name = "DataError";
}

/** As much of the graph as the map shows, and how much that is. */
export interface ReadData {
  graph: LoadedGraph;
  definitions: ReadonlyMap<string, string>;
  /** How many concepts the data has. */
  total: number;
}

/**
 * Reads what came as data: it may be of any program, so nothing of it is taken on trust. Linear but for the order.
 * @param most so many concepts at most, the most important ones
 * @throws DataError where it is no graph at all
 */
export function readData(data: ConceptMapData, most: number): ReadData {
  if (!isObject(data) || !Array.isArray(data.concepts))
    throw new DataError("This is no concept graph: a list `concepts` is missing. `cairn extract` writes one.");
  const given = new Map<string, { label: string; importance: number | undefined; definition: string | undefined }>();
  for (const concept of data.concepts as readonly unknown[]) {
    if (!isObject(concept) || typeof concept["id"] !== "string" || given.has(concept["id"])) continue;
    given.set(concept["id"], {
      label: textOf(concept["label"]) ?? concept["id"],
      importance: shareOf(concept["importance"]),
      definition: textOf(concept["definition"]),
    });
  }
  const all: MapRelation[] = [];
  const seen = new Set<string>();
  const degrees = new Map<string, number>();
  const relations: readonly unknown[] = Array.isArray(data.relations) ? data.relations : [];
  for (const relation of relations) {
    if (!isRelation(relation) || !given.has(relation.source) || !given.has(relation.target)) continue;
    const read = readRelation(relation);
    if (seen.has(read.id) || relation.source === relation.target) continue;
    seen.add(read.id);
    all.push(read);
    for (const end of [relation.source, relation.target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const mostRelations = Math.max(1, ...degrees.values());
  const concepts = [...given].map(([slug, { label, importance }]) => {
    const degree = degrees.get(slug) ?? 0;
    return { id: slug, slug, label, degree, importance: importance ?? degree / mostRelations };
  });
  const whole = overviewOf({ concepts, relations: all });
  const shown = new Set(whole.overview.slice(0, most));
  return {
    graph: {
      concepts: whole.concepts,
      relations: whole.relations,
      overview: [...shown],
    },
    definitions: new Map([...given].flatMap(([id, { definition }]) => (definition ? [[id, definition]] : []))),
    total: given.size,
  };
}

function readRelation({ source, target, type, label, confidence, evidence }: MapDataRelation): MapRelation {
  const known = typeof type === "string" ? type.toUpperCase().replaceAll("-", "_") : "";
  return {
    id: `${source}|${known}|${target}`,
    type: isType(known) ? known : "RELATED_TO",
    label: textOf(label) ?? (typeof type === "string" ? type.replaceAll("-", " ") : "related to"),
    confidence: shareOf(confidence) ?? 1,
    evidenceCount: Array.isArray(evidence) ? Math.max(1, evidence.length) : 1,
    source,
    target,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isType = (type: string): type is RelationType => Object.hasOwn(LINE_STYLES, type);

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** A number from 0 to 1; `undefined` for anything else. */
const shareOf = (value: unknown): number | undefined =>
  typeof value === "number" && value >= 0 ? Math.min(1, value) : undefined;

const isRelation = (value: unknown): value is MapDataRelation =>
  isObject(value) && typeof value["source"] === "string" && typeof value["target"] === "string";
