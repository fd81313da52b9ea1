import type { CairnGraphFile, GraphReader } from "@cairn/graph-core";
import { Database, type DatabaseOptions } from "./database.ts";
import { follow, type FollowTold } from "./follow.ts";
import { graphFile } from "./graph-file.ts";
import { LoadedGraph } from "./loaded-graph.ts";
import { checkMigrations } from "./migrate.ts";
import { PostgresReader } from "./reader/postgres-reader.ts";
import { PostgresVault } from "./served/postgres-vault.ts";
import { type Enqueued, enqueue, type NoteEdit, readAgain, storedPaths } from "./work/enqueue.ts";
import { type DeadLetter, deadLetters, retryFailed, waitingNotes, type WorkStatus, workStatus } from "./work/status.ts";
import { Worker, type WorkerOptions } from "./work/worker.ts";

/** A vault in a PostgreSQL database: its notes, the work on them and its graph. Holds nothing in memory. */
export class PostgresStore {
  readonly #database: Database;
  /** For the queries: asks the database each time, so that its answers follow the work. */
  readonly reader: GraphReader;

  private constructor(database: Database) {
    this.#database = database;
    this.reader = new PostgresReader(database);
  }

  /**
   * Opens the vault at an address; makes nothing there.
   * @param address `postgres://user@host/database?vault=name`; without `vault` it is `default`.
   * @throws CairnError `store-invalid`, `store-unreachable`, `store-outdated` (run {@link migrate})
   */
  static async open(address: string, options: DatabaseOptions = {}): Promise<PostgresStore> {
    const database = new Database(address, options);
    try {
      await checkMigrations(database);
    } catch (error) {
      await database.close();
      throw error;
    }
    return new PostgresStore(database);
  }

  /** The vault's name. */
  get vault(): string {
    return this.#database.vault;
  }

  /** For measuring: how many statements were sent so far. */
  get statements(): number {
    return this.#database.statements;
  }

  /** Puts edits of notes into the list of work; workers do it. @throws CairnError `invalid-argument` for what is no note */
  enqueue(edits: readonly NoteEdit[]): Promise<Enqueued> {
    return enqueue(this.#database, edits);
  }

  /** Paths of the notes that the vault should have, sorted; the author's corrections are one of them. */
  notePaths(): Promise<string[]> {
    return storedPaths(this.#database);
  }

  /** Has notes read anew that another version of Cairn has read. @returns how many */
  readAgain(): Promise<number> {
    return readAgain(this.#database);
  }

  /** Has notes that could not be read tried again. @returns how many */
  retryFailed(): Promise<number> {
    return retryFailed(this.#database);
  }

  /** How far the work is. */
  status(): Promise<WorkStatus> {
    return workStatus(this.#database);
  }

  /** Notes that could not be read, by path. */
  deadLetters(first?: number): Promise<DeadLetter[]> {
    return deadLetters(this.#database, first);
  }

  /** A worker on this vault; call its `run`. */
  worker(options?: WorkerOptions): Worker {
    return new Worker(this.#database, options);
  }

  /** The graph as a file: byte for byte what one process makes of the same notes. Cost: the whole graph, in memory. */
  graphFile(): Promise<CairnGraphFile> {
    return graphFile(this.#database);
  }

  /** For those who show the vault: asks the database each time and holds nothing of the graph. Looks once. */
  async vaultReader(): Promise<PostgresVault> {
    const vault = new PostgresVault(this.#database, this.reader);
    await vault.look();
    return vault;
  }

  /**
   * Keeps a reader's revisions up to date: at once where the database sends notices, otherwise after a while.
   * @param onChange told of each change. @returns ends it
   */
  follow(vault: PostgresVault, onChange: () => void, told: FollowTold = {}): Promise<() => Promise<void>> {
    return follow(
      this.#database,
      async () => {
        if (await vault.look()) onChange();
      },
      told,
    );
  }

  /** The graph in memory, for what needs all of it. Cost: all readings, merged once. */
  load(): Promise<LoadedGraph> {
    return LoadedGraph.load(this.#database);
  }

  /** How many notes wait to be read, counted no farther than `most`. */
  waiting(most: number): Promise<number> {
    return waitingNotes(this.#database, most);
  }

  /** Closes the connections; the store cannot be used afterwards. */
  close(): Promise<void> {
    return this.#database.close();
  }
}
