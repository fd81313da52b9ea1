import { curriculum, gaps, learningPath, neighbourhood, related } from "@cairn/graph-core";
import { idAt, largeWeb } from "@cairn/graph-core/testing";
import type { Bench } from "../bench.ts";
import { alone, compared } from "../figure.ts";
import { slowest } from "../measure.ts";

const ASKED = 300;
/** Relations of each concept. */
const RELATIONS = 5;

/** Queries in process on a graph larger than most vaults, made without notes, beside one read of the same concepts. */
export const largeQuery: Bench = {
  name: "large-query",
  about:
    "Queries in process on a made graph of N concepts (100,000) and five times as many relations, 99 of 100 take less, against reading the same concept's relations. The notes' own words are not needed.",
  async run({ notes: size = 100_000 }) {
    const reader = largeWeb(size, { relations: RELATIONS });
    const ids = Array.from({ length: Math.min(size, ASKED) }, (_, i) => idAt(Math.floor((i * size) / ASKED)));
    const floor = "reading its relations";
    const floorTime = await slowest(ids, (id) => reader.relations([id]));
    const { concepts, relations } = await reader.counts();
    const queries: [string, (id: string) => unknown, readonly string[]][] = [
      ["neighbourhood, 2 steps", (id) => neighbourhood(reader, [id], { depth: 2 }), ids],
      ["related", (id) => related(reader, id), ids],
      ["learningPath", (id) => learningPath(reader, [id]), ids],
      ["curriculum", () => curriculum(reader), ids.slice(0, 4)],
      ["gaps", () => gaps(reader), ids.slice(0, 4)],
    ];
    const figures = [
      alone("concepts", concepts, "concepts"),
      alone("relations", relations, "relations"),
      alone(floor, floorTime, "ms"),
    ];
    for (const [name, ask, asked] of queries)
      figures.push(compared(name, await slowest(asked, ask), "ms", floor, floorTime));
    return figures;
  },
};
