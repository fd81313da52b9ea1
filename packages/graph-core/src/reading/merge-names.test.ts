import { expect, it } from "vitest";
import { readNote } from "./read-note.ts";

it.each([
  "At the end of meiosis there are four cells. By the end of prophase the spindle has formed. The end is reached in an hour.",
  "The population of bacteria doubles. The population of giant tortoises is small. A population grows until it meets a limit.",
])("does not make one of two things for being called the same in passing: %s", (text) => {
  const { concepts } = readNote({ path: "a.md", text: `# Notes\n\n${text}\n` });
  const of = (end: string) => concepts.find(({ label }) => label.includes(` of ${end}`));
  const [one, other] = text.includes("meiosis") ? [of("meiosis"), of("prophase")] : [of("bacteria"), of("giant")];
  expect(one).toBeDefined();
  expect(other).toBeDefined();
  expect(one).not.toBe(other);
});
