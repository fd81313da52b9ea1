// npm run -s pack -- FOLDER [NAME…]: the packages for whoever wants them elsewhere, as `npm install` takes them: those named
// (graph-core, cli, react, …) with those of ours that they need, all of them where none is named. Installs and builds before.
import { existsSync, mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { install, mustBuild } from "./lib/install.mjs";
import { main, say } from "./lib/main.mjs";
import { findNode, SetupError } from "./lib/node.mjs";
import { run, stopWithUs } from "./lib/processes.mjs";
import { calledFrom, manifest, packageManager, workspaceFolders } from "./lib/repo.mjs";

stopWithUs();

await main(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder, ...names] = positionals;
  const packages = forStrangers();
  const usage = `usage: npm run -s pack -- FOLDER [NAME…], with NAME one of ${[...packages.keys()].join(", ")}`;
  if (folder === undefined) throw new SetupError(usage);
  const unknown = names.find((name) => !packages.has(name));
  if (unknown !== undefined) throw new SetupError(`There is no package "${unknown}".\n${usage}`);

  const wanted = withNeeds(names.length > 0 ? names : [...packages.keys()], packages);
  await install({ announce: say });
  say("Building …");
  await mustBuild({ only: [...wanted].map((name) => `@cairn/${name}`) });
  const out = resolve(calledFrom, folder);
  mkdirSync(out, { recursive: true });
  for (const name of wanted) process.stdout.write(`${await pack(packages.get(name), out)}\n`);
});

/** Folders of the packages that have a page for strangers, by the name behind `@cairn/`. */
function forStrangers() {
  const open = workspaceFolders().filter(
    (folder) => existsSync(join(folder, "README.md")) && !manifest(folder).private,
  );
  return new Map(open.map((folder) => [basename(folder), folder]));
}

/** The names and those that they need, these first. The command brings what it needs along. */
function withNeeds(names, packages, found = new Set()) {
  for (const name of names) {
    const { dependencies = {} } = name === "cli" ? {} : manifest(packages.get(name));
    const ours = Object.keys(dependencies).flatMap((one) => (one.startsWith("@cairn/") ? [one.slice(7)] : []));
    withNeeds(ours, packages, found);
    found.add(name);
  }
  return found;
}

/** @returns {Promise<string>} the path of what was made. */
async function pack(folder, out) {
  const { name, version } = manifest(folder);
  const own = join(folder, "pack", "pack.mjs");
  const { code, output } = existsSync(own)
    ? await run(findNode(), [own, out])
    : await run("npx", ["--yes", packageManager(), "pack", "--pack-destination", out], { cwd: folder });
  if (code !== 0) throw new SetupError(`${output}\n${name} could not be packed; the lines above say why.`);
  return join(out, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
}
