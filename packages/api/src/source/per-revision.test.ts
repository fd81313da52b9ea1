import { expect, test } from "vitest";
import { PerRevision } from "./per-revision.ts";

test("what is asked for twice at a time is made once, and anew once the index has changed", async () => {
  const index = { revision: 1 };
  const values = new PerRevision<string>(index);
  let made = 0;
  let finish = (): void => {};
  const make = async (): Promise<string> => {
    const number = ++made;
    await new Promise<void>((resolve) => (finish = resolve));
    return `value ${number}`;
  };
  const both = [values.get("a", make), values.get("a", make)];
  finish();
  expect(await Promise.all(both)).toEqual(["value 1", "value 1"]);
  expect(await values.get("a", make)).toBe("value 1");

  // What is still being made when the index changes is given to nobody who asks later.
  const before = values.get("b", make);
  const finishBefore = finish;
  index.revision = 2;
  const after = values.get("b", make);
  finish();
  finishBefore();
  expect(await Promise.all([before, after])).toEqual(["value 2", "value 3"]);
  expect(await values.get("b", make)).toBe("value 3");
});

test("what could not be made is tried again", async () => {
  const values = new PerRevision<string>({ revision: 1 });
  const fail = (): Promise<string> => Promise.reject(new Error("no"));
  await expect(Promise.all([values.get("a", fail), values.get("a", fail)])).rejects.toThrow("no");
  expect(await values.get("a", () => Promise.resolve("yes"))).toBe("yes");
});
