import type { RelationGroup } from "./relation-groups.ts";
export declare function RelationGroups({ groups, chosen }: {
    groups: readonly RelationGroup[];
    chosen: string | null;
}): import("react").JSX.Element[];
//# sourceMappingURL=RelationGroups.d.ts.map