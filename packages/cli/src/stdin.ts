import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { readVault, type VaultContents } from "@cairn/graph-core/node";
import { tell } from "./output.ts";

/** Name that a note on stdin has as evidence; one that no concept is named after. */
const NAME = "from-stdin.md";

/** A vault of the one note on stdin. It goes through a file, so that it is read as any other: its encoding, what is wrong with it. */
export async function readStdin(): Promise<VaultContents> {
  if (process.stdin.isTTY) tell("Write or paste a note; Ctrl-D ends it.");
  const bytes = await buffer(process.stdin);
  const folder = await mkdtemp(join(tmpdir(), "cairn-stdin-"));
  try {
    await writeFile(join(folder, NAME), bytes);
    return await readVault(join(folder, NAME));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
