import { defineCommand } from "../command.ts";
import { print, tell } from "../output.ts";
import { openStore, requiredStore, WORK_OPTION } from "../store.ts";

/** `cairn status`: how far the work on a store is. */
export const status = defineCommand({
  name: "status",
  synopsis: "--store URL [--retry]",
  about: "Tells how many notes of a database wait, how many are in the graph, and which could not be read, and why.",
  positionals: [0, 0],
  readsNotes: false,
  paged: false,
  options: {
    ...WORK_OPTION,
    retry: { about: "Have the notes that could not be read tried again." },
    reread: { about: "Have the notes read anew that another version of Cairn has read." },
    json: { about: "Print JSON." },
  },
  examples: [{ line: "cairn status --store postgres://cairn@db/cairn", about: "Where the work is." }],
  async run(_, { store: address, retry, reread, json }) {
    const store = await openStore(requiredStore(address, "status"));
    if (retry) tell(`${await store.retryFailed()} notes are tried again.`);
    if (reread) tell(`${await store.readAgain()} notes are read anew.`);
    const found = { ...(await store.status()), deadLetters: await store.deadLetters() };
    if (json) return print(`${JSON.stringify(found, undefined, 2)}\n`);
    const { waiting, read, merged, failed, revision, deadLetters } = found;
    await print(
      `${waiting} to read, ${read} to merge, ${merged} done, ${failed} could not be read; the graph has revision ${revision}.\n`,
    );
    await print(deadLetters.map(({ path, error }) => `  ${path}: ${error.split("\n", 1)[0]}\n`));
    if (failed > deadLetters.length) await print(`  … and ${failed - deadLetters.length} more.\n`);
  },
});
