/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends {
    [key: string]: unknown;
}> = {
    [K in keyof T]: T[K];
};
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | {
    [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never;
};
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type RelationType = 'AFFECTS' | 'APPLIES_TO' | 'CONTRASTS_WITH' | 'IS_A' | 'PART_OF' | 'PRODUCES' | 'RELATED_TO' | 'REQUIRES' | 'USES';
export type EvidenceLineFragment = {
    quote: string;
    rule: string;
    note: {
        path: string;
        title: string;
    };
    start: {
        line: number;
        column: number;
        offset: number;
    };
    end: {
        line: number;
        column: number;
        offset: number;
    };
};
export type PlaceLineFragment = {
    line: number;
    heading: string | null;
    note: {
        path: string;
        title: string;
    };
};
export type ConceptQueryVariables = Exact<{
    slug: string;
}>;
export type ConceptQuery = {
    concept: {
        id: string;
        slug: string;
        label: string;
        aliases: Array<string>;
        definition: string | null;
        importance: number;
        degree: number;
        tags: Array<string>;
        home: {
            line: number;
            heading: string | null;
            note: {
                path: string;
                title: string;
            };
        } | null;
        mentions: {
            totalCount: number;
            edges: Array<{
                node: {
                    section: string | null;
                    note: {
                        path: string;
                        title: string;
                    };
                    start: {
                        line: number;
                    };
                };
            }>;
        };
        relations: {
            totalCount: number;
            edges: Array<{
                node: {
                    id: string;
                    type: RelationType;
                    label: string;
                    confidence: number;
                    evidenceCount: number;
                    source: {
                        slug: string;
                        label: string;
                    };
                    target: {
                        slug: string;
                        label: string;
                    };
                    evidence: Array<{
                        quote: string;
                        rule: string;
                        note: {
                            path: string;
                            title: string;
                        };
                        start: {
                            line: number;
                            column: number;
                            offset: number;
                        };
                        end: {
                            line: number;
                            column: number;
                            offset: number;
                        };
                    }>;
                };
            }>;
        };
        related: Array<{
            score: number;
            reasons: Array<string>;
            concept: {
                slug: string;
                label: string;
            };
        }>;
        requires: Array<{
            strength: number;
            reason: string;
            requires: {
                slug: string;
                label: string;
            };
            evidence: Array<{
                quote: string;
                rule: string;
                note: {
                    path: string;
                    title: string;
                };
                start: {
                    line: number;
                    column: number;
                    offset: number;
                };
                end: {
                    line: number;
                    column: number;
                    offset: number;
                };
            }>;
        }>;
        unlocks: Array<{
            strength: number;
            reason: string;
            concept: {
                slug: string;
                label: string;
            };
            evidence: Array<{
                quote: string;
                rule: string;
                note: {
                    path: string;
                    title: string;
                };
                start: {
                    line: number;
                    column: number;
                    offset: number;
                };
                end: {
                    line: number;
                    column: number;
                    offset: number;
                };
            }>;
        }>;
    } | null;
};
export type SearchQueryVariables = Exact<{
    query: string;
    first: number;
}>;
export type SearchQuery = {
    search: Array<{
        name: string;
        score: number;
        ranges: Array<{
            start: number;
            end: number;
        }>;
        concept: {
            slug: string;
            label: string;
            definition: string | null;
        };
    }>;
};
export type ConceptListQueryVariables = Exact<{
    first: number;
    after?: string | null | undefined;
}>;
export type ConceptListQuery = {
    concepts: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                slug: string;
                label: string;
                degree: number;
            };
        }>;
    };
};
export type LearningPathQueryVariables = Exact<{
    to: Array<string | number> | string | number;
    known?: Array<string | number> | string | number | null | undefined;
}>;
export type LearningPathQuery = {
    learningPath: {
        minutes: number;
        message: string | null;
        unknownNames: Array<string>;
        goals: Array<{
            slug: string;
            label: string;
        }>;
        steps: Array<{
            reason: string;
            known: boolean;
            minutes: number;
            concept: {
                id: string;
                slug: string;
                label: string;
                importance: number;
                degree: number;
            };
            neededFor: {
                slug: string;
                label: string;
            } | null;
            home: {
                line: number;
                heading: string | null;
                note: {
                    path: string;
                    title: string;
                };
            } | null;
            evidence: Array<{
                quote: string;
                rule: string;
                note: {
                    path: string;
                    title: string;
                };
                start: {
                    line: number;
                    column: number;
                    offset: number;
                };
                end: {
                    line: number;
                    column: number;
                    offset: number;
                };
            }>;
        }>;
    };
};
export type FrontierQueryVariables = Exact<{
    known: Array<string | number> | string | number;
    first: number;
}>;
export type FrontierQuery = {
    frontier: Array<{
        unlocks: number;
        reason: string;
        concept: {
            slug: string;
            label: string;
        };
    }>;
};
export type MapConceptFragment = {
    id: string;
    slug: string;
    label: string;
    importance: number;
    degree: number;
};
export type MapRelationFragment = {
    id: string;
    type: RelationType;
    label: string;
    confidence: number;
    evidenceCount: number;
    source: {
        slug: string;
    };
    target: {
        slug: string;
    };
};
export type MapQueryVariables = Exact<{
    first: number;
    note?: string | null | undefined;
    tag?: string | null | undefined;
}>;
export type MapQuery = {
    map: {
        truncated: boolean;
        concepts: Array<{
            id: string;
            slug: string;
            label: string;
            importance: number;
            degree: number;
        }>;
        relations: Array<{
            id: string;
            type: RelationType;
            label: string;
            confidence: number;
            evidenceCount: number;
            source: {
                slug: string;
            };
            target: {
                slug: string;
            };
        }>;
    };
};
export type NeighbourhoodQueryVariables = Exact<{
    concepts: Array<string | number> | string | number;
    depth: number;
    types?: Array<RelationType> | RelationType | null | undefined;
    first: number;
}>;
export type NeighbourhoodQuery = {
    neighbourhood: {
        truncated: boolean;
        distances: Array<number>;
        concepts: Array<{
            id: string;
            slug: string;
            label: string;
            importance: number;
            degree: number;
        }>;
        relations: Array<{
            id: string;
            type: RelationType;
            label: string;
            confidence: number;
            evidenceCount: number;
            source: {
                slug: string;
            };
            target: {
                slug: string;
            };
        }>;
    };
};
export type StatsQueryVariables = Exact<{
    [key: string]: never;
}>;
export type StatsQuery = {
    stats: {
        concepts: number;
        relations: number;
        prerequisites: number;
        notes: number;
        words: number;
        revision: number;
        vault: string;
        relationTypes: Array<{
            type: RelationType;
            count: number;
        }>;
        tags: Array<{
            tag: string;
            count: number;
        }>;
        warnings: Array<{
            note: string;
            line: number;
            code: string;
            message: string;
        }>;
    };
};
export type GraphChangedSubscriptionVariables = Exact<{
    sinceRevision?: number | null | undefined;
}>;
export type GraphChangedSubscription = {
    graphChanged: {
        revision: number;
        notes: Array<string>;
        reload: boolean;
        removedConcepts: Array<string>;
        removedRelations: Array<string>;
        addedConcepts: Array<{
            id: string;
            slug: string;
            label: string;
            importance: number;
            degree: number;
        }>;
        updatedConcepts: Array<{
            id: string;
            slug: string;
            label: string;
            importance: number;
            degree: number;
        }>;
        addedRelations: Array<{
            id: string;
            type: RelationType;
            label: string;
            confidence: number;
            evidenceCount: number;
            source: {
                slug: string;
            };
            target: {
                slug: string;
            };
        }>;
        updatedRelations: Array<{
            id: string;
            type: RelationType;
            label: string;
            confidence: number;
            evidenceCount: number;
            source: {
                slug: string;
            };
            target: {
                slug: string;
            };
        }>;
    };
};
export type NoteListQueryVariables = Exact<{
    first: number;
    after?: string | null | undefined;
}>;
export type NoteListQuery = {
    notes: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            node: {
                path: string;
                title: string;
                words: number;
                tags: Array<string>;
            };
        }>;
    };
};
export type NoteQueryVariables = Exact<{
    path: string;
}>;
export type NoteQuery = {
    note: {
        path: string;
        title: string;
        text: string;
        tags: Array<string>;
        words: number;
        subject: {
            slug: string;
            label: string;
        } | null;
        mentions: Array<{
            concept: {
                slug: string;
                label: string;
            };
            start: {
                offset: number;
            };
            end: {
                offset: number;
            };
        }>;
        warnings: Array<{
            line: number;
            message: string;
        }>;
    } | null;
};
export declare const EvidenceLineFragmentDoc: DocumentNode<EvidenceLineFragment, unknown>;
export declare const PlaceLineFragmentDoc: DocumentNode<PlaceLineFragment, unknown>;
export declare const MapConceptFragmentDoc: DocumentNode<MapConceptFragment, unknown>;
export declare const MapRelationFragmentDoc: DocumentNode<MapRelationFragment, unknown>;
export declare const ConceptDocument: DocumentNode<ConceptQuery, ConceptQueryVariables>;
export declare const SearchDocument: DocumentNode<SearchQuery, SearchQueryVariables>;
export declare const ConceptListDocument: DocumentNode<ConceptListQuery, ConceptListQueryVariables>;
export declare const LearningPathDocument: DocumentNode<LearningPathQuery, LearningPathQueryVariables>;
export declare const FrontierDocument: DocumentNode<FrontierQuery, FrontierQueryVariables>;
export declare const MapDocument: DocumentNode<MapQuery, MapQueryVariables>;
export declare const NeighbourhoodDocument: DocumentNode<NeighbourhoodQuery, NeighbourhoodQueryVariables>;
export declare const StatsDocument: DocumentNode<StatsQuery, StatsQueryVariables>;
export declare const GraphChangedDocument: DocumentNode<GraphChangedSubscription, GraphChangedSubscriptionVariables>;
export declare const NoteListDocument: DocumentNode<NoteListQuery, NoteListQueryVariables>;
export declare const NoteDocument: DocumentNode<NoteQuery, NoteQueryVariables>;
export {};
//# sourceMappingURL=graphql.d.ts.map