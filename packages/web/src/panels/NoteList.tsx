import { NoteListDocument } from "../api/generated/graphql.ts";
import { useLiveQuery } from "../controllers/use-live-query.ts";
import { dispatch } from "../state/app-state.ts";
import { text } from "../text/en.ts";
import { Icon } from "./Icon.tsx";
import { Failure, Skeleton } from "./States.tsx";

const MOST_NOTES = 1000;

export function NoteList() {
  const { data, error, retry } = useLiveQuery(NoteListDocument, { first: MOST_NOTES });
  if (error && !data) return <Failure message={error.message} onRetry={retry} />;
  if (!data) return <Skeleton />;
  return (
    <ul className="plain-list">
      {data.notes.edges.map(({ node }) => (
        <li key={node.path}>
          <button
            type="button"
            className="concept-link"
            onClick={() => dispatch({ type: "read", reading: { path: node.path, line: null, span: null } })}
          >
            <Icon name="note" />
            <span>{node.title}</span>
          </button>
          <span className="quiet count">{text.overview.words(node.words)}</span>
        </li>
      ))}
    </ul>
  );
}
