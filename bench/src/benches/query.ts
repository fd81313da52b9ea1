import { ConceptIndex, learningPath, neighbourhood, related, search } from "@cairn/graph-core";
import type { Bench } from "../bench.ts";
import { alone, compared } from "../figure.ts";
import { slowest } from "../measure.ts";
import { notesOf } from "../vault.ts";

const ASKED = 200;

/** Queries in process, beside a bare walk over the same graph. */
export const query: Bench = {
  name: "query",
  about: "Queries in process, 99 of 100 take less, against a bare walk two steps out from the same concepts.",
  async run({ vault, notes: count = 240 }) {
    const index = new ConceptIndex();
    index.setNotes(await notesOf(vault, count));
    const { graph, reader } = index;
    const { ids } = await reader.conceptIds({ first: ASKED });
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
    for (const [name, ask] of queries) figures.push(compared(name, await slowest(ids, ask), "ms", floor, floorTime));
    return figures;
  },
};
