import type { Concept, CorrectionReport, Counts, Gap, NoteWarning, UnreachableGoal } from "@cairn/graph-core";
import { CairnError, type GapsResult } from "@cairn/graph-core";
import type { CourseGround, KeptPlace, KeptTheme, VaultFigures } from "@cairn/graph-core/store";
import { columnText } from "../column-text.ts";
import type { Database } from "../database.ts";

interface ThemeRow {
  theme: string;
  size: number;
  top: string[];
}

interface Documents {
  figures: Pick<VaultFigures, "words" | "relationTypes" | "tags">;
  gaps: {
    gaps: (Omit<Gap, "concept"> & { concept: string })[];
    unreachable: (Omit<UnreachableGoal, "concept"> & { concept: string })[];
  };
  corrections: { reports: CorrectionReport[]; warnings: NoteWarning[] };
  review: string[];
}

const EMPTY: Documents = {
  figures: { words: 0, relationTypes: [], tags: [] },
  gaps: { gaps: [], unreachable: [] },
  corrections: { reports: [], warnings: [] },
  review: [],
};

/** What the worker that merges has worked out from the whole graph. It may lie some revisions back. */
export class Derived {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Two statements. */
  async themes(first: number): Promise<KeptTheme[]> {
    const rows = await this.#database.rows<ThemeRow>(
      "SELECT theme, size, top FROM cairn.themes WHERE vault = $1 ORDER BY size DESC, theme LIMIT $2",
      [this.#database.vault, first],
    );
    const mains = await this.#concepts(rows.map(({ theme }) => theme));
    return rows.flatMap((row) => themeOf(row, mains) ?? []);
  }

  /** Three statements. */
  async themesOf(ids: readonly string[]): Promise<(KeptTheme | undefined)[]> {
    const { vault } = this.#database;
    const members = await this.#database.rows<{ id: string; theme: string }>(
      "SELECT id, theme FROM cairn.theme_concepts WHERE vault = $1 AND id = ANY ($2::text[])",
      [vault, ids.map((id) => columnText(id))],
    );
    const names = [...new Set(members.map(({ theme }) => theme))];
    const [rows, mains] = await Promise.all([
      this.#database.rows<ThemeRow>(
        "SELECT theme, size, top FROM cairn.themes WHERE vault = $1 AND theme = ANY ($2::text[])",
        [vault, names],
      ),
      this.#concepts(names),
    ]);
    const themes = new Map(rows.map((row) => [row.theme, themeOf(row, mains)]));
    const themeById = new Map(members.map(({ id, theme }) => [id, themes.get(theme)]));
    return ids.map((id) => themeById.get(id));
  }

  /** One statement. */
  async places(ids: readonly string[]): Promise<(KeptPlace | undefined)[]> {
    const rows = await this.#database.rows<KeptPlace & { id: string }>(
      "SELECT id, x, y, theme FROM cairn.places WHERE vault = $1 AND id = ANY ($2::text[])",
      [this.#database.vault, ids.map((id) => columnText(id))],
    );
    const places = new Map(rows.map(({ id, x, y, theme }) => [id, { x, y, theme }]));
    return ids.map((id) => places.get(id));
  }

  /** Two statements. */
  async figures(counts: Counts): Promise<VaultFigures> {
    return { ...counts, ...(await this.#document("figures")) };
  }

  /** One statement. */
  corrections(): Promise<Documents["corrections"]> {
    return this.#document("corrections");
  }

  /** Ids of relations, the least certain first: one statement. */
  async review(first: number): Promise<string[]> {
    return (await this.#document("review")).slice(0, first);
  }

  /** Two statements. */
  async gaps(first: number): Promise<GapsResult> {
    const known = await this.#document("gaps");
    const [gaps, unreachable] = [known.gaps.slice(0, first), known.unreachable.slice(0, first)];
    const concepts = await this.#concepts([...gaps, ...unreachable].map(({ concept }) => concept));
    const whole = <T extends { concept: string }>(one: T): (Omit<T, "concept"> & { concept: Concept })[] => {
      const concept = concepts.get(one.concept);
      return concept === undefined ? [] : [{ ...one, concept }];
    };
    return { gaps: gaps.flatMap(whole), unreachable: unreachable.flatMap(whole) };
  }

  /** Three statements. */
  async courseGround(first: number): Promise<CourseGround> {
    const { vault } = this.#database;
    const [rows, counts] = await Promise.all([
      this.#database.rows<{ id: string; level: number; required: boolean }>(
        "SELECT id, level, required FROM cairn.courses WHERE vault = $1 ORDER BY importance, id LIMIT $2",
        [vault, first],
      ),
      this.#database.rows<{ count: number }>("SELECT count(*)::float8 AS count FROM cairn.courses WHERE vault = $1", [
        vault,
      ]),
    ]);
    const concepts = await this.#concepts(rows.map(({ id }) => id));
    const shown = rows.filter(({ id }) => concepts.has(id));
    return {
      shown: shown.map(({ id }) => concepts.get(id)!),
      levels: shown.map(({ level }) => level),
      isRequired: shown.map(({ required }) => required),
      omitted: (counts[0]?.count ?? rows.length) - rows.length,
    };
  }

  async #concepts(ids: readonly string[]): Promise<Map<string, Concept>> {
    const rows = await this.#database.rows<{ body: Concept }>(
      "SELECT body FROM cairn.concepts WHERE vault = $1 AND id = ANY ($2::text[])",
      [this.#database.vault, [...new Set(ids)]],
    );
    return new Map(rows.map(({ body }) => [body.id, body]));
  }

  /** @throws CairnError `store-outdated` where there is a graph and nobody has worked it out yet */
  async #document<K extends keyof Documents>(kind: K): Promise<Documents[K]> {
    const rows = await this.#database.rows<{ revision: string; body: Documents[K] | null }>(
      `SELECT v.revision, (SELECT d.body FROM cairn.documents d WHERE d.vault = $1 AND d.kind = $2) AS body
       FROM cairn.vaults v WHERE v.vault = $1`,
      [this.#database.vault, kind],
    );
    const [row] = rows;
    if (row?.body != null) return row.body;
    if (row === undefined || Number(row.revision) === 0) return EMPTY[kind];
    const message = 'What this asks for has not been worked out from the graph yet: a "cairn worker" does that.';
    throw new CairnError("store-outdated", message);
  }
}

function themeOf({ theme, size, top }: ThemeRow, mains: ReadonlyMap<string, Concept>): KeptTheme | undefined {
  const main = mains.get(theme);
  return main && { main, size, top };
}
