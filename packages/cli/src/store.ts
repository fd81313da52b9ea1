import type { CairnGraphFile, GraphReader } from "@cairn/graph-core";
import type { DatabaseOptions, PostgresStore } from "@cairn/store-postgres";
import { type Options, UsageError } from "./command.ts";
import { isStore } from "./store-address.ts";

/** The option of every command that reads a vault: a vault in a database, in place of PATH. */
export const STORE_OPTION = {
  store: { value: "URL", about: "In place of PATH: a vault in PostgreSQL, postgres://user@host/database?vault=name." },
} as const satisfies Options;

const open: PostgresStore[] = [];

/** What to call a vault whose address is given: neither host nor password. */
export function storeName(address: string): string {
  try {
    const url = new URL(address);
    return url.searchParams.get("vault") ?? decodeURIComponent(url.pathname.slice(1));
  } catch {
    return "notes";
  }
}

/** Opens a vault in a database; {@link closeStores} closes it. */
export async function openStore(address: string, options: DatabaseOptions = {}): Promise<PostgresStore> {
  const { PostgresStore } = await import("@cairn/store-postgres");
  const store = await PostgresStore.open(address, options);
  open.push(store);
  return store;
}

/** Closes what was opened, whatever happened since. */
export async function closeStores(): Promise<void> {
  await Promise.all(open.splice(0).map((store) => store.close()));
}

/** For queries: of a database, asked for what they need; of a folder, read first, which tells what is wrong with its notes. */
export async function openReader(path: string, verbose: boolean): Promise<GraphReader> {
  if (isStore(path)) return (await openStore(path)).reader;
  const { indexOf, openVault } = await import("./vault.ts");
  return indexOf(await openVault(path), verbose).reader;
}

/** The whole graph, of a database or of a folder. */
export async function openGraph(path: string, verbose: boolean): Promise<CairnGraphFile> {
  if (isStore(path)) return (await openStore(path)).graphFile();
  const { indexOf, openVault } = await import("./vault.ts");
  return indexOf(await openVault(path), verbose).toJSON();
}

/** The option of the commands that work on a database. */
export const WORK_OPTION = {
  store: { value: "URL", about: "The vault in PostgreSQL: postgres://user@host/database?vault=name." },
} as const satisfies Options;

/** @throws UsageError where no database is named */
export function requiredStore(address: string | undefined, command: string): string {
  if (address !== undefined) return address;
  throw new UsageError(`cairn ${command} needs --store URL.`, "For example: --store postgres://user@host/database");
}
