import { useEffect, useState } from "react";
import { useClient, type Client } from "urql";
import { sentenceOf } from "../api/errors.ts";
import { CardSourceDocument } from "../api/generated/later/graphql.ts";
import { cardsOf, type ReviewCard } from "../learn/cards.ts";
import { app, useMap } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";

/** The last ones marked; what was known before them has been reviewed for long. */
const MOST_CONCEPTS = 300;
const AT_ONCE = 6;

interface Cards {
  /** In the order in which the concepts were marked; null until they are there. */
  cards: readonly ReviewCard[] | null;
  error: string | null;
}

/** The cards of all that is known, again when the notes or the marks have changed. */
export function useCards(): Cards & { retry: () => void } {
  const client = useClient();
  const known = useStore(app.known);
  const { revision } = useMap();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Cards>({ cards: null, error: null });
  useEffect(() => {
    let stale = false;
    void loadCards(client, [...known.keys()].slice(-MOST_CONCEPTS)).then((next) => {
      if (!stale) setState((before) => (next.cards ? next : { ...before, error: next.error }));
    });
    return () => {
      stale = true;
    };
  }, [client, known, revision, attempt]);
  return { ...state, retry: () => setAttempt(attempt + 1) };
}

async function loadCards(client: Client, slugs: readonly string[]): Promise<Cards> {
  const cards: ReviewCard[] = [];
  for (let from = 0; from < slugs.length; from += AT_ONCE) {
    const answers = await Promise.all(
      slugs
        .slice(from, from + AT_ONCE)
        .map((slug) => client.query(CardSourceDocument, { slug }, { requestPolicy: "network-only" }).toPromise()),
    );
    const failed = answers.find(({ error }) => error?.networkError)?.error;
    if (failed) return { cards: null, error: sentenceOf(failed) };
    // What the notes no longer have is known all the same, and asks nothing.
    for (const { data } of answers) if (data?.concept) cards.push(...cardsOf(data.concept));
  }
  return { cards, error: null };
}
