import { expect, test } from "vitest";
import type { Concept, GraphDiff } from "@cairn/graph-core";
import { ChangeLog } from "./change-log.ts";
import { composeDiffs } from "./compose.ts";

function concept(id: string, importance = 0.5): Concept {
  return { id, label: id, aliases: [], importance, mentions: [], tags: [] };
}

function diff(concepts: Partial<GraphDiff["concepts"]>, notes: string[] = ["a.md"]): GraphDiff {
  const none = { added: [], updated: [], removed: [] };
  return { concepts: { ...none, ...concepts }, relations: none, prerequisites: none, notes };
}

test("composing diffs keeps what is left of them", () => {
  const [a, b, c] = [concept("a"), concept("b"), concept("c")];
  const [b2, c2] = [concept("b", 0.9), concept("c", 0.9)];
  const net = composeDiffs([
    diff({ added: [a, c] }, ["2.md"]),
    diff({ removed: [a], updated: [[b, b2]] }, ["1.md"]),
    diff({ updated: [[c, c2]], removed: [b2] }, ["2.md"]),
  ]);
  expect(net.concepts).toEqual({ added: [c2], updated: [], removed: [b] });
  expect(net.notes).toEqual(["1.md", "2.md"]);
});

test("what goes and comes back is an update", () => {
  const [old, again] = [concept("a", 0.1), concept("a", 0.2)];
  expect(composeDiffs([diff({ removed: [old] }), diff({ added: [again] })]).concepts).toEqual({
    added: [],
    updated: [[old, again]],
    removed: [],
  });
});

test("a follower is told of each change once, in order", async () => {
  const log = new ChangeLog({ firstRevision: 10 });
  const events = log.follow();
  const first = events.next();
  log.publish(diff({ added: [concept("a")] }));
  expect((await first).value).toMatchObject({
    revision: 11,
    reload: false,
    diff: { concepts: { added: [{ id: "a" }] } },
  });
  const second = events.next();
  log.publish(diff({ added: [concept("b")] }));
  expect((await second).value).toMatchObject({ revision: 12, diff: { concepts: { added: [{ id: "b" }] } } });
});

test("a burst of 1,000 edits reaches slow and fast followers whole, and nothing is kept for each of them", async () => {
  const log = new ChangeLog({ firstRevision: 0, keep: 2000, maxChanges: 5000 });
  const gather = async (pause: () => Promise<void>): Promise<string[]> => {
    const seen: string[] = [];
    for await (const event of log.follow(0)) {
      seen.push(...event.diff.concepts.added.map(({ id }) => id));
      if (event.revision === 1000) break;
      await pause();
    }
    return seen;
  };
  const fast = gather(() => Promise.resolve());
  const slow = gather(() => new Promise((resolve) => setTimeout(resolve, 20)));
  for (let i = 0; i < 1000; i += 1) {
    log.publish(diff({ added: [concept(`c${i}`)] }));
    if (i % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const all = Array.from({ length: 1000 }, (_, i) => `c${i}`).sort();
  expect((await fast).sort()).toEqual(all);
  expect((await slow).sort()).toEqual(all);
});

test.each([
  ["older than what is kept", 5],
  ["newer than now, from before a restart", 99],
  ["senseless", -3],
])("a revision that is %s means reload", async (_, revision) => {
  const log = new ChangeLog({ firstRevision: 0, keep: 2 });
  for (let i = 0; i < 8; i += 1) log.publish(diff({ added: [concept(`c${i}`)] }));
  const { value } = await log.follow(revision).next();
  expect(value).toMatchObject({ revision: 8, reload: true, diff: { concepts: { added: [] } } });
});

test("more changes than may be told mean reload, for the one who watches and the one who comes back", async () => {
  const log = new ChangeLog({ firstRevision: 0, maxChanges: 3 });
  const watching = log.follow().next();
  log.publish(diff({ added: [1, 2, 3, 4].map((i) => concept(`c${i}`)) }));
  expect((await watching).value).toMatchObject({ revision: 1, reload: true });
  log.publish(diff({ added: [concept("d")] }));
  expect(log.since(0)).toMatchObject({ revision: 2, reload: true });
  expect(log.since(1)).toMatchObject({ revision: 2, reload: false });
});

test("a follower that leaves, and a log that closes, leave no one waiting", async () => {
  const log = new ChangeLog();
  const [left, stays] = [log.follow(), log.follow()];
  const pending = [left.next(), stays.next()];
  await Promise.resolve();
  expect(log.waiting).toBe(2);
  await left.return?.();
  expect(log.waiting).toBe(1);
  log.close();
  expect(await Promise.all(pending)).toEqual([
    { done: true, value: undefined },
    { done: true, value: undefined },
  ]);
  expect(log.waiting).toBe(0);
});

test("a restart starts with a higher revision", () => {
  const before = new ChangeLog();
  before.publish(diff({}));
  expect(before.revision).toBeGreaterThan(1000);
  expect(before.revision).toBeLessThan(2 ** 31 - 1);
});

test("a log that is started anew takes no revision from before for one of its own", () => {
  for (const told of [0, 1, 2]) {
    const before = new ChangeLog();
    for (let i = 0; i < told; i++) before.publish(diff({ added: [concept("a")] }));
    const after = new ChangeLog();
    expect(after.since(before.revision)).toMatchObject({ reload: true, revision: after.revision });
  }
});
