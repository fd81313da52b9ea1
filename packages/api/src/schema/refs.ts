import type {
  AliasEvidence,
  Concept,
  Evidence,
  LearningStep,
  NoteWarning,
  Position,
  Prerequisite,
  Relation,
} from "@cairn/graph-core";
import type { SectionToRead } from "@cairn/graph-core/query";
import type { NoteRecord } from "../source/graph-source.ts";
import type { ListedMention } from "../source/listed.ts";
import { builder } from "./builder.ts";

// The types that speak of one another, named here once; each is made in the file of its name.
export const ConceptRef = builder.objectRef<Concept>("Concept");
export const RelationRef = builder.objectRef<Relation>("Relation");
export const NoteRef = builder.objectRef<NoteRecord>("Note");
export const EvidenceRef = builder.objectRef<Evidence>("Evidence");
export const AliasEvidenceRef = builder.objectRef<AliasEvidence>("AliasEvidence");
export const PositionRef = builder.objectRef<Position>("Position");
/** `concept`: what is to be read about there; it decides how much of the note that is. `read`: that, where it is known already. */
export const PlaceRef = builder.objectRef<{
  note: string;
  line: number;
  concept?: string;
  read?: SectionToRead | undefined;
}>("Place");
export const MentionRef = builder.objectRef<ListedMention>("Mention");
export const PrerequisiteRef = builder.objectRef<Prerequisite>("Prerequisite");
export const WarningRef = builder.objectRef<NoteWarning>("Warning");
export const LearningStepRef = builder.objectRef<LearningStep>("LearningStep");
