import type { GraphDiff } from "@cairn/graph-core";
import type { Statements } from "../database.ts";

/** How many revisions a client may lag behind and still learn what changed. */
export const KEPT_DIFFS = 200;
/** A change of more concepts and relations, or of more letters as JSON, is not told one by one. */
const MOST_CHANGES = 2000;
const LONGEST = 4_000_000;

/** Keeps what a revision changed, and forgets what changed long ago. @param diff `null`: too much to be told */
export async function keepDiff(
  statements: Statements,
  vault: string,
  revision: number,
  diff: GraphDiff | null,
): Promise<void> {
  const size = diff === null ? 0 : sizeOf(diff);
  const json = diff === null || size > MOST_CHANGES ? null : JSON.stringify(diff);
  await statements.run("INSERT INTO cairn.diffs (vault, revision, size, body) VALUES ($1, $2, $3, $4::json)", [
    vault,
    revision,
    size,
    json !== null && json.length > LONGEST ? null : json,
  ]);
  await statements.run("DELETE FROM cairn.diffs WHERE vault = $1 AND revision <= $2", [vault, revision - KEPT_DIFFS]);
}

function sizeOf({ concepts, relations }: GraphDiff): number {
  return [concepts, relations].reduce(
    (sum, { added, updated, removed }) => sum + added.length + updated.length + removed.length,
    0,
  );
}
