/** The name of a concept as far as the map knows it; its slug until then. */
export declare function useConceptLabel(slug: string | null): string | null;
//# sourceMappingURL=use-concept-label.d.ts.map