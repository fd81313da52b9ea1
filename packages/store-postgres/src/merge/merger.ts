import { ConceptIndex, type GraphDiff, type NoteBatch, type NoteReading } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { prerequisiteId } from "@cairn/graph-core/store";
import type { Places } from "@cairn/layout";
import { type Database, notify, type Statements } from "../database.ts";
import { keepDiff } from "./diffs.ts";
import { Deriver, type When } from "./derive.ts";
import { type GraphWrite, writeGraph } from "./graph-write.ts";
import { reconcileKept } from "./kept-write.ts";
import { followMerge, loadPlaces, writePlaces } from "./map-places.ts";
import { reconcile } from "./reconcile.ts";
import { writeOfDiff } from "./write-of-diff.ts";

export interface MergerOptions {
  /** Names this process among those that merge. */
  name: string;
  /** For how many seconds nobody else begins to merge after the last sign of life. */
  lease: number;
  /** How many notes are merged in one transaction. */
  most: number;
}

/** A note that is to be merged: its reading, or that it is gone. */
interface PendingNote {
  path: string;
  digest: string;
  removed: boolean;
  text: string | null;
  reading: NoteReading | null;
}

/**
 * Merges readings into the graph of a vault. One process does so at a time: it holds the vault's index in memory and writes what each
 * batch changes, in one transaction with the notes' state and the revision. Who comes second, or was thought dead, finds another
 * revision than its own, and begins anew from what the database holds: so nothing is written twice, nothing lost, and what stands in
 * the database is what one process makes of the same notes.
 */
export class Merger {
  readonly #database: Database;
  readonly #options: MergerOptions;
  #index: ConceptIndex | undefined;
  /** Of the graph in the database, as this process wrote or found it. */
  #revision = -1;
  #dropped = new Map<string, string>();
  /** Where concepts stand on the map, as the database has it; `undefined` while nobody has laid it out. */
  #places: Places | undefined;
  #renewed = 0;
  readonly #deriver: Deriver;

  constructor(database: Database, options: MergerOptions) {
    this.#database = database;
    this.#options = options;
    this.#deriver = new Deriver(database);
  }

  /**
   * Merges one batch where this process may.
   * @returns how many notes; `undefined` where another process merges
   */
  async step(): Promise<number | undefined> {
    const revision = await this.#lease();
    if (revision === undefined) {
      this.#forget();
      return undefined;
    }
    try {
      if (this.#index === undefined || revision !== this.#revision) return await this.#takeOver(revision);
      return await this.#mergeBatch(this.#index);
    } catch (error) {
      // The index may be ahead of the database now.
      this.#forget();
      throw error;
    }
  }

  /**
   * Works out what only the whole graph tells, where this process merges and that is not done yet for the graph as it is.
   * @param when `now`: at once; `idle` and `busy`: where it takes no more than a tenth of this process's time, and while there are
   *   notes to merge, rarely
   * @returns whether it did
   */
  async derive(when: When): Promise<boolean> {
    const isLaidOut = this.#places !== undefined || this.#index?.parts.conceptCount === 0;
    if (this.#index === undefined || !this.#deriver.isDue(this.#revision, when, isLaidOut)) return false;
    try {
      await this.#renew();
      if (this.#index === undefined) return false;
      this.#places = await this.#deriver.derive(this.#index, this.#revision, when, this.#places);
      return true;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** To be called now and then while there is nothing to merge: who holds the index goes on holding the lease. */
  async stay(): Promise<void> {
    if (this.#index !== undefined) await this.#renew();
  }

  /** Lets others merge at once. */
  async release(): Promise<void> {
    this.#forget();
    await this.#database.run(
      "UPDATE cairn.vaults SET merger = NULL, merger_until = NULL WHERE vault = $1 AND merger = $2",
      [this.#database.vault, this.#options.name],
    );
  }

  #forget(): void {
    this.#index = undefined;
    this.#revision = -1;
    this.#dropped = new Map();
    this.#places = undefined;
  }

  /** @returns the revision of the graph, `undefined` where another process holds the lease */
  async #lease(): Promise<number | undefined> {
    const rows = await this.#database.rows<{ revision: string }>(
      `UPDATE cairn.vaults SET merger = $2, merger_until = now() + make_interval(secs => $3)
       WHERE vault = $1 AND (merger IS NULL OR merger = $2 OR merger_until < now()) RETURNING revision`,
      [this.#database.vault, this.#options.name, this.#options.lease],
    );
    this.#renewed = performance.now();
    return rows[0] === undefined ? undefined : Number(rows[0].revision);
  }

  async #renew(): Promise<void> {
    if (performance.now() - this.#renewed < (this.#options.lease * 1000) / 4) return;
    if ((await this.#lease()) === undefined) this.#forget();
  }

  /** Builds the index from all readings, and brings the database in line with it. */
  async #takeOver(revision: number): Promise<number> {
    const index = new ConceptIndex();
    const taken: (PendingNote & { state: string })[] = [];
    let pending = 0;
    let after = "";
    for (;;) {
      const page = await this.#database.rows<PendingNote & { state: string }>(ALL_READ, [
        this.#database.vault,
        after,
        this.#options.most,
      ]);
      index.applyBatch(batchOf(page));
      for (const { path, digest, removed, state } of page) {
        if (state !== "merged") pending++;
        taken.push({ path, digest, removed, state, text: null, reading: null });
      }
      if (page.length < this.#options.most) break;
      after = page.at(-1)!.path;
      await this.#renew();
    }
    await this.#write(index, revision, taken, async (statements) => {
      const { write, changes } = await reconcile(statements, this.#database.vault, index);
      const notes = taken.flatMap(({ path, state }) => (state === "merged" || path === CORRECTIONS_FILE ? [] : path));
      const diff = changes && notes.length <= MOST_TOLD ? { ...changes, notes } : null;
      return { write, diff, after: () => reconcileKept(statements, this.#database.vault, index) };
    });
    this.#index = index;
    this.#places = await loadPlaces(this.#database, this.#database.vault);
    this.#dropped = new Map(index.droppedPrerequisites.map((each) => [prerequisiteId(each), JSON.stringify(each)]));
    return pending;
  }

  async #mergeBatch(index: ConceptIndex): Promise<number> {
    const pending = await this.#database.rows<PendingNote>(PENDING, [this.#database.vault, this.#options.most]);
    if (pending.length === 0) return 0;
    const diff = index.applyBatch(batchOf(pending));
    const corrections = pending.flatMap(({ path }) => (path === CORRECTIONS_FILE ? path : []));
    const write = await writeOfDiff(index, diff, this.#dropped, corrections);
    const [known, { vault }] = [this.#places, this.#database];
    const places = known && followMerge(known, diff, index.parts);
    await this.#write(index, this.#revision, pending, (statements) =>
      Promise.resolve({ write, diff, after: async () => places && writePlaces(statements, vault, known, places) }),
    );
    this.#places = places;
    return pending.length;
  }

  /** One transaction: the graph, what became of the notes, the revision. */
  async #write(
    index: ConceptIndex,
    expected: number,
    notes: readonly PendingNote[],
    writes: (statements: Statements) => Promise<Written>,
  ): Promise<void> {
    const { vault } = this.#database;
    await this.#database.transaction(async (statements) => {
      await statements.run("SET LOCAL statement_timeout = 0");
      const [row] = await statements.rows<{ revision: string }>(
        "SELECT revision FROM cairn.vaults WHERE vault = $1 FOR UPDATE",
        [vault],
      );
      if (Number(row?.revision) !== expected) throw new MergedElsewhere();
      const { write, diff, after } = await writes(statements);
      await writeGraph(statements, vault, write);
      await after?.();
      for (let start = 0; start < notes.length; start += 5000) {
        const piece = notes.slice(start, start + 5000);
        await statements.run(MARK, [vault, piece.map(({ path }) => path), piece.map(({ digest }) => digest)]);
      }
      const gone = notes.flatMap(({ path, removed }) => (removed ? path : []));
      if (gone.length > 0) await statements.run(FORGET, [vault, gone]);
      if (isEmpty(write)) {
        await statements.run(
          "UPDATE cairn.vaults SET kept_revision = revision WHERE vault = $1 AND kept_revision <> revision",
          [vault],
        );
        this.#revision = expected;
        return;
      }
      await keepDiff(statements, vault, expected + 1, diff);
      await this.#count(statements, index, expected + 1);
      await statements.run("INSERT INTO cairn.changes (vault, revision, body) VALUES ($1, $2, $3::json)", [
        vault,
        expected + 1,
        JSON.stringify(changeOf(write, notes)),
      ]);
      await statements.run("DELETE FROM cairn.changes WHERE vault = $1 AND revision <= $2", [
        vault,
        expected + 1 - KEPT_CHANGES,
      ]);
      await notify(statements, "graph", vault, String(expected + 1));
      this.#revision = expected + 1;
    });
  }

  async #count(statements: Statements, index: ConceptIndex, revision: number): Promise<void> {
    const { notes, concepts, relations, prerequisites } = await index.reader.counts();
    await statements.run(
      `UPDATE cairn.vaults SET revision = $2, kept_revision = $2, notes = $3, concepts = $4, relations = $5, prerequisites = $6,
         merger = $7, merger_until = now() + make_interval(secs => $8)
       WHERE vault = $1`,
      [
        this.#database.vault,
        revision,
        notes,
        concepts,
        relations,
        prerequisites,
        this.#options.name,
        this.#options.lease,
      ],
    );
    this.#renewed = performance.now();
  }
}

/** What one merge writes. */
interface Written {
  write: GraphWrite;
  /** The same as followers are told of it; `null`: too much. */
  diff: GraphDiff | null;
  /** Done behind the graph, in the same transaction. */
  after?: () => Promise<void>;
}

/** Another process merged meanwhile: this one begins anew. */
export class MergedElsewhere extends Error {
  override readonly name = "MergedElsewhere";
}

/** How many revisions a follower may lag behind and still learn what changed. */
const KEPT_CHANGES = 1000;
/** A change of more things is not told one by one. */
const MOST_TOLD = 5000;

function batchOf(notes: readonly PendingNote[]): NoteBatch {
  const batch = { set: [] as { reading: NoteReading; text: string }[], removed: [] as string[] };
  let corrections: string | null | undefined;
  for (const { path, removed, text, reading } of notes) {
    if (path === CORRECTIONS_FILE) corrections = removed ? null : text;
    else if (removed) batch.removed.push(path);
    else if (reading !== null && text !== null) batch.set.push({ reading, text });
  }
  return corrections === undefined ? batch : { ...batch, corrections };
}

function isEmpty({ concepts, relations, prerequisites, dropped, views, kept }: GraphWrite): boolean {
  const lists = [concepts, relations, prerequisites, dropped, views, kept];
  return lists.every(({ put, gone }) => put.length + gone.length === 0);
}

/** What followers are told: ids of what came or changed and of what went; `null`: so much that they had better look anew. */
function changeOf(write: GraphWrite, notes: readonly PendingNote[]): unknown {
  const { concepts, relations, prerequisites } = write;
  const lists = [concepts, relations, prerequisites];
  if (lists.reduce((sum, { put, gone }) => sum + put.length + gone.length, notes.length) > MOST_TOLD) return null;
  return {
    concepts: { put: concepts.put.map(({ id }) => id), gone: concepts.gone },
    relations: { put: relations.put.map(relationKey), gone: relations.gone.map(relationKey) },
    prerequisites: { put: prerequisites.put.map(prerequisiteId), gone: prerequisites.gone.map(prerequisiteId) },
    notes: notes.map(({ path }) => path),
  };
}

function relationKey({ source, type, target }: GraphWrite["relations"]["gone"][number]): string {
  return `${source}|${type}|${target}`;
}

/** Everything that was read, whether merged or not, and what is gone and not merged. */
const ALL_READ = `
SELECT n.path, n.state, n.removed, CASE WHEN n.removed THEN n.digest ELSE r.digest END AS digest, r.text, r.reading
FROM cairn.notes n LEFT JOIN cairn.readings r ON r.vault = n.vault AND r.path = n.path
WHERE n.vault = $1 AND n.path > $2 AND (r.path IS NOT NULL OR (n.removed AND n.state = 'read'))
ORDER BY n.path LIMIT $3`;

const PENDING = `
SELECT n.path, n.removed, n.digest, r.text, r.reading
FROM cairn.notes n LEFT JOIN cairn.readings r ON r.vault = n.vault AND r.path = n.path AND r.digest = n.digest
WHERE n.vault = $1 AND n.state = 'read' AND (n.removed OR r.path IS NOT NULL)
ORDER BY n.path LIMIT $2`;

/** A note that was changed meanwhile has another digest, and stays what it is. */
const MARK = `
UPDATE cairn.notes n SET state = 'merged' FROM unnest($2::text[], $3::text[]) AS g(path, digest)
WHERE n.vault = $1 AND n.path = g.path AND n.digest = g.digest AND n.state = 'read'`;

const FORGET = `
DELETE FROM cairn.readings r USING cairn.notes n
WHERE r.vault = $1 AND n.vault = $1 AND n.path = r.path AND n.removed AND r.path = ANY ($2::text[])`;
