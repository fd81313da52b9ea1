import { expect, test } from "vitest";
import { KnownTexts, textsByRevision } from "./known-texts.ts";

const [selection, other] = [{}, {}];

test("a text is known of a thing and a selection", () => {
  const texts = new KnownTexts();
  const thing = {};
  texts.set(selection, thing, "{}");
  expect(texts.of(selection)?.get(thing)).toBe("{}");
  expect(texts.of(selection)?.get({})).toBeUndefined();
  expect(texts.of(other)?.get(thing)).toBeUndefined();
});

test("all is forgotten once there are too many letters", () => {
  const texts = new KnownTexts();
  const [one, two] = [{}, {}];
  texts.set(selection, one, "a".repeat(5_000_000));
  texts.set(other, two, "b".repeat(5_000_000));
  expect(texts.of(selection)?.get(one)).toBeUndefined();
  expect(texts.of(other)?.get(two)).toHaveLength(5_000_000);
});

test("another revision begins with nothing; where it is not known, nothing is remembered", () => {
  let revision: string | undefined = "1";
  const texts = textsByRevision(() => revision);
  const first = texts();
  expect(texts()).toBe(first);
  revision = "2";
  expect(texts()).not.toBe(first);
  revision = undefined;
  expect(texts()).toBeUndefined();
});
