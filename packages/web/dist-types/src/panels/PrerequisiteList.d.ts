import type { EvidenceLineFragment } from "../api/generated/graphql.ts";
interface PrerequisiteListProps {
    title: string;
    items: readonly {
        concept: {
            slug: string;
            label: string;
        };
        reason: string;
        evidence: readonly EvidenceLineFragment[];
    }[];
}
/** What has to be understood first, or what opens up, each with its reason. */
export declare function PrerequisiteList({ title, items }: PrerequisiteListProps): import("react").JSX.Element | null;
export {};
//# sourceMappingURL=PrerequisiteList.d.ts.map