import { ConceptIndex } from "@cairn/graph-core";
import { createPageApi, type PageApi, sourceOf } from "@cairn/api/page";
import { placesOf } from "@cairn/layout";
import { readLayout } from "./data/read-graph.ts";
import { type LoadPart, readSite } from "./data/read-site.ts";
import { siteFiles } from "./site-files.ts";

/** An index of these notes, by path. */
export function indexOfNotes(notes: Record<string, string>, corrections?: string): ConceptIndex {
  const index = new ConceptIndex();
  index.setNotes(Object.entries(notes).map(([path, text]) => ({ path, text })));
  index.setCorrections(corrections);
  return index;
}

/** The data files of a site as a page reads them, and which it has read. */
export async function dataOf(index: ConceptIndex): Promise<{ load: LoadPart; asked: string[]; names: string[] }> {
  const texts = new Map<string, string>();
  const queue = {
    push: ([name, json]: [string, string]) => texts.set(name, json),
  };
  for await (const { path, content } of siteFiles(index, { vaultName: "notes" })) {
    if (!path.startsWith("data/") || typeof content !== "string") continue;
    // oxlint-disable-next-line typescript/no-implied-eval -- the files are scripts: this is how a page reads them
    (new Function("self", content) as (self: object) => void)({ cairnData: queue });
  }
  const asked: string[] = [];
  const load = (async (name: string) => {
    asked.push(name);
    return JSON.parse(texts.get(name) ?? "null") as unknown;
  }) as LoadPart;
  return { load, asked, names: [...texts.keys()] };
}

/** The API over an index, and the API over the files that were written of it. */
export async function bothApis(index: ConceptIndex): Promise<{ index: PageApi; site: PageApi; asked: string[] }> {
  const { load, asked } = await dataOf(index);
  return {
    index: createPageApi(sourceOf(index), { vaultName: "notes", places: placesOf(index.parts) }),
    site: createPageApi(await readSite(load), { vaultName: "notes", places: readLayout(await load("graph")) }),
    asked,
  };
}
