import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  ConceptIndex,
  type GraphReader,
  learningPath,
  neighbourhood,
  type NoteSource,
  paths,
  related,
  search,
} from "@cairn/graph-core";
import { migrate, PostgresStore } from "@cairn/store-postgres";
import { largeId, largeReader, loadLargeGraph, PostgresServer } from "@cairn/store-postgres/testing";
import type { Bench } from "../bench.ts";
import { alone, compared, type Figure } from "../figure.ts";
import { clockTime, percentile } from "../measure.ts";
import { notesOf } from "../vault.ts";

const WORKER = fileURLToPath(new URL("../store-worker.ts", import.meta.url));
const ASKED = 200;

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
      return [...(await ingest(address, notes)), ...(await queries(server, address, concepts))];
    } finally {
      await server.close();
    }
  },
};

async function ingest(address: string, notes: readonly NoteSource[]): Promise<Figure[]> {
  const index = new ConceptIndex();
  // Without the start: the workers below have read a note, too, before the clock begins.
  index.setNotes(notes.slice(0, 1));
  const inProcess = await clockTime(() => void index.setNotes(notes));
  const floor = "one process in memory";
  const figures = [alone(floor, rate(notes, inProcess.time), "notes/s")];
  const rates: number[] = [];
  for (const workers of [1, 2]) {
    const vault = await PostgresStore.open(`${address}?vault=with-${workers}`);
    try {
      const ended = await startWorkers(`${address}?vault=with-${workers}`, workers);
      const enqueued = await clockTime(() => vault.enqueue(notes));
      const worked = await clockTime(() => allMerged(vault, notes.length));
      await ended();
      if (workers === 1) figures.push(alone("notes put in", rate(notes, enqueued.time), "notes/s"));
      const speed = rate(notes, enqueued.time + worked.time);
      rates.push(speed);
      const [against, other] = workers === 1 ? [floor, figures[0]!.value] : ["1 worker", rates[0]!];
      figures.push(compared(`${workers} worker${workers === 1 ? "" : "s"}`, speed, "notes/s", against, other));
    } finally {
      await vault.close();
    }
  }
  return figures;
}

function rate(notes: readonly NoteSource[], milliseconds: number): number {
  return notes.length / (milliseconds / 1000);
}

async function allMerged(vault: PostgresStore, count: number): Promise<void> {
  while ((await vault.status()).merged < count) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Starts worker processes and waits until each has read a note. @returns ends them */
async function startWorkers(address: string, count: number): Promise<() => Promise<void>> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ["--conditions=source", WORKER, address], { stdio: ["pipe", "pipe", "inherit"] }),
  );
  await Promise.all(children.map((child) => once(child.stdout, "data")));
  return async () => {
    await Promise.all(
      children.map(async (child) => {
        const over = once(child, "exit");
        child.stdin.end();
        await over;
      }),
    );
  };
}

async function queries(server: PostgresServer, address: string, concepts: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const small = Math.max(20, Math.round(concepts / 10));
  const before = new Map<string, number>();
  for (const size of [small, concepts]) {
    const loading = await clockTime(() => loadLargeGraph(`${address}?vault=of-${size}`, size));
    figures.push(alone(`${size} concepts, written in`, loading.time / 1000, "s"));
    const held = await PostgresStore.open(`${address}?vault=of-${size}`);
    try {
      const memory = largeReader(size);
      for (const [name, ask] of QUERIES) {
        const stored = await answers(server, held.reader, size, ask);
        const floor = await answers(server, memory, size, ask);
        const title = `${name}, ${size} concepts`;
        figures.push(compared(title, stored.middle, "ms", "memory", floor.middle));
        figures.push(compared(`${title}, processors`, stored.processors, "ms", "memory", floor.processors));
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
}

/** Asks about places all over the graph, after a round to warm up. */
async function answers(
  server: PostgresServer,
  reader: GraphReader,
  size: number,
  ask: (typeof QUERIES)[number][1],
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
  const [atServer, here] = [server.processorTime(), process.cpuUsage()];
  await round();
  const { user, system } = process.cpuUsage(here);
  const processors = (user + system) / 1000 + server.processorTime() - atServer;
  return { middle: percentile(times, 0.5), processors: processors / ASKED };
}
