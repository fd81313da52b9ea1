import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { defineCommand, UsageError } from "../command.ts";
import { wholeNumber } from "../numbers.ts";
import { checkWritable, makeFolder, print, tell, writeWhole } from "../output.ts";
import { didYouMean } from "../suggest.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { openGraph, STORE_OPTION } from "../store.ts";

/** As the core has them; written here so that help need not load it. A test holds the two against each other. */
export const FORMATS = [
  "gexf",
  "graphml",
  "jsonld",
  "turtle",
  "csv",
  "cypher",
  "mermaid",
  "dot",
  "opml",
  "markmap",
  "obsidian",
  "anki",
] as const;
type Format = (typeof FORMATS)[number];

/** What becomes a folder of files. */
const FOLDERS: ReadonlySet<Format> = new Set<Format>(["csv", "obsidian"]);

/** `cairn export`: the concept graph for other programs. */
export const exportCommand = defineCommand({
  name: "export",
  synopsis: "[PATH] --format F [--out PATH] [--first N]",
  about: "Writes the concept graph of a folder of notes, or of one note, in a format of other programs.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    format: { value: "F", short: "f", choices: FORMATS, about: `One of ${FORMATS.join(", ")}.` },
    out: {
      value: "PATH",
      short: "o",
      about: "Write to a file, not to stdout; csv and obsidian: into a folder, always.",
    },
    first: { value: "N", about: "Only the N most important concepts. Without it, all; mermaid: 40." },
    force: { about: "Write into a folder that has files in it: those of the same names are replaced, others stay." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [
    { line: "cairn export ~/notes --format gexf --out notes.gexf", about: "A graph for Gephi or Gephi Lite." },
    {
      line: "cairn export ~/notes --format obsidian --out concepts",
      about: "A vault of concept notes, with a canvas.",
    },
    { line: "cairn export ~/notes --format mermaid --first 20", about: "A small diagram to paste into a README." },
  ],
  async run([path = "."], { format: asked, out, first: most, force, verbose }) {
    const format = formatOf(asked);
    const first = wholeNumber("first", most, 1_000_000);
    const isFolder = FOLDERS.has(format);
    const target = out === undefined ? undefined : resolve(out);
    if (target !== undefined) await checkTarget(target, { format, isFolder, force });
    else if (isFolder) throw new UsageError(`${format} is written as a folder of files.`, "Say where with --out PATH.");
    const { exportGraph } = await import("@cairn/graph-core/export");
    const graph = await openGraph(path, verbose);
    const { files, omitted } = exportGraph(graph, format, first === undefined ? {} : { first });
    if (target !== undefined && !isFolder) await makeFolder(dirname(target));
    for (const { path: name, text } of files) {
      if (target === undefined) await print(text);
      else await writeWhole(isFolder ? join(target, ...name.split("/")) : target, [text]);
    }
    if (omitted > 0 && first === undefined) {
      tell(
        `Only the ${graph.concepts.length - omitted} most important of ${graph.concepts.length} concepts: --first N takes more.`,
      );
    }
    if (target !== undefined && isFolder) tell(`${files.length} ${files.length === 1 ? "file" : "files"} in ${out}.`);
  },
});

function formatOf(asked: string | undefined): Format {
  const all = `Formats: ${FORMATS.join(", ")}.`;
  if (asked === undefined) throw new UsageError("cairn export needs --format.", all);
  const format = FORMATS.find((one) => one === asked.toLowerCase());
  if (format !== undefined) return format;
  throw new UsageError(`There is no format "${asked}".`, `${didYouMean(asked, FORMATS)} ${all}`.trim());
}

/** Before the work, not after it. Nobody's files are replaced unasked. */
async function checkTarget(
  path: string,
  { format, isFolder, force }: { format: Format; isFolder: boolean; force: boolean },
): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true && !isFolder) {
    throw new UsageError(`${path} is a folder.`, `With ${format}, --out takes a file.`);
  }
  if (found?.isDirectory() === false && isFolder) {
    throw new UsageError(`${path} is a file.`, `With ${format}, --out takes a folder.`);
  }
  if (found?.isDirectory() === true && !force && (await readdir(path)).length > 0) {
    throw new UsageError(`${path} has files in it.`, "Give a new folder, or add --force to write among them.");
  }
  await checkWritable(path);
}
