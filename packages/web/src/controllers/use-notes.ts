import { useEffect, useState } from "react";
import { useClient, type Client } from "urql";
import { ListNotesDocument, type ListNotesQuery } from "../api/shared-documents.ts";
import { useMap } from "../state/app-state.ts";

export type NoteItem = ListNotesQuery["notes"]["nodes"][number];

const PAGE = 100;
const MOST_PAGES = 30;

interface Notes {
  /** By path; null until they are there. */
  notes: readonly NoteItem[] | null;
  error: string | null;
}

/** The notes of the vault: page after page, again when they have changed. */
export function useNotes(): Notes & { retry: () => void } {
  const client = useClient();
  const { revision } = useMap();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Notes>({ notes: null, error: null });
  useEffect(() => {
    let stale = false;
    void loadNotes(client).then((next) => {
      if (!stale) setState((before) => (next.notes ? next : { ...before, error: next.error }));
    });
    return () => {
      stale = true;
    };
  }, [client, revision, attempt]);
  return { ...state, retry: () => setAttempt(attempt + 1) };
}

async function loadNotes(client: Client): Promise<Notes> {
  const notes: NoteItem[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { data, error } = await client
      .query(ListNotesDocument, { first: PAGE, after }, { requestPolicy: "network-only" })
      .toPromise();
    if (!data) return { notes: null, error: error?.message ?? "" };
    notes.push(...data.notes.nodes);
    const next: string | null = data.notes.pageInfo.endCursor;
    if (!data.notes.pageInfo.hasNextPage || next === null) break;
    after = next;
  }
  return { notes, error: null };
}
