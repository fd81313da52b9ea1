// A worker in a process of its own: node worker.ts ADDRESS [reads]; with `reads` it leaves merging
// to others. Says so when it is warm; ends when stdin does.
import { readNote } from "@cairn/graph-core";
import { PostgresStore } from "@cairn/store-postgres";

const store = await PostgresStore.open(process.argv[2] ?? "");
readNote({ path: "warm.md", text: "# Warmth\n\nWarmth is a form of energy. It requires motion.\n" });
const worker = store.worker({ merges: process.argv[3] !== "reads" });
process.stdin.resume().on("end", () => worker.stop());
process.stdout.write("warm\n");
await worker.run();
await store.close();
