import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { RELATION_TYPES } from "../model/relation.ts";
import { toyCorrections } from "../testing/random-edits.ts";
import { parseCorrections } from "./parse.ts";

vi.setConfig({ testTimeout: 60_000 });

const ROOT = new URL("../../", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("corrections.schema.json", ROOT), "utf8")) as {
  definitions: { type: { anyOf: [{ enum: string[] }] } };
};
const GUIDE = readFileSync(new URL("../../docs/corrections.md", ROOT), "utf8");
const EXAMPLES = [...GUIDE.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

const isValid = new Ajv({ allowUnionTypes: true, strict: true }).compile(schema);
const isRead = (text: string): boolean => parseCorrections(text).problems.length === 0;

/** Random data in the words of the file: most of it is nonsense in some place. */
const data = fc.letrec((tie) => {
  const value = fc.oneof(
    fc.constantFrom<unknown>("A", "B", "uses", "requires", 1, true, null, "", " ", "a.md", "games/"),
    fc.array(fc.constantFrom<unknown>("A", "B", "C", null, ["A"]), { maxLength: 3 }),
  );
  const relation = fc.constantFrom<unknown>(
    { source: "A", type: "uses", target: "B" },
    { source: "A", type: "uses", target: "B", note: "a.md" },
    { source: "A", type: "uses", target: "B", label: "x" },
    { source: "A", type: "use", target: "B" },
    { source: "A", type: "uses" },
    { concept: "A", requires: "B" },
    { concept: "A", requires: "B", reason: "x" },
    { concept: "A" },
  );
  const verb = fc.constantFrom(
    "accept",
    "reject",
    "add",
    "retype",
    "relabel",
    "merge",
    "split",
    "rename",
    "hide",
    "hid",
  );
  const more = fc.constantFrom("to", "as", "notes", "names", "label", "because", "hide");
  return {
    entry: fc
      .tuple(
        fc.dictionary(verb, fc.oneof(relation, relation, value), { minKeys: 1, maxKeys: 1 }),
        fc.dictionary(more, value, { maxKeys: 3 }),
      )
      .map(([one, other]) => ({ ...other, ...one })),
    file: fc.record({ corrections: fc.array(tie("entry"), { minLength: 1, maxLength: 1 }) }),
  };
});

describe("the schema of the author's file", () => {
  it("has the relation types that there are", () => {
    expect(schema.definitions.type.anyOf[0].enum).toEqual(RELATION_TYPES);
  });

  it("takes every file that is read without a complaint", () => {
    fc.assert(
      fc.property(toyCorrections(), (text) => {
        fc.pre(isRead(text));
        expect([isValid(parse(text)), isValid.errors]).toEqual([true, null]);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses what is not read, but for what a schema cannot tell: that two names or types are the same", () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(data.file, (file) => {
        const { problems } = parseCorrections(JSON.stringify(file));
        fc.pre(
          !problems.some(({ message }) =>
            /Both ends|different names|one name|of its own|already|has no type/.test(message),
          ),
        );
        expect([file, isValid(file)]).toEqual([file, problems.length === 0]);
        if (problems.length === 0) taken++;
        else refused++;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(50);
  });

  it.each(EXAMPLES)("takes the examples of the guide: %#", (text) => {
    expect(parseCorrections(text).problems).toEqual([]);
    expect(parseCorrections(text).corrections.length).toBeGreaterThan(0);
    expect([isValid(parse(text)), isValid.errors]).toEqual([true, null]);
  });

  it("has a guide with examples of every kind", () => {
    const kinds = new Set(
      EXAMPLES.flatMap((text) => parseCorrections(text).corrections.map(({ action }) => action.kind)),
    );
    expect(kinds.size).toBe(14);
  });
});
