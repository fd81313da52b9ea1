import { type GraphReader, learningPath, neighbourhood, paths, related, search } from "@cairn/graph-core";
import { migrate, PostgresStore } from "@cairn/store-postgres";
import {
  bulkLoadLargeGraph,
  largeId,
  largeReader,
  loadLargeGraph,
  PostgresServer,
} from "@cairn/store-postgres/testing";
import type { Bench } from "../bench.ts";
import { alone, compared, type Figure } from "../figure.ts";
import { clockTime, percentile } from "../measure.ts";
import { ingest, reading } from "../store/ingest.ts";
import { overHttp, served } from "../store/served.ts";
import { ASKED, beside, MOST_HELD, smaller } from "../store/sizes.ts";
import { notesOf } from "../vault.ts";

/** Larger graphs are loaded past the statements of workers. */
const MOST_WRITTEN = 100_000;

const QUERIES: [name: string, ask: (reader: GraphReader, id: string, other: string) => Promise<unknown>][] = [
  ["neighbourhood", (reader, id) => neighbourhood(reader, [id], { depth: 2 })],
  ["paths", (reader, id, other) => paths(reader, id, other)],
  ["related", (reader, id) => related(reader, id)],
  ["learningPath", (reader, id) => learningPath(reader, [id], { maxSteps: 30 })],
  ["search", (reader, id) => search(reader, id.replaceAll("-", " "))],
];

/** The store on PostgreSQL: workers beside one process, queries beside the same ones in memory. */
export const store: Bench = {
  name: "store",
  about:
    "A real PostgreSQL on this machine: notes read and merged by workers, and half of the answers take less, against memory.",
  async run({ vault, notes: count = 240, concepts = count * 100 }) {
    const notes = await notesOf(vault, count);
    const server = await PostgresServer.start(["shared_buffers=256MB", "max_wal_size=4GB"]);
    try {
      const address = await server.database();
      await migrate(address);
      return [
        ...(await ingest(address, notes)),
        ...(await reading(address, notes, vault)),
        ...(await queries(server, address, concepts)),
        ...(await served(address, concepts)),
        ...(await overHttp(address, concepts)),
      ];
    } finally {
      await server.close();
    }
  },
};

async function queries(server: PostgresServer, address: string, concepts: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const small = smaller(concepts);
  const before = new Map<string, number>();
  for (const size of [small, concepts]) {
    const isBulk = size > MOST_WRITTEN;
    const load = isBulk ? bulkLoadLargeGraph : loadLargeGraph;
    const loading = await clockTime(() => load(`${address}?vault=of-${size}`, size));
    figures.push(alone(`${size} concepts, ${isBulk ? "loaded" : "written"} in`, loading.time / 1000, "s"));
    const held = await PostgresStore.open(`${address}?vault=of-${size}`);
    try {
      const memory = size > MOST_HELD ? undefined : largeReader(size);
      for (const [name, ask] of QUERIES) {
        const stored = await answers(server, held.reader, size, ask, () => held.statements);
        const floor = memory && (await answers(server, memory, size, ask));
        const title = `${name}, ${size} concepts`;
        figures.push(beside(title, stored.middle, "ms", "memory", floor?.middle));
        figures.push(beside(`${title}, processors`, stored.processors, "ms", "memory", floor?.processors));
        figures.push(alone(`${title}, statements`, stored.statements, "statements"));
        const known = before.get(name);
        if (known !== undefined) {
          figures.push(compared(`${title}, processors`, stored.processors, "ms", `${small} concepts`, known));
        }
        before.set(name, stored.processors);
      }
    } finally {
      await held.close();
    }
  }
  return figures;
}

interface Answers {
  /** Milliseconds by the clock that half of the answers take at most. */
  middle: number;
  /** Milliseconds of processor time of an answer on average, the server's with it: other programs sway it less. */
  processors: number;
  /** Of an answer on average. */
  statements: number;
}

/** Asks about places all over the graph, after a round to warm up. */
async function answers(
  server: PostgresServer,
  reader: GraphReader,
  size: number,
  ask: (typeof QUERIES)[number][1],
  statements: () => number = () => 0,
): Promise<Answers> {
  const times: number[] = [];
  const round = async (): Promise<void> => {
    times.length = 0;
    for (let i = 0; i < ASKED; i++) {
      const place = Math.floor((size * (i + 0.5)) / ASKED);
      const other = Math.floor((size * ((i * 37) % ASKED)) / ASKED);
      times.push((await clockTime(() => ask(reader, largeId(place), largeId(other)))).time);
    }
  };
  await round();
  const [atServer, here, sent] = [server.processorTime(), process.cpuUsage(), statements()];
  await round();
  const { user, system } = process.cpuUsage(here);
  const processors = (user + system) / 1000 + server.processorTime() - atServer;
  return {
    middle: percentile(times, 0.5),
    processors: processors / ASKED,
    statements: (statements() - sent) / ASKED,
  };
}
