// @vitest-environment jsdom
import { progressText, learnerProgress } from "@cairn/graph-core/progress";
import { beforeEach, expect, it } from "vitest";
import {
  progressKey,
  readKnown,
  readLanguage,
  readPins,
  readViews,
  writeKnown,
  writeLanguage,
  writePins,
  writeViews,
} from "./memory.ts";

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

it("keeps pins and saved views for each vault, and the language for all", () => {
  writePins("notes", new Map([["a", { x: 1.5, y: -2 }]]));
  expect([...readPins("notes")]).toEqual([["a", { x: 1.5, y: -2 }]]);
  expect(readPins("others").size).toBe(0);
  const views = [
    { name: "One", query: "?focus=a" },
    { name: "All", query: "" },
  ];
  writeViews("notes", views);
  expect(readViews("notes")).toEqual(views);
  expect(readLanguage()).toBeNull();
  writeLanguage("de");
  expect(readLanguage()).toBe("de");
});

it("leaves out what is no view, no place, no language", () => {
  localStorage.setItem(
    "cairn:views:notes",
    '[{"name":"a","query":"javascript:x"},{"name":4,"query":""},null,{"name":"b","query":"?x"}]',
  );
  expect(readViews("notes")).toEqual([{ name: "b", query: "?x" }]);
  localStorage.setItem("cairn:views:notes", '{"a":1}');
  expect(readViews("notes")).toEqual([]);
  localStorage.setItem("cairn:pins:notes", '{"a":[1],"b":["x",2],"c":[3,4]}');
  expect([...readPins("notes").keys()]).toEqual(["c"]);
  localStorage.setItem("cairn:language", '"xx"');
  expect(readLanguage()).toBeNull();
});
