import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { draftNote } from "../reading/read-note.ts";

const names = (text: string): string[] =>
  draftNote({ path: "2026-01-01.md", text }, english()).notebook.drafts.map(({ key }) => key);

test.each([
  ["Enzymes open the chromosomal region encoding that gene.", "chromosomal region", "chromosomal region encoding"],
  ["Urea is produced from the nitrogen originating in amino acids.", "nitrogen", "nitrogen originating"],
  ["Lactose is a disaccharide consisting of glucose and galactose.", "disaccharide", "disaccharide consisting"],
])("what a thing does is no part of its name: %s", (text, name, wrong) => {
  expect(names(text)).toContain(name);
  expect(names(text)).not.toContain(wrong);
});

test("a name that ends so is left whole", () => {
  expect(names("Robots use machine learning in the lab.")).toContain("machine learning");
});
