// A worker thread that reads notes: takes lists of notes, answers with their readings as JSON.
import { parentPort, workerData } from "node:worker_threads";
import type { NoteSource } from "../model/note.ts";
import { readNote } from "../reading/read-note.ts";
import { readerOf } from "./own-reader.ts";

const own = workerData as string | null;
const read = own === null ? readNote : (await readerOf(new URL(own))).read;

parentPort?.on("message", (notes: NoteSource[]) => {
  parentPort?.postMessage(notes.map((note) => JSON.stringify(read(note))));
});
