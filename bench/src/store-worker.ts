// A worker in a process of its own: node store-worker.ts ADDRESS. Says so when it is warm; ends when stdin does.
import { readNote } from "@cairn/graph-core";
import { PostgresStore } from "@cairn/store-postgres";

const store = await PostgresStore.open(process.argv[2] ?? "");
readNote({ path: "warm.md", text: "# Warmth\n\nWarmth is a form of energy. It requires motion.\n" });
const worker = store.worker();
process.stdin.resume().on("end", () => worker.stop());
process.stdout.write("warm\n");
await worker.run();
await store.close();
