import type { Tool } from "../tool.ts";
import type { Vault } from "../vault.ts";
import { CONCEPT_EDITS } from "./edit-concepts.ts";
import { PREREQUISITE_EDITS } from "./edit-prerequisites.ts";
import { RELATION_EDITS } from "./edit-relations.ts";
import { check } from "./check.ts";
import { corrections } from "./corrections.ts";
import { evidence } from "./evidence.ts";
import { findPaths } from "./find-paths.ts";
import { getConcept } from "./get-concept.ts";
import { learningPath } from "./learning-path.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { readNoteSection } from "./read-note-section.ts";
import { searchConcepts } from "./search-concepts.ts";
import { review } from "./review.ts";
import { undoCorrection, removeCorrection } from "./undo.ts";
import { whatsNext } from "./whats-next.ts";

/** The tools of an agent that only asks, in the order in which clients list them. */
const TOOLS: readonly Tool[] = [
  searchConcepts,
  getConcept,
  neighbourhood,
  findPaths,
  learningPath,
  whatsNext,
  evidence,
  readNoteSection,
  check,
];

/** What an agent that may correct the map has besides. */
const EDITS: readonly Tool[] = [
  review,
  ...RELATION_EDITS,
  ...PREREQUISITE_EDITS,
  ...CONCEPT_EDITS,
  corrections,
  undoCorrection,
  removeCorrection,
];

/** The tools that agents of a vault have. */
export function toolsOf({ editor }: Vault): readonly Tool[] {
  return editor === undefined ? TOOLS : [...TOOLS, ...EDITS];
}
