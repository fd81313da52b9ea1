import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../../reading-index.ts";
import { readerFaults } from "../../testing/reader-faults.ts";
import { readNote } from "../read-note.ts";
import { createNoteReader, type NoteReader } from "./note-reader.ts";
import type { Proposals, ProposalRequest } from "./proposer.ts";

const NOTE = {
  path: "heat.md",
  text: "# Heat\n\nRumford bored cannons. The friction\nof the drill gave heat without end.\n\nHeat is a form of energy.\n",
};

/** A reader whose model gives this answer, whatever it is. */
function readerWith(answer: unknown, patience?: number): NoteReader {
  const propose = async () => answer as Proposals;
  return createNoteReader({ proposers: [{ name: "model", version: "1", propose }], ...(patience && { patience }) });
}

const GOOD = {
  source: "friction",
  target: "heat",
  type: "produces",
  label: "gave",
  // White space does not count: there is a line break in the note.
  quote: "The friction of the drill gave heat without end.",
  confidence: 0.8,
};

describe("a model that proposes", () => {
  it("adds what the note's words bear out; they are the evidence", async () => {
    const proposed = { concepts: [{ name: "cannons", quote: "Rumford bored cannons." }], relations: [GOOD] };
    const reading = await readerWith(proposed).readAndAsk(NOTE);
    expect(reading.warnings).toEqual([]);
    const found = reading.relations.find(({ rule }) => rule === "model")!;
    expect(found).toMatchObject({ type: "produces", label: "gave", confidence: 0.8 });
    expect(found.quote).toBe("The friction\nof the drill gave heat without end.");
    expect(NOTE.text.slice(found.span.start.offset, found.span.end.offset)).toBe(found.quote);
    expect(reading.concepts.find(({ key }) => key === "cannon")).toMatchObject({ score: 0.5 });
    const index = new ConceptIndex();
    index.setReading(reading, NOTE.text);
    expect(index.toJSON().relations).toContainEqual(
      expect.objectContaining({ source: "friction-of-drill", target: "heat", type: "produces" }) as object,
    );
    expect(readerFaults(() => reading, [NOTE])).toEqual([]);
  });

  it.each([
    ["a quote that is not in the note", { ...GOOD, quote: "Friction causes heat." }, "its quote is not in the note"],
    ["no quote", { ...GOOD, quote: " " }, "its quote is not in the note"],
    ["a quote of something else", { ...GOOD, quote: "Rumford bored cannons." }, "its words name neither of the two"],
    ["a concept that the note does not name", { ...GOOD, source: "phlogiston" }, "the note does not name"],
    ["a type that there is not", { ...GOOD, type: "causes" }, "no such type"],
    ["one concept with itself", { ...GOOD, source: "heat" }, "both are one concept"],
    ["a confidence that is none", { ...GOOD, confidence: "high" }, "confidence"],
    ["a confidence that is not finite", { ...GOOD, confidence: Infinity }, "confidence"],
    ["no fields", {}, "its quote is not in the note"],
    ["no object", "friction produces heat", "its quote is not in the note"],
  ])("is refused %s, with a warning", async (_what, relation, why) => {
    const reading = await readerWith({ relations: [relation] }).readAndAsk(NOTE);
    expect({ ...reading, warnings: [] }).toEqual(readNote(NOTE));
    expect(reading.warnings).toMatchObject([{ code: "candidate-refused", note: "heat.md" }]);
    expect(reading.warnings[0]!.message).toContain(why);
  });

  it.each([null, 7, "yes", [], { relations: 3, concepts: {} }, { relations: [null, undefined] }])(
    "may answer %j: the note is read all the same",
    async (answer) => {
      const reading = await readerWith(answer).readAndAsk(NOTE);
      expect({ ...reading, warnings: [] }).toEqual(readNote(NOTE));
    },
  );

  it("that floods is cut off, and says so in few words", async () => {
    const relations = Array.from({ length: 5000 }, (_, at) => ({ ...GOOD, quote: `made up ${at}` }));
    const { warnings } = await readerWith({ relations }).readAndAsk(NOTE);
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)!.message).toContain("480 more things");
  });

  it("that fails or is late is done without, and told of", async () => {
    const failing = createNoteReader({
      proposers: [
        { name: "broken", version: "1", propose: () => Promise.reject(new Error("no credit")) },
        { name: "late", version: "1", propose: () => new Promise(() => {}) },
        { name: "good", version: "1", propose: async () => ({ relations: [GOOD] }) },
      ],
      patience: 20,
    });
    const reading = await failing.readAndAsk(NOTE);
    expect(reading.warnings.map(({ code }) => code)).toEqual(["proposer-failed", "proposer-failed"]);
    expect(reading.warnings.map(({ message }) => message).join()).toMatch(/no credit.*longer than 20 ms/);
    expect(reading.relations.filter(({ rule }) => rule === "good")).toHaveLength(1);
  });

  it("is told the text, and what was read in it; it can be called off", async () => {
    let request: ProposalRequest | undefined;
    const stop = new AbortController();
    const reader = createNoteReader({
      proposers: [
        {
          name: "model",
          version: "1",
          propose: async (asked) => {
            request = asked;
            stop.abort(new Error("enough"));
            return {};
          },
        },
      ],
    });
    await expect(reader.readAndAsk(NOTE, stop.signal)).rejects.toThrow("enough");
    expect(request).toMatchObject({ path: "heat.md", title: "Heat", language: "en", text: NOTE.text });
    expect(request!.concepts).toContain("Heat");
    expect(request!.signal.aborted).toBe(true);
  });

  it("is not asked by a plain reading", () => {
    expect(readerWith({ relations: [GOOD] }).read(NOTE)).toEqual(readNote(NOTE));
  });
});
