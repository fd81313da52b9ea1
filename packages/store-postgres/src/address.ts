import { CairnError } from "@cairn/graph-core";

/** The vault of a database where none is named. */
export const DEFAULT_VAULT = "default";

const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/;

/** Whether a text is the address of a store, and no path of a folder. */
export function isStoreAddress(text: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(text);
}

/**
 * The address of a database, and the vault in it: `postgres://user@host/database?vault=name`.
 * @returns `settings`: what the address asks the server to set, as its parameter `options` has it
 * @throws CairnError `store-invalid`
 */
export function parseAddress(address: string): { connectionString: string; vault: string; settings: string } {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw invalid("it is no URL");
  }
  if (!isStoreAddress(address)) throw invalid(`it begins with ${url.protocol}//`);
  if (url.pathname.length < 2) throw invalid("it names no database");
  const vault = url.searchParams.get("vault") ?? DEFAULT_VAULT;
  const settings = url.searchParams.get("options") ?? "";
  url.searchParams.delete("vault");
  url.searchParams.delete("options");
  return { connectionString: url.href, vault: checkedVault(vault), settings };
}

/** @throws CairnError `store-invalid` where a vault may not be called so. */
export function checkedVault(name: string): string {
  if (NAME.test(name)) return name;
  const message = `A vault cannot be called "${name}": use up to 63 small letters, digits, and . _ - inside.`;
  throw new CairnError("store-invalid", message);
}

function invalid(what: string): CairnError {
  const example = "postgres://user@host/database?vault=name";
  return new CairnError("store-invalid", `The address of a store looks like ${example}; ${what}.`);
}
