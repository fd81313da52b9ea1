import { CairnError, type GraphReader, type Relation, type RelationFilter } from "@cairn/graph-core";
import type {
  ConceptConditions,
  ConceptListOrder,
  NoteConditions,
  PartAsked,
  VaultReader,
} from "@cairn/graph-core/store";
import { columnText } from "../column-text.ts";
import type { Database } from "../database.ts";
import { changesSince, type Revisions, revisionsOf } from "./changes.ts";
import { Derived } from "./derived.ts";
import { conceptsPart, fitting, notesPart, relationsByIds, relationsPart } from "./lists.ts";
import { keptNotes, texts, warningsOf } from "./notes.ts";

/**
 * What those who show a vault ask of it, by look-ups in the database; nothing of the graph is held. The statements of each method are
 * as many in a large graph as in a small one.
 */
export class PostgresVault implements VaultReader {
  /** What queries ask. */
  readonly reader: GraphReader;
  readonly #database: Database;
  readonly #derived: Derived;
  #revisions: Revisions = { graph: 0, kept: 0, derived: 0 };

  constructor(database: Database, reader: GraphReader) {
    this.#database = database;
    this.#derived = new Derived(database);
    this.reader = reader;
  }

  /** The revisions as they were when last looked at. */
  get revisions(): Revisions {
    return this.#revisions;
  }

  /** Looks which revision the graph has now. @returns whether anything is another one than at the last look */
  async look(): Promise<boolean> {
    const [before, now] = [this.#revisions, await revisionsOf(this.#database)];
    this.#revisions = now;
    return before.graph !== now.graph || before.kept !== now.kept || before.derived !== now.derived;
  }

  /** Of each id; `undefined` where there is none. */
  relations(ids: readonly string[]): Promise<(Relation | undefined)[]> {
    return relationsByIds(this.#database, ids);
  }

  /** How many relations each concept has; 0 for an unknown one. */
  async degrees(ids: readonly string[]): Promise<number[]> {
    this.#checkKept();
    const rows = await this.#database.rows<{ id: string; degree: number }>(
      "SELECT id, degree FROM cairn.concept_ranks WHERE vault = $1 AND id = ANY ($2::text[])",
      [this.#database.vault, ids.map((id) => columnText(id))],
    );
    const known = new Map(rows.map(({ id, degree }) => [id, 0 - degree]));
    return ids.map((id) => known.get(id) ?? 0);
  }

  /** Some relations of one concept, surest first, and whether there are more. */
  relationsPart(id: string, filter: RelationFilter, part: PartAsked) {
    return relationsPart(this.#database, id, filter, part);
  }

  /** Some concepts that meet conditions, in order, and how many there are. */
  async conceptsPart(filter: ConceptConditions, order: ConceptListOrder, part: PartAsked) {
    this.#checkKept();
    return conceptsPart(this.#database, filter, order, part, async () => (await this.reader.counts()).concepts);
  }

  /** Those of the ids whose concepts meet conditions. */
  async fitting(ids: readonly string[], filter: ConceptConditions) {
    this.#checkKept();
    return fitting(this.#database, ids, filter);
  }

  /** Some notes that meet conditions, by path, and how many there are. */
  async notesPart(filter: NoteConditions, part: PartAsked) {
    this.#checkKept();
    return notesPart(this.#database, filter, part, async () => (await this.reader.counts()).notes);
  }

  /** Notes as the graph knows them; `undefined` where there is none. */
  async keptNotes(paths: readonly string[]) {
    this.#checkKept();
    return keptNotes(this.#database, paths);
  }

  /** The texts of notes; `undefined` where there is none. */
  async texts(paths: readonly string[]) {
    this.#checkKept();
    return texts(this.#database, paths);
  }

  /** The warnings of at most so many notes, by path. */
  async warnings(notes: number) {
    this.#checkKept();
    return warningsOf(this.#database, notes);
  }

  /** The largest themes, as the worker that merges last found them. */
  themes(first: number) {
    return this.#derived.themes(first);
  }

  /** The theme of each concept, where it has one. */
  themesOf(ids: readonly string[]) {
    return this.#derived.themesOf(ids);
  }

  /** Where each concept stands on the map, where it has a place. */
  places(ids: readonly string[]) {
    return this.#derived.places(ids);
  }

  /** What the vault adds up to. */
  async figures() {
    return this.#derived.figures(await this.reader.counts());
  }

  /** What became of the author's corrections. */
  corrections() {
    return this.#derived.corrections();
  }

  /** The least certain relations, those first that matter most. */
  async review(first: number) {
    const found = await this.relations(await this.#derived.review(first));
    return found.filter((relation) => relation !== undefined);
  }

  /** What the notes use and never explain, what most builds on first. */
  gaps(first: number) {
    return this.#derived.gaps(first);
  }

  /** What a curriculum is made from. */
  courseGround(first: number) {
    return this.#derived.courseGround(first);
  }

  /** What changed since a revision, where that is still known. */
  changesSince(revision: number) {
    return changesSince(this.#database, revision);
  }

  /** @throws CairnError `store-outdated` where a worker that does not know of lists has merged last */
  #checkKept(): void {
    if (this.#revisions.kept === this.#revisions.graph) return;
    const message =
      'A worker of an older version of Cairn has changed the graph, and its lists are not: run a "cairn worker" of this one.';
    throw new CairnError("store-outdated", message);
  }
}
