import { describe, expect, it } from "vitest";
import { createNoteReader, type NoteReaderOptions } from "./note-reader.ts";

describe("options that do not fit are told", () => {
  const rule = { name: "refutes", read: () => [] };
  const format = { name: "org", extensions: [".org"], outline: () => ({ blocks: [] }) };
  const model = { name: "model", version: "1", propose: async () => ({}) };
  it.each<[string, unknown, RegExp]>([
    ["a rule without a name", { rules: [{ read: rule.read }] }, /`rules` has to be a list of \{ name, read \}/],
    ["a blank name", { rules: [{ ...rule, name: " " }] }, /`rules`/],
    ["a rule that is no list", { rules: rule }, /`rules`/],
    ["an ending without a full stop", { formats: [{ ...format, extensions: ["org"] }] }, /begin with a full stop/],
    ["an ending in capitals", { formats: [{ ...format, extensions: [".ORG"] }] }, /lower case/],
    ["a proposer without a version", { proposers: [{ ...model, version: undefined }] }, /`proposers`/],
    ["a model that is none", { model: null }, /`model` has to be a function/],
    ["no patience", { patience: Number.NaN }, /`patience` has to be a number/],
    ["an option that there is not", { tokenise: () => [] }, /no option "tokenise"; there are version, rules/],
    ["an option called as what every object has", JSON.parse('{"constructor":1}'), /no option "constructor"/],
    ["one name twice", { rules: [rule], proposers: [{ ...model, name: rule.name }] }, /"refutes" is given twice/],
  ])("%s", (_what, options, why) => {
    const make = () => createNoteReader(options as NoteReaderOptions);
    expect(make).toThrow(why);
    expect(make).toThrow(expect.objectContaining({ code: "invalid-argument" }));
  });

  it("and what is undefined counts as not given", () => {
    expect(createNoteReader({ rules: undefined } as unknown as NoteReaderOptions).asks).toBe(false);
  });
});
