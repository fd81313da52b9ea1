import { expect, it, vi } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import type { Concept } from "../model/concept.ts";
import { editDistance } from "../query/fold.ts";
import { askedFor, bestMatch, betterHit, search } from "../query/search.ts";
import { mostSimilar } from "../query/similar-names.ts";
import { randomNumbers } from "../testing/random-numbers.ts";
import { NameTable } from "./name-table.ts";
import { SearchIndex } from "./search-index.ts";
import { ErrorStates } from "./error-states.ts";
import { SortedWords } from "./sorted-words.ts";

const LETTERS = ["a", "b", "ab", "ba", "aba", "bb", "é"];
const random = randomNumbers(7);

function pick<T>(all: readonly T[]): T {
  return all[Math.floor(random() * all.length)]!;
}

function word(): string {
  return Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(LETTERS)).join("");
}

function text(): string {
  return Array.from({ length: 1 + Math.floor(random() * 2.5) }, word).join(pick([" ", "-", ", "]));
}

function concept(id: string): Concept {
  const aliases = random() < 0.4 ? [text()] : [];
  const definition = random() < 0.4 ? { definition: `${text()} ${text()}` } : {};
  return {
    id,
    label: text(),
    aliases,
    importance: Math.floor(random() * 5) / 5,
    mentions: [],
    tags: [],
    ...definition,
  };
}

it("finds the very hits, in the very order, that a look at every concept finds, also after changes", () => {
  const concepts = new Map(Array.from({ length: 120 }, (_, i) => [`c${i}`, concept(`c${i}`)]));
  const names = new NameTable(concepts.values());
  const index = new SearchIndex(names, concepts.values());
  let hits = 0;
  for (let round = 0; round < 8; round++) {
    for (let asked = 0; asked < 15; asked++) {
      const query = pick([text, word, () => `${word()}.`])();
      const first = pick([1, 3, 10, 100]);
      const all = [...concepts.values()].flatMap((each) => bestMatch(each, askedFor(query)) ?? []).sort(betterHit);
      hits += all.length;
      expect([query, index.find(query, first)]).toEqual([query, all.slice(0, first)]);
      const entries = [...concepts.values()].flatMap(({ id, label, aliases }) =>
        [label, ...aliases].map((name) => ({ name, id })),
      );
      expect(names.similar(query, first)).toEqual(mostSimilar(entries, query, first));
    }
    const [removed, before, added] = [
      concepts.get(`c${round}`)!,
      concepts.get(`c${round + 40}`)!,
      concept(`n${round}`),
    ];
    const after = random() < 0.5 ? concept(before.id) : { ...before, importance: 0.9 };
    const diff = { concepts: { added: [added], updated: [[before, after] as [Concept, Concept]], removed: [removed] } };
    names.apply(diff);
    index.apply(diff);
    concepts.delete(removed.id);
    for (const each of [after, added]) concepts.set(each.id, each);
  }
  expect(hits).toBeGreaterThan(500);
}, 30_000);

/** Sorted words of which each comes under a number of its own, and with it goes. */
class NumberedWords {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #sorted = new SortedWords((one) => this.#numbers.get(one)!);

  add(one: string): void {
    if (!this.#numbers.has(one)) this.#numbers.set(one, this.#words.push(one) - 1);
    this.#sorted.add(one);
  }

  delete(one: string): void {
    this.#numbers.delete(one);
    this.#sorted.delete(one);
  }

  all(): readonly string[] {
    return this.#sorted.all();
  }

  withPrefix(prefix: string): string[] {
    return this.#told(this.#sorted.withPrefix(prefix));
  }

  near(asked: string, max: number): string[] {
    return this.#told(this.#sorted.near(asked, max));
  }

  /** The words of some numbers, each of which is its word's own by now. */
  #told(numbers: readonly number[]): string[] {
    const words = numbers.map((number) => this.#words[number]!);
    const stale = words.find((one, i) => this.#numbers.get(one) !== numbers[i]);
    if (stale !== undefined) throw new Error(`"${stale}" is told by a number that it has no longer.`);
    return words;
  }
}

it("gives the very concepts that its reader gives otherwise, also after changes", async () => {
  const index = new ConceptIndex();
  index.setNote({ path: "kiln.md", text: "# Kiln\n\nA kiln is an oven that bakes clay." });
  const [before] = await index.reader.concepts(["kiln"]);
  for (const text of [undefined, "# Kiln\n\nA kiln is a furnace that bakes clay. A kiln requires a flue."]) {
    if (text !== undefined) index.setNote({ path: "kiln.md", text });
    for (const { concept: found } of await search(index.reader, "kiln")) {
      expect([found]).toEqual([index.parts.concept(found.id)]);
      expect(await index.reader.concepts([found.id])).toEqual([expect.toSatisfy((one) => one === found)]);
      if (found.id === "kiln") expect(found === before).toBe(text === undefined);
    }
  }
});

it("finds words by their beginning and with typing errors as a look at each does, also after changes", () => {
  const words = new NumberedWords();
  const all = new Set<string>();
  for (let round = 0; round < 40; round++) {
    for (let i = 0; i < (round === 20 ? 500 : 10); i++) {
      const one = word();
      if (random() < 0.3) {
        words.delete(one);
        all.delete(one);
      } else {
        words.add(one);
        all.add(one);
      }
    }
    const asked = word();
    const sorted = [...all].sort();
    expect(words.all()).toEqual(sorted);
    expect(words.withPrefix(asked)).toEqual(sorted.filter((one) => one.startsWith(asked)));
    for (const max of [1, 2, 3])
      expect([asked, max, words.near(asked, max).sort()]).toEqual([
        asked,
        max,
        sorted.filter((one) => editDistance(asked, one, max) <= max),
      ]);
  }
});

it("finds words with typing errors that are longer than a number has bits", () => {
  const words = new NumberedWords();
  const stem = "photophosphorylationdependent";
  const all = Array.from({ length: 300 }, () => `${pick([stem, `x${stem}`, stem.slice(1)])}${word()}`);
  for (const one of all) words.add(one);
  const sorted = [...new Set(all)].sort();
  let found = 0;
  for (let round = 0; round < 60; round++) {
    const asked = `${stem}${word()}`;
    const near = words.near(asked, 2).sort();
    expect([asked, near]).toEqual([asked, sorted.filter((one) => editDistance(asked, one, 2) <= 2)]);
    found += near.length;
  }
  expect(found).toBeGreaterThan(30);
});

it("finds words with one error in either half, and with the letters between the halves swapped", () => {
  const words = new NumberedWords();
  const all = [
    "osmosis",
    "osmosi",
    "smosis",
    "osmoosis",
    "osomsis",
    "xosmosis",
    "osmosisx",
    "omsosis",
    "osmsois",
    "omsosi",
  ];
  for (const one of [...all, "mitosis", "s"]) words.add(one);
  expect(words.near("osmosis", 1).sort()).toEqual(all.filter((one) => one !== "omsosi").sort());
  words.delete("osomsis");
  words.add("osmoses");
  expect(words.near("osmosis", 1)).toContain("osmoses");
  expect(words.near("osmosis", 1)).not.toContain("osomsis");
  expect(words.near("zzz", 1)).toEqual([]);
});

it("takes no more letters to find a word with an error among many words than among few", () => {
  const read = vi.spyOn(ErrorStates.prototype, "read");
  const readAmong = (count: number): number => {
    const words = new NumberedWords();
    for (let i = 0; i < count; i++) words.add(Array.from({ length: 12 }, () => pick([..."abcdefgh"])).join(""));
    words.add("abcdefghabcd");
    read.mockClear();
    for (const asked of ["abcdefghabc", "bcdefghabcd", "abcdegfhabcd"])
      expect(words.near(asked, 1)).toEqual(["abcdefghabcd"]);
    return read.mock.calls.length;
  };
  expect(readAmong(20_000)).toBeLessThan(3 * readAmong(200));
});
