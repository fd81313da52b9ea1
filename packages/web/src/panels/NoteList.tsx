import { useNotes } from "../controllers/use-notes.ts";
import { dispatch } from "../state/app-state.ts";
import { text } from "../text/en.ts";
import { Icon } from "./Icon.tsx";
import { Failure, Skeleton } from "./States.tsx";

export function NoteList() {
  const { notes, error, retry } = useNotes();
  if (error !== null && !notes) return <Failure message={error} onRetry={retry} />;
  if (!notes) return <Skeleton />;
  return (
    <ul className="plain-list">
      {notes.map((note) => (
        <li key={note.path}>
          <button
            type="button"
            className="concept-link"
            onClick={() => dispatch({ type: "read", reading: { path: note.path, line: null, span: null } })}
          >
            <Icon name="note" />
            <span>{note.title}</span>
          </button>
          <span className="quiet count">{text.overview.words(note.words)}</span>
        </li>
      ))}
    </ul>
  );
}
