import type { ReviewCard } from "../../learn/cards.ts";
import { dispatch } from "../../state/app-state.ts";
import { learnText } from "../../text/learn-en.ts";
import { EvidenceQuote } from "../Evidence.tsx";
import { placeName } from "../place-name.ts";

const words = learnText.review;

/** A question, and its answer once it is wanted. */
export function CardView({ card, shown }: { card: ReviewCard; shown: boolean }) {
  const { home, evidence } = card;
  return (
    <div className="card" aria-live="polite">
      <h3 className="card-front">{card.front}</h3>
      {shown && (
        <div className="card-back">
          {card.back.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {evidence && <EvidenceQuote evidence={evidence} />}
          {home && (
            <p className="quiet">
              {words.source}:{" "}
              <button
                type="button"
                className="link"
                onClick={() =>
                  dispatch({ type: "read", reading: { path: home.note.path, line: home.line, span: null } })
                }
              >
                {placeName(home)}
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
