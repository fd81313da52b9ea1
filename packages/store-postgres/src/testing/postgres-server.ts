import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { findPostgres, type PostgresPrograms } from "./find-postgres.ts";

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; then it runs as `nobody`. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
/** Durable as by default, but for what only makes tests slow and the machine's memory. */
const SETTINGS = [
  "shared_buffers=64MB",
  "max_connections=60",
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
];

/** A real PostgreSQL server of one's own, on a free port of this machine, in a temporary folder. */
export class PostgresServer {
  /** The port of 127.0.0.1 that it listens on. */
  readonly port: number;
  readonly #folder: string;
  readonly #programs: PostgresPrograms;
  readonly #settings: readonly string[];
  #process: ChildProcess | undefined;
  #databases = 0;

  private constructor(folder: string, port: number, programs: PostgresPrograms, settings: readonly string[]) {
    this.#folder = folder;
    this.port = port;
    this.#programs = programs;
    this.#settings = settings;
  }

  /** Makes a cluster and starts it. Close it in the end. */
  static async start(settings: readonly string[] = []): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), "cairn-postgres-"));
    try {
      const programs = usablePrograms(folder);
      if (isRoot) chownSync(folder, NOBODY, NOBODY);
      const data = join(folder, "data");
      const flags = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"];
      await run(join(programs.bin, "initdb"), flags, { ...user, cwd: folder });
      const server = new PostgresServer(folder, await freePort(), programs, settings);
      await server.resume();
      return server;
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** A second server that follows this one by streaming and answers what only reads. Close it before this one. */
  async replica(): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), "cairn-postgres-"));
    const data = join(folder, "data");
    const client = new pg.Client({ connectionString: this.url("postgres") });
    await client.connect();
    try {
      // What pg_basebackup does, which not every package of PostgreSQL has.
      await client.query("SELECT pg_backup_start('replica', true)");
      cpSync(join(this.#folder, "data"), data, {
        recursive: true,
        filter: (path) => basename(path) !== "postmaster.pid",
      });
      const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)");
      writeFileSync(join(data, "backup_label"), rows[0]!.labelfile);
    } finally {
      await client.end();
    }
    writeFileSync(join(data, "standby.signal"), "");
    if (isRoot) chownAll(folder);
    chmodSync(data, 0o700);
    chmodSync(folder, 0o755);
    const from = `primary_conninfo=host=127.0.0.1 port=${this.port} user=postgres`;
    const replica = new PostgresServer(folder, await freePort(), this.#programs, [from]);
    await replica.resume();
    return replica;
  }

  /** The address of a new, empty database. */
  async database(): Promise<string> {
    const name = `cairn_${process.pid}_${this.#databases++}_${Math.random().toString(36).slice(2, 8)}`;
    await this.query(`CREATE DATABASE ${name}`);
    return this.url(name);
  }

  /** The address of a database as its superuser, or as another user. */
  url(database: string, as = "postgres"): string {
    return `postgres://${as}@127.0.0.1:${this.port}/${database}`;
  }

  /** Runs one statement as the superuser. */
  async query(sql: string, database = "postgres"): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: this.url(database) });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }

  /**
   * Milliseconds of processor time that the server has taken since it was started, to ten milliseconds; 0 where the system does not
   * tell (it does on Linux).
   */
  processorTime(): number {
    const own = this.#process?.pid;
    if (own === undefined || !existsSync("/proc/self/stat")) return 0;
    let ticks = 0;
    for (const id of readdirSync("/proc")) {
      if (!/^\d+$/.test(id)) continue;
      const [parent, ...times] = timesOf(id);
      if (Number(id) === own || parent === own) ticks += times.reduce((sum, each) => sum + each, 0);
    }
    return ticks * 10;
  }

  /** Starts it again after {@link stop} or {@link kill}. */
  async resume(): Promise<void> {
    const flags = ["-D", join(this.#folder, "data"), "-p", String(this.port)];
    for (const setting of [...SETTINGS, ...this.#settings]) flags.push("-c", setting);
    const child = spawn(join(this.#programs.bin, "postgres"), flags, {
      ...user,
      cwd: this.#folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#process = child;
    let log = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (log = (log + text).slice(-4000)));
    for (let tries = 0; ; tries++) {
      try {
        await this.query("SELECT 1");
        return;
      } catch (error) {
        if (child.exitCode !== null || tries > 600) {
          throw new Error(`PostgreSQL did not start.\n${log}`, { cause: error });
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  /** Ends it as an administrator does; connections are cut. */
  stop(): Promise<void> {
    return this.#end("SIGINT");
  }

  /** Ends it as a power cut does. */
  kill(): Promise<void> {
    return this.#end("SIGQUIT");
  }

  /** Ends it and takes its folder away. */
  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }
}

/**
 * The programs where the user that PostgreSQL runs as can reach them, with the links of their libraries, which a package cannot
 * hold: a copy in `folder` where that is needed.
 */
function usablePrograms(folder: string): PostgresPrograms {
  const found = findPostgres();
  if (found.package === "") return found;
  const copy = join(folder, "package");
  cpSync(join(found.package, "native"), join(copy, "native"), { recursive: true });
  const list = join(copy, "native", "pg-symlinks.json");
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Link[]) : [];
  for (const { source, target } of links) {
    if (dirname(source) !== dirname(target)) throw new Error(`A link of another shape than known: ${target}`);
    rmSync(join(copy, target), { force: true });
    symlinkSync(basename(source), join(copy, target));
  }
  const bin = join(copy, "native", "bin");
  for (const name of ["initdb", "postgres", "pg_ctl"])
    if (process.platform !== "win32") chmodSync(join(bin, name), 0o755);
  chmodSync(folder, 0o755);
  return { bin, package: copy };
}

function chownAll(folder: string): void {
  chownSync(folder, NOBODY, NOBODY);
  for (const name of readdirSync(folder, { recursive: true })) lchownSync(join(folder, String(name)), NOBODY, NOBODY);
}

/** A process's parent, and its times in hundredths of a second; those of its ended children too. */
function timesOf(id: string): number[] {
  try {
    const text = readFileSync(`/proc/${id}/stat`, "utf8");
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    return [fields[1]!, ...fields.slice(11, 15)];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

interface Link {
  source: string;
  target: string;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
