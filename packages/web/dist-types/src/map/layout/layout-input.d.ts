/** Plain data, so that it can be posted to a worker. */
export interface LayoutInput {
    /** Most important first. */
    nodes: readonly {
        slug: string;
        radius: number;
        labelWidth: number;
        theme: number;
    }[];
    edges: readonly {
        source: number;
        target: number;
        weight: number;
    }[];
}
/** x, y, x, y, … in the order of the nodes. */
export type LayoutOutput = number[];
//# sourceMappingURL=layout-input.d.ts.map