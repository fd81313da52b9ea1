import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { fileURLToPath } from "node:url";
import { largeId, layOutLargeGraph } from "@cairn/store-postgres/testing";
import { apiQueries, post } from "../api-queries.ts";
import { compared, type Figure } from "../figure.ts";
import { clockTime, percentile } from "../measure.ts";
import { ASKED, beside, MOST_HELD, smaller } from "./sizes.ts";

const REPLICA = fileURLToPath(new URL("replica.ts", import.meta.url));
const MEMORY = fileURLToPath(new URL("memory-server.ts", import.meta.url));
/** How often a server is asked everything before its memory is looked at. */
const ROUNDS = 40;

/** What a server that answers from the database takes of memory, on graphs of growing size. */
export async function served(address: string, concepts: number): Promise<Figure[]> {
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
export async function overHttp(address: string, concepts: number): Promise<Figure[]> {
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
