// A PostgreSQL for the tests: the one that comes with the packages, or the system's.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findNode, SetupError } from "./node.mjs";
import { run } from "./processes.mjs";
import { root } from "./repo.mjs";

const finder = pathToFileURL(join(root, "packages", "store-postgres", "src", "testing", "find-postgres.ts")).href;

/**
 * Folder of PostgreSQL's programs, installed first where there are none and that is possible (Debian's own package, as root).
 * @param {{ show?: boolean }} [options]
 */
export async function findPostgres({ show = false } = {}) {
  const found = await look();
  if (found.code === 0) return found.output.trim();
  const isChosen = Boolean(process.env.CAIRN_POSTGRES_BIN);
  if (!isChosen && existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const update = await run("apt-get", ["update"], { env, show });
    const install = await run("apt-get", ["install", "-y", "--no-install-recommends", "postgresql"], { env, show });
    const now = await look();
    if (now.code === 0) return now.output.trim();
    throw new SetupError(`${update.output}\n${install.output}\nPostgreSQL could not be installed through apt-get.`);
  }
  throw new SetupError(found.output.trim());
}

/** What the tests themselves would find. */
function look() {
  const script = `import(${JSON.stringify(finder)}).then(({ findPostgres }) => console.log(findPostgres().bin)).catch((error) => {
    console.log(error.message);
    process.exitCode = 1;
  });`;
  return run(findNode(), ["-e", script], { cwd: root });
}
