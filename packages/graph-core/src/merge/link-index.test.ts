import { expect, it } from "vitest";
import { type LinkedNote, LinkIndex } from "./link-index.ts";

/** Enough notes of one name that they are not looked at one by one. */
const FOLDERS = Array.from({ length: 12 }, (_, i) => `part-${i}/`);

function page(folder: string, subject: string): [string, LinkedNote] {
  const note = `${folder}index.md`;
  const face = { note, title: "Index", aliases: [], subject, headings: [] };
  return [note, { face, links: { note, links: [], keys: [] } }];
}

function linker(folder: string): [string, LinkedNote] {
  const note = `${folder}tides.md`;
  const links = [{ target: "index", text: "spring tides", line: 1, concept: 0 }];
  const face = { note, title: "Tides", aliases: [], subject: "", headings: [] };
  return [note, { face, links: { note, links, keys: ["spring tide"] } }];
}

it("looks again only at notes whose links lead to one that is about something else now", () => {
  const index = new LinkIndex();
  index.update(new Map([...FOLDERS.map((folder) => page(folder, "tide")), ...FOLDERS.map(linker)]));
  const { gone, come, relinked } = index.update(new Map([page("part-3/", "neap tide")]));
  expect([...relinked].sort()).toEqual(["part-3/index.md", "part-3/tides.md"]);
  expect(gone.map(({ owner, note }) => [owner, note])).toEqual([["tide", "part-3/tides.md"]]);
  expect(come.map(({ owner, note }) => [owner, note])).toEqual([["neap tide", "part-3/tides.md"]]);
});

it("looks at all that link to a name where a note of that name goes", () => {
  const index = new LinkIndex();
  index.update(new Map([...FOLDERS.map((folder) => page(folder, "tide")), ...FOLDERS.map(linker)]));
  const { relinked } = index.update(new Map([["part-3/index.md", undefined]]));
  expect(relinked.size).toBe(FOLDERS.length + 1);
});
