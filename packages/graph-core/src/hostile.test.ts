import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ConceptIndex } from "./reading-index.ts";
import type { CairnGraphFile } from "./model/interchange.ts";
import type { NoteSource, NoteWarning } from "./model/note.ts";
import { readVault } from "./node/read-vault.ts";
import { readNote } from "./reading/read-note.ts";
import { CONTROLS, HAZARDS } from "./testing/hostile-vault.ts";

// A bound for a hang, not a measure: the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let notes: NoteSource[];
let fileWarnings: NoteWarning[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cairn-hostile-"));
  const files = [...HAZARDS, ...Object.entries(CONTROLS).map(([path, content]) => ({ path, content }))];
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  ({ notes, warnings: fileWarnings } = await readVault(folder));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const indexOf = (sources: readonly NoteSource[]): ConceptIndex => {
  const index = new ConceptIndex();
  index.setNotes(sources);
  return index;
};
const sourceOf = (path: string): NoteSource | undefined => notes.find((note) => note.path === path.normalize("NFC"));
const controls = (): NoteSource[] => Object.keys(CONTROLS).map((path) => sourceOf(path)!);

/** All names of a graph. */
const namesOf = ({ concepts }: CairnGraphFile): string[] =>
  concepts.flatMap(({ label, aliases }) => [label, ...aliases]);
const relationsOf = ({ relations }: CairnGraphFile): string[] =>
  relations.map(({ source, type, target }) => `${source} ${type} ${target}`);

describe("one hazard a note", () => {
  test.each(HAZARDS.map((hazard) => [hazard.path, hazard] as const))("%s", (_, hazard) => {
    const source = sourceOf(hazard.path);
    const told = fileWarnings.filter(({ note }) => note === hazard.path).map(({ code }) => code);
    if (hazard.skipped === true) {
      expect(source).toBeUndefined();
      expect(told).toEqual(hazard.warns ?? []);
      return;
    }
    const index = indexOf([source!]);
    const graph = index.toJSON();
    const names = namesOf(graph);
    expect([...told, ...index.warnings.map(({ code }) => code)].filter((code) => code !== "duplicate-path")).toEqual(
      hazard.warns ?? [],
    );
    for (const { line } of index.warnings) expect(line).toBeGreaterThan(0);
    const lower = names.map((name) => name.toLowerCase());
    for (const name of hazard.finds ?? []) expect(lower).toContain(name.toLowerCase());
    for (const name of names) {
      if (hazard.never !== undefined) expect(name).not.toMatch(hazard.never);
      expect(name).not.toBe("");
      expect(name).not.toMatch(/\p{Surrogate}|^\s|\s$/u);
      expect(name.length).toBeLessThan(200);
    }
    for (const { id } of graph.concepts) expect(id.length).toBeLessThanOrEqual(200);
    for (const tag of index.note(source!.path)!.reading.tags) expect(tag.length).toBeLessThan(200);
    expect(relationsOf(graph)).toEqual(expect.arrayContaining(hazard.states ?? []));
    for (const relation of hazard.denies ?? []) expect(relationsOf(graph)).not.toContain(relation);
    for (const { source: from, target } of graph.relations) expect(from).not.toBe(target);
    if (hazard.title !== undefined) expect(index.note(source!.path)!.reading.title).toBe(hazard.title);
  });
});

test("beside any of them, the clean notes say what they say alone", () => {
  const own = Object.keys(CONTROLS);
  const said = (graph: CairnGraphFile): string[] =>
    graph.relations
      .filter(({ evidence }) => evidence.some(({ note }) => own.includes(note)))
      .map(({ source, type, target }) => `${source} ${type} ${target}`)
      .sort();
  const alone = said(indexOf(controls()).toJSON());
  expect(alone).toContain("granite is-a igneous-rock");
  const index = indexOf(controls());
  for (const { path } of HAZARDS) {
    const source = sourceOf(path);
    if (source === undefined) continue;
    index.setNote(source);
    expect({ path, said: said(index.toJSON()) }).toEqual({ path, said: alone });
    index.removeNote(source.path);
  }
  expect(JSON.stringify(index.toJSON())).toBe(JSON.stringify(indexOf(controls()).toJSON()));
});

test("all of them together: ids are unique, prerequisites form no cycle, any order gives the same bytes", () => {
  const graph = indexOf(notes).toJSON();
  const ids = graph.concepts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}-]*$/u);
  const needs = new Map<string, string[]>();
  for (const { concept, requires } of graph.prerequisites)
    needs.set(concept, [...(needs.get(concept) ?? []), requires]);
  const seen = new Set<string>();
  const walk = (id: string, above: readonly string[]): void => {
    expect(above).not.toContain(id);
    if (seen.has(id)) return;
    seen.add(id);
    for (const requires of needs.get(id) ?? []) walk(requires, [...above, id]);
  };
  for (const id of needs.keys()) walk(id, []);
  expect(JSON.stringify(indexOf([...notes].reverse()).toJSON())).toBe(JSON.stringify(graph));
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("polluted");
});

describe("mutated notes", () => {
  const signs = [
    "#",
    "*",
    "**",
    "[[",
    "]]",
    "(",
    "`",
    "```\n",
    "|",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "---\n",
    "$",
    "<",
    "\0",
    "\ud800",
    "\u202e",
    "\r",
    "é",
    " ",
  ];
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(40),
    put: fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 5, unit: "binary" })),
    times: fc.constantFrom(1, 1, 1, 50),
  });

  test("give a reading that is plain data, the same each time, and a graph that can be taken back", () => {
    const texts = notes.map(({ text }) => text).filter((text) => text.length < 3000);
    const index = indexOf(controls());
    const before = JSON.stringify(index.toJSON());
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let mutated = text;
        for (const { at, cut, put, times } of edits) {
          const place = Math.floor(at * mutated.length);
          mutated = mutated.slice(0, place) + put.repeat(times) + mutated.slice(place + cut);
        }
        const source = { path: "m.md", text: mutated };
        const reading = readNote(source);
        expect(readNote(source)).toEqual(reading);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
        for (const { span, quote } of reading.relations) {
          expect(span.end.offset).toBeLessThanOrEqual(mutated.length);
          expect(quote).not.toBe("");
        }
        index.setNote(source);
        index.toJSON();
        index.removeNote("m.md");
        expect(JSON.stringify(index.toJSON())).toBe(before);
      }),
      { numRuns: 150 },
    );
  });
});

describe("bait does not make time grow faster than text", () => {
  const baits: Record<string, (n: number) => string> = {
    emphasis: (n) => "*a **b ".repeat(n),
    brackets: (n) => "[".repeat(n * 6),
    links: (n) => "[a](".repeat(n * 2),
    wikilinks: (n) => "[[a".repeat(n * 3),
    ticks: (n) => Array.from({ length: n / 4 }, (_, i) => "`".repeat(i % 97)).join(" "),
    html: (n) => "<a ".repeat(n * 2),
    quotes: (n) => "> a\n".repeat(n * 2),
    parentheses: (n) => "(a ".repeat(n * 2),
    sentence: (n) => "a stone uses a stone and ".repeat(n / 3),
    bold: (n) => "**Stone** is a **rock**. ".repeat(n / 3),
    items: (n) => "- uses stones\n".repeat(n / 2),
    entities: (n) => "&amp;&#x41;".repeat(n),
    colons: (n) => "a:: b\n".repeat(n),
    arrows: (n) => `\`\`\`mermaid\ngraph TD\na${" --> a".repeat(n)}\nb${"-- a".repeat(n)}\n\`\`\``,
    boxes: (n) => `\`\`\`mermaid\ngraph TD\n${"a[".repeat(n)}\na${" & a".repeat(n)} --> b${" & b".repeat(n)}\n\`\`\``,
  };
  const least = (text: string): number => {
    const times = [1, 2, 3].map(() => {
      const { user } = process.cpuUsage();
      readNote({ path: "b.md", text });
      return process.cpuUsage().user - user;
    });
    return Math.min(...times);
  };

  test.each(Object.entries(baits))(
    "%s",
    (_, bait) => {
      least(bait(600));
      // Eight times the text: linear is 8, quadratic 64. The constant keeps tiny times from telling anything.
      const [small, large] = [least(bait(600)), least(bait(4800))];
      expect(large / (small + 4000)).toBeLessThan(32);
    },
    120_000,
  );
});
