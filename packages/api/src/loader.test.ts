import { expect, test } from "vitest";
import { Loader } from "./loader.ts";

function counting(): { loader: Loader<string>; asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  const loader = new Loader((keys) => {
    asked.push(keys);
    return keys.map((key) => key.toUpperCase());
  });
  return { loader, asked };
}

test("asks once for what is asked for together, and each key once", async () => {
  const { loader, asked } = counting();
  const later = (async () => {
    for (let hop = 0; hop < 5; hop += 1) await Promise.resolve();
    return loader.load("c");
  })();
  expect(await Promise.all([loader.load("a"), loader.load("b"), loader.load("a"), later])).toEqual([
    "A",
    "B",
    "A",
    "C",
  ]);
  expect(asked).toEqual([["a", "b", "c"]]);
});

test("answers what it knows at once, and forgets when told to", async () => {
  const { loader, asked } = counting();
  loader.prime(() => [["a", "primed"]]);
  expect(loader.load("a")).toBe("primed");
  expect(loader.loadMany(["a"])).toEqual(["primed"]);
  loader.clear();
  expect(await loader.load("a")).toBe("A");
  expect(asked).toEqual([["a"]]);
});

test("knows that there is nothing, too", async () => {
  const asked: (readonly string[])[] = [];
  const loader = new Loader<string | undefined>((keys) => {
    asked.push(keys);
    return keys.map(() => undefined);
  });
  expect(await loader.load("a")).toBeUndefined();
  expect(loader.load("a")).toBeUndefined();
  expect(loader.loadMany(["a"])).toEqual([undefined]);
  expect(asked).toEqual([["a"]]);
});

test("an error reaches all who wait, and the next question is asked anew", async () => {
  let broken = true;
  const loader = new Loader<string>((keys) => {
    if (broken) throw new Error("no");
    return [...keys];
  });
  await expect(Promise.all([loader.load("a"), loader.load("b")])).rejects.toThrow("no");
  broken = false;
  expect(await loader.load("a")).toBe("a");
});

test("what is at hand is there at once, each key asked for once", () => {
  const asked: (readonly string[])[] = [];
  const loader = new Loader((keys) => {
    asked.push(keys);
    return keys.map((key) => key.toUpperCase());
  }, true);
  expect(loader.load("a")).toBe("A");
  expect(loader.loadMany(["a", "b"])).toEqual(["A", "B"]);
  expect(asked).toEqual([["a"], ["b"]]);
});
