import { Worker } from "node:worker_threads";
import type { NoteSource } from "../model/note.ts";
import type { NoteReading } from "../model/reading.ts";

/** Characters that a worker is given at a time: enough to make the way there cheap, few enough to end together. */
const PIECE = 60_000;

/** Takes the reading of the note at a place, in whatever order they come; `done`: how many there were so far. */
export type OnRead = (place: number, reading: NoteReading, done: number) => void;

/**
 * Reads notes in worker threads; each reading is what `readNote` gives, or the reader that a module exports.
 * @param workers how many threads, at least 1.
 * @throws the error of a thread that broke; the others are stopped.
 */
export async function readInWorkers(
  notes: readonly NoteSource[],
  workers: number,
  onRead: OnRead,
  reader?: URL,
): Promise<void> {
  const pieces = piecesOf(notes);
  let next = 0;
  let done = 0;
  const threads = Array.from({ length: Math.min(workers, pieces.length) }, () => startWorker(reader));
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let piece: number[] | undefined;
      const give = (): void => {
        piece = pieces[next++];
        if (piece === undefined) resolve();
        else worker.postMessage(piece.map((index) => notes[index]));
      };
      worker.on("message", (answers: string[]) => {
        for (const [i, index] of (piece ?? []).entries()) {
          onRead(index, JSON.parse(answers[i]!) as NoteReading, ++done);
        }
        give();
      });
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`A reading thread ended early, with code ${code}.`)));
      give();
    });
  try {
    await Promise.all(threads.map(work));
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()));
  }
}

/**
 * Indexes of notes in pieces of about the same length, in their order; but notes longer than a piece first, so that none is begun last. A thread
 * that meets all the long notes before the others has much of its code compiled again for these.
 */
function piecesOf(notes: readonly NoteSource[]): number[][] {
  const beyond = (index: number): number => Math.max(0, notes[index]!.text.length - PIECE);
  const order = notes.map((_, index) => index).sort((a, b) => beyond(b) - beyond(a) || a - b);
  const pieces: number[][] = [];
  let length = PIECE;
  for (const index of order) {
    if (length >= PIECE) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)!.push(index);
    length += notes[index]!.text.length + 500;
  }
  return pieces;
}

function startWorker(reader: URL | undefined): Worker {
  const sources = import.meta.url.endsWith(".ts");
  return new Worker(new URL(sources ? "./read-worker.ts" : "./read-worker.js", import.meta.url), {
    workerData: reader?.href ?? null,
    // The sources of the other packages too, whatever the main thread runs.
    ...(sources && { execArgv: ["--conditions=source"] }),
  });
}
