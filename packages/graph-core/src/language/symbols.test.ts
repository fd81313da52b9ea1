import { expect, it } from "vitest";
import { readNote } from "../reading/read-note.ts";

it.each([
  ["The loss function $L$ is convex.", "loss function"],
  ["A rudder has an input tensor and the kernel tensor `K`.", "kernel tensor"],
  ["The net draws $k$ noise words from the log.", "noise word"],
  ["The sailor swallows a vitamin C pill.", "vitamin C pill"],
  ["The log reports the $p$ values of the survey.", "p value"],
  ["The electron fills a $d$ orbital.", "d orbital"],
])("a variable beside a name is no part of it: %s", (text, name) => {
  const labels = readNote({ path: "a.md", text: `# Notes\n\n${text}\n` }).concepts.map(({ label }) => label);
  expect(labels).toContain(name);
});
