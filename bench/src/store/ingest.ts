import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ConceptIndex, type NoteSource } from "@cairn/graph-core";
import { PostgresStore, type WorkStatus } from "@cairn/store-postgres";
import { alone, compared, type Figure } from "../figure.ts";
import { clockTime } from "../measure.ts";

const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));
const READ_ONLY = fileURLToPath(new URL("read-only.ts", import.meta.url));

/** Notes put in, read and merged by one worker and by two, beside one process. */
export async function ingest(address: string, notes: readonly NoteSource[]): Promise<Figure[]> {
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
export async function reading(
  address: string,
  notes: readonly NoteSource[],
  vault: string | undefined,
): Promise<Figure[]> {
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
