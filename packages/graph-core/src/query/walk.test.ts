import { expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import type { GraphReader } from "./graph-reader.ts";
import { learningPathAtOnce } from "./learning-path.ts";
import { pathsAtOnce } from "./paths.ts";
import { searchAtOnce } from "./search.ts";
import { wait, type Walk, walked } from "./walk.ts";

function* sum(...values: (number | Promise<number>)[]): Walk<number> {
  let total = 0;
  for (const value of values) total += yield* wait(value);
  return total;
}

function* orZero(value: Promise<number>): Walk<number> {
  try {
    return yield* wait(value);
  } catch {
    return 0;
  }
}

it("a walk that has nothing to wait for is there at once, and one that waits is a promise", async () => {
  expect(walked(sum(1, 2))).toBe(3);
  const later = walked(sum(1, Promise.resolve(2), 3, Promise.resolve(4)));
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toBe(10);
});

it("what goes wrong while it waits goes wrong in the walk", async () => {
  expect(await walked(orZero(Promise.reject(new Error("gone"))))).toBe(0);
  await expect(walked(sum(1, Promise.reject(new Error("gone"))))).rejects.toThrow("gone");
});

const index = new ConceptIndex();
index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus. A nucleus contains chromosomes." });
index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell. Mitosis uses chromosomes." });

/** The same reader as one far away: each answer is a promise. */
const far = new Proxy(index.reader, {
  get: (reader, name: keyof GraphReader) => {
    const read = reader[name] as ((...asked: unknown[]) => unknown) | undefined;
    return read && (async (...asked: unknown[]) => read.apply(reader, asked));
  },
});

const ASKED: [name: string, ask: (reader: GraphReader) => unknown][] = [
  ["search", (reader) => searchAtOnce(reader, "nucl")],
  ["paths", (reader) => pathsAtOnce(reader, "mitosis", "nucleus")],
  ["learning path", (reader) => learningPathAtOnce(reader, ["Mitosis"], { known: ["Nucleus"] })],
];

it.each(ASKED)("%s: over a graph in memory there is no promise, and the answer is the same", async (_, ask) => {
  const here = ask(index.reader);
  expect(here).not.toBeInstanceOf(Promise);
  const there = ask(far);
  expect(there).toBeInstanceOf(Promise);
  expect(await there).toEqual(here);
  expect(JSON.stringify(here).length).toBeGreaterThan(100);
});
