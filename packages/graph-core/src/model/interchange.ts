import type { Position } from "./span.ts";
import type { AnyRelationType } from "./relation.ts";

/** What `cairn extract` writes. No time, path of the machine or random value is in it. */
export interface CairnGraphFile {
  /** Tells the file from others. */
  format: "cairn-graph";
  /** Version of the format; 1 is the only one so far. */
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
  /** Path of the note, or `cairn.corrections.yaml` for what the author's file says. */
  note: string;
  /** Where the quoted words begin. */
  start: Position;
  /** The place behind their last character. */
  end: Position;
  /** The words, as the note has them. */
  quote: string;
  /** Name of the rule that read them; `correction` for what the author's file says. */
  rule: string;
}
