import type { Evidence } from "@cairn/graph-core";

const NOWHERE = { line: 0, column: 0, offset: 0 };

/** A sign that there is evidence: which piece of which relation or prerequisite. What it says lies in a file of details. */
export class StubEvidence implements Evidence {
  readonly kind: "relations" | "prerequisites";
  /** Place of the relation or prerequisite in its list. */
  readonly of: number;
  /** Which of its pieces of evidence. */
  readonly piece: number;
  readonly note = "";
  readonly start = NOWHERE;
  readonly end = NOWHERE;
  readonly quote = "";
  readonly rule = "";

  constructor(kind: "relations" | "prerequisites", of: number, piece: number) {
    this.kind = kind;
    this.of = of;
    this.piece = piece;
  }

  static all(kind: "relations" | "prerequisites", of: number, count: number): StubEvidence[] {
    return Array.from({ length: count }, (_, piece) => new StubEvidence(kind, of, piece));
  }
}
