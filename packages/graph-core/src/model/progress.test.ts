import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { knownConcepts } from "../query/known-concepts.ts";
import { learnerProgress, parseProgress, progressText } from "./progress.ts";

const file = (rest: object): string => JSON.stringify({ format: "cairn-progress", version: 1, known: [], ...rest });

describe("a learner's progress", () => {
  it("is read as it was written", () => {
    const known = fc.record(
      {
        concept: fc.string({ minLength: 1 }).filter((id) => id.trim() !== ""),
        label: fc.string(),
        since: fc.constant("2026-05-31"),
      },
      { requiredKeys: ["concept"] },
    );
    fc.assert(
      fc.property(fc.array(known), (list) => {
        const progress = learnerProgress(list);
        expect(parseProgress(progressText(progress))).toEqual(progress);
        expect(parseProgress(`\uFEFF${JSON.stringify(progress)}`)).toEqual(progress);
      }),
      { numRuns: 200 },
    );
  });

  it("holds each concept once, and passes over what it does not know", () => {
    const text = file({ known: [{ concept: "rag", label: "RAG", mood: "good" }, { concept: "rag" }], theme: "dark" });
    expect(parseProgress(text)).toEqual({
      format: "cairn-progress",
      version: 1,
      known: [{ concept: "rag", label: "RAG" }],
    });
  });

  it.each(["2026-05-31", "2026-05-31T10:00", "2026-05-31T10:00:05.250Z", "2026-05-31T10:00:05+02:00"])(
    "takes %s for a date",
    (since) => expect(parseProgress(file({ known: [{ concept: "a", since }] })).known[0]?.since).toBe(since),
  );

  it.each([
    ["", /not JSON/],
    ["[]", /"format" must be "cairn-progress"/],
    [file({ format: "cairn-graph" }), /"format"/],
    [file({ version: 2 }), /"version" must be 1, not 2/],
    [file({ known: {} }), /"known" must be a list/],
    [file({ known: ["rag"] }), /known\[0\] must be an object/],
    [file({ known: [{ concept: "a" }, { concept: " " }] }), /known\[1\]\.concept/],
    [file({ known: [{ concept: "a", label: 1 }] }), /known\[0\]\.label/],
    [file({ known: [{ concept: "a", since: "yesterday" }] }), /known\[0\]\.since must be a date/],
    [file({ known: [{ concept: "a", since: "2026-13-45" }] }), /known\[0\]\.since/],
  ])("refuses %s and says where", (text, message) => {
    expect(() => parseProgress(text)).toThrow(
      expect.objectContaining({ code: "progress-invalid", message: expect.stringMatching(message) }),
    );
  });

  it("finds its concepts by id, else by label, and tells what is gone", async () => {
    const index = new ConceptIndex();
    index.setNote({ path: "a.md", text: "# Retrieval augmented generation (RAG)\n\n## Vector database\n" });
    const known = [
      { concept: "vector-database" },
      { concept: "old-id", label: "RAG" },
      { concept: "alchemy", label: "Alchemy" },
      { concept: "vector databases" },
    ];
    expect(await knownConcepts(index.reader, learnerProgress(known))).toEqual({
      ids: ["vector-database", "retrieval-augmented-generation"],
      unknown: ["Alchemy"],
    });
  });
});
