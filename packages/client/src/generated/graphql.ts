/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a concept must be to be listed; all of it must hold. */
export type ConceptFilter = {
  /** It has a relation (of one of these types) at least so certain: 0 to 1. */
  minConfidence?: number | null | undefined;
  /** At least so important: 0 to 1. */
  minImportance?: number | null | undefined;
  /** Named in the note of this path. */
  note?: string | null | undefined;
  /** One of its names starts so, whatever the case. */
  prefix?: string | null | undefined;
  /** It has a relation of one of these types. */
  relationTypes?: Array<RelationType> | null | undefined;
  /** A note about it has this tag. */
  tag?: string | null | undefined;
  /** It is in the theme of this concept: global id, slug or name. */
  theme?: string | number | null | undefined;
};

/** The order of a list of concepts. */
export type ConceptOrder =
  /** The one with most relations first. */
  | 'DEGREE'
  /** The most important first. */
  | 'IMPORTANCE'
  /** By label, from A to Z. */
  | 'NAME';

/** What a note must be to be listed; all of it must hold. */
export type NoteFilter = {
  /** It is about this concept: global id, slug or name. */
  about?: string | number | null | undefined;
  /** It names this concept: global id, slug or name. */
  concept?: string | number | null | undefined;
  /** Whether something is wrong with it that was worked around. */
  hasWarnings?: boolean | null | undefined;
  /** It is written in this language: ISO 639-1, such as `en`. */
  language?: string | null | undefined;
  /** Its path starts so: a folder, such as `bedrock/`. */
  prefix?: string | null | undefined;
  /** It has this tag. */
  tag?: string | null | undefined;
  /** Each of these words stands in its title or text, whatever the case. */
  text?: string | null | undefined;
  /** It is about a concept in the theme of this one: global id, slug or name. */
  theme?: string | number | null | undefined;
};

/** How two concepts are related, from the most to the least specific. */
export type RelationType =
  /** The source changes the target for better or worse. */
  | 'AFFECTS'
  /** The source is meant for or done to the target. */
  | 'APPLIES_TO'
  /** The source is set against the target. */
  | 'CONTRASTS_WITH'
  /** The source is a kind of the target. */
  | 'IS_A'
  /** The source is a part, step or member of the target. */
  | 'PART_OF'
  /** The source makes or results in the target. */
  | 'PRODUCES'
  /** The notes tie them together without saying how. */
  | 'RELATED_TO'
  /** The source cannot be or work without the target. */
  | 'REQUIRES'
  /** The source works with the target. */
  | 'USES';

/** What a search found the words in. */
export type SearchField =
  /** Another name of it. */
  | 'ALIAS'
  /** The notes' own words that define it. */
  | 'DEFINITION'
  /** Its name. */
  | 'LABEL';

export type FindConceptsQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type FindConceptsQuery = { search: Array<{ score: number, name: string, field: SearchField, ranges: Array<{ start: number, end: number }>, concept: { definition: string | null, importance: number, id: string, slug: string, label: string } }> };

export type ReadConceptQueryVariables = Exact<{
  concept: string | number;
  relations?: number | null | undefined;
}>;


export type ReadConceptQuery = { concept: { aliases: Array<string>, definition: string | null, importance: number, degree: number, tags: Array<string>, id: string, slug: string, label: string, home: { line: number, heading: string | null, minutes: number, note: { path: string, title: string } } | null, relations: { totalCount: number, nodes: Array<{ id: string, type: RelationType, label: string, confidence: number, evidence: Array<{ quote: string, rule: string, note: { path: string, title: string }, start: { line: number, column: number }, end: { line: number, column: number } }>, source: { id: string, slug: string, label: string }, target: { id: string, slug: string, label: string } }> } } | null };

export type ListConceptsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ConceptFilter | null | undefined;
  orderBy?: ConceptOrder | null | undefined;
}>;


export type ListConceptsQuery = { concepts: { totalCount: number, nodes: Array<{ importance: number, degree: number, id: string, slug: string, label: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RelatedConceptsQueryVariables = Exact<{
  concept: string | number;
  first?: number | null | undefined;
}>;


export type RelatedConceptsQuery = { concept: { id: string, slug: string, label: string, related: Array<{ score: number, reasons: Array<string>, concept: { id: string, slug: string, label: string } }> } | null };

export type ConceptNameFragment = { id: string, slug: string, label: string };

export type EvidenceTextFragment = { quote: string, rule: string, note: { path: string, title: string }, start: { line: number, column: number }, end: { line: number, column: number } };

export type RelationEndsFragment = { id: string, type: RelationType, label: string, confidence: number, source: { id: string, slug: string, label: string }, target: { id: string, slug: string, label: string } };

export type AroundConceptsQueryVariables = Exact<{
  concepts: Array<string | number> | string | number;
  depth?: number | null | undefined;
  first?: number | null | undefined;
  minConfidence?: number | null | undefined;
}>;


export type AroundConceptsQuery = { neighbourhood: { truncated: boolean, distances: Array<number>, concepts: Array<{ importance: number, id: string, slug: string, label: string }>, relations: Array<{ id: string, type: RelationType, label: string, confidence: number, source: { id: string, slug: string, label: string }, target: { id: string, slug: string, label: string } }> } };

export type WholeMapQueryVariables = Exact<{
  first?: number | null | undefined;
  minConfidence?: number | null | undefined;
}>;


export type WholeMapQuery = { map: { truncated: boolean, concepts: Array<{ importance: number, id: string, slug: string, label: string }>, relations: Array<{ id: string, type: RelationType, label: string, confidence: number, source: { id: string, slug: string, label: string }, target: { id: string, slug: string, label: string } }> }, stats: { vault: string, notes: number, revision: number } };

export type PathsBetweenQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  k?: number | null | undefined;
  maxLength?: number | null | undefined;
}>;


export type PathsBetweenQuery = { paths: Array<{ length: number, steps: Array<{ forwards: boolean, from: { id: string, slug: string, label: string }, to: { id: string, slug: string, label: string }, relation: { label: string, type: RelationType, evidence: Array<{ quote: string, rule: string, note: { path: string, title: string }, start: { line: number, column: number }, end: { line: number, column: number } }> } }> }> };

export type FollowGraphSubscriptionVariables = Exact<{
  sinceRevision?: number | null | undefined;
}>;


export type FollowGraphSubscription = { graphChanged: { revision: number, reload: boolean, notes: Array<string>, removedConcepts: Array<string>, removedRelations: Array<string>, addedConcepts: Array<{ importance: number, id: string, slug: string, label: string }>, updatedConcepts: Array<{ importance: number, id: string, slug: string, label: string }>, addedRelations: Array<{ id: string, type: RelationType, label: string, confidence: number, source: { id: string, slug: string, label: string }, target: { id: string, slug: string, label: string } }>, updatedRelations: Array<{ id: string, type: RelationType, label: string, confidence: number, source: { id: string, slug: string, label: string }, target: { id: string, slug: string, label: string } }> } };

export type WayToQueryVariables = Exact<{
  goals: Array<string | number> | string | number;
  known?: Array<string | number> | string | number | null | undefined;
  maxSteps?: number | null | undefined;
}>;


export type WayToQuery = { learningPath: { minutes: number, message: string | null, unknownNames: Array<string>, omittedCount: number, steps: Array<{ known: boolean, isGoal: boolean, reason: string, strength: number, minutes: number, concept: { definition: string | null, id: string, slug: string, label: string }, neededFor: { id: string, slug: string, label: string } | null, evidence: Array<{ quote: string, rule: string, note: { path: string, title: string }, start: { line: number, column: number }, end: { line: number, column: number } }>, home: { startLine: number, endLine: number, note: { path: string, title: string } } | null }> } };

export type NextToLearnQueryVariables = Exact<{
  known: Array<string | number> | string | number;
  goal?: string | number | null | undefined;
  first?: number | null | undefined;
}>;


export type NextToLearnQuery = { frontier: Array<{ unlocks: number, reason: string, minutes: number, concept: { definition: string | null, id: string, slug: string, label: string } }> };

export type ListNotesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: NoteFilter | null | undefined;
}>;


export type ListNotesQuery = { notes: { totalCount: number, nodes: Array<{ id: string, path: string, title: string, words: number, tags: Array<string> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadNoteQueryVariables = Exact<{
  path: string;
}>;


export type ReadNoteQuery = { note: { id: string, path: string, title: string, text: string, tags: Array<string>, sections: Array<{ heading: string, level: number, start: { line: number } }>, mentions: Array<{ concept: { id: string, slug: string, label: string }, start: { offset: number }, end: { offset: number } }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const EvidenceTextFragmentDoc = new TypedDocumentString(`
    fragment EvidenceText on Evidence {
  quote
  rule
  note {
    path
    title
  }
  start {
    line
    column
  }
  end {
    line
    column
  }
}
    `, {"fragmentName":"EvidenceText"}) as unknown as TypedDocumentString<EvidenceTextFragment, unknown>;
export const ConceptNameFragmentDoc = new TypedDocumentString(`
    fragment ConceptName on Concept {
  id
  slug
  label
}
    `, {"fragmentName":"ConceptName"}) as unknown as TypedDocumentString<ConceptNameFragment, unknown>;
export const RelationEndsFragmentDoc = new TypedDocumentString(`
    fragment RelationEnds on Relation {
  id
  type
  label
  confidence
  source {
    ...ConceptName
  }
  target {
    ...ConceptName
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}`, {"fragmentName":"RelationEnds"}) as unknown as TypedDocumentString<RelationEndsFragment, unknown>;
export const FindConceptsDocument = new TypedDocumentString(`
    query FindConcepts($text: String!, $first: Int = 10) {
  search(query: $text, first: $first) {
    score
    name
    field
    ranges {
      start
      end
    }
    concept {
      ...ConceptName
      definition
      importance
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}`) as unknown as TypedDocumentString<FindConceptsQuery, FindConceptsQueryVariables>;
export const ReadConceptDocument = new TypedDocumentString(`
    query ReadConcept($concept: ID!, $relations: Int = 50) {
  concept(id: $concept) {
    ...ConceptName
    aliases
    definition
    importance
    degree
    tags
    home {
      line
      heading
      minutes
      note {
        path
        title
      }
    }
    relations(first: $relations) {
      totalCount
      nodes {
        ...RelationEnds
        evidence(first: 3) {
          ...EvidenceText
        }
      }
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}
fragment EvidenceText on Evidence {
  quote
  rule
  note {
    path
    title
  }
  start {
    line
    column
  }
  end {
    line
    column
  }
}
fragment RelationEnds on Relation {
  id
  type
  label
  confidence
  source {
    ...ConceptName
  }
  target {
    ...ConceptName
  }
}`) as unknown as TypedDocumentString<ReadConceptQuery, ReadConceptQueryVariables>;
export const ListConceptsDocument = new TypedDocumentString(`
    query ListConcepts($first: Int = 100, $after: String, $filter: ConceptFilter, $orderBy: ConceptOrder = IMPORTANCE) {
  concepts(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...ConceptName
      importance
      degree
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}`) as unknown as TypedDocumentString<ListConceptsQuery, ListConceptsQueryVariables>;
export const RelatedConceptsDocument = new TypedDocumentString(`
    query RelatedConcepts($concept: ID!, $first: Int = 10) {
  concept(id: $concept) {
    ...ConceptName
    related(first: $first) {
      score
      reasons
      concept {
        ...ConceptName
      }
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}`) as unknown as TypedDocumentString<RelatedConceptsQuery, RelatedConceptsQueryVariables>;
export const AroundConceptsDocument = new TypedDocumentString(`
    query AroundConcepts($concepts: [ID!]!, $depth: Int = 1, $first: Int = 50, $minConfidence: Float = 0) {
  neighbourhood(
    concepts: $concepts
    depth: $depth
    first: $first
    minConfidence: $minConfidence
  ) {
    truncated
    distances
    concepts {
      ...ConceptName
      importance
    }
    relations {
      ...RelationEnds
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}
fragment RelationEnds on Relation {
  id
  type
  label
  confidence
  source {
    ...ConceptName
  }
  target {
    ...ConceptName
  }
}`) as unknown as TypedDocumentString<AroundConceptsQuery, AroundConceptsQueryVariables>;
export const WholeMapDocument = new TypedDocumentString(`
    query WholeMap($first: Int = 1000, $minConfidence: Float = 0) {
  map(first: $first, minConfidence: $minConfidence) {
    truncated
    concepts {
      ...ConceptName
      importance
    }
    relations {
      ...RelationEnds
    }
  }
  stats {
    vault
    notes
    revision
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}
fragment RelationEnds on Relation {
  id
  type
  label
  confidence
  source {
    ...ConceptName
  }
  target {
    ...ConceptName
  }
}`) as unknown as TypedDocumentString<WholeMapQuery, WholeMapQueryVariables>;
export const PathsBetweenDocument = new TypedDocumentString(`
    query PathsBetween($from: ID!, $to: ID!, $k: Int = 3, $maxLength: Int = 5) {
  paths(from: $from, to: $to, k: $k, maxLength: $maxLength) {
    length
    steps {
      forwards
      from {
        ...ConceptName
      }
      to {
        ...ConceptName
      }
      relation {
        label
        type
        evidence(first: 1) {
          ...EvidenceText
        }
      }
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}
fragment EvidenceText on Evidence {
  quote
  rule
  note {
    path
    title
  }
  start {
    line
    column
  }
  end {
    line
    column
  }
}`) as unknown as TypedDocumentString<PathsBetweenQuery, PathsBetweenQueryVariables>;
export const FollowGraphDocument = new TypedDocumentString(`
    subscription FollowGraph($sinceRevision: Int) {
  graphChanged(sinceRevision: $sinceRevision) {
    revision
    reload
    notes
    removedConcepts
    removedRelations
    addedConcepts {
      ...ConceptName
      importance
    }
    updatedConcepts {
      ...ConceptName
      importance
    }
    addedRelations {
      ...RelationEnds
    }
    updatedRelations {
      ...RelationEnds
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}
fragment RelationEnds on Relation {
  id
  type
  label
  confidence
  source {
    ...ConceptName
  }
  target {
    ...ConceptName
  }
}`) as unknown as TypedDocumentString<FollowGraphSubscription, FollowGraphSubscriptionVariables>;
export const WayToDocument = new TypedDocumentString(`
    query WayTo($goals: [ID!]!, $known: [ID!] = [], $maxSteps: Int = 100) {
  learningPath(to: $goals, known: $known, maxSteps: $maxSteps) {
    minutes
    message
    unknownNames
    omittedCount
    steps {
      known
      isGoal
      reason
      strength
      minutes
      concept {
        ...ConceptName
        definition
      }
      neededFor {
        ...ConceptName
      }
      evidence {
        ...EvidenceText
      }
      home {
        startLine
        endLine
        note {
          path
          title
        }
      }
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}
fragment EvidenceText on Evidence {
  quote
  rule
  note {
    path
    title
  }
  start {
    line
    column
  }
  end {
    line
    column
  }
}`) as unknown as TypedDocumentString<WayToQuery, WayToQueryVariables>;
export const NextToLearnDocument = new TypedDocumentString(`
    query NextToLearn($known: [ID!]!, $goal: ID, $first: Int = 10) {
  frontier(known: $known, goal: $goal, first: $first) {
    unlocks
    reason
    minutes
    concept {
      ...ConceptName
      definition
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}`) as unknown as TypedDocumentString<NextToLearnQuery, NextToLearnQueryVariables>;
export const ListNotesDocument = new TypedDocumentString(`
    query ListNotes($first: Int = 100, $after: String, $filter: NoteFilter) {
  notes(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      id
      path
      title
      words
      tags
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListNotesQuery, ListNotesQueryVariables>;
export const ReadNoteDocument = new TypedDocumentString(`
    query ReadNote($path: String!) {
  note(path: $path) {
    id
    path
    title
    text
    tags
    sections {
      heading
      level
      start {
        line
      }
    }
    mentions {
      concept {
        ...ConceptName
      }
      start {
        offset
      }
      end {
        offset
      }
    }
  }
}
    fragment ConceptName on Concept {
  id
  slug
  label
}`) as unknown as TypedDocumentString<ReadNoteQuery, ReadNoteQueryVariables>;