import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { CairnGraphFile } from "../model/interchange.ts";
import { readVault } from "../node/read-vault.ts";
import { ConceptIndex } from "../reading-index.ts";
import { exportGraph } from "./export-graph.ts";

// A whole vault, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const CONTENT = fileURLToPath(new URL("../../../../content", import.meta.url));

/** The example vault's graph, and that of the concept notes made of it. */
let graph: CairnGraphFile;
let again: CairnGraphFile;

beforeAll(async () => {
  const { notes } = await readVault(CONTENT);
  graph = indexOf(notes).toJSON();
  again = indexOf(conceptNotes(graph)).toJSON();
}, 120_000);

function indexOf(notes: readonly { path: string; text: string }[]): ConceptIndex {
  const index = new ConceptIndex();
  index.setNotes(notes);
  return index;
}

const conceptNotes = (graph: CairnGraphFile) =>
  exportGraph(graph, "obsidian").files.filter(({ path }) => path.endsWith(".md"));

/** What concept notes hold of a graph, in an order that does not depend on shares. */
function held({ concepts, relations, prerequisites }: CairnGraphFile) {
  const percent = (share: number) => Math.round(100 * share);
  return {
    concepts: concepts
      .map(({ id, label, aliases, definition }) => ({
        id,
        label,
        aliases,
        definition: definition?.replace(/\s+/g, " "),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    relations: relations
      .map(
        ({ source, type, target, label, confidence }) =>
          `${source} ${type} ${target}: ${label}, ${percent(confidence)}`,
      )
      .toSorted(),
    prerequisites: prerequisites
      .map(({ concept, requires, strength, reason }) => `${concept} ${requires}: ${reason}, ${percent(strength)}`)
      .toSorted(),
  };
}

describe("concept notes, read again", () => {
  it("give the concepts, relations and prerequisites that were exported, and none besides", () => {
    expect(graph.prerequisites.length).toBeGreaterThan(100);
    expect(held(again)).toEqual(held(graph));
  });

  it("are followed: edits of single notes lead to what a rebuild gives", () => {
    const notes = conceptNotes(graph).slice(0, 60);
    const index = indexOf(notes);
    const before = JSON.stringify(index.toJSON());
    const [first, second] = [notes[0]!, notes[1]!];
    const edited = [
      { path: first.path, text: `${first.text}\nA cascade uses water. A cascade requires a slope.\n` },
      { path: second.path, text: second.text.replace(/^requires:\n(?: {2}- .*\n)+/m, "") },
    ];
    for (const note of edited) index.setNote(note);
    expect(JSON.stringify(index.toJSON())).toBe(JSON.stringify(indexOf([...edited, ...notes.slice(2)]).toJSON()));
    // What was added is read as in any note.
    expect(index.graph.edges()).toContain("cascade|requires|slope");
    for (const note of [first, second]) index.setNote(note);
    expect(JSON.stringify(index.toJSON())).toBe(before);
  });

  it("guess nothing, whatever else the folder says of the concepts", () => {
    const note = (label: string, lines: string) => ({
      path: `Concepts/${label}.md`,
      text: `---\ncairn: concept\nid: x\ntitle: ${label}\nimportance: 0.5\n---\n\n# ${label}\n\n${lines}`,
    });
    const lines = "Builds on gears.\n\n- uses:: [[Gear]]\n- part-of:: [[Machine]]\n  > [!cairn] sits in, 40 %\n";
    const index = indexOf([note("Clock", lines), note("Gear", ""), note("Machine", "")]);
    const { relations, prerequisites } = index.toJSON();
    expect(prerequisites).toEqual([]);
    expect(relations.map(({ type, target, label, confidence }) => [type, target, label, confidence])).toEqual([
      ["uses", "gear", "uses", 0.97],
      ["part-of", "machine", "sits in", 0.4],
    ]);
    // The same without the mark is a note like any other.
    const plain = indexOf([{ path: "Clock.md", text: note("Clock", lines).text.replace("cairn: concept\n", "") }]);
    expect(plain.toJSON().prerequisites).not.toEqual([]);
  });
});
