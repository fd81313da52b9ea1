import type { CairnGraphFile } from "@cairn/graph-core";

/**
 * The interchange format as text, in pieces (a large graph is longer than a string can be): a concept, relation or
 * prerequisite a line, so that two versions of a graph can be compared line by line.
 */
export function* graphFileText(graph: CairnGraphFile): Generator<string> {
  const { format, version, ...lists } = graph;
  yield `{ "format": ${JSON.stringify(format)}, "version": ${JSON.stringify(version)}`;
  for (const [name, list] of Object.entries(lists)) {
    yield `,\n${JSON.stringify(name)}: [`;
    for (const [index, item] of list.entries()) yield `${index > 0 ? ",\n" : "\n"}${JSON.stringify(item)}`;
    yield list.length > 0 ? "\n]" : "]";
  }
  yield " }\n";
}

/** A note's graph as one line of JSON Lines; `note` says whose it is. */
export function graphFileLine(note: string, graph: CairnGraphFile): string {
  return `${JSON.stringify({ note, ...graph })}\n`;
}

/**
 * Names of the files that stand for notes: `a/b.md` becomes `a/b.json`. Where two notes differ in their ending only,
 * the second keeps it: `b.markdown.json`.
 */
export function fileNames(notes: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const note of notes) {
    const short = `${note.replace(/\.[^./]*$/, "")}.json`;
    const name = taken.has(short.toLowerCase()) ? `${note}.json` : short;
    taken.add(name.toLowerCase());
    names.set(note, name);
  }
  return names;
}
