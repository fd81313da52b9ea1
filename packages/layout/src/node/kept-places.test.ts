import { readable } from "@cairn/graph-core/store";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addConcept, madeGraph, nameOf } from "../testing/made-graph.ts";
import { KeptPlaces } from "./kept-places.ts";

const SIZE = 60;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cairn-places-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (): string => join(folder, "places.json");

/** What a start with this graph finds or makes, as it is written down. */
async function start(graph: ReturnType<typeof madeGraph>): Promise<{ all: string; revision: number }> {
  const places = KeptPlaces.open(readable(graph), { folder });
  await places.ready();
  const all = JSON.stringify(graph.mapNodes((id) => [id, places.of(id)]));
  const { revision } = places;
  await places.close();
  return { all, revision };
}

it("lays out in a thread, keeps the places, and finds the same ones the next time", async () => {
  const places = KeptPlaces.open(readable(madeGraph(SIZE)), { folder });
  // Nobody is made to wait: there are none yet.
  expect(places.revision).toBe(0);
  expect(places.of(nameOf(1))).toBeUndefined();
  await places.ready();
  expect(places.revision).toBe(1);
  expect(places.of(nameOf(1))).toBeDefined();
  await places.close();
  const bytes = await readFile(file(), "utf8");
  const one = await start(madeGraph(SIZE));
  expect(await start(madeGraph(SIZE))).toEqual(one);
  expect(await readFile(file(), "utf8")).toBe(bytes);
  expect(await readdir(folder)).toEqual(["places.json"]);
  // A second run from nothing: the same bytes.
  await rm(file());
  await start(madeGraph(SIZE));
  expect(await readFile(file(), "utf8")).toBe(bytes);
});

it("follows edits, and an edit of notes that came while nobody looked moves nobody else", async () => {
  const graph = madeGraph(SIZE);
  const places = KeptPlaces.open(readable(graph), { folder });
  await places.ready();
  const before = new Map(graph.mapNodes((id) => [id, places.of(id)] as const));
  places.follow(addConcept(graph, "one", [nameOf(3)]));
  expect(places.revision).toBe(2);
  expect(places.of("one")).toBeDefined();
  await places.close();
  // Kept as it was left, with one more concept that nobody has told of.
  addConcept(graph, "two", [nameOf(4)]);
  const later = KeptPlaces.open(readable(graph), { folder });
  await later.ready();
  expect(later.of("one")).toEqual(places.of("one"));
  expect(later.of("two")).toBeDefined();
  const stayed = [...before].filter(([id, place]) => JSON.stringify(later.of(id)) === JSON.stringify(place));
  expect(stayed.length).toBeGreaterThan(before.size - 4);
  await later.close();
});

it("lays out anew where what is kept is torn, edited or of another vault", async () => {
  const { all } = await start(madeGraph(SIZE));
  const whole = await readFile(file(), "utf8");
  for (const torn of [
    whole.slice(0, -40),
    whole.replace(/("concept-1",)/, "$19"),
    whole.replace("places 1", "places 0"),
  ]) {
    await writeFile(file(), torn);
    expect((await start(madeGraph(SIZE))).all).toBe(all);
    expect(await readFile(file(), "utf8")).toBe(whole);
  }
  // Of another vault: hardly a name is known, so nothing of it is taken over.
  await writeFile(file(), whole);
  const other = madeGraph(SIZE * 4);
  const taken = await start(other);
  await rm(file());
  expect((await start(other)).all).toBe(taken.all);
});

it("works where nothing may be kept, and on a vault without concepts", async () => {
  const places = KeptPlaces.open(readable(madeGraph(3)));
  await places.ready();
  expect(places.of(nameOf(1))).toBeDefined();
  await places.close();
  const none = KeptPlaces.open(readable(madeGraph(0)), { folder: join(folder, "new") });
  await none.ready();
  expect(none.revision).toBe(1);
  await none.close();
  const file = join(folder, "file");
  await writeFile(file, "");
  const forbidden = KeptPlaces.open(readable(madeGraph(3)), { folder: file });
  await forbidden.ready();
  expect(forbidden.of(nameOf(1))).toBeDefined();
  await forbidden.close();
});

it("can be closed while it is being laid out", async () => {
  const places = KeptPlaces.open(readable(madeGraph(SIZE)), { folder });
  await places.close();
  await places.ready();
  expect(places.revision).toBe(0);
});
