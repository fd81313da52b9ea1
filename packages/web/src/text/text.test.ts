import { afterEach, describe, expect, it } from "vitest";
import { connectEn } from "./connect-en.ts";
import { correctEn } from "./correct-en.ts";
import { german } from "./de/german.ts";
import { en, text } from "./en.ts";
import { spanish } from "./es/spanish.ts";
import { preferredLanguage, speakLanguage } from "./language.ts";
import { learnEn, learnText } from "./learn-en.ts";
import { takeEn } from "./take-en.ts";
import { toolsEn } from "./tools-en.ts";
import { speak } from "./table.ts";
import type { Words } from "./words.ts";

const english = { main: en, learn: learnEn, correct: correctEn, connect: connectEn, take: takeEn, tools: toolsEn };

afterEach(() => speak(null));

/** Every text by its path, functions as what they say for ones and twos of everything. */
function texts(table: unknown, path = ""): Map<string, string> {
  if (typeof table === "string") return new Map([[path, table]]);
  if (typeof table === "function") {
    const say = table as (...values: unknown[]) => string;
    // Those that take a list of names are the only ones that do not take a number or a word.
    const of = (value: unknown): string => (path.endsWith("missing") ? say(["a", "b"]) : say(value, value, value));
    return new Map([
      [`${path} of 1`, of(1)],
      [`${path} of 2`, of(2)],
    ]);
  }
  return new Map(
    Object.entries(table as Record<string, unknown>).flatMap(([key, value]) => [...texts(value, `${path}/${key}`)]),
  );
}

/** What is the same in another language: names, signs, keys. */
const SAME =
  /^(en|de|es|Cairn|npm start|Live|3D|A–Z|Name|Filter|Esc|Enter|a r u|k|\?|\/|1 2 3|n → p ←|\+ − 0|Error|Wikilinks \(Obsidian\)|No|Markdown-Links|[\d\s.,%·:|()…?¿]*)$/;

describe.each([
  ["German", german],
  ["Spanish", spanish],
] as const)("%s", (_name, words: Words) => {
  const own = texts(words);
  const base = texts(english);

  it("has every text of the interface and no other", () => {
    expect([...own.keys()].sort()).toEqual([...base.keys()].sort());
  });

  it("says something of its own everywhere", () => {
    const untranslated = [...own].filter(([key, said]) => {
      const before = base.get(key) ?? "";
      return said.trim() === "" || (said === before && !SAME.test(said) && !/^\d+ \S+ \d+$|^\d \(\d\)$/.test(said));
    });
    expect(untranslated).toEqual([]);
  });

  it("leaves nothing unsaid that English puts in: numbers and names", () => {
    const lost = [...base].filter(
      ([key, said]) => /\d/.test(said) && key.endsWith(" of 2") && !/\d/.test(own.get(key) ?? ""),
    );
    expect(lost).toEqual([]);
  });
});

it("speaks another language in the tables that are in use, and English again", async () => {
  const words = learnText.review;
  expect(await speakLanguage("de")).toBe(true);
  expect(text.search.label).toBe("Begriffe suchen");
  expect(text.path.title("X")).toBe("Der Weg zu X");
  // A table within a table stays the same object: panels hold on to it.
  expect(words.start).toBe("Wiederholung anfangen");
  expect(words.grades[0]).toBe("Nochmal");
  await speakLanguage("en");
  expect(text.search.label).toBe("Search concepts");
  expect(words.start).toBe("Start the review");
});

it("takes the first of the visitor's languages that there is", () => {
  expect(preferredLanguage(["fr-CA", "de-AT", "en"])).toBe("de");
  expect(preferredLanguage(["ES"])).toBe("es");
  expect(preferredLanguage(["fr"])).toBe("en");
  expect(preferredLanguage([])).toBe("en");
});
