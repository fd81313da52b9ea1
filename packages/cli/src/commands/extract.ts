import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { defineCommand, UsageError } from "../command.ts";
import { checkWritable, makeFolder, print, writeWhole } from "../output.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { isStore } from "../store-address.ts";
import { openGraph, STORE_OPTION } from "../store.ts";

/** `cairn extract`: the concept graph in the interchange format. */
export const extract = defineCommand({
  name: "extract",
  synopsis: "[PATH|-] [--each] [--out PATH]",
  about: "Writes the concept graph of a folder of notes, or of one note, as JSON.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    each: { about: "Read every note as a vault of its own: a graph for each." },
    out: {
      value: "PATH",
      short: "o",
      about: "Write to a file (with --each: into a folder, a file a note), not to stdout.",
    },
    json: { about: "Print JSON, which it does anyway." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [
    { line: "cairn extract ~/notes --out graph.json", about: "Write one graph of all notes." },
    {
      line: "cairn extract ~/notes --each --out graphs",
      about: "Write graphs/a/b.json for the note a/b.md, and so on.",
    },
  ],
  async run([path = "."], { each, out, verbose }) {
    if (each && isStore(path)) throw new UsageError("--each reads files: it does not go with --store.");
    const target = out === undefined ? undefined : await checkTarget(resolve(out), each);
    const { fileNames, graphFileLine, graphFileText } = await import("../graph-file.ts");
    if (!each) {
      const text = graphFileText(await openGraph(path, verbose));
      if (target === undefined) return print(text);
      await makeFolder(dirname(target));
      return writeWhole(target, text);
    }
    const { graphsOfEach, openFiles } = await import("../vault.ts");
    const vault = await openFiles(path);
    if (target !== undefined) await makeFolder(target);
    const names = fileNames(vault.notes.map((note) => note.path));
    for (const { note, graph } of graphsOfEach(vault, verbose)) {
      if (target === undefined) await print(graphFileLine(note, graph));
      else await writeWhole(join(target, ...(names.get(note) ?? note).split("/")), graphFileText(graph));
    }
  },
});

/** Before the work, not after it: a file where a folder is to be, or the other way round, is refused. */
async function checkTarget(path: string, each: boolean): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true && !each) {
    throw new UsageError(`${path} is a folder.`, "--out takes a file; with --each it takes a folder.");
  }
  if (found?.isDirectory() === false && each) {
    throw new UsageError(`${path} is a file.`, "With --each, --out takes a folder.");
  }
  await checkWritable(path);
  return path;
}
