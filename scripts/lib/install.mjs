// Installing and building, each only when something has changed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError, toolEnvironment } from "./node.mjs";
import { run } from "./processes.mjs";
import { packageManager, root, workspaceFolders } from "./repo.mjs";

const stamp = join(root, "node_modules", ".cairn-install");

/**
 * Installs what the lockfile names, unless that is what stands there.
 * @param {{ show?: boolean, announce?: (text: string) => void }} [options]
 */
export async function install({ show = false, announce = () => {} } = {}) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint()) return;
  announce("Installing packages (the first time takes a while) …");
  const result = await run("npx", ["--yes", packageManager(), "install", "--frozen-lockfile"], {
    cwd: root,
    show,
    // Without a terminal pnpm would stop and ask before it replaces an old node_modules.
    env: { ...process.env, CI: "true" },
  });
  if (result.code !== 0) {
    throw new SetupError(`${show ? "" : result.output}\nThe packages could not be installed; the lines above say why.`);
  }
  writeFileSync(stamp, fingerprint());
}

/**
 * Builds through turbo's cache.
 * @param {{ only?: string | readonly string[], show?: boolean }} [options] `only`: names of packages, built with what they need.
 */
export async function build({ only, show = false } = {}) {
  const filter = [only ?? []].flat().map((name) => `--filter=${name}...`);
  // Through npx, because turbo calls the package manager, which may not be on this machine's path.
  return run(
    "npx",
    ["--yes", packageManager(), "exec", "turbo", "run", "build", ...filter, "--ui=stream", "--output-logs=new-only"],
    { cwd: root, env: toolEnvironment(), show },
  );
}

/** What is there already is found within this time: no word of it then. */
const PATIENCE_MS = 3000;

/**
 * Builds, and complains with the build's own words when that fails.
 * @param {{ only?: string | readonly string[], announce?: (text: string) => void }} [options] `announce` is told, once, of a
 * build that takes a while.
 */
export async function mustBuild({ announce = () => {}, ...options } = {}) {
  const late = setTimeout(() => announce("Building (half a minute or so, once for each version) …"), PATIENCE_MS);
  const result = await build(options).finally(() => clearTimeout(late));
  if (result.code !== 0) throw new SetupError(`${result.output}\nThe build failed; the lines above say why.`);
}

/** What an installation depends on and whether it stands, as one line. */
function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"])
    hash.update(readFileSync(join(root, file)));
  for (const folder of workspaceFolders()) {
    hash.update(folder.slice(root.length)).update(readFileSync(join(folder, "package.json")));
    hash.update(String(existsSync(join(folder, "node_modules"))));
  }
  return hash.digest("hex");
}
