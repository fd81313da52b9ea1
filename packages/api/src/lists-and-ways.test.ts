import { afterAll, beforeAll, expect, test } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

const NOTES = {
  "optics/lens.md": "---\ntags: [optics]\n---\n# Lens\n\nA lens requires glass. A lens uses refraction.\n",
  "optics/telescope.md": "---\ntags: [optics]\n---\n# Telescope\n\nA telescope requires a lens.\n",
  "glass.md": "# Glass\n\nGlass requires silica. Glass (C++ or a.b) is clear.\n",
  "französisch.md":
    "# Le verre\n\nLe verre est une matière que les gens font avec du sable et qui est dans les fenêtres de la maison.\n",
  "broken.md": "---\ntags: [unclosed\n---\n# Sand\n\nSand is made of silica. ÉTUDE.\n",
};

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes({}, NOTES);
});
afterAll(() => served.close());

async function paths(filter: string): Promise<string[]> {
  const { notes } = await served.data<{ notes: { totalCount: number; nodes: { path: string }[] } }>(
    `{ notes(filter: ${filter}) { totalCount nodes { path } } }`,
  );
  expect(notes.totalCount).toBe(notes.nodes.length);
  return notes.nodes.map(({ path }) => path);
}

test.each([
  [`{ tag: "optics" }`, ["optics/lens.md", "optics/telescope.md"]],
  [`{ prefix: "optics/" }`, ["optics/lens.md", "optics/telescope.md"]],
  [`{ text: "SILICA" }`, ["broken.md", "glass.md"]],
  [`{ text: "glass  lens" }`, ["optics/lens.md"]],
  [`{ text: "étude" }`, ["broken.md"]],
  [`{ text: "c++" }`, ["glass.md"]],
  [`{ text: "a.b" }`, ["glass.md"]],
  [`{ text: "axb" }`, []],
  [`{ concept: "silica" }`, ["broken.md", "glass.md"]],
  [`{ about: "the lens" }`, ["optics/lens.md"]],
  [`{ theme: "lens", prefix: "optics/" }`, ["optics/lens.md", "optics/telescope.md"]],
  [`{ language: "fr" }`, ["französisch.md"]],
  [`{ hasWarnings: true }`, ["broken.md"]],
  [`{ hasWarnings: false, tag: "optics", text: "telescope" }`, ["optics/telescope.md"]],
  [`{ text: "  " }`, Object.keys(NOTES).sort()],
])("notes with %s", async (filter, expected) => {
  expect(await paths(filter)).toEqual(expected);
});

test("a concept that is not there is an error, no empty list", async () => {
  const { errors } = await served.ask(`{ notes(filter: { about: "lenz" }) { totalCount } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "concept-not-found", suggestions: ["Lens"] });
});

test("a page of notes makes only its own", async () => {
  const first = await served.data<{ notes: { pageInfo: { endCursor: string } } }>(
    `{ notes(first: 2) { nodes { path } pageInfo { endCursor hasNextPage } } }`,
  );
  const next = await served.data(
    `query Q($after: String) { notes(first: 2, after: $after) { totalCount nodes { path } } }`,
    { after: first.notes.pageInfo.endCursor },
  );
  const [, , third, fourth] = Object.keys(NOTES).sort();
  expect(next).toEqual({ notes: { totalCount: 5, nodes: [{ path: third }, { path: fourth }] } });
});

async function ways(args: string): Promise<string[]> {
  const query = `{ paths(from: "telescope", to: "silica", ${args}) { steps { from { label } to { label } } } }`;
  const found = await served.data<{ paths: { steps: { from: { label: string }; to: { label: string } }[] }[] }>(query);
  return found.paths.map(({ steps }) =>
    [steps[0]?.from.label, ...steps.map(({ to }) => to.label)].join(" > ").toLowerCase(),
  );
}

test("ways follow the relations, go against them, or do both", async () => {
  const straight = "telescope > lens > glass > silica";
  expect(await ways("direction: OUT")).toEqual([straight]);
  expect(await ways("direction: IN")).toEqual([]);
  expect(await ways("direction: BOTH")).toContain(straight);
  expect(await ways("direction: OUT, types: [USES]")).toEqual([]);
  expect(await ways("direction: OUT, minConfidence: 1")).toEqual([]);
});

test("`k` says how many ways, and so does `first`, as before; not both, and within bounds", async () => {
  expect(await ways("k: 1")).toEqual(await ways("first: 1"));
  expect(await ways("k: 1")).toHaveLength(1);
  for (const [args, told] of [
    ["k: 1, first: 1", "both"],
    ["k: 21", "from 1 to 20"],
    ["k: 0", "from 1 to 20"],
  ]) {
    const { errors } = await served.ask(`{ paths(from: "telescope", to: "silica", ${args}) { length } }`);
    expect(errors?.[0]?.extensions["code"]).toBe("invalid-argument");
    expect(errors?.[0]?.message).toContain(told);
  }
});
