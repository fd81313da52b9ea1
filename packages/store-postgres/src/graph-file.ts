import type { CairnGraphFile, Concept, Prerequisite, Relation } from "@cairn/graph-core";
import { byStrength, toGraphFile } from "@cairn/graph-core/store";
import type { Database, Statements } from "./database.ts";

const PAGE = 5000;

/**
 * The graph of a vault as a file, as of one moment: the bytes that the same notes give in one process. Cost: the whole graph, in
 * memory.
 */
export function graphFile(database: Database): Promise<CairnGraphFile> {
  return database.transaction(async (statements) => {
    await statements.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { vault } = database;
    const concepts = await all<Concept>(statements, vault, "concepts", ["id"]);
    const relations = await all<Relation>(statements, vault, "relations", ["source", "type", "target"]);
    const prerequisites = await all<Prerequisite>(statements, vault, "prerequisites", ["concept", "requires"]);
    return toGraphFile(concepts, relations, prerequisites.sort(byStrength));
  });
}

async function all<T>(statements: Statements, vault: string, table: string, keys: string[]): Promise<T[]> {
  const found: T[] = [];
  const columns = keys.join(", ");
  const places = keys.map((_, at) => `$${at + 2}`).join(", ");
  let after = keys.map(() => "");
  for (;;) {
    const rows = await statements.rows<{ key: string[]; body: T }>(
      `SELECT ARRAY[${columns}]::text[] AS key, body FROM cairn.${table}
       WHERE vault = $1 AND (${columns}) > (${places}) ORDER BY ${columns} LIMIT ${PAGE}`,
      [vault, ...after],
    );
    for (const { body } of rows) found.push(body);
    if (rows.length < PAGE) return found;
    after = rows.at(-1)!.key;
  }
}
