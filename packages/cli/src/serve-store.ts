import type { ServeOptions } from "@cairn/api";
import { print, tell } from "./output.ts";
import { openStore, storeName } from "./store.ts";

/**
 * Serves a vault of a database until `stopped`: the graph is loaded once, without reading a note, and follows what workers merge,
 * wherever they run. `/ready` tells whether the database answers; what is in memory is served all the same.
 */
export async function serveStore(
  address: string,
  options: Omit<ServeOptions, "vaultName">,
  stopped: Promise<void>,
): Promise<void> {
  const { serve } = await import("@cairn/api");
  const { KeptPlaces } = await import("@cairn/layout/node");
  const store = await openStore(address);
  const loaded = await store.load();
  const places = KeptPlaces.open(loaded.index.graph);
  let answers = true;
  let told = "";
  const server = await serve(loaded.index, { ...options, vaultName: storeName(address), places, ready: () => answers });
  const unfollow = await loaded.follow({
    onChange: (diff) => server.api.publish(diff),
    onLook: (answered) => {
      if (answered && !answers) tell("The database answers again.");
      answers = answered;
      if (answered) told = "";
    },
    onTrouble: (error) => {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== told) tell(message);
      told = message;
    },
  });
  if (server.takenPort !== undefined) tell(`Port ${server.takenPort} is taken; using ${server.port}.`);
  if (!server.hasWeb) tell("The map has not been built: only the API is served, at /graphql.");
  const { notePaths, graph } = loaded.index;
  await print(
    `Cairn has loaded ${notePaths.length} notes: ${graph.order} concepts, ${graph.size} relations.\n` +
      `  Map      ${server.url}\n  GraphQL  ${server.url}graphql\n`,
  );
  await stopped;
  await unfollow();
  await server.close();
  await places.close();
}
