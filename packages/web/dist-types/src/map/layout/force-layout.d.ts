import type { LayoutInput, LayoutOutput } from "./layout-input.ts";
/**
 * Places in two steps: first the themes as discs, those that share relations side by side; then the concepts inside their
 * disc. d3-force draws its chance from a fixed generator and every start is computed from the slugs, so the same graph
 * always gets the same map.
 */
export declare function forceLayout(input: LayoutInput): LayoutOutput;
//# sourceMappingURL=force-layout.d.ts.map