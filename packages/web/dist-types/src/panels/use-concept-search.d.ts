import { type SearchQuery } from "../api/generated/graphql.ts";
export type Hit = SearchQuery["search"][number];
/** Asks while the visitor types, a moment after the last letter; the hits before stay until new ones are there. */
export declare function useConceptSearch(query: string): {
    hits: readonly Hit[];
    settled: boolean;
    failed: boolean;
};
//# sourceMappingURL=use-concept-search.d.ts.map