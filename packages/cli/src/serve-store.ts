import type { ServeOptions } from "@cairn/api";
import { print, tell } from "./output.ts";
import { openStore, storeName } from "./store.ts";

/** Milliseconds that the database may work on a statement, and that one waits for its turn: longer than anybody waits for an answer. */
const LONGEST = 15_000;
/** Connections of one server; more requests than these take turns. */
const CONNECTIONS = 10;

/**
 * Serves a vault of a database until `stopped`. Nothing of the graph is held: each question is put to the database, so that any number
 * of servers answer alike, and tell the same changes. `/ready` tells whether the database answers.
 */
export async function serveStore(
  address: string,
  options: Omit<ServeOptions, "vaultName" | "feed">,
  stopped: Promise<void>,
): Promise<void> {
  const { serve, sourceOfStore, StoredChanges } = await import("@cairn/api");
  const store = await openStore(address, {
    connections: CONNECTIONS,
    statementTimeout: LONGEST,
    connectTimeout: LONGEST,
  });
  const vault = await store.vaultReader();
  const feed = new StoredChanges(vault, vault.revisions.graph);
  let changes = 0;
  let answers = true;
  let told = "";
  const unfollow = await store.follow(
    vault,
    () => {
      changes += 1;
      feed.moveTo(vault.revisions.graph);
    },
    {
      onLook: (answered) => {
        if (answered && !answers) {
          tell("The database answers again.");
          feed.moveTo(vault.revisions.graph);
        }
        answers = answered;
        if (answered) told = "";
      },
      onTrouble: (error) => {
        const message = error instanceof Error ? error.message : String(error);
        if (message !== told) tell(message);
        told = message;
      },
    },
  );
  const source = sourceOfStore(vault, () => changes);
  const server = await serve(source, { ...options, feed, vaultName: storeName(address), ready: () => answers });
  if (server.takenPort !== undefined) tell(`Port ${server.takenPort} is taken; using ${server.port}.`);
  if (!server.hasWeb) tell("The map has not been built: only the API is served, at /graphql.");
  const { notes, concepts, relations } = await vault.reader.counts();
  await print(
    `Cairn serves ${notes} notes of a database: ${concepts} concepts, ${relations} relations.\n` +
      `  Map      ${server.url}\n  GraphQL  ${server.url}graphql\n`,
  );
  await stopped;
  await unfollow();
  await server.close();
}
