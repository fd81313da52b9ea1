import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { readNote } from "../reading/read-note.ts";

// Machines may be slow or busy.
vi.setConfig({ testTimeout: 120_000 });

const PATHS = ["bedrock/Guardrails.md", "bedrock/Agents.md", "basics/Foundation models.md"];
const CONTENT = new URL("../../../../content/", import.meta.url);

/** As they stand, and in the order of a course. */
const FOLDERS: Record<string, (path: string, at: number) => string> = {
  "of their own": (path) => path,
  "of a course": (path, at) => `course/${at + 1}-${path.slice(path.indexOf("/") + 1)}`,
};

it.each(Object.keys(FOLDERS))("follows which of several notes, some in folders %s, is a concept's own", (folders) => {
  const held = PATHS.flatMap((from, at) => {
    const text = readFileSync(new URL(from, CONTENT), "utf8");
    const path = FOLDERS[folders]!(from, at);
    // As many words, so that whichever of the two has a line more is the longest.
    const other = text.replace(/\b(?:prompts?|tools?)\b/g, (word) => `${word.slice(1)}o`);
    return [
      { path, text },
      { path: `again/${path}`, text: other },
    ];
  }).map(({ path, text }) => ({ text, reading: readNote({ path, text }) }));
  const plain = held.map(({ text }) => text);
  const index = new ConceptIndex();
  index.applyBatch({ set: held });
  let turned = 0;
  for (let round = 0; round < 16; round++) {
    const at = (5 * round) % held.length;
    const path = held[at]!.reading.note;
    const isLonger = held[at]!.text !== plain[at];
    const text = isLonger ? plain[at]! : `${plain[at]!}\n\nA marker stands here in round ${round}.\n`;
    held[at] = { text, reading: readNote({ path, text }) };
    const { prerequisites } = index.applyBatch({ set: [held[at]] });
    if (prerequisites.updated.some(([before, after]) => before.evidence[0]!.note !== after.evidence[0]!.note)) turned++;
    const rebuilt = new ConceptIndex();
    rebuilt.applyBatch({ set: held });
    expect(JSON.stringify(index.toJSON())).toBe(JSON.stringify(rebuilt.toJSON()));
    expect(index.droppedPrerequisites).toEqual(rebuilt.droppedPrerequisites);
  }
  expect(turned).toBeGreaterThan(3);
});
