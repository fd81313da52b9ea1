import { expect, test } from "vitest";
import { toldPairs } from "../testing/told-pairs.ts";
import { readNote } from "./read-note.ts";

/** The types of what a note says of two names, surely or not. */
function types(text: string): string[] {
  return toldPairs(text).map(({ type }) => type);
}

test.each([
  "# Tides\n\nBy the end of this chapter, you will be able to:\n\n- Identify the **tides** that move **sand** along the **coast**\n",
  "# Tides\n\n## Learning objectives\n\n- Identify the **tides** that move **sand** along the **coast**\n",
  "# Tides\n\nVisit this website to watch how the moon moves the water.\n",
])("what the reader is to learn or to look at says no more than that things belong together: %j", (text) => {
  const found = types(text);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set(["related-to"]));
});

test("what somebody does is told", () => {
  const text = "# Tides\n\nThe moon does the following:\n\n- Identify the tides that move sand along the coast\n";
  const said = readNote({ path: "a.md", text }).relations.find(({ label }) => label === "identifies");
  expect(["applies-to", "affects"]).toContain(said?.type);
});
