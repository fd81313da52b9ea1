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

test("a text that has a number is known by that, in its table, and no longer by its thing", () => {
  const texts = new KnownTexts();
  const [one, two, table] = [{}, {}, {}];
  texts.set(selection, one, '{"id":"one"}');
  texts.set(selection, two, '{"id":"two"}');
  texts.number(selection, one, table, 700);
  expect(texts.of(selection)?.get(one)).toBeUndefined();
  expect(texts.numbered(selection, table)?.get(700)).toBe(',{"id":"one"}');
  expect(texts.numbered(selection, table)?.listOf([700, 3])).toBeUndefined();
  texts.number(selection, two, table, 3);
  texts.number(selection, {}, table, 4);
  expect(texts.numbered(selection, table)?.listOf([700, 3])).toBe('{"id":"one"},{"id":"two"}');
  expect([texts.numbered(selection, table)?.get(4), texts.numbered(selection, table)?.listOf([])]).toEqual([
    undefined,
    "",
  ]);
  expect([texts.numbered(selection, {}), texts.numbered(other, table)]).toEqual([undefined, undefined]);
});

test("texts by number and the room that they take are forgotten with all else, and with their table", () => {
  const texts = new KnownTexts();
  const [one, two, table] = [{}, {}, {}];
  texts.set(selection, one, "a".repeat(7_999_000));
  texts.number(selection, one, table, 1);
  // A page of numbers takes the room of 512 letters.
  texts.set(other, two, "b".repeat(600));
  expect(texts.numbered(selection, table)).toBeUndefined();
  texts.number(other, two, table, 1);
  expect(texts.numbered(other, table)?.get(1)).toHaveLength(601);
  const later = {};
  texts.set(other, one, "c");
  texts.number(other, one, later, 2);
  expect([texts.numbered(other, table), texts.numbered(other, later)?.listOf([2])]).toEqual([undefined, "c"]);
});
