import { ConceptIndex, learningPath, neighbourhood, related, search } from "@cairn/graph-core";
import type { Bench } from "../bench.ts";
import { alone, compared } from "../figure.ts";
import { slowest } from "../measure.ts";
import { notesOf } from "../vault.ts";

const ASKED = 200;

/** Queries in process, beside a bare walk over the same graph. */
export const query: Bench = {
  name: "query",
  about:
    "Queries in process, 99 of 100 take less, against a bare walk two steps out from the same concepts; also of concepts that nobody asked about before.",
  async run({ vault, notes: count = 240 }) {
    const index = new ConceptIndex();
    index.setNotes(await notesOf(vault, count));
    const { graph, reader } = index;
    const page = await reader.conceptIds({ first: 5 * ASKED });
    // The most important ones to warm up with, hubs among them, and others for the first look of each query.
    const ids = page.ids.slice(0, ASKED);
    const walk = async (id: string): Promise<void> => {
      const seen = new Set([id]);
      graph.forEachNeighbor(id, (near) => graph.forEachNeighbor(seen.add(near) && near, (far) => void seen.add(far)));
    };
    const floor = "a walk over the graph";
    const floorTime = await slowest(ids, walk);
    const queries: [string, (id: string) => Promise<unknown>][] = [
      ["neighbourhood", (id) => neighbourhood(reader, [id], { depth: 2 })],
      ["related", (id) => related(reader, id)],
      ["learningPath", (id) => learningPath(reader, [id])],
      ["search", (id) => search(reader, graph.getNodeAttribute(id, "label"))],
    ];
    const figures = [
      alone("concepts", graph.order, "concepts"),
      alone("relations", graph.size, "relations"),
      alone(floor, floorTime, "ms"),
    ];
    for (const [at, [name, ask]] of queries.entries()) {
      figures.push(compared(name, await slowest(ids, ask), "ms", floor, floorTime));
      const fresh = page.ids.slice((at + 1) * ASKED, (at + 2) * ASKED);
      if (fresh.length > 0)
        figures.push(compared(`${name}, first look`, await slowest(fresh, ask, ids), "ms", floor, floorTime));
    }
    return figures;
  },
};
