// PORT=3000 node main.mjs FOLDER: a Hono app of one's own, with Cairn's GraphQL API under /graphql, live.
import { createApi } from "@cairn/api";
import { ConceptIndex } from "@cairn/graph-core";
import { readVault, watchVault } from "@cairn/graph-core/node";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: PORT=3000 node main.mjs FOLDER");
  process.exit(2);
}

const { notes, warnings, corrections } = await readVault(folder).catch((error) => {
  console.error(error.message); // A CairnError: its message says what to do, its code is for programs.
  process.exit(1);
});
const index = new ConceptIndex();
index.setNotes(notes);
index.setCorrections(corrections);
const api = createApi(index, { vaultName: "My notes", fileWarnings: () => warnings });

// Each change of a note becomes a change of the graph, and subscribers hear of it.
const known = { known: notes, ...(corrections !== undefined && { knownCorrections: corrections }) };
const watch = await watchVault(folder, known, ({ set, removed, corrections }) => {
  api.publish(index.applyBatch({ set, removed, corrections }));
});

const app = new Hono();
app.get("/", (context) => context.text(`${index.graph.order} concepts. Ask at /graphql.`));
app.all("/graphql", (context) => api.fetch(context.req.raw));

const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env.PORT ?? 3000) }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}/`),
);
process.once("SIGTERM", () => {
  api.close();
  server.close();
  void watch.close();
});
