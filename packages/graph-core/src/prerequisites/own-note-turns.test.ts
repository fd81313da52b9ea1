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
    const other = text.replace(/\b(?:prompts?|tools?)\b/g, (word) => `${word.slice(1)}o`);
    return [
      { path, text },
      { path: `again/${path}`, text: other },
    ];
  }).map(({ path, text }) => ({ text, reading: readNote({ path, text }) }));
  const plain = held.map(({ text }) => text);
  const index = new ConceptIndex();
  index.applyBatch({ set: held });
  const turned = { first: 0, second: 0 };
  for (let round = 0; round < 20; round++) {
    const at = (5 * round) % held.length;
    const path = held[at]!.reading.note;
    const isFirst = path.startsWith("again/");
    const isEdited = held[at]!.text !== plain[at];
    // The first by path is the concept's own unless it is less than half as long as the other; that one may have lines more.
    const edited = isFirst
      ? plain[at]!.slice(0, plain[at]!.length / 3)
      : `${plain[at]!}\n\nA marker stands here in round ${round}.\n`;
    const text = isEdited ? plain[at]! : edited;
    held[at] = { text, reading: readNote({ path, text }) };
    const { prerequisites } = index.applyBatch({ set: [held[at]] });
    const isTurned = prerequisites.updated.some(([one, other]) => one.evidence[0]!.note !== other.evidence[0]!.note);
    if (isTurned) turned[isFirst ? "first" : "second"]++;
    const rebuilt = new ConceptIndex();
    rebuilt.applyBatch({ set: held });
    expect(JSON.stringify(index.toJSON())).toBe(JSON.stringify(rebuilt.toJSON()));
    expect(index.droppedPrerequisites).toEqual(rebuilt.droppedPrerequisites);
  }
  expect(turned.first).toBeGreaterThan(3);
  expect(turned.second).toBe(0);
});
