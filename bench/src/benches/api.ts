import { Agent, createServer } from "node:http";
import { type GraphSource, type RunningServer, serve } from "@cairn/api";
import { ConceptIndex, type NoteReading, type NoteSource, readNote } from "@cairn/graph-core";
import { apiQueries, post } from "../api-queries.ts";
import type { Bench } from "../bench.ts";
import { alone, compared, type Figure } from "../figure.ts";
import { madePath, madeSource, madeText, namesIn } from "../made-graph.ts";
import { nameOf } from "../made-notes.ts";
import { inSlices, type Load, type Loaded, type Slices } from "../slices.ts";

/** How many connections ask at a time. */
const CONNECTIONS = 8;
const SLICES: Slices = { rounds: 15, ms: 120, atOnce: CONNECTIONS };
/** Of graphs too small to say anything, only to see that it runs. */
const FEW_SLICES: Slices = { rounds: 3, ms: 5, atOnce: CONNECTIONS };

const TYPENAME = "{ __typename }";

/** Real queries over HTTP, beside the same server answering next to nothing, and bare `node:http` with the same bytes. */
export const api: Bench = {
  name: "api",
  about:
    "Requests a second of processor time of five queries over HTTP on a made graph of N, 10 N and 100 N concepts, against `{ __typename }` of the same server and bare node:http with the same bytes; each worked out anew, and then given again as kept. 8 connections, client and server in one process, slices in turn; a ratio is the median of those of slices beside each other.",
  async run({ notes: count = 1000 }) {
    const figures: Figure[] = [];
    const slices = count < 100 ? FEW_SLICES : SLICES;
    const small = await measured(count, figures, indexOf(count), slices);
    for (const [size, of] of [
      [10 * count, () => indexOf(10 * count)],
      [100 * count, () => madeSource(100 * count)],
    ] as const) {
      const rates = await measured(size, figures, of(), slices);
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
  slices: Slices,
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
      const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
      // In this order: what is compared stands beside each other.
      const [floor, real, , again, keptFloor] = (await inSlices(
        [
          asking(agent, server.port, nothing),
          asking(agent, server.port, asked, [0, 2]),
          asking(agent, bare.port, nothing),
          asking(agent, keeping.port, asked, [4, 2]),
          asking(agent, keeping.port, nothing),
        ],
        slices,
      )) as [Loaded, Loaded, Loaded, Loaded, Loaded];
      agent.destroy();
      const title = `${name} (${size} concepts)`;
      rates.set(name, real.rate);
      figures.push(
        rated(title, real, 0, TYPENAME),
        rated(title, real, 1, "bare node:http"),
        compared(`${title}, half take less`, real.p50, "ms", TYPENAME, floor.p50),
        compared(`${title}, 99 of 100 take less`, real.p99, "ms", TYPENAME, floor.p99),
        rated(`${title}, kept`, again, 0, TYPENAME),
        rated(`${title}, kept`, again, 1, "bare node:http"),
        compared(`${title}, kept, 99 of 100 take less`, again.p99, "ms", TYPENAME, keptFloor.p99),
      );
    }
    return rates;
  } finally {
    await Promise.all([stop(server), stop(keeping)]);
    await bare.close();
  }
}

const stop = (server: RunningServer): Promise<void> => server.close();

/** Asks a port about one thing after the other. */
function asking(agent: Agent, port: number, bodies: readonly string[], against: readonly number[] = []): Load {
  let asked = 0;
  return { work: () => post(port, bodies[asked++ % bodies.length]!, agent), against };
}

/** Requests a second of processor time, with the ratio of slices beside each other. */
function rated(name: string, { rate, ratios }: Loaded, of: number, against: string): Figure {
  return { ...alone(name, rate, "requests/s"), against, ratio: ratios[of]! };
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
