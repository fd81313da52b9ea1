import { createInterface } from "node:readline";
import type { NoteEdit, PostgresStore } from "@cairn/store-postgres";
import { defineCommand, UsageError } from "../command.ts";
import { wholeNumber } from "../numbers.ts";
import { print, tell } from "../output.ts";
import { Progress } from "../progress.ts";
import { openStore, requiredStore, WORK_OPTION } from "../store.ts";
import { tellWarnings, type Warning } from "../warnings.ts";

const PIECE = 200;
/** How many bad lines of stdin are told one by one. */
const MOST_TOLD = 20;

/** `cairn ingest`: puts notes into a store's list of work. */
export const ingest = defineCommand({
  name: "ingest",
  synopsis: "PATH | --stdin --store URL",
  about:
    "Puts the notes of a folder into a database, for workers to read. What is there already is no work; what is gone from the folder is taken out. May be ended and begun again at any moment.",
  positionals: [0, 1],
  readsNotes: false,
  paged: false,
  options: {
    ...WORK_OPTION,
    stdin: {
      about: 'Take notes from stdin: a line of JSON each, {"path", "text", "revision"}; text null: it is gone.',
    },
    keep: { about: "Take nothing out: the folder is not the whole vault." },
    "at-most": { value: "N", about: "Wait while more than N notes wait to be read. Without it, 1000000." },
    verbose: { short: "v", about: "Show every warning." },
  },
  examples: [
    { line: "cairn ingest ~/notes --store postgres://cairn@db/cairn", about: "A folder, into the vault default." },
    {
      line: "cairn ingest --stdin --store 'postgres://cairn@db/cairn?vault=physics' < notes.jsonl",
      about: "From another program, into a vault of its own.",
    },
  ],
  async run([path], { store: address, stdin, keep, verbose, ...values }) {
    const most = wholeNumber("at-most", values["at-most"], 1_000_000_000) ?? 1_000_000;
    if ((path === undefined) !== stdin) throw new UsageError("cairn ingest takes a PATH or --stdin.");
    const store = await openStore(requiredStore(address, "ingest"));
    const intake = new Intake(store, most);
    const failed = path === undefined ? await takeLines(intake) : await takeFolder(intake, { path, keep, verbose });
    const { changed, unchanged } = intake;
    await print(`${changed} notes to work on, ${unchanged} as they are.\n`);
    if (failed > 0) tell(`${failed} lines were no notes, and were left out.`);
    return failed > 0 ? 1 : 0;
  },
});

/** Hands edits to a store no faster than its notes are read. */
class Intake {
  changed = 0;
  unchanged = 0;
  readonly store: PostgresStore;
  readonly #most: number;

  constructor(store: PostgresStore, most: number) {
    this.store = store;
    this.#most = most;
  }

  async take(edits: readonly NoteEdit[]): Promise<void> {
    let told = false;
    while ((await this.store.waiting(this.#most + 1)) > this.#most) {
      if (!told) tell(`More than ${this.#most} notes wait to be read: waiting for workers.`);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    const { changed, unchanged } = await this.store.enqueue(edits);
    this.changed += changed;
    this.unchanged += unchanged;
  }
}

async function takeFolder(
  intake: Intake,
  { path, keep, verbose }: { path: string; keep: boolean; verbose: boolean },
): Promise<number> {
  const { openVaultFiles } = await import("@cairn/graph-core/node");
  const { CairnError } = await import("@cairn/graph-core");
  const { CORRECTIONS_FILE } = await import("@cairn/graph-core/corrections");
  const vault = await openVaultFiles(path);
  if (vault.total === 0 && !keep) {
    // More likely a wrong path than a vault that was emptied on purpose.
    throw new CairnError(
      "vault-empty",
      `There are no notes in "${path}". To empty a vault, give its notes text null on stdin.`,
    );
  }
  const progress = new Progress("Putting in notes");
  const warnings: Warning[] = [...vault.warnings];
  const present = new Set<string>();
  try {
    if (vault.corrections !== undefined) {
      present.add(CORRECTIONS_FILE);
      await intake.take([{ path: CORRECTIONS_FILE, text: vault.corrections }]);
    }
    let done = 0;
    for await (const piece of vault.pieces()) {
      for (const note of piece.notes) present.add(note.path);
      // A file that cannot be read now is no reason to forget what it said.
      for (const { note, code } of piece.warnings) if (code === "unreadable") present.add(note);
      await intake.take(piece.notes);
      warnings.push(...piece.warnings);
      progress.at((done += PIECE), vault.total);
    }
  } finally {
    progress.done();
  }
  if (!keep) {
    const gone = (await intake.store.notePaths()).filter((known) => !present.has(known));
    for (let start = 0; start < gone.length; start += PIECE) {
      await intake.take(gone.slice(start, start + PIECE).map((known) => ({ path: known, text: null })));
    }
  }
  tellWarnings(warnings, verbose);
  return 0;
}

/** @returns how many lines were no notes */
async function takeLines(intake: Intake): Promise<number> {
  let number = 0;
  let failed = 0;
  let piece: NoteEdit[] = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === "") continue;
    const edit = editIn(line);
    if (typeof edit !== "string") piece.push(edit);
    else if (++failed <= MOST_TOLD) tell(`Line ${number} is no note: ${edit}.`);
    if (piece.length < PIECE) continue;
    await intake.take(piece);
    piece = [];
  }
  if (piece.length > 0) await intake.take(piece);
  return failed;
}

/** The note on a line of JSON, or what is wrong with it. */
function editIn(line: string): NoteEdit | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "it is not JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "it is no object";
  const { path, text, revision } = value as Record<string, unknown>;
  if (typeof path !== "string" || path === "" || path.length > 1000 || path.includes("\0") || /\p{Cs}/u.test(path)) {
    return '"path" must be the path of a note';
  }
  if (text !== null && typeof text !== "string") return '"text" must be a text, or null';
  if (revision === undefined) return { path, text };
  if (typeof revision !== "number" || !Number.isSafeInteger(revision) || revision < 1) {
    return '"revision" must be a whole number from 1';
  }
  return { path, text, revision };
}
