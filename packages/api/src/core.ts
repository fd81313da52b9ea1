export { CairnError, type CairnErrorCode } from "../../graph-core/src/model/errors.ts";
export { RELATION_TYPES, type RelationType, type Relation, type Evidence, type Prerequisite } from "../../graph-core/src/model/relation.ts";
export type { Concept, ConceptMention } from "../../graph-core/src/model/concept.ts";
export type { GraphDiff, Changes } from "../../graph-core/src/model/diff.ts";
export type { Section, NoteReading } from "../../graph-core/src/model/reading.ts";
export type { NoteWarning } from "../../graph-core/src/model/note.ts";
export type { Position, Span } from "../../graph-core/src/model/span.ts";
