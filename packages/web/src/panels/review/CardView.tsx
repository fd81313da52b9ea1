import type { ReviewCard } from "../../learn/cards.ts";
import { EvidenceQuote } from "../Evidence.tsx";
import { PlaceLink } from "../PlaceLink.tsx";

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
          {home && <PlaceLink home={home} />}
        </div>
      )}
    </div>
  );
}
