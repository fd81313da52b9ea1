import type { GraphDiff } from "@cairn/graph-core";
import type { KeptChange } from "@cairn/graph-core/store";
import type { Database } from "../database.ts";
import { KEPT_DIFFS } from "../merge/diffs.ts";

/** The revision of a vault's graph, and those of what stands beside it. */
export interface Revisions {
  /** Of the graph; 0 for a vault that nobody has made yet. */
  graph: number;
  /** Of lists and notes as they are shown. */
  kept: number;
  /** Of what only the whole graph tells. */
  derived: number;
}

export async function revisionsOf(database: Database): Promise<Revisions> {
  const [row] = await database.rows<Record<keyof Revisions, string>>(
    "SELECT revision AS graph, kept_revision AS kept, derived_revision AS derived FROM cairn.vaults WHERE vault = $1",
    [database.vault],
  );
  return { graph: Number(row?.graph ?? 0), kept: Number(row?.kept ?? 0), derived: Number(row?.derived ?? 0) };
}

/** Several changes that come to more than this are not put together: their reader had better look anew. */
const MOST_CHANGES = 10_000;

/** What changed since a revision: three statements. */
export async function changesSince(database: Database, since: number): Promise<KeptChange> {
  const { graph: revision } = await revisionsOf(database);
  if (since === revision) return { revision, diffs: [] };
  if (since > revision || revision - since > KEPT_DIFFS) return { revision, diffs: null };
  const values = [database.vault, since, revision];
  const kept = await database.rows<{ size: number; told: boolean }>(
    "SELECT size, body IS NOT NULL AS told FROM cairn.diffs WHERE vault = $1 AND revision > $2 AND revision <= $3",
    values,
  );
  const size = kept.reduce((sum, row) => sum + row.size, 0);
  if (kept.length < revision - since || size > MOST_CHANGES || kept.some(({ told }) => !told)) {
    return { revision, diffs: null };
  }
  const rows = await database.rows<{ body: GraphDiff }>(
    "SELECT body FROM cairn.diffs WHERE vault = $1 AND revision > $2 AND revision <= $3 ORDER BY revision",
    values,
  );
  // Fewer where some were forgotten between the two statements.
  return { revision, diffs: rows.length < revision - since ? null : rows.map(({ body }) => body) };
}
