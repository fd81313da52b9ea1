// @vitest-environment jsdom
import { progressText, learnerProgress } from "@cairn/graph-core/progress";
import { beforeEach, expect, it } from "vitest";
import { progressKey, readKnown, writeKnown } from "./memory.ts";

beforeEach(() => localStorage.clear());

it("keeps what is known per vault, in the form of the file of progress", () => {
  const known = new Map([["rag", { concept: "rag", label: "RAG", since: "2026-05-31" }]]);
  writeKnown("notes", known);
  expect(readKnown("notes")).toEqual(known);
  expect(readKnown("others")).toEqual(new Map());
  expect(JSON.parse(localStorage.getItem(progressKey("notes")) ?? "")).toEqual(
    JSON.parse(progressText(learnerProgress(known.values()))),
  );
});

it("understands what an older page has kept, and forgets what is no progress", () => {
  localStorage.setItem("cairn:known:notes", '["a", 4, "b"]');
  expect([...readKnown("notes").keys()]).toEqual(["a", "b"]);
  writeKnown("notes", new Map([["c", { concept: "c" }]]));
  expect([...readKnown("notes").keys()]).toEqual(["c"]);
  for (const broken of ["{", "4", '{"format":"x"}', '{"format":"cairn-progress","version":1,"known":[{}]}']) {
    localStorage.setItem(progressKey("broken"), broken);
    expect(readKnown("broken")).toEqual(new Map());
  }
});
