import { describe, expect, it } from "vitest";
import { readNote } from "../reading/read-note.ts";

const names = (text: string): string[] =>
  readNote({ path: "a.md", text: `# Causes\n\n${text}\n` }).concepts.map(({ label }) => label.toLowerCase());

describe("verbs behind what somebody is let or made to do", () => {
  it.each([
    ["A catalyst lets the reaction run at a lower temperature.", "reaction", "reaction run"],
    ["The walls let water vapour escape from the house.", "water vapour", "water vapour escape"],
    ["Insulin makes the liver store glucose.", "liver", "liver store glucose"],
  ])("are no part of the name before them: %s", (text, name, wrong) => {
    expect(names(text)).toContain(name);
    expect(names(text)).not.toContain(wrong);
  });

  it.each([
    ["The library makes a function call to the kernel.", "function call"],
    ["The firm makes the control panel of the crane.", "control panel"],
  ])("are left where they name something: %s", (text, name) => {
    expect(names(text)).toContain(name);
  });
});
