import { useEffect, useRef } from "react";
import { useQuery, type AnyVariables, type TypedDocumentNode, type UseQueryState } from "urql";
import { useMap } from "../state/app-state.ts";

/** A query that is asked again whenever the notes have changed; the old answer stays until the new one is there. */
export function useLiveQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): UseQueryState<Data, Variables> & { retry: () => void } {
  const { revision } = useMap();
  const asked = useRef(revision);
  const [state, ask] = useQuery<Data, Variables>({
    query,
    variables,
    pause,
    requestPolicy: "cache-and-network",
  } as Parameters<typeof useQuery<Data, Variables>>[0]);
  const again = useRef(() => ask({ requestPolicy: "network-only" }));
  again.current = () => ask({ requestPolicy: "network-only" });
  useEffect(() => {
    if (asked.current === revision) return;
    asked.current = revision;
    if (!pause) again.current();
  }, [revision, pause]);
  return { ...state, retry: () => again.current() };
}
