import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { CairnGraphFile } from "@cairn/graph-core";
import { UsageError } from "../command.ts";
import { isStore } from "../store-address.ts";
import { openGraph } from "../store.ts";
import { openVault, quietIndexOf } from "../vault.ts";
import { commitOf, notesOfCommit } from "./git.ts";

/**
 * The graph of one side of a comparison: of a folder or a note, of a database (by its address), or of a folder's notes in a git revision. What is there
 * under this name on disk comes first.
 * @param vault the folder whose notes in a revision are meant
 * @throws UsageError where it is neither
 */
export async function graphOfSide(side: string, vault: string): Promise<CairnGraphFile> {
  if (isStore(side)) return openGraph(side, false);
  const there = await stat(side).catch(() => undefined);
  if (there !== undefined) return quietIndexOf(await openVault(side)).toJSON();
  const commit = await commitOf(resolve(vault), side);
  if (commit === undefined) {
    throw new UsageError(
      `"${side}" is neither a folder nor a git revision of "${vault}".`,
      "For revisions of another folder: --vault PATH.",
    );
  }
  const { path, remove } = await notesOfCommit(resolve(vault), commit);
  try {
    return quietIndexOf(await openVault(path)).toJSON();
  } catch (error) {
    // A revision from before the first note is an empty graph, not a mistake.
    if (error instanceof Error && "code" in error && error.code === "vault-empty")
      return { format: "cairn-graph", version: 1, concepts: [], relations: [], prerequisites: [] };
    throw error;
  } finally {
    await remove();
  }
}
