// Files that are generated and committed must be what the generators write now.
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "./processes.mjs";
import { manifest, packageManager, root } from "./repo.mjs";

const generators = [
  { folder: "packages/api", script: "schema", output: "packages/api/schema.graphql" },
  { folder: "packages/client", script: "codegen", output: "packages/client/src/generated" },
  { folder: "packages/web", script: "codegen", output: "packages/web/src/api/generated" },
];

/**
 * Runs the generators, compares, and puts back what stood there before.
 * @param {{ env: NodeJS.ProcessEnv, show: boolean }} options
 * @returns {Promise<import("./steps.mjs").Outcome>}
 */
export async function checkGenerated({ env, show }) {
  const complaints = [];
  for (const { folder, script, output } of generators) {
    if (manifest(join(root, folder)).scripts?.[script] === undefined) continue;
    const path = join(root, output);
    const before = contents(path);
    const result = await run("npx", ["--yes", packageManager(), "run", script], { cwd: join(root, folder), env, show });
    if (result.code !== 0) complaints.push(result.output);
    const stale = differences(before, contents(path));
    if (stale.length === 0) continue;
    restore(before, contents(path));
    const files = stale.map((file) => relative(root, file)).join(", ");
    complaints.push(`Not current: ${files}. Run "${script}" in ${folder} and commit what it writes.`);
  }
  return { ok: complaints.length === 0, unseen: true, output: complaints.join("\n") };
}

/** Every file at or under a path, with its bytes. */
function contents(path, found = new Map()) {
  if (!existsSync(path)) return found;
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) contents(join(path, name), found);
  else found.set(path, readFileSync(path));
  return found;
}

function differences(before, after) {
  const files = [...new Set([...before.keys(), ...after.keys()])];
  return files.filter((file) => !before.has(file) || !after.has(file) || !before.get(file).equals(after.get(file)));
}

function restore(before, after) {
  for (const file of after.keys()) if (!before.has(file)) rmSync(file);
  for (const [file, bytes] of before) writeFileSync(file, bytes);
}
