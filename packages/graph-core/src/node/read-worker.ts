// A worker thread that reads notes: takes lists of notes, answers with their readings as JSON.
import { parentPort } from "node:worker_threads";
import type { NoteSource } from "../model/note.ts";
import { readNote } from "../reading/read-note.ts";

parentPort?.on("message", (notes: NoteSource[]) => {
  parentPort?.postMessage(notes.map((note) => JSON.stringify(readNote(note))));
});
