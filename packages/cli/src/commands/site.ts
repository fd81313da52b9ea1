import { readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { defineCommand, UsageError } from "../command.ts";
import { checkWritable, print, tell, writeWhole } from "../output.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";

/** `cairn site`: the map as a folder of files, for any static host. */
export const site = defineCommand({
  name: "site",
  synopsis: "[PATH] --out DIR [--name NAME]",
  about:
    "Writes the map of a folder of notes (this folder without PATH) as a web site that needs no server: the notes are in it.",
  positionals: [0, 1],
  options: {
    out: { value: "DIR", short: "o", about: "The folder to write; a site that this command wrote is replaced." },
    name: { value: "NAME", about: "The site's title. Default: the folder's name." },
    force: { about: "Write into a folder that has other files in it: those of the same names are replaced." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [
    { line: "cairn site ~/notes --out site", about: "Open site/index.html, or give the folder to a host." },
    { line: 'cairn site ~/notes --out site --name "My course"', about: "With a title of its own." },
  ],
  async run([path = "."], { out, name, force, verbose }) {
    if (out === undefined) throw new UsageError("cairn site needs a folder to write.", "Say where with --out DIR.");
    const target = resolve(out);
    const before = await checkTarget(target, force);
    const { siteFiles } = await import("@cairn/site");
    const { indexOf, openVault } = await import("../vault.ts");
    const vault = await openVault(path);
    const index = indexOf(vault, verbose);
    // The page comes last: until it is there, what was there before is no site any more.
    await rm(join(target, "index.html"), { force: true });
    const written = new Set<string>();
    let bytes = 0;
    const options = { vaultName: name ?? basename(resolve(path)), fileWarnings: vault.warnings };
    for await (const file of siteFiles(index, options)) {
      await writeWhole(join(target, ...file.path.split("/")), [file.content]);
      written.add(file.path);
      bytes += file.content.length;
    }
    for (const old of before) if (!written.has(old)) await rm(join(target, old), { force: true });
    await print(`${join(target, "index.html")}\n`);
    tell(
      `${written.size} files, ${(bytes / 1e6).toFixed(1)} MB. The notes are in them: publish them where they may be read.`,
    );
  },
});

/**
 * Before the work, not after it. Nobody's files are replaced unasked.
 * @returns data files of the site that is there, within it
 */
async function checkTarget(target: string, force: boolean): Promise<string[]> {
  await checkWritable(target);
  const found = await stat(target).catch(() => undefined);
  if (found === undefined) return [];
  if (!found.isDirectory()) throw new UsageError(`${target} is a file.`, "--out takes a folder.");
  const names = await readdir(target);
  const page = await readFile(join(target, "index.html"), "utf8").catch(() => "");
  const isSite = page.includes('<meta name="cairn-version"');
  if (names.length > 0 && !isSite && !force)
    throw new UsageError(`${target} has files in it.`, "Give a new folder, or add --force to write among them.");
  const data = await readdir(join(target, "data")).catch(() => []);
  return data
    .filter((file) => /^(?:first|graph|notes|details-\d+|texts-\d+)\.js$/.test(file))
    .map((file) => `data/${file}`);
}
