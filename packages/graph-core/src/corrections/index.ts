/**
 * The author's corrections as a file: adding one, taking one out, and wording one that a caller gives. Applying them is the
 * index's work.
 *
 * @packageDocumentation
 */
export { correctionByName, type NameOf, type OwnerOf, unnamable } from "./by-name.ts";
export {
  type Correction,
  type CorrectionAction,
  type CorrectionKind,
  CORRECTION_KINDS,
  type CorrectionReport,
  CORRECTIONS_FILE,
  type CorrectionStatus,
  type PrerequisitePointer,
  type RelationPointer,
} from "./correction.ts";
export { type NewCorrection, withCorrection, withoutCorrection } from "./write.ts";
