import { useState } from "react";
import { sentenceOf } from "../api/errors.ts";
import { ListConceptsDocument } from "../api/shared-documents.ts";
import { useLiveQuery } from "../controllers/use-live-query.ts";
import { text } from "../text/en.ts";
import { ConceptLink } from "./ConceptLink.tsx";
import { Failure, Skeleton } from "./States.tsx";

const PAGE = 100;

/** Every concept of the vault by name. */
export function ConceptList() {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <ul className="plain-list">
      {cursors.map((after, index) => (
        <ConceptPage
          key={after ?? ""}
          after={after}
          onMore={index === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : null}
        />
      ))}
    </ul>
  );
}

function ConceptPage({ after, onMore }: { after: string | null; onMore: ((cursor: string) => void) | null }) {
  const { data, error, retry } = useLiveQuery(ListConceptsDocument, { first: PAGE, after, orderBy: "NAME" });
  if (error && !data) return <Failure message={sentenceOf(error)} onRetry={retry} />;
  if (!data) return <Skeleton />;
  const { nodes, pageInfo } = data.concepts;
  const { endCursor } = pageInfo;
  return (
    <>
      {nodes.map((node) => (
        <li key={node.slug}>
          <ConceptLink slug={node.slug} label={node.label} />
          <span className="quiet count">{node.degree}</span>
        </li>
      ))}
      {onMore && pageInfo.hasNextPage && endCursor && (
        <li>
          <button type="button" className="more" onClick={() => onMore(endCursor)}>
            {text.overview.more}
          </button>
        </li>
      )}
    </>
  );
}
