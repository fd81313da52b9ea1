// A worker in a process of its own, for tests that end it: node worker-process.ts ADDRESS LEASE. Prints a line for each piece of
// work. A note with the word DEADLY in it ends the process, as one that takes all memory would.
import { type NoteSource, readNote } from "@cairn/graph-core";
import { PostgresStore } from "../postgres-store.ts";

const [address = "", lease = "60"] = process.argv.slice(2);

const store = await PostgresStore.open(address);
const worker = store.worker({
  drain: true,
  batch: 5,
  mergeBatch: 10,
  lease: Number(lease),
  read: (source: NoteSource) => {
    if (source.text.includes("DEADLY")) process.kill(process.pid, "SIGKILL");
    return readNote(source);
  },
  onProgress: ({ read, merged }) => process.stdout.write(`${read} ${merged}\n`),
});
await worker.run();
await store.close();
