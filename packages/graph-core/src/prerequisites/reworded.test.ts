import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { readNote } from "../reading/read-note.ts";

// Machines may be slow or busy.
vi.setConfig({ testTimeout: 120_000 });

const PATHS = ["bedrock/Guardrails.md", "bedrock/Knowledge Bases.md", "bedrock/Agents.md"];

/** A note with one of its words written backwards: nothing moves, and mostly all stays that it says of its concepts. */
function withWordTurned(text: string, pick: number): string {
  const words = [...text.matchAll(/\b[a-z]{4,}\b/g)];
  const { 0: word, index } = words[pick % words.length]!;
  return text.slice(0, index) + [...word].reverse().join("") + text.slice(index + word.length);
}

it("quotes a line as it reads now, where words change that name no concept", () => {
  const content = new URL("../../../../content/", import.meta.url);
  const held = PATHS.map((path) => {
    const text = readFileSync(new URL(path, content), "utf8");
    return { text, reading: readNote({ path, text }) };
  });
  const index = new ConceptIndex();
  index.applyBatch({ set: held });
  for (let round = 0; round < 12; round++) {
    const at = round % held.length;
    const text = withWordTurned(held[at]!.text, 7919 * round);
    held[at] = { text, reading: readNote({ path: PATHS[at]!, text }) };
    index.applyBatch({ set: [held[at]] });
    const rebuilt = new ConceptIndex();
    rebuilt.applyBatch({ set: held });
    expect(JSON.stringify(index.toJSON())).toBe(JSON.stringify(rebuilt.toJSON()));
  }
});
