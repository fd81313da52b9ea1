import { createHash } from "node:crypto";
import { CairnError } from "@cairn/graph-core";
import pg from "pg";
import { parseAddress } from "./address.ts";
import { storeError } from "./errors.ts";

/** How a database is spoken to. */
export interface DatabaseOptions {
  /** How many connections are open at most. Default 4. */
  connections?: number;
  /** Milliseconds that a statement may take; 0: any time. Default 60,000. */
  statementTimeout?: number;
  /** Milliseconds to wait for a connection. Default 5,000. */
  connectTimeout?: number;
  /** Told of each statement before it is sent: for measuring. */
  onStatement?: (sql: string) => void;
}

/** A value that a statement takes. */
export type Value = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** Runs statements: the database itself, or one transaction of it. */
export interface Statements {
  /** @returns the rows. A statement is planned once for a connection. */
  rows<T extends object>(sql: string, values?: readonly Value[]): Promise<T[]>;
  /** @returns how many rows it changed. */
  run(sql: string, values?: readonly Value[]): Promise<number>;
}

/**
 * A pool of connections to one vault of a database: row-level security shows this vault alone. Errors of the server come as
 * {@link CairnError} where there is something to do about them.
 */
export class Database implements Statements {
  readonly vault: string;
  readonly #pool: pg.Pool;
  readonly #config: pg.ClientConfig;
  readonly #onStatement: ((sql: string) => void) | undefined;
  #statements = 0;

  /** Opens no connection yet. @throws CairnError `store-invalid` */
  constructor(address: string, options: DatabaseOptions = {}) {
    const { connectionString, vault, settings } = parseAddress(address);
    const { connections = 4, statementTimeout = 60_000, connectTimeout = 5000 } = options;
    this.vault = vault;
    this.#onStatement = options.onStatement;
    this.#config = {
      connectionString,
      application_name: "cairn",
      options: `${settings} -c cairn.vault=${vault}`.trim(),
      connectionTimeoutMillis: connectTimeout,
      keepAlive: true,
      ...(statementTimeout > 0 && { statement_timeout: statementTimeout }),
    };
    this.#pool = new pg.Pool({ ...this.#config, max: connections });
    // A connection that breaks while nobody uses it is replaced when it is needed; without a listener it ends the process.
    this.#pool.on("error", () => {});
  }

  /** How many statements were sent: what tests count. */
  get statements(): number {
    return this.#statements;
  }

  rows<T extends object>(sql: string, values: readonly Value[] = []): Promise<T[]> {
    return this.#send(this.#pool, sql, values).then((result) => result.rows as T[]);
  }

  run(sql: string, values: readonly Value[] = []): Promise<number> {
    return this.#send(this.#pool, sql, values).then((result) => result.rowCount ?? 0);
  }

  /** Does some work in one transaction, all of it or nothing. */
  async transaction<T>(work: (statements: Statements) => Promise<T>): Promise<T> {
    let client: pg.PoolClient | undefined;
    let broken = false;
    try {
      client = await this.#pool.connect();
      // A connection that is lost meanwhile fails the next statement; without a listener it would end the process.
      client.on("error", ignore);
      const own = client;
      await own.query("BEGIN");
      const result = await work({
        rows: async <R extends object>(sql: string, values: readonly Value[] = []) =>
          (await this.#send(own, sql, values)).rows as R[],
        run: async (sql, values = []) => (await this.#send(own, sql, values)).rowCount ?? 0,
      });
      await own.query("COMMIT");
      return result;
    } catch (error) {
      broken = (await client?.query("ROLLBACK").catch(() => undefined)) === undefined;
      throw storeError(error);
    } finally {
      client?.off("error", ignore);
      client?.release(broken);
    }
  }

  /**
   * Listens for notices of a channel on a connection of its own.
   * @param kind `work`: notes wait to be read; `graph`: it has changed. @param onNotice told of each. @param onLost told when the connection is gone; listen again.
   * @returns stops listening
   */
  async listen(kind: NoticeKind, onNotice: (text: string) => void, onLost: () => void): Promise<() => Promise<void>> {
    const client = new pg.Client(this.#config);
    let over = false;
    const lost = (): void => {
      if (over) return;
      over = true;
      void client.end().catch(ignore);
      onLost();
    };
    client.on("error", lost);
    client.on("end", lost);
    client.on("notification", ({ payload }) => onNotice(payload ?? ""));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channelOf(kind, this.vault))}`);
    } catch (error) {
      over = true;
      void client.end().catch(ignore);
      throw storeError(error);
    }
    return async () => {
      if (over) return;
      over = true;
      await client.end().catch(ignore);
    };
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #send(on: pg.Pool | pg.PoolClient, sql: string, values: readonly Value[]): Promise<pg.QueryResult> {
    this.#statements++;
    this.#onStatement?.(sql);
    try {
      return await on.query({ name: nameOf(sql), text: sql, values: values as unknown[] });
    } catch (error) {
      throw storeError(error);
    }
  }
}

/** What a notice is about. */
export type NoticeKind = "work" | "graph";

/** Tells everyone who listens, when the transaction is through. */
export async function notify(statements: Statements, kind: NoticeKind, vault: string, text = ""): Promise<void> {
  await statements.rows("SELECT pg_notify($1, $2)", [channelOf(kind, vault), text]);
}

function channelOf(kind: NoticeKind, vault: string): string {
  // A channel's name has 63 bytes at most.
  return `cairn_${kind}_${createHash("sha256").update(vault).digest("base64url")}`;
}

function ignore(): void {}

const NAMES = new Map<string, string>();

/** A statement's name, by which the server knows its plan. */
function nameOf(sql: string): string {
  let name = NAMES.get(sql);
  if (name === undefined) {
    name = createHash("sha256").update(sql).digest("base64url").slice(0, 20);
    NAMES.set(sql, name);
  }
  return name;
}

/** The only row of an answer. @throws CairnError `internal` where there is none */
export function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new CairnError("internal", "The database gave no row where there is always one.");
  return row;
}
