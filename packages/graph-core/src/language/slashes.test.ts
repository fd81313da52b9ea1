import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { readNote } from "../reading/read-note.ts";
import { analyse } from "./analyse.ts";
import { tellingSlashes } from "./slashes.ts";
import { tokenize } from "./tokenize.ts";

/** The words of a text's last line, each with the one that it hangs on. */
function words(text: string): string[] {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  const [sentence] = analyse(english(), line, 0, [], tellingSlashes(tokenize, text));
  return sentence!.words.map(({ text: word, head, label }) => `${word} ${label} ${sentence!.words[head]?.text ?? ""}`);
}

test.each([
  ["Gaff is old. Lug is older.\nSailors use Gaff/Lug.", ["Gaff obj use", "Lug conj Gaff"]],
  ["The VHF set is on.\nVHF/EPIRB are radios.", ["VHF nsubj radios", "EPIRB conj VHF"]],
  ["Sell it to owners/crews/guests.", ["owners obl Sell", "crews conj owners", "guests conj owners"]],
])("names with slashes between them are several: %j", (text, expected) => {
  expect(words(text)).toEqual(expect.arrayContaining(expected));
});

test.each([
  ["Sailors use Gaff/Lug.", "Gaff/Lug"],
  ["TCP is a protocol. IP is another.\nThe TCP/IP stack is old.", "TCP/IP"],
  ["Gaff is old. Lug is older.\nThey are Gaff/Lug boats.", "Gaff/Lug"],
  ["It is kept in ~/notes/old/maps.", "notes/old/maps"],
  ["Waves move at km/h.", "km/h"],
])("one name with a slash stays whole: %j", (text, name) => {
  expect(words(text).map((one) => one.split(" ")[0])).toContain(name);
});

test("a name beside another is not called by both", () => {
  const { concepts } = readNote({
    path: "a.md",
    text: "# Radios\n\nThe EPIRB sends a position. An EPIRB floats.\n\n- Check VHF/EPIRB batteries.\n- Buy a VHF/EPIRB.\n",
  });
  const epirb = concepts.find(({ label }) => label === "EPIRB");
  expect(epirb).toBeDefined();
  expect(epirb!.aliases.map(({ name }) => name)).not.toContain("VHF/EPIRB");
});
