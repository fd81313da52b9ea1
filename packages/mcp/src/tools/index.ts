import type { Tool } from "../tool.ts";
import { check } from "./check.ts";
import { evidence } from "./evidence.ts";
import { findPaths } from "./find-paths.ts";
import { getConcept } from "./get-concept.ts";
import { learningPath } from "./learning-path.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { readNoteSection } from "./read-note-section.ts";
import { searchConcepts } from "./search-concepts.ts";
import { whatsNext } from "./whats-next.ts";

/** All tools, in the order in which clients list them. */
export const TOOLS: readonly Tool[] = [
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
