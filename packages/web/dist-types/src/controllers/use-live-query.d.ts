import { type AnyVariables, type TypedDocumentNode, type UseQueryState } from "urql";
/** A query that is asked again whenever the notes have changed; the old answer stays until the new one is there. */
export declare function useLiveQuery<Data, Variables extends AnyVariables>(query: TypedDocumentNode<Data, Variables>, variables: Variables, pause?: boolean): UseQueryState<Data, Variables> & {
    retry: () => void;
};
//# sourceMappingURL=use-live-query.d.ts.map