import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { ConceptIndex, NoteWarning } from "@cairn/graph-core";
import { createPageApi, sourceOf } from "@cairn/api/page";
import { placesOf } from "@cairn/layout";
import { dataFile } from "./data/data-file.ts";
import { answerFirst, type FirstQuestion } from "./data/first-view.ts";
import type { FirstPart } from "./data/parts.ts";
import { Places } from "./data/places.ts";
import { writeGraph } from "./data/write-graph.ts";
import { allNotes, writeNotes } from "./data/write-notes.ts";
import { pageHtml } from "./page-html.ts";

/** One file of a site. */
export interface SiteFile {
  /** Within the site's folder, with `/`. */
  path: string;
  content: string | Uint8Array;
}

export interface SiteOptions {
  /** Name of the vault, as people know it: the page's title. */
  vaultName: string;
  /** What is wrong with files of the vault that could not be read as notes. */
  fileWarnings?: readonly NoteWarning[];
}

/** Files of the page itself, as `npm run build` leaves them beside this one. */
const PAGE_FILES = ["cairn.js", "cairn.css", "engine.js", "space.js", "layout.worker.js", "cairn.svg"] as const;
const PAGE = new URL("../dist/page/", import.meta.url);

/**
 * A folder that shows the map of an index from any static host, or from a disk: `index.html`, the page's scripts and the
 * data. Equal indexes give equal bytes. Notes are in it as they are: publish it only where the notes may be read.
 * @returns every file once, `index.html` last, so that a site that was written halfway is not taken for a whole one
 * @throws Error where the page has not been built. Cost: n log n in what the notes say.
 */
export async function* siteFiles(
  index: ConceptIndex,
  { vaultName, fileWarnings = [] }: SiteOptions,
): AsyncGenerator<SiteFile> {
  // A word that changes with any byte of any file: addresses carry it, so that a browser never mixes two versions.
  const version = createHash("sha256");
  const counted = (path: string, content: SiteFile["content"]): SiteFile => {
    version.update(path).update("\0").update(content).update("\0");
    return { path, content };
  };
  if (!existsSync(new URL("first-view.json", PAGE)))
    throw new Error("The page of a site has not been built: run `npm run build` in Cairn's folder first.");
  for (const path of PAGE_FILES) yield counted(path, readFileSync(new URL(path, PAGE)));
  // Hosts that run Jekyll over what they publish are told to leave it alone.
  yield counted(".nojekyll", "");
  for await (const [name, part] of partsOf(index, { vaultName, fileWarnings }))
    yield counted(`data/${name}.js`, dataFile(name, part));
  yield { path: "index.html", content: pageHtml(vaultName, version.digest("hex").slice(0, 12)) };
}

async function* partsOf(
  index: ConceptIndex,
  { vaultName, fileWarnings }: Required<SiteOptions>,
): AsyncGenerator<[name: string, part: unknown]> {
  const questions = JSON.parse(readFileSync(new URL("first-view.json", PAGE), "utf8")) as FirstQuestion[];
  const source = sourceOf(index, () => fileWarnings);
  const concepts = await source.listConcepts({}, "importance");
  const notes = await allNotes(source);
  const places = new Places(
    concepts.map(({ id }) => id),
    notes,
  );
  const layout = placesOf(index.parts);
  const first: FirstPart = {
    vault: vaultName,
    answers: await answerFirst(createPageApi(source, { vaultName, places: layout }), questions),
  };
  yield ["first", first];
  const { graph, details } = await writeGraph(index, source, places, layout);
  const { part, texts, starts } = await writeNotes(source, notes, places);
  yield ["graph", { ...graph, index: { ...graph.index, texts: starts } }];
  yield ["notes", part];
  for (const [i, each] of details.entries()) yield [`details-${i}`, each];
  for (const [i, each] of texts.entries()) yield [`texts-${i}`, each];
}
