/**
 * Louvain's method (Blondel et al. 2008): groups that hold together more than chance would have it. Nodes are visited in
 * the order given and ties go to the lower group, so the same graph always gives the same groups.
 */
export interface WeightedEdge {
    source: number;
    target: number;
    weight: number;
}
/** The group of each node. */
export declare function louvain(size: number, edges: readonly WeightedEdge[], resolution?: number): number[];
//# sourceMappingURL=louvain.d.ts.map