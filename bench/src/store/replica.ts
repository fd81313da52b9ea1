// A server without the graph in a process of its own: node replica.ts ADDRESS [anew]; with `anew` it keeps no answers. Tells its address; ends when stdin does.
import { serve, sourceOfStore } from "@cairn/api";
import { PostgresStore } from "@cairn/store-postgres";

const store = await PostgresStore.open(process.argv[2] ?? "", { connections: 10, connectTimeout: 60_000 });
const server = await serve(sourceOfStore(await store.vaultReader()), {
  vaultName: "bench",
  port: 0,
  ...(process.argv[3] === "anew" && { keepAnswerBytes: 0 }),
  limits: { maxMilliseconds: 60_000 },
});
process.stdout.write(`${server.url}\n`);
process.stdin.resume().on("end", () => void server.close().then(() => store.close()));
