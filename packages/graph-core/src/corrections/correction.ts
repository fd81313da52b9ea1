import type { AnyRelationType } from "../model/relation.ts";
import type { Span } from "../model/span.ts";

/** The author's file, beside the notes at the root of the vault; as evidence it stands where a note's path stands. */
export const CORRECTIONS_FILE = "cairn.corrections.yaml";

/** The rule of all that the author's file says. */
export const CORRECTION_RULE = "correction";

/** A relation as the author's file means it: its ends by any of their names. */
export interface RelationPointer {
  /** Any name of the concept that it leads from. */
  source: string;
  /** The relation's type; where the correction gives it another one, the type that it has so far. */
  type: AnyRelationType;
  /** Any name of the concept that it leads to. */
  target: string;
  /** Only what this note says of it; everything where not given. */
  note?: string;
}

/** A prerequisite as the author's file means it: its ends by any of their names. */
export interface PrerequisitePointer {
  /** Any name of the concept that needs the other. */
  concept: string;
  /** Any name of what has to be understood first. */
  requires: string;
}

/** What an author can correct, without the place where it stands. */
export type CorrectionAction =
  | { kind: "accept-relation"; relation: RelationPointer }
  | { kind: "reject-relation"; relation: RelationPointer }
  /** `label`: the verb phrase; the type's own words where not given. */
  | { kind: "add-relation"; relation: RelationPointer; label?: string }
  | { kind: "retype-relation"; relation: RelationPointer; to: AnyRelationType; label?: string }
  | { kind: "relabel-relation"; relation: RelationPointer; to: string }
  | { kind: "accept-prerequisite"; prerequisite: PrerequisitePointer }
  | { kind: "reject-prerequisite"; prerequisite: PrerequisitePointer }
  /** `reason`: a sentence for the learner. */
  | { kind: "add-prerequisite"; prerequisite: PrerequisitePointer; reason?: string }
  /** `to`: the reason, a sentence for the learner. */
  | { kind: "relabel-prerequisite"; prerequisite: PrerequisitePointer; to: string }
  /** At least two names that all mean one concept; `as`: its label. */
  | { kind: "merge"; names: string[]; as?: string }
  /** The two names never mean one concept. */
  | { kind: "split"; names: [string, string] }
  /** What these notes (paths, or folders that end in `/`) call one of `names`, is another concept: `as`. */
  | { kind: "split-notes"; names: string[]; notes: string[]; as: string }
  | { kind: "rename"; concept: string; to: string }
  | { kind: "hide"; concept: string };

/** What a correction is about: a key of `cairn.corrections.yaml`. */
export type CorrectionKind = CorrectionAction["kind"];

/** All kinds, in the order of the guide. */
export const CORRECTION_KINDS = [
  "accept-relation",
  "reject-relation",
  "add-relation",
  "retype-relation",
  "relabel-relation",
  "accept-prerequisite",
  "reject-prerequisite",
  "add-prerequisite",
  "relabel-prerequisite",
  "merge",
  "split",
  "split-notes",
  "rename",
  "hide",
] as const satisfies readonly CorrectionKind[];

/** One entry of the author's file. */
export interface Correction {
  /** What it asks for. */
  action: CorrectionAction;
  /** Place in the list, from 0: of two that contradict each other, the later one holds. */
  order: number;
  /** Where it stands in the file. */
  span: Span;
  /** Its text there. */
  quote: string;
  /** The author's own reason. */
  because?: string;
}

/** `applied`: the graph follows it. `unmatched`: nothing fits it now. `contradicted`: another line holds instead. */
export type CorrectionStatus = "applied" | "unmatched" | "contradicted";

/** A correction and what became of it. */
export interface CorrectionReport {
  /** The entry of the author's file. */
  correction: Correction;
  /** Whether the graph follows it now; another edit of a note can change that. */
  status: CorrectionStatus;
  /** Why it does not hold, for people; "" where it is applied. */
  message: string;
  /** Line of the correction that holds instead; only where it is contradicted. */
  against?: number;
}
