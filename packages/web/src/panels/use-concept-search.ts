import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { FindConceptsDocument, type FindConceptsQuery } from "../api/shared-documents.ts";

export type Hit = FindConceptsQuery["search"][number];

const WAIT_MS = 90;
const HITS = 8;

/** Asks while the visitor types, a moment after the last letter; the hits before stay until new ones are there. */
export function useConceptSearch(query: string): { hits: readonly Hit[]; settled: boolean; failed: boolean } {
  const wanted = query.trim();
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), WAIT_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const [{ data, fetching, error }] = useQuery({
    query: FindConceptsDocument,
    variables: { text: asked, first: HITS },
    pause: asked === "",
  });
  const settled = asked === wanted && !fetching;
  return {
    hits: wanted === "" || asked === "" ? [] : (data?.search ?? []),
    settled,
    failed: error !== undefined && settled,
  };
}
