import { ConceptIndex, type NoteSource } from "@cairn/graph-core";
import {
  createMarkdownParser,
  FoamGraph,
  FoamWorkspace,
  type IDataStore,
  MarkdownResourceProvider,
  URI,
} from "foam-core";
import type { Bench } from "../bench.ts";
import { alone, compared } from "../figure.ts";
import { leastTimes } from "../measure.ts";
import { notesOf } from "../vault.ts";

const PEER = "Foam's workspace and graph";

/** A whole vault from text to graph on one core, beside Foam that parses the same notes and joins their links. */
export const foam: Bench = {
  name: "foam",
  about:
    "Whole vault to graph on one core, against Foam's own parser, workspace and graph of the same notes, which knows only links.",
  async run({ vault, notes: count }) {
    const notes = await notesOf(vault, count);
    const characters = notes.reduce((sum, { text }) => sum + text.length, 0);
    const whole = (): void => void new ConceptIndex().setNotes(notes);
    const links = foamGraph(notes).getAllConnections().length;
    const peer = (): void => void foamGraph(notes);
    const [toGraph, foamed] = leastTimes([whole, peer], characters < 1_000_000 ? 3 : 2) as [number, number];
    return [
      alone("notes", notes.length, "notes"),
      alone("text", characters / 1e6, "MB"),
      alone("links that Foam finds", links, "links"),
      alone(PEER, foamed, "ms"),
      compared("vault to graph", toGraph, "ms", PEER, foamed),
    ];
  },
};

const NO_FILES: IDataStore = {
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  delete: () => Promise.resolve(),
  move: () => Promise.resolve(),
  exists: () => Promise.resolve(false),
};

/** The texts are at hand already, as they are for Cairn: nothing is read from the disk. */
function foamGraph(notes: readonly NoteSource[]): FoamGraph {
  const parser = createMarkdownParser();
  const root = URI.file("/vault");
  const workspace = new FoamWorkspace([root], ".md");
  workspace.registerProvider(new MarkdownResourceProvider(NO_FILES, parser));
  for (const { path, text } of notes) workspace.set(parser.parse(root.joinPath(path), text));
  return FoamGraph.fromWorkspace(workspace);
}
