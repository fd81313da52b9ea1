import { useEffect, useMemo, useRef } from "react";
import { NoteDocument, type NoteQuery } from "../api/generated/graphql.ts";
import { useLiveQuery } from "../controllers/use-live-query.ts";
import { useNotes } from "../controllers/use-notes.ts";
import { shownWords } from "../note/inline.ts";
import { noteLines, type NoteLine } from "../note/lines.ts";
import { app, dispatch, useView } from "../state/app-state.ts";
import type { Reading } from "../state/view-state.ts";
import { text } from "../text/en.ts";
import { NoteText, NoteTitle, type Page } from "./NoteText.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { isNotFound, sentenceOf } from "../api/errors.ts";
import { Failure, Skeleton } from "./States.tsx";
import { useConceptLabel } from "./use-concept-label.ts";

type Note = NonNullable<NoteQuery["note"]>;

export function NoteReader({ reading }: { reading: Reading }) {
  const { data, error, retry } = useLiveQuery(NoteDocument, { path: reading.path });
  const note = data?.note?.path === reading.path ? data.note : undefined;
  const { focus, step, goals } = useView();
  const label = useConceptLabel(focus ?? step ?? goals[0] ?? null);
  return (
    <article className="panel-body reader" aria-label={text.note.label(note?.title ?? reading.path)}>
      <PanelHead back={label ?? text.note.back} onBack={() => dispatch({ type: "close-note" })}>
        {note && (
          <button
            type="button"
            className="button is-small"
            onClick={() => dispatch({ type: "filter-note", path: note.path })}
          >
            {text.note.onlyThis}
          </button>
        )}
      </PanelHead>
      {isNotFound(error) ? (
        <p className="note">{text.note.notFound(reading.path)}</p>
      ) : error && !note ? (
        <Failure message={sentenceOf(error)} onRetry={retry} />
      ) : note ? (
        <Body key={note.path} note={note} reading={reading} />
      ) : (
        <Skeleton />
      )}
    </article>
  );
}

function Body({ note, reading }: { note: Note; reading: Reading }) {
  const body = useRef<HTMLDivElement>(null);
  const { notes } = useNotes();
  const paths = useMemo(() => notes?.map(({ path }) => path) ?? [], [notes]);
  const { title, lines } = useMemo(() => titleApart(note.text, note.title), [note.text, note.title]);
  const mentions = useMemo(
    () =>
      note.mentions.map((mention) => ({
        slug: mention.concept.slug,
        label: mention.concept.label,
        start: mention.start.offset,
        end: mention.end.offset,
      })),
    [note.mentions],
  );
  const { focus } = useView();
  const page = useMemo(
    (): Page => ({
      source: note.text,
      mentions,
      ...litLines(note.text, reading),
      focus,
      path: note.path,
      paths,
      // Where the first heading is the panel's own, the others follow on it.
      ...(title && { below: 2 - title.level }),
    }),
    [note.text, note.path, mentions, reading, focus, paths, title],
  );

  useEffect(() => {
    const target = body.current?.querySelector(reading.line ? `[data-line="${reading.line}"]` : "[data-line]");
    target?.scrollIntoView({ block: reading.line ? "center" : "end" });
    if (reading.line) app.announcement.set(`${note.title}, ${text.note.line(reading.line)}`);
  }, [reading.line, reading.path, note.title]);

  return (
    <div ref={body}>
      {title ? (
        <NoteTitle line={title} page={page} />
      ) : (
        <h2 className="panel-title" dir="auto">
          {note.title}
        </h2>
      )}
      <p className="quiet reader-facts">
        {note.path} · {text.overview.words(note.words)} · {text.note.concepts(mentions.length)}
      </p>
      <NoteText lines={lines} page={page} />
    </div>
  );
}

/** The heading that a note begins with, where it is the note's title: it stands at the head already. */
function titleApart(source: string, name: string): { title: NoteLine | null; lines: NoteLine[] } {
  const lines = noteLines(source);
  const at = lines.findIndex(({ kind }) => kind !== "meta" && kind !== "blank");
  const first = lines[at];
  if (first?.kind !== "heading" || shownWords(source, first) !== name) return { title: null, lines };
  return { title: first, lines: lines.toSpliced(at, 1) };
}

/** The lines that a piece of evidence covers; a span that the note has outgrown lights its line alone. */
export function litLines(source: string, { line, span }: Reading): Pick<Page, "litFrom" | "litTo" | "span"> {
  if (line === null) return { litFrom: 0, litTo: -1, span: null };
  if (!span || span.end > source.length) return { litFrom: line, litTo: line, span: null };
  const breaks = source.slice(span.start, Math.max(span.start, span.end - 1)).split("\n").length - 1;
  return { litFrom: line, litTo: line + breaks, span };
}
