import { createWriteStream, chmodSync, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { nameKey } from "@cairn/graph-core";
import { fold, wordsOf } from "@cairn/graph-core/store";
import { Database, notify, type Statements } from "../database.ts";
import { keptSpellings } from "../reader/spellings.ts";
import { largeGraph } from "./large-graph.ts";

/** Tables that a made graph fills, and their columns behind the vault. */
const TABLES = {
  concepts: ["id", "importance", "body"],
  names: ["id", "place", "name", "key", "folded"],
  concept_words: ["id", "words"],
  relations: ["source", "type", "target", "confidence", "body"],
  prerequisites: ["concept", "requires", "strength", "body"],
  concept_ranks: ["id", "importance", "name", "degree"],
  words: ["word", "keys"],
} as const;
type Table = keyof typeof TABLES;

/**
 * Writes a made graph straight into the tables of a server on this machine, past the statements that workers write with, as its
 * superuser: with files that the server copies, and indexes made anew behind it. For graphs that would take those statements too long.
 * Cost: a piece of the graph in memory, and its rows on the disk for a while.
 */
export async function bulkLoadLargeGraph(
  address: string,
  size: number,
  onPiece: (done: number) => void = () => {},
): Promise<void> {
  const database = new Database(address, { statementTimeout: 0, connections: 1 });
  const folder = mkdtempSync(join(tmpdir(), "cairn-bulk-"));
  chmodSync(folder, 0o755);
  try {
    const { vault } = database;
    await database.run("INSERT INTO cairn.vaults (vault) VALUES ($1) ON CONFLICT DO NOTHING", [vault]);
    const counts = await writeFiles(folder, vault, size, onPiece);
    const indexes = await dropIndexes(database);
    for (const table of Object.keys(TABLES) as Table[]) {
      const file = join(folder, table);
      await database.run(`COPY cairn.${table} (vault, ${TABLES[table].join(", ")}) FROM '${file}'`);
      rmSync(file);
    }
    await database.run("SET maintenance_work_mem = '512MB'");
    for (const index of indexes) await database.run(index);
    await database.run(
      `UPDATE cairn.vaults SET revision = revision + 1, kept_revision = revision + 1, concepts = $2, relations = $3, prerequisites = $4
       WHERE vault = $1`,
      [vault, counts.concepts, counts.relations, counts.prerequisites],
    );
    await database.run("ANALYZE");
    await notify(database, "graph", vault);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeFiles(
  folder: string,
  vault: string,
  size: number,
  onPiece: (done: number) => void,
): Promise<{ concepts: number; relations: number; prerequisites: number }> {
  const files = new Map(
    (Object.keys(TABLES) as Table[]).map((table) => [table, createWriteStream(join(folder, table))]),
  );
  const write = async (table: Table, rows: readonly (readonly (string | number)[])[]): Promise<void> => {
    const file = files.get(table)!;
    const text = rows.map((row) => `${vault}\t${row.map(escaped).join("\t")}\n`).join("");
    if (text !== "" && !file.write(text)) await once(file, "drain");
  };
  const counts = { concepts: 0, relations: 0, prerequisites: 0 };
  const known = new Set<string>();
  for (const { concepts, relations, prerequisites } of largeGraph(size)) {
    const named = concepts.put.map((concept) => ({
      id: concept.id,
      names: [concept.label, ...concept.aliases],
      words: [
        ...new Set(
          [concept.label, ...concept.aliases, concept.definition ?? ""].flatMap((text) =>
            wordsOf(text).map(({ word }) => word),
          ),
        ),
      ],
    }));
    await write(
      "concepts",
      concepts.put.map((one) => [one.id, one.importance, JSON.stringify(one)]),
    );
    await write(
      "names",
      named.flatMap(({ id, names }) => names.map((name, place) => [id, place, name, nameKey(name), fold(name)])),
    );
    await write(
      "concept_words",
      named.map(({ id, words }) => [id, words.map((word) => `'${word}'`).join(" ")]),
    );
    const fresh = named.flatMap(({ words }) => words).filter((word) => !known.has(word));
    for (const word of fresh) known.add(word);
    await write(
      "words",
      [...new Set(fresh)].map((word) => [word, `{${keptSpellings(word).join(",")}}`]),
    );
    await write(
      "concept_ranks",
      concepts.put.map(({ id, importance, label }) => [id, 0 - importance, label.toLowerCase(), 0]),
    );
    await write(
      "relations",
      relations.put.map((one) => [one.source, one.type, one.target, one.confidence, JSON.stringify(one)]),
    );
    await write(
      "prerequisites",
      prerequisites.put.map((one) => [one.concept, one.requires, one.strength, JSON.stringify(one)]),
    );
    counts.concepts += concepts.put.length;
    counts.relations += relations.put.length;
    counts.prerequisites += prerequisites.put.length;
    onPiece(counts.concepts);
  }
  for (const file of files.values()) {
    file.end();
    await finished(file);
  }
  return counts;
}

/** As COPY has it. */
function escaped(value: string | number): string {
  return String(value).replaceAll(
    /[\\\t\n\r]/g,
    (sign) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" })[sign]!,
  );
}

/** Takes the indexes of the tables away that no key stands behind. @returns what makes them anew */
async function dropIndexes(statements: Statements): Promise<string[]> {
  const rows = await statements.rows<{ name: string; sql: string }>(
    `SELECT indexname AS name, indexdef AS sql FROM pg_indexes
     WHERE schemaname = 'cairn' AND tablename = ANY ($1::text[]) AND indexname NOT LIKE '%_pkey'`,
    [Object.keys(TABLES)],
  );
  for (const { name } of rows) await statements.run(`DROP INDEX cairn.${name}`);
  return rows.map(({ sql }) => sql);
}
