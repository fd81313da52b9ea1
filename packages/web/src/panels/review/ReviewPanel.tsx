import { useState } from "react";
import { useCards } from "../../controllers/use-cards.ts";
import { ankiText } from "../../learn/anki.ts";
import type { ReviewCard } from "../../learn/cards.ts";
import { nextDue, parseMemories, sessionOf, type Memories } from "../../learn/schedule.ts";
import { app, useMap } from "../../state/app-state.ts";
import { readCards } from "../../state/memory.ts";
import { useStore } from "../../state/store.ts";
import { text } from "../../text/en.ts";
import { learnText } from "../../text/learn-en.ts";
import { download, fileName } from "../download.ts";
import { PageHead } from "../PageHead.tsx";
import { PageLink } from "../PageLink.tsx";
import { Failure, Skeleton } from "../States.tsx";
import { Session } from "./Session.tsx";

const words = learnText.review;

/** Cards from what is known: what is due, a session, and the cards to take away. */
export function ReviewPanel() {
  const known = useStore(app.known);
  const { cards, error, retry } = useCards();
  return (
    <article className="panel-body" aria-label={text.pages.review}>
      <PageHead page="review" />
      {known.size === 0 ? (
        <>
          <p className="note">{words.none}</p>
          <div className="actions">
            <PageLink page="next" />
          </div>
        </>
      ) : error !== null && !cards ? (
        <Failure message={error} onRetry={retry} />
      ) : !cards ? (
        <Skeleton />
      ) : cards.length === 0 ? (
        <p className="note">{words.noCards}</p>
      ) : (
        <Deck cards={cards} />
      )}
    </article>
  );
}

function Deck({ cards }: { cards: readonly ReviewCard[] }) {
  const { vault } = useMap();
  const [memories, setMemories] = useState<Memories>(() => parseMemories(readCards(vault)));
  const session = useStore(app.review);
  const [answers, setAnswers] = useState(0);
  const ids = cards.map(({ id }) => id);
  if (session) {
    return (
      <Session
        cards={cards}
        session={session}
        memories={memories}
        onMemories={setMemories}
        onEnd={(given) => {
          setAnswers(given);
          app.review.set(null);
        }}
      />
    );
  }
  const due = sessionOf(ids, memories, new Date());
  const next = nextDue(ids, memories);
  return (
    <>
      <p className="quiet">{words.intro}</p>
      {answers > 0 && <p className="note remark">{words.done(answers)}</p>}
      <p className="review-due">{due.ids.length > 0 ? words.due(due.ids.length, due.fresh) : words.nothingDue}</p>
      <p className="quiet">
        {words.total(cards.length)}.{" "}
        {due.ids.length === 0 &&
          next &&
          words.nextDue(next.toLocaleString(text.locale, { dateStyle: "long", timeStyle: "short" }))}
      </p>
      <div className="actions">
        {due.ids.length > 0 && (
          <button
            type="button"
            className="button is-main"
            onClick={() => app.review.set({ queue: due.ids, answers: 0 })}
          >
            {words.start}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => download(`${fileName("cards", vault)}.txt`, ankiText(cards, vault), "text/plain")}
        >
          {words.anki}
        </button>
      </div>
      <p className="quiet keys">{words.keys}</p>
    </>
  );
}
