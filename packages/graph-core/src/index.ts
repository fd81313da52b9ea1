/**
 * Markdown notes in, concept graph out: reading, the index, the questions. Runs in Node and in browsers.
 *
 * @packageDocumentation
 */
export type { ConceptIndexOptions } from "./concept-index.ts";
export type { IndexedNote, KeptIndex, NoteBatch, OnProgress } from "./held/batch.ts";
export type { KeptGraph } from "./held/graph-state.ts";
export { ConceptIndex } from "./reading-index.ts";
export type { MergeSettings } from "./merge/settings.ts";
export type { DroppedPrerequisite } from "./prerequisites/standing.ts";
export { checkIndex } from "./check-index.ts";
export type {
  Correction,
  CorrectionAction,
  CorrectionKind,
  CorrectionReport,
  CorrectionStatus,
  PrerequisitePointer,
  RelationPointer,
} from "./corrections/correction.ts";
export { readNote, READER_VERSION } from "./reading/read-note.ts";
export { createNoteReader, type NoteReader, type NoteReaderOptions } from "./reading/own/note-reader.ts";
export type {
  ConceptProposal,
  ProposalRequest,
  Proposals,
  Proposer,
  RelationProposal,
} from "./reading/own/proposer.ts";
export type {
  ConceptCandidate,
  NamedPlace,
  NoteStatement,
  ReadingRule,
  RelationCandidate,
} from "./reading/own/rule.ts";
export type { NoteFormat, NoteOutline, OutlineBlock, OutlineMark } from "./parse/note-format.ts";
export type { Word } from "./language/analyse.ts";
export type { Token, Tokenizer } from "./language/tokenize.ts";
export { parseNote } from "./parse/parse-note.ts";

export type { AliasEvidence, Concept, ConceptMention } from "./model/concept.ts";
export type { Changes, GraphDiff } from "./model/diff.ts";
export { CairnError, type CairnErrorCode } from "./model/errors.ts";
export type { CairnGraphFile, FileEvidence } from "./model/interchange.ts";
export { conceptId, nameKey } from "./model/names.ts";
export type {
  Block,
  BlockKind,
  Mark,
  MarkKind,
  NoteLink,
  NoteSource,
  NoteWarning,
  ParsedNote,
  RichText,
} from "./model/note.ts";
export type {
  Alias,
  ConceptReading,
  LinkReading,
  Mention,
  NoteReading,
  PrerequisiteReading,
  RelationReading,
  Section,
} from "./model/reading.ts";
export {
  RELATION_TYPES,
  type AnyRelationType,
  type Evidence,
  type OwnRelationType,
  type Prerequisite,
  type Relation,
  type RelationType,
} from "./model/relation.ts";
export type { Position, Span } from "./model/span.ts";

export type { ConceptGraph } from "./graph/concept-graph.ts";
export { applyDiff, buildGraph } from "./graph/concept-graph.ts";
export type { ReadableGraph, RelationOutline } from "./model/readable-graph.ts";

export type { CheckRule, Finding } from "./query/finding.ts";
export { findConcept } from "./query/find-concept.ts";
export { between, type BetweenResult, type Way } from "./query/between.ts";
export {
  curriculum,
  type Curriculum,
  type CurriculumItem,
  type CurriculumOptions,
  type CurriculumStage,
  type CurriculumTheme,
  type ThemeOf,
} from "./query/curriculum.ts";
export { cycles, type Cycle, type CyclesResult } from "./query/cycles.ts";
export { frontier, type FrontierItem, type FrontierOptions, type FrontierResult } from "./query/frontier.ts";
export { gaps, type Gap, type GapsResult, type UnreachableGoal } from "./query/gaps.ts";
export type {
  Around,
  AroundNumbers,
  Counts,
  Direction,
  GraphReader,
  MaybePromise,
  NameEntry,
  NamingSection,
  NoteView,
  RelationFilter,
  RequirementsAhead,
  TiedTo,
} from "./query/graph-reader.ts";
export { learningPath, type LearningPath, type LearningPathOptions, type PathOrder } from "./query/learning-path.ts";
export type { LearningStep } from "./query/learning-step.ts";
export { neighbourhood, type Neighbourhood, type NeighbourhoodOptions } from "./query/neighbourhood.ts";
export { paths, type ConceptPath, type PathOptions, type PathsResult, type PathStep } from "./query/paths.ts";
export type { PathRemark } from "./query/path-remarks.ts";
export { related, type RelatedConcept, type RelatedReason } from "./query/related.ts";
export { search, type SearchHit } from "./query/search.ts";
export type { SectionToRead } from "./query/section-book.ts";
export { themes, type Theme } from "./query/themes.ts";
