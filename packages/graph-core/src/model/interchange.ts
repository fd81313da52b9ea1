import type { Position } from "./span.ts";
import type { AnyRelationType } from "./relation.ts";

/** What `cairn extract` writes. No time, path of the machine or random value is in it. */
export interface CairnGraphFile {
  format: "cairn-graph";
  version: 1;
  /** Most important first; ties by id. */
  concepts: {
    id: string;
    label: string;
    aliases: string[];
    importance: number;
    definition?: string;
    mentions: { note: string; line: number; column: number }[];
  }[];
  /** Most certain first; ties by id. */
  relations: {
    source: string;
    target: string;
    type: AnyRelationType;
    label: string;
    confidence: number;
    evidence: FileEvidence[];
  }[];
  /** Strongest first; ties by concept, then requires. */
  prerequisites: {
    concept: string;
    requires: string;
    strength: number;
    reason: string;
    evidence: FileEvidence[];
  }[];
}

/** Evidence as the file has it. */
export interface FileEvidence {
  note: string;
  start: Position;
  end: Position;
  quote: string;
  rule: string;
}
