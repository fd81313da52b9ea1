import type { Changes, ConceptIndex, GraphDiff, Prerequisite } from "@cairn/graph-core";
import { prerequisiteId } from "@cairn/graph-core/store";
import type { Statements } from "../database.ts";
import type { GraphWrite, PrerequisiteKey, Write } from "./graph-write.ts";

const PAGE = 2000;

/**
 * What has to be written so that the database holds the graph of an index, whatever it holds now. Cost: one pass over the vault's
 * rows; a page of them is held at a time.
 */
export async function reconcile(
  statements: Statements,
  vault: string,
  index: ConceptIndex,
): Promise<{ write: GraphWrite; changes: Omit<GraphDiff, "notes"> | null }> {
  const { graph } = index;
  const compare = <T>(table: Table, wanted: Iterable<readonly [string, T]>) =>
    compareTable(statements, vault, table, new Map(wanted));
  const concepts = await compare(
    CONCEPTS,
    graph.mapNodes((id, concept) => [id, concept] as const),
  );
  const relations = await compare(
    RELATIONS,
    graph.mapEdges((_, relation) => [[relation.source, relation.type, relation.target].join("|"), relation] as const),
  );
  const prerequisites = await compare(table("prerequisites", "concept", "requires"), byId(index.prerequisites));
  const dropped = await compare(table("dropped", "concept", "requires"), byId(index.droppedPrerequisites));
  const paths = index.notePaths;
  const views = await index.reader.notes(paths);
  const viewsByPath = paths.flatMap((path, at) => (views[at] === undefined ? [] : [[path, views[at]] as const]));
  const write: GraphWrite = {
    concepts: { put: concepts.put, gone: concepts.gone.map(([id = ""]) => id), named: concepts.put },
    relations: {
      put: relations.put,
      gone: relations.gone.map(([source = "", type = "", target = ""]) => ({
        source,
        type: type as GraphWrite["relations"]["put"][number]["type"],
        target,
      })),
    },
    prerequisites: { put: prerequisites.put, gone: prerequisites.gone.map(prerequisiteKey) },
    dropped: { put: dropped.put, gone: dropped.gone.map(prerequisiteKey) },
    views: await compare(table("views", "path"), viewsByPath).then(({ put, gone }) => ({
      put,
      gone: gone.map(([path = ""]) => path),
    })),
    // Brought in line by themselves: see reconcileKept.
    ranks: [],
    kept: { put: [], gone: [] },
  };
  const isTold = [concepts, relations, prerequisites].every(({ changes }) => changes !== null);
  const changes = isTold
    ? { concepts: concepts.changes!, relations: relations.changes!, prerequisites: prerequisites.changes! }
    : null;
  return { write, changes };
}

/** So many changes of one kind are told one by one. */
const MOST_TOLD = 2000;

/** A table and its key columns, the vault apart. */
interface Table {
  name: string;
  keys: readonly string[];
}

function table(name: string, ...keys: string[]): Table {
  return { name, keys };
}

const CONCEPTS = table("concepts", "id");
const RELATIONS = table("relations", "source", "type", "target");

async function compareTable<T>(
  statements: Statements,
  vault: string,
  { name, keys }: Table,
  wanted: Map<string, T>,
): Promise<Write<T, string[]> & { changes: Changes<T> | null }> {
  const put: T[] = [];
  const gone: string[][] = [];
  const changes: Changes<T> = { added: [], updated: [], removed: [] };
  const columns = keys.join(", ");
  const places = keys.map((_, at) => `$${at + 2}`).join(", ");
  const sql = `SELECT ARRAY[${columns}]::text[] AS key, body::text AS body FROM cairn.${name}
    WHERE vault = $1 AND (${columns}) > (${places}) ORDER BY ${columns} LIMIT ${PAGE}`;
  let after: string[] = keys.map(() => "");
  for (;;) {
    const rows = await statements.rows<{ key: string[]; body: string }>(sql, [vault, ...after]);
    for (const { key, body } of rows) {
      const id = key.join("|");
      const found = wanted.get(id);
      const isFew = put.length + gone.length <= MOST_TOLD;
      if (found === undefined) {
        gone.push(key);
        if (isFew) changes.removed.push(JSON.parse(body) as T);
      } else {
        wanted.delete(id);
        if (JSON.stringify(found) === body) continue;
        put.push(found);
        if (isFew) changes.updated.push([JSON.parse(body) as T, found]);
      }
    }
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.key;
  }
  const isTold = put.length + gone.length + wanted.size <= MOST_TOLD;
  // A diff is ordered by id.
  if (isTold) changes.added = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  return { put: [...put, ...wanted.values()], gone, changes: isTold ? changes : null };
}

function byId<T extends Prerequisite>(prerequisites: readonly T[]): (readonly [string, T])[] {
  return prerequisites.map((each) => [prerequisiteId(each), each] as const);
}

function prerequisiteKey([concept = "", requires = ""]: string[]): PrerequisiteKey {
  return { concept, requires };
}
