import type { Concept, Relation } from "@cairn/graph-core";
import { expect, test } from "vitest";
import { relatedReasons } from "./sentences.ts";

const concept: Concept = { id: "tls", label: "TLS", aliases: [], importance: 0.5, mentions: [], tags: [] };
const relation = (type: Relation["type"], label: string): { kind: "relation"; relation: Relation } => ({
  kind: "relation",
  relation: { id: `tls|${type}|safety`, source: "tls", target: "safety", type, label, confidence: 0.9, evidence: [] },
});

test("tells each reason as a sentence, once, the strongest first", () => {
  // Two relations, stated with the same words.
  const reasons = [
    relation("produces", "provides"),
    relation("affects", "provides"),
    relation("part-of", "part of"),
    { kind: "same-section" as const, count: 1, sections: [{ note: "a.md", line: 3 }] },
  ];
  expect(
    relatedReasons({ concept, score: 1, reasons }, new Map([["tls", "TLS"]]), new Map([["a.md", "Safe ways"]])),
  ).toEqual(["TLS provides safety.", "TLS is part of safety.", "1 section names both, such as Safe ways, line 3."]);
});
