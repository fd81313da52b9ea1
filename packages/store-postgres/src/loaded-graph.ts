import { ConceptIndex, type GraphDiff, type NoteBatch, type NoteReading } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import type { Database } from "./database.ts";
import { follow, type FollowTold } from "./follow.ts";

/** How many notes are fetched at a time. */
const PAGE = 500;

interface StoredNote {
  path: string;
  text: string;
  reading: NoteReading | null;
}

/** Whom to tell while a graph follows its database. */
export interface FollowOptions extends FollowTold {
  /** Told of each change, after the index has it. */
  onChange: (diff: GraphDiff) => void;
}

/** A vault's graph in memory, taken from the database: for what needs the whole index. It can follow the database. */
export class LoadedGraph {
  /** The whole graph as of `revision`; `refresh` and `follow` bring it up to date in place. */
  readonly index: ConceptIndex;
  readonly #database: Database;
  #revision: number;

  private constructor(database: Database, index: ConceptIndex, revision: number) {
    this.#database = database;
    this.index = index;
    this.#revision = revision;
  }

  /** Cost: all readings of the vault, merged once. Nothing is read anew. */
  static async load(database: Database): Promise<LoadedGraph> {
    const index = new ConceptIndex();
    // First the revision: what is merged after it comes again, and changes nothing.
    const revision = await revisionOf(database);
    let after = "";
    for (;;) {
      const page = await database.rows<StoredNote>(
        `SELECT r.path, r.text, r.reading FROM cairn.readings r JOIN cairn.notes n ON n.vault = r.vault AND n.path = r.path
         WHERE r.vault = $1 AND r.path > $2 AND NOT n.removed ORDER BY r.path LIMIT $3`,
        [database.vault, after, PAGE],
      );
      index.applyBatch(batchOf(page, []));
      if (page.length < PAGE) break;
      after = page.at(-1)!.path;
    }
    return new LoadedGraph(database, index, revision);
  }

  /** The revision of the database that the index has. */
  get revision(): number {
    return this.#revision;
  }

  /** Brings the index up to date. @returns what changed, `undefined` for nothing */
  async refresh(): Promise<GraphDiff | undefined> {
    const revision = await revisionOf(this.#database);
    if (revision === this.#revision) return undefined;
    const changed = await this.#changedNotes(revision);
    const present = new Map<string, StoredNote>();
    for (let start = 0; start < changed.length; start += PAGE) {
      const rows = await this.#database.rows<StoredNote>(
        `SELECT r.path, r.text, r.reading FROM cairn.readings r JOIN cairn.notes n ON n.vault = r.vault AND n.path = r.path
         WHERE r.vault = $1 AND r.path = ANY ($2::text[]) AND NOT n.removed`,
        [this.#database.vault, changed.slice(start, start + PAGE)],
      );
      for (const row of rows) present.set(row.path, row);
    }
    const gone = changed.filter((path) => !present.has(path));
    const diff = this.index.applyBatch(batchOf([...present.values()], gone));
    this.#revision = revision;
    return diff;
  }

  /**
   * Keeps the index up to date: at once where the database sends a notice, otherwise after a while. A database that is away for a
   * time costs nothing but the delay. @returns ends following
   */
  follow({ onChange, ...told }: FollowOptions): Promise<() => Promise<void>> {
    let over = false;
    const look = async (): Promise<void> => {
      const diff = await this.refresh();
      if (diff !== undefined && !over) onChange(diff);
    };
    return follow(this.#database, look, told).then((end) => () => {
      over = true;
      return end();
    });
  }

  /** Paths of the notes that were merged since the index was brought up to date; all of them where nobody remembers. */
  async #changedNotes(revision: number): Promise<string[]> {
    const rows = await this.#database.rows<{ body: { notes: string[] } | null }>(
      "SELECT body FROM cairn.changes WHERE vault = $1 AND revision > $2 AND revision <= $3",
      [this.#database.vault, this.#revision, revision],
    );
    const known = rows.flatMap(({ body }) => body?.notes ?? []);
    if (rows.length === revision - this.#revision && rows.every(({ body }) => body !== null))
      return [...new Set(known)];
    const all = await this.#database.rows<{ path: string }>("SELECT path FROM cairn.notes WHERE vault = $1", [
      this.#database.vault,
    ]);
    return [...new Set([...all.map(({ path }) => path), ...this.index.notePaths])];
  }
}

async function revisionOf(database: Database): Promise<number> {
  const rows = await database.rows<{ revision: string }>("SELECT revision FROM cairn.vaults WHERE vault = $1", [
    database.vault,
  ]);
  return Number(rows[0]?.revision ?? 0);
}

function batchOf(notes: readonly StoredNote[], gone: readonly string[]): NoteBatch {
  const set = notes.flatMap(({ text, reading }) => (reading === null ? [] : [{ reading, text }]));
  const corrections = notes.find(({ path }) => path === CORRECTIONS_FILE)?.text;
  const isUncorrected = gone.includes(CORRECTIONS_FILE);
  return {
    set,
    removed: gone.filter((path) => path !== CORRECTIONS_FILE),
    ...(corrections !== undefined && { corrections }),
    ...(isUncorrected && { corrections: null }),
  };
}
