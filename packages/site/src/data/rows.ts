import type { Evidence, Span } from "@cairn/graph-core";
import type { EvidenceRow, Range } from "./parts.ts";
import type { Places } from "./places.ts";

/** Two positions as numbers. */
export const rangeOf = ({ start, end }: Span): Range => [
  start.line,
  start.column,
  start.offset,
  end.line,
  end.column,
  end.offset,
];

/** Numbers as two positions. */
export const spanOf = ([line, column, offset, endLine, endColumn, endOffset]: Range): Span => ({
  start: { line, column, offset },
  end: { line: endLine, column: endColumn, offset: endOffset },
});

/** Evidence with its note by place. */
export const evidenceRow = (evidence: Evidence, places: Places): EvidenceRow => [
  places.note(evidence.note),
  rangeOf(evidence),
  evidence.quote,
  evidence.rule,
];
