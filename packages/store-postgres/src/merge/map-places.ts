import type { GraphDiff, ReadableGraph } from "@cairn/graph-core";
import { caughtUp, followEdit, isFamiliar, layOut, mapOf, type Place, type Places } from "@cairn/layout";
import type { Statements } from "../database.ts";
import { bulk } from "./bulk.ts";

/** More new concepts at once are not an edit: they get their places when the map is caught up with. */
const MOST_FOLLOWED = 1000;

/** The places that the database has; `undefined` where nobody has laid the map out. One statement. */
export async function loadPlaces(statements: Statements, vault: string): Promise<Places | undefined> {
  const rows = await statements.rows<Place & { id: string }>(
    "SELECT id, x, y, theme FROM cairn.places WHERE vault = $1 ORDER BY id",
    [vault],
  );
  return rows.length === 0 ? undefined : new Map(rows.map(({ id, x, y, theme }) => [id, { x, y, theme }]));
}

/**
 * The places after a merge, to be written with it, so that who is told of the change is told where its concepts stand: as for an
 * edited folder, only what it touches moves. Some milliseconds.
 */
export function followMerge(known: Places, diff: GraphDiff, graph: ReadableGraph): Places {
  if (diff.concepts.added.length <= MOST_FOLLOWED) return followEdit(known, diff, graph);
  return new Map([...known].filter(([id]) => graph.has(id)));
}

/**
 * The places of the whole map: those that are known, caught up with; laid out from nothing where none are, or those of another map.
 * Cost: near linear in the graph, and some tenths of a second where it is laid out.
 */
export function placesFor(graph: ReadableGraph, known: Places | undefined): Places {
  const map = mapOf(graph);
  return known !== undefined && isFamiliar(map, known) ? caughtUp(map, known, (id) => graph.has(id)) : layOut(map);
}

/** Writes what is another place than before, and takes out what has none any more. */
export async function writePlaces(
  statements: Statements,
  vault: string,
  before: Places | undefined,
  after: Places,
): Promise<void> {
  const put = [...after].filter(([id, place]) => {
    const old = before?.get(id);
    return old === undefined || old.x !== place.x || old.y !== place.y || old.theme !== place.theme;
  });
  await bulk(statements, PUT, vault, put, [([id]) => id, ([, { x }]) => x, ([, { y }]) => y, ([, { theme }]) => theme]);
  const gone = [...(before?.keys() ?? [])].filter((id) => !after.has(id));
  if (gone.length > 0)
    await statements.run("DELETE FROM cairn.places WHERE vault = $1 AND id = ANY ($2::text[])", [vault, gone]);
}

const PUT = `
INSERT INTO cairn.places (vault, id, x, y, theme) SELECT $1, * FROM unnest($2::text[], $3::float8[], $4::float8[], $5::int[])
ON CONFLICT (vault, id) DO UPDATE SET x = excluded.x, y = excluded.y, theme = excluded.theme`;
