import { gzipSync } from "node:zlib";
import { ConceptIndex } from "@cairn/graph-core";
import { siteFiles } from "@cairn/site";
import type { Bench } from "../bench.ts";
import { alone, compared, type Figure } from "../figure.ts";
import { notesOf } from "../vault.ts";

/** What a first view may weigh, compressed. */
const LIMIT_KB = 1000;
/** What a page loads before anybody does anything; e2e tests of the site hold it to that list. */
const FIRST_VIEW = new Set(["index.html", "cairn.js", "cairn.css", "cairn.svg", "layout.worker.js", "data/first.js"]);

/** A site's weight in a browser: bytes, not time. */
export const site: Bench = {
  name: "site",
  about:
    "What a browser loads of a site, compressed as hosts do (gzip), with the limit of 1,000 KB and with all of it.",
  async run({ vault, notes: count }) {
    const notes = await notesOf(vault, count);
    const index = new ConceptIndex();
    index.setNotes(notes);
    const kilobytes = new Map<string, number>();
    for await (const { path, content } of siteFiles(index, { vaultName: "notes" }))
      kilobytes.set(path, gzipSync(content).length / 1000);
    const sum = (wanted: (path: string) => boolean): number =>
      [...kilobytes].reduce((total, [path, size]) => total + (wanted(path) ? size : 0), 0);
    const all = sum(() => true);
    const part = (name: string, wanted: (path: string) => boolean): Figure =>
      compared(name, sum(wanted), "KB", "the whole site", all);
    return [
      alone("notes", notes.length, "notes"),
      alone("concepts", index.graph.order, "concepts"),
      compared(
        "first view",
        sum((path) => FIRST_VIEW.has(path)),
        "KB",
        "the limit of 1,000 KB",
        LIMIT_KB,
      ),
      part("at the first question: graph, notes' headings, engine", (path) =>
        ["data/graph.js", "data/notes.js", "engine.js"].includes(path),
      ),
      part("evidence, a file at a time", (path) => path.startsWith("data/details-")),
      part("texts, a file at a time", (path) => path.startsWith("data/texts-")),
      alone("the whole site", all, "KB"),
    ];
  },
};
