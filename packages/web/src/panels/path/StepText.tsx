import { useMemo } from "react";
import { isNotFound, sentenceOf } from "../../api/errors.ts";
import { NoteDocument, type NoteQuery, type PlaceLineFragment } from "../../api/generated/graphql.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { useNotes } from "../../controllers/use-notes.ts";
import { noteLines } from "../../note/lines.ts";
import { text } from "../../text/en.ts";
import { NoteText, type Page } from "../NoteText.tsx";
import { Failure, Skeleton } from "../States.tsx";

interface StepTextProps {
  home: PlaceLineFragment;
  slug: string;
}

/** The lines of the note that explain a step. */
export function StepText({ home, slug }: StepTextProps) {
  const { data, error, retry } = useLiveQuery(NoteDocument, { path: home.note.path });
  const note = data?.note?.path === home.note.path ? data.note : undefined;
  if (isNotFound(error)) return <p className="note">{text.note.notFound(home.note.path)}</p>;
  if (error && !note) return <Failure message={sentenceOf(error)} onRetry={retry} />;
  return note ? <Lines note={note} home={home} slug={slug} /> : <Skeleton />;
}

function Lines({ note, home, slug }: StepTextProps & { note: NonNullable<NoteQuery["note"]> }) {
  const { notes } = useNotes();
  const lines = useMemo(
    () =>
      noteLines(note.text).filter(
        ({ number, kind }) => number >= home.startLine && number <= home.endLine && kind !== "meta",
      ),
    [note.text, home.startLine, home.endLine],
  );
  const page = useMemo((): Page => {
    // The line that defines it is lit, where that is not simply the first one.
    const lit = home.line > home.startLine ? home.line : 0;
    return {
      source: note.text,
      mentions: note.mentions.map(({ concept, start, end }) => ({
        slug: concept.slug,
        label: concept.label,
        start: start.offset,
        end: end.offset,
      })),
      litFrom: lit,
      litTo: lit || -1,
      span: null,
      focus: slug,
      path: note.path,
      paths: notes?.map(({ path }) => path) ?? [],
    };
  }, [note, notes, home.line, home.startLine, slug]);
  return <NoteText lines={lines} page={page} />;
}
