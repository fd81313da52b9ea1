import { expect, it } from "vitest";
import { readNote } from "./read-note.ts";

it.each([
  ["A harbour watch (AIM) counts boats. AIM reports them. They aim to be quick.", "AIM", 2],
  ["Nitric oxide (NO) relaxes. There is no harm in NO, and no cure.", "nitric oxide", 3],
  ["The plug is an XLR. An xlr has three pins.", "XLR", 2],
])("a word without its capitals is no mention of letters that are a word: %s", (text, name, times) => {
  const { concepts } = readNote({ path: "a.md", text: `# Notes\n\n${text}\n` });
  const found = concepts.find(({ label, aliases }) => [label, ...aliases.map((one) => one.name)].includes(name));
  expect(found?.mentions).toHaveLength(times);
});
