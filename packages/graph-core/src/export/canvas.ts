import type { CairnGraphFile } from "../model/interchange.ts";
import { groupBy } from "./group-by.ts";

/** More cards than this cannot be looked over. */
const MOST = 60;
const WIDTH = 320;
const HEIGHT = 160;
const GAP = { x: 160, y: 40 };

/**
 * A canvas of the 60 most important concepts: what requires nothing stands at the left, each other one to the right of all that
 * it requires. Concepts of a column stand most important first. https://jsoncanvas.org/spec/1.0
 * @param fileOf path of a concept's note.
 */
export function toCanvas(graph: CairnGraphFile, fileOf: (id: string) => string): string {
  const shown = graph.concepts.slice(0, MOST);
  const ids = new Map(shown.map(({ id }, at) => [id, `concept-${at}`]));
  const columns = columnsOf(graph, [...ids.keys()]);
  const rows = new Map<number, number>();
  const nodes = shown.map(({ id }) => {
    const column = columns.get(id) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    const place = { x: column * (WIDTH + GAP.x), y: row * (HEIGHT + GAP.y), width: WIDTH, height: HEIGHT };
    return { id: ids.get(id), type: "file", file: fileOf(id), ...place };
  });
  const line = (from: string, to: string, more: object) => ({ fromNode: ids.get(from), toNode: ids.get(to), ...more });
  const among = (a: string, b: string) => ids.has(a) && ids.has(b);
  const edges = [
    ...graph.relations.flatMap(({ source, target, label }) =>
      among(source, target) ? line(source, target, { label }) : [],
    ),
    // From what comes first, as one reads it.
    ...graph.prerequisites.flatMap(({ concept, requires }) =>
      among(concept, requires)
        ? line(requires, concept, { fromSide: "right", toSide: "left", color: "4", label: "first" })
        : [],
    ),
  ].map((edge, at) => ({ id: `edge-${at}`, ...edge }));
  const lines = (list: readonly object[]) => list.map((one) => `\n\t\t${JSON.stringify(one)}`).join(",");
  return `{\n\t"nodes":[${lines(nodes)}\n\t],\n\t"edges":[${lines(edges)}\n\t]\n}\n`;
}

/** How long the longest chain of requirements below each concept is. Prerequisites form no cycle; where some do, they are cut. */
function columnsOf({ prerequisites }: CairnGraphFile, ids: readonly string[]): Map<string, number> {
  const shown = new Set(ids);
  const requires = groupBy(
    prerequisites.filter((one) => shown.has(one.concept) && shown.has(one.requires)),
    ({ concept }) => concept,
  );
  const columns = new Map<string, number>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    columns.set(id, 0);
    const column = Math.max(0, ...(requires.get(id) ?? []).map((one) => columnOf(one.requires) + 1));
    columns.set(id, column);
    return column;
  };
  for (const id of ids) columnOf(id);
  return columns;
}
