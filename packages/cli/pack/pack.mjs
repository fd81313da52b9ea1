// node packages/cli/pack/pack.mjs [FOLDER]: makes cairn-cli-VERSION.tgz in FOLDER (this one without it), from what was built.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stage } from "./stage.mjs";

const folder = mkdtempSync(join(tmpdir(), "cairn-pack-"));
try {
  const { name, version, modules } = stage(join(folder, "package"));
  const out = execFileSync("npm", ["pack", "--silent", "--pack-destination", resolve(process.argv[2] ?? ".")], {
    cwd: join(folder, "package"),
    encoding: "utf8",
  });
  process.stdout.write(`${name} ${version} with ${modules} modules: ${out.trim()}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
