import { Agent, createServer } from "node:http";
import { type GraphSource, type RunningServer, serve } from "@cairn/api";
import { ConceptIndex, type NoteReading, type NoteSource, readNote } from "@cairn/graph-core";
import { apiQueries, post } from "../api-queries.ts";
import type { Bench } from "../bench.ts";
import { alone, compared, type Figure } from "../figure.ts";
import { madePath, madeSource, madeText, namesIn } from "../made-graph.ts";
import { nameOf } from "../made-notes.ts";
import { percentile } from "../measure.ts";

/** How many connections ask at a time, and how many rounds; the best round counts. */
const CONNECTIONS = 8;
/** How long each round asks; on a graph too small to say anything, only as long as to see that it runs. */
const roundMs = (size: number): number => (size < 100 ? 20 : 400);
const ROUNDS = 3;

const TYPENAME = "{ __typename }";

/** Real queries over HTTP, beside the same server answering next to nothing, and bare `node:http` with the same bytes. */
export const api: Bench = {
  name: "api",
  about:
    "Requests a second of processor time of five queries over HTTP on a made graph of N, 10 N and 100 N concepts, against `{ __typename }` of the same server and bare node:http with the same bytes; each worked out anew, and then given again as kept. 8 connections, client and server in one process.",
  async run({ notes: count = 1000 }) {
    const figures: Figure[] = [];
    const small = await measured(count, figures, indexOf(count));
    for (const [size, of] of [
      [10 * count, () => indexOf(10 * count)],
      [100 * count, () => madeSource(100 * count)],
    ] as const) {
      const rates = await measured(size, figures, of());
      for (const [name, rate] of rates) {
        const at = `${name} (${count} concepts)`;
        figures.push(compared(`${name} (${size} concepts), beside`, rate, "requests/s", at, small.get(name) ?? 0));
      }
    }
    return figures;
  },
};

/** A note of a concept. */
function madeNote(names: readonly string[], path: string): NoteSource {
  return { path, text: madeText(names) };
}

/** Names for the pattern below, as long as the others. */
const PATTERN = ["zazatatavatron", "zezetetevetron", "zizititivitron", "zuzututuvutron"];

/**
 * A graph of so many notes. They are all alike but for their names, which are equally long: so one is read, and the readings
 * of the others are its reading with other names.
 */
function madeIndex(size: number): ConceptIndex {
  const place = "folder/note.md";
  const pattern = JSON.stringify(readNote(madeNote(PATTERN, place)));
  const found = new RegExp([place, ...PATTERN].join("|"), "g");
  const set = Array.from({ length: size }, (_, i) => {
    const names = namesIn(i);
    const note = madeNote(names, madePath(i));
    if (new Set(names).size < names.length) return note;
    const text = pattern.replaceAll(found, (one) => (one === place ? note.path : names[PATTERN.indexOf(one)]!));
    const reading: NoteReading = JSON.parse(text);
    return { reading, text: note.text };
  });
  const index = new ConceptIndex();
  index.applyBatch({ set });
  return index;
}

/** What is asked, and how much it holds. */
interface Made {
  source: ConceptIndex | GraphSource;
  concepts: number;
  relations: number;
}

function indexOf(size: number): Made {
  const index = madeIndex(size);
  return { source: index, concepts: index.graph.order, relations: index.graph.size };
}

async function measured(
  size: number,
  figures: Figure[],
  { source, concepts, relations }: Made,
): Promise<Map<string, number>> {
  figures.push(alone(`graph of ${size}`, concepts, "concepts"), alone("relations", relations, "relations"));
  const server = await serve(source, { vaultName: "made", port: 0, keepAnswerBytes: 0 });
  const keeping = await serve(source, { vaultName: "made", port: 0 });
  const bare = await bareServer();
  const rates = new Map<string, number>();
  try {
    const names = Array.from({ length: 100 }, (_, i) => nameOf(Math.floor((i * size) / 100)));
    const kinds = apiQueries(names.map((name, i) => ({ name, id: name, to: nameOf(Math.floor((i * size) / 200)) })));
    const nothing = [JSON.stringify({ query: TYPENAME })];
    for (const { name, bodies: asked } of kinds) {
      const answers = await Promise.all(asked.map((body) => post(server.port, body)));
      const wrong = answers.find((answer) => answer.includes('"errors"'));
      if (wrong !== undefined) throw new Error(`${name}: ${wrong.slice(0, 300)}`);
      bare.answer = answers[0] ?? "";
      // Asked once, each answer is kept.
      await Promise.all(asked.map((body) => post(keeping.port, body)));
      const [real, floor, bytes, again, keptFloor] = await inTurn(
        [
          [server.port, asked],
          [server.port, nothing],
          [bare.port, nothing],
          [keeping.port, asked],
          [keeping.port, nothing],
        ],
        roundMs(size),
      );
      const title = `${name} (${size} concepts)`;
      rates.set(name, real!.rate);
      figures.push(
        compared(title, real!.rate, "requests/s", TYPENAME, floor!.rate),
        compared(title, real!.rate, "requests/s", "bare node:http", bytes!.rate),
        compared(`${title}, half take less`, real!.p50, "ms", TYPENAME, floor!.p50),
        compared(`${title}, 99 of 100 take less`, real!.p99, "ms", TYPENAME, floor!.p99),
        compared(`${title}, kept`, again!.rate, "requests/s", TYPENAME, keptFloor!.rate),
        compared(`${title}, kept`, again!.rate, "requests/s", "bare node:http", bytes!.rate),
        compared(`${title}, kept, 99 of 100 take less`, again!.p99, "ms", TYPENAME, keptFloor!.p99),
      );
    }
    return rates;
  } finally {
    await Promise.all([stop(server), stop(keeping)]);
    await bare.close();
  }
}

const stop = (server: RunningServer): Promise<void> => server.close();

interface Measured {
  /** Requests a second of processor time, the client's share included. */
  rate: number;
  p50: number;
  p99: number;
}

/** The best round of each, the rounds taking turns, so that a slow moment of the machine strikes all. */
async function inTurn(
  kinds: readonly (readonly [port: number, bodies: readonly string[]])[],
  ms: number,
): Promise<Measured[]> {
  const best: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, [port, bodies]] of kinds.entries()) {
      const found = await load(port, bodies, ms);
      if (found.rate > (best[i]?.rate ?? 0)) best[i] = found;
    }
  }
  return best;
}

async function load(port: number, bodies: readonly string[], ms: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const before = process.cpuUsage();
  const end = performance.now() + ms;
  let asked = 0;
  const client = async (): Promise<void> => {
    for (let now = performance.now(); now < end; now = performance.now()) {
      await post(port, bodies[asked++ % bodies.length]!, agent);
      times.push(performance.now() - now);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  const { user, system } = process.cpuUsage(before);
  const rate = (times.length * 1_000_000) / (user + system);
  agent.destroy();
  return { rate, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** Node's own server: reads the request and answers with bytes that are there already. */
async function bareServer(): Promise<{ answer: string; port: number; close(): Promise<void> }> {
  const bare = { answer: "", port: 0, close: () => Promise.resolve() };
  const server = createServer((asked, response) => {
    asked.resume().on("end", () => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(bare.answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address === "object" && address !== null) bare.port = address.port;
  bare.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return bare;
}
