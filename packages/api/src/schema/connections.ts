import { builder } from "./builder.ts";
import { ConceptRef, MentionRef, NoteRef, RelationRef } from "./refs.ts";

export const ConceptEdge = builder.edgeObject({
  type: ConceptRef,
  name: "ConceptEdge",
  description: "A concept in a page.",
});
export const ConceptConnection = builder.connectionObject(
  { type: ConceptRef, name: "ConceptConnection", description: "A page of concepts." },
  ConceptEdge,
);

export const RelationEdge = builder.edgeObject({
  type: RelationRef,
  name: "RelationEdge",
  description: "A relation in a page.",
});
export const RelationConnection = builder.connectionObject(
  { type: RelationRef, name: "RelationConnection", description: "A page of relations." },
  RelationEdge,
);

export const MentionEdge = builder.edgeObject({
  type: MentionRef,
  name: "MentionEdge",
  description: "A mention in a page.",
});
export const MentionConnection = builder.connectionObject(
  { type: MentionRef, name: "MentionConnection", description: "A page of mentions." },
  MentionEdge,
);

export const NoteEdge = builder.edgeObject({ type: NoteRef, name: "NoteEdge", description: "A note in a page." });
export const NoteConnection = builder.connectionObject(
  { type: NoteRef, name: "NoteConnection", description: "A page of notes." },
  NoteEdge,
);
