import type { ConceptQuery } from "../api/generated/graphql.ts";
export type ConceptDetail = NonNullable<ConceptQuery["concept"]>;
export type RelationDetail = ConceptDetail["relations"]["edges"][number]["node"];
export interface RelationLine {
    relation: RelationDetail;
    /** The concept at the other end. */
    other: {
        slug: string;
        label: string;
    };
}
export interface RelationGroup {
    key: string;
    title: string;
    lines: RelationLine[];
}
/** A concept's relations as a reader thinks of them: what it is, its parts, what it uses, what uses it. */
export declare function groupRelations(slug: string, relations: readonly RelationDetail[]): RelationGroup[];
//# sourceMappingURL=relation-groups.d.ts.map