import type { ConceptIndex, ThemeOf } from "@cairn/graph-core";
import { snapshotFolder } from "@cairn/graph-core/node";
import { type MapPlaces, placesOnDemand } from "@cairn/layout";
import { KeptPlaces } from "@cairn/layout/node";
import { cacheOf } from "./cache.ts";
import { isStore } from "./store-address.ts";

// The layout is heavy: import this file from inside a command's run only.

/** Begins to make the places of a vault's map, the same that `cairn serve` shows: those that are kept beside the notes, else anew. */
export async function openPlaces(path: string, index: ConceptIndex): Promise<KeptPlaces> {
  return KeptPlaces.open(index.parts, { folder: await folderOf(path) });
}

async function folderOf(path: string): Promise<string | undefined> {
  return path === "-" || isStore(path) ? undefined : cacheOf(() => snapshotFolder(path));
}

/** {@link openPlaces} for who asks once, and mostly not where anything stands: they are made when first waited for. */
export async function placesOnceAsked(
  path: string,
  index: ConceptIndex,
): Promise<{ places: MapPlaces; close(): Promise<void> }> {
  const folder = await folderOf(path);
  let opened: KeptPlaces | undefined;
  const places = placesOnDemand(() => (opened = KeptPlaces.open(index.parts, { folder })));
  return { places, close: async () => opened?.close() };
}

/** The regions of a vault's map, for a curriculum. Keeps the places for the next time. */
export function regionsOf(path: string, index: ConceptIndex): ThemeOf {
  return async (ids) => {
    const places = await openPlaces(path, index);
    await places.ready();
    const regions = ids.map((id) => places.of(id)?.theme);
    const found = places.revision > 0 ? regions.map((region) => (region === -1 ? undefined : region)) : undefined;
    await places.close();
    return found;
  };
}
