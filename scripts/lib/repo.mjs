// Where things stand in the repository. Plain Node 20 and nothing installed: so are all files of this folder.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the user called npm from (npm itself moves to the root). */
export const calledFrom = process.env.INIT_CWD || process.cwd();

/** The parsed package.json of a folder. */
export function manifest(folder = root) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** The package manager and its version, as package.json names it: `pnpm@1.2.3`. */
export function packageManager() {
  return manifest().packageManager;
}

/** Folders of the workspace's packages, in a fixed order. */
export function workspaceFolders() {
  const inside = (folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .sort()
          .map((name) => join(root, folder, name))
      : [];
  const own = ["bench", "doors", "evaluation"].map((name) => join(root, name));
  return [...inside("packages"), ...own, ...inside("examples")].filter((folder) =>
    existsSync(join(folder, "package.json")),
  );
}
