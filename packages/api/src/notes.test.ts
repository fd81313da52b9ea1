import { encodeGlobalID } from "@pothos/plugin-relay";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NOTES } from "./testing/notes.ts";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes();
});
afterAll(() => served.close());

test.each(Object.keys(NOTES))("mentions of %s stand in its text, in order and apart", async (path) => {
  interface Mention {
    concept: { label: string; aliases: string[] };
    start: { line: number; column: number; offset: number };
    end: { line: number; column: number; offset: number };
  }
  const { note } = await served.data<{ note: { text: string; mentions: Mention[] } }>(
    `query Q($path: String) { note(path: $path) { text mentions {
      concept { label aliases } start { line column offset } end { line column offset }
    } } }`,
    { path },
  );
  expect(note.text).toBe(NOTES[path]?.replace(/^\uFEFF/, ""));
  expect(note.mentions.length).toBeGreaterThan(1);
  const lines = note.text.split(/\r\n|\n/);
  let last = 0;
  for (const { concept, start, end } of note.mentions) {
    expect(start.offset).toBeGreaterThanOrEqual(last);
    last = end.offset;
    const words = note.text.slice(start.offset, end.offset);
    expect(lines[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(words);
    const names = [concept.label, ...concept.aliases].map((name) => name.toLowerCase().replace(/s$/, ""));
    expect(names).toContain(words.toLowerCase().replace(/s$/, ""));
  }
});

test("a note tells its title, tags, subject, sections, concepts and warnings", async () => {
  const { note, broken } = await served.data<Record<string, Record<string, unknown>>>(`{
    note(path: "models/distillation.md") {
      id title tags words language subject { slug }
      sections { heading level start { line } end { offset } }
      concepts(first: 1) { totalCount nodes { slug } }
      warnings { code }
    }
    broken: note(id: "broken.md") { warnings { note line code message } }
  }`);
  expect(note).toMatchObject({
    id: encodeGlobalID("Note", "models/distillation.md"),
    title: "Distillation",
    tags: ["models"],
    subject: { slug: "distillation" },
    warnings: [],
  });
  expect(note?.["sections"]).toContainEqual(
    expect.objectContaining({ heading: "Cost", level: 2, start: expect.objectContaining({ line: 13 }) }),
  );
  expect(broken?.["warnings"]).toEqual([
    { note: "broken.md", line: 3, code: "front-matter-invalid", message: expect.any(String) },
  ]);
});

test("a mention says its section, also when the concept is asked", async () => {
  const { concept } = await served.data<{
    concept: {
      mentions: { totalCount: number; nodes: { note: { path: string }; section: string; start: { line: number } }[] };
    };
  }>(`{ concept(slug: "latency") { mentions { totalCount nodes { note { path } section start { line } } } } }`);
  expect(concept.mentions.totalCount).toBe(concept.mentions.nodes.length);
  expect(concept.mentions.nodes).toContainEqual({
    note: { path: "models/distillation.md" },
    section: "Cost",
    start: { line: 15 },
  });
});

test("what stands before the first heading has no section", async () => {
  const other = await serveNotes(
    {},
    { "a.md": "**Distillation:** a way to train.\n\n## Use\n\nDistillation uses synthetic data.\n" },
  );
  const { concept } = await other.data<{
    concept: { home: { heading: string | null }; mentions: { nodes: { section: string | null }[] } };
  }>(`{ concept(slug: "distillation") { home { heading } mentions { nodes { section } } } }`);
  await other.close();
  expect(concept.mentions.nodes).toEqual([{ section: null }, { section: "Use" }]);
  expect(concept.home.heading).toBeNull();
});

async function notePaths(args: string): Promise<string[]> {
  const { notes } = await served.data<{ notes: { nodes: { path: string }[] } }>(`{ notes${args} { nodes { path } } }`);
  return notes.nodes.map(({ path }) => path);
}

test("notes list by path, folder and tag", async () => {
  expect(await notePaths("")).toEqual(Object.keys(NOTES).sort());
  expect(await notePaths(`(last: 1)`)).toEqual(["models/teacher model.md"]);
  expect(await notePaths(`(filter: { prefix: "models/" })`)).toHaveLength(3);
  expect(await notePaths(`(filter: { tag: "models" })`)).toEqual(["models/distillation.md", "models/teacher model.md"]);
});
