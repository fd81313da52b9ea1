import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
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
import { migrate, PostgresStore, type WorkStatus } from "@cairn/store-postgres";
import {
  bulkLoadLargeGraph,
  largeId,
  largeReader,
  layOutLargeGraph,
  loadLargeGraph,
  PostgresServer,
} from "@cairn/store-postgres/testing";
import { apiQueries, post } from "../api-queries.ts";
import type { Bench } from "../bench.ts";
import { alone, compared, type Figure } from "../figure.ts";
import { clockTime, percentile } from "../measure.ts";
import { notesOf } from "../vault.ts";

const WORKER = fileURLToPath(new URL("../store-worker.ts", import.meta.url));
const READ_ONLY = fileURLToPath(new URL("../read-only.ts", import.meta.url));
const REPLICA = fileURLToPath(new URL("../store-replica.ts", import.meta.url));
const MEMORY = fileURLToPath(new URL("../store-memory.ts", import.meta.url));
const ASKED = 200;
/** How often a server is asked everything before its memory is looked at. */
const ROUNDS = 40;
/** Larger graphs are loaded past the statements of workers, and are not held in memory to compare with. */
const MOST_WRITTEN = 100_000;
const MOST_HELD = 200_000;

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
      const worked = await clockTime(() => until(vault, ({ merged }) => merged >= notes.length));
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

/**
 * The part of it that is spread over workers, and what the machine gives to processes that read the same notes without a database:
 * two cores are seldom twice as fast as one.
 */
async function reading(address: string, notes: readonly NoteSource[], vault: string | undefined): Promise<Figure[]> {
  const figures: Figure[] = [];
  const without: number[] = [];
  const read: number[] = [];
  for (const workers of [1, 2]) {
    without.push(rate(notes, await readWithout(notes.length, workers, vault)));
    const store = await PostgresStore.open(`${address}?vault=reading-${workers}`);
    try {
      const ended = await startWorkers(`${address}?vault=reading-${workers}`, workers, "reads");
      const { time } = await clockTime(async () => {
        await store.enqueue(notes);
        await until(store, ({ read: done }) => done >= notes.length);
      });
      await ended();
      read.push(rate(notes, time));
    } finally {
      await store.close();
    }
  }
  figures.push(compared("reading alone, 1 worker", read[0]!, "notes/s", "a process without a database", without[0]!));
  figures.push(compared("reading alone, 2 workers", read[1]!, "notes/s", "1 worker", read[0]!));
  figures.push(compared("reading, 2 processes without a database", without[1]!, "notes/s", "1 process", without[0]!));
  return figures;
}

/** Milliseconds that so many processes take for all notes. */
async function readWithout(count: number, processes: number, vault: string | undefined): Promise<number> {
  const children = Array.from({ length: processes }, (_, i) => {
    const share = [Math.floor((i * count) / processes), Math.floor(((i + 1) * count) / processes), count].map(String);
    const args = ["--conditions=source", READ_ONLY, ...share, ...(vault === undefined ? [] : [vault])];
    return spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  });
  await Promise.all(children.map((child) => once(child.stdout, "data")));
  const { time } = await clockTime(() =>
    Promise.all(
      children.map(async (child) => {
        const done = once(child.stdout, "data");
        child.stdin.write("go\n");
        await done;
      }),
    ),
  );
  await Promise.all(children.map(async (child) => child.exitCode ?? (await once(child, "exit"))));
  return time;
}

function rate(notes: readonly NoteSource[], milliseconds: number): number {
  return notes.length / (milliseconds / 1000);
}

/** Looks now and then, so rarely that it takes nothing from the workers. */
async function until(vault: PostgresStore, isDone: (status: WorkStatus) => boolean): Promise<void> {
  while (!isDone(await vault.status())) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Starts worker processes and waits until each has read a note. @returns ends them */
async function startWorkers(address: string, count: number, ...how: "reads"[]): Promise<() => Promise<void>> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ["--conditions=source", WORKER, address, ...how], { stdio: ["pipe", "pipe", "inherit"] }),
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

/** A figure, and its ratio to another where there is one. */
function beside(name: string, value: number, unit: string, against: string, other: number | undefined): Figure {
  return other === undefined ? alone(name, value, unit) : compared(name, value, unit, against, other);
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

/** What a server that answers from the database takes of memory, on graphs of growing size. */
async function served(address: string, concepts: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const small = smaller(concepts);
  let before: number | undefined;
  for (const size of [small, concepts]) {
    const vault = `${address}?vault=of-${size}`;
    await layOutLargeGraph(vault);
    const replica = await startServer(REPLICA, [vault]);
    try {
      for (let i = 0; i < ROUNDS; i++) await askAll(replica.url, largeId(Math.floor((size * (i + 0.5)) / ROUNDS)));
      const taken = residentMegabytes(replica.pid);
      figures.push(beside(`memory of a server, ${size} concepts`, taken, "MB", `${small} concepts`, before));
      before = taken;
    } finally {
      await replica.end();
    }
  }
  return figures;
}

/** The five queries of the API over HTTP, each worked out anew: a server over the database, and one with the graph in memory. */
async function overHttp(address: string, concepts: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const small = smaller(concepts);
  const before = new Map<string, number>();
  for (const size of [small, concepts]) {
    const replica = await startServer(REPLICA, [`${address}?vault=of-${size}`, "anew"]);
    const memory = size > MOST_HELD ? undefined : await startServer(MEMORY, [String(size)]);
    try {
      const subjects = Array.from({ length: ASKED }, (_, i) => {
        const id = largeId(Math.floor((size * (i + 0.5)) / ASKED));
        return { id, name: id.replaceAll("-", " "), to: largeId(Math.floor((size * ((i * 37) % ASKED)) / ASKED)) };
      });
      for (const { name, bodies } of apiQueries(subjects)) {
        const stored = await middleOf(replica.url, name, bodies);
        const held = memory && (await middleOf(memory.url, name, bodies));
        const title = `${name} over HTTP, ${size} concepts`;
        figures.push(beside(title, stored, "ms", "memory", held));
        const known = before.get(name);
        if (known !== undefined) figures.push(compared(title, stored, "ms", `${small} concepts`, known));
        before.set(name, stored);
      }
    } finally {
      await Promise.all([replica.end(), memory?.end()]);
    }
  }
  return figures;
}

/** Milliseconds that half of some requests take at most, one after the other, after a round to warm up. */
async function middleOf(url: string, name: string, bodies: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const port = Number(new URL(url).port);
  const times: number[] = [];
  for (const isWarm of [false, true]) {
    for (const body of bodies) {
      const { time, result } = await clockTime(() => post(port, body, agent));
      if (result.includes('"errors"')) throw new Error(`${name}: ${result.slice(0, 300)}`);
      if (isWarm) times.push(time);
    }
  }
  agent.destroy();
  return percentile(times, 0.5);
}

const smaller = (concepts: number): number => Math.max(20, Math.round(concepts / 10));

/** Starts a server in a process of its own. */
async function startServer(
  program: string,
  args: readonly string[],
): Promise<{ url: string; pid: number; end: () => Promise<void> }> {
  const child = spawn(process.execPath, ["--conditions=source", program, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [url] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
  return {
    url: url.trim(),
    pid: child.pid!,
    end: async () => {
      const over = once(child, "exit");
      child.stdin.end();
      await over;
    },
  };
}

/** Questions as the map asks them, about one concept; each answer has to be one. */
async function askAll(url: string, id: string): Promise<void> {
  const queries = [
    "{ stats { concepts notes words } }",
    "{ map(first: 300) { concepts { id label } relations { id } } }",
    "{ concepts(first: 50, orderBy: DEGREE) { totalCount nodes { label degree } } }",
    `{ concept(slug: "${id}") { label relations(first: 20) { totalCount nodes { label evidence { quote } } } requires { requires { label } } theme { label } } }`,
    `{ neighbourhood(concepts: ["${id}"], depth: 2) { concepts { label } relations { id } } }`,
    `{ learningPath(to: ["${id}"], maxSteps: 30) { minutes steps { concept { label } } } }`,
    `{ search(query: "${id.replaceAll("-", " ")}") { concept { label } } }`,
    "{ themes(first: 10) { label conceptCount } }",
    "{ notes(first: 20) { totalCount nodes { title words } } }",
    "{ curriculum(first: 200) { conceptCount stages { number } } }",
    "{ gaps { gaps { reason } } }",
  ];
  for (const query of queries) {
    const response = await fetch(`${url}graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    if (errors !== undefined) throw new Error(`${query}: ${JSON.stringify(errors)}`);
  }
}

/** What a process has of the machine's memory now; 0 where the system does not tell (it does on Linux). */
function residentMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
