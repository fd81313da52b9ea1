import fc from "fast-check";
import { expect, it } from "vitest";
import { folderOf, nearest, NotePaths, withoutExtension } from "./note-paths.ts";

// So few folders that many files lie in the one asked from, and end with what is asked for.
const folder = fc
  .array(fc.constantFrom("a", "b", "B"), { maxLength: 3 })
  .map((parts) => parts.map((part) => `${part}/`).join(""));
const way = fc.constantFrom("", "a/", "b/");
const file = fc.constantFrom("map.md", "Map.md", "MAP.markdown");
const note = fc.tuple(folder, file).map(([parts, name]) => parts + name);

it("finds among many files of one name the one that looking at each of them gives", () => {
  fc.assert(
    fc.property(fc.array(note, { minLength: 1, maxLength: 60 }), folder, way, fc.nat(60), (all, from, to, gone) => {
      const paths = new NotePaths();
      const notes = new Set(all);
      for (const each of notes) paths.add("map", each);
      const asked = {
        name: "map",
        folder: from,
        fromFolder: `${from}${to}map`.toLowerCase(),
        fromRoot: `${to}map`.toLowerCase(),
      };
      const plain = () => {
        const key = (each: string) => withoutExtension(each).toLowerCase();
        const exact = [...notes].filter((each) => [asked.fromFolder, asked.fromRoot].includes(key(each)));
        const ending = [...notes].filter((each) => `/${key(each)}`.endsWith(`/${asked.fromRoot}`));
        return nearest(exact.length > 0 ? exact : ending, from);
      };
      expect(paths.find(asked)).toBe(plain());
      const lost = all[gone % all.length]!;
      notes.delete(lost);
      paths.delete("map", lost);
      expect(paths.find(asked)).toBe(plain());
    }),
    { numRuns: 2000 },
  );
});

it("prefers the folder asked from, then what lies higher, then the shorter path", () => {
  expect(nearest(["a/b/map.md", "a/map.md", "b/map.md", "long/map.md"], "a/b/")).toBe("a/b/map.md");
  expect(nearest(["a/b/map.md", "long/map.md", "b/map.md", "a/map.md"], "")).toBe("a/map.md");
  expect(nearest([], "")).toBeUndefined();
  expect(folderOf("map.md")).toBe("");
});
