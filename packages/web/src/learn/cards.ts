import type { CardSourceQuery, EvidenceLineFragment } from "../api/generated/later/graphql.ts";
import { byTelling } from "../note/telling.ts";
import { tidy } from "../note/tidy.ts";
import { learnText } from "../text/learn-en.ts";

/** What a card is made from: a concept as the notes have it. */
export type CardSource = NonNullable<CardSourceQuery["concept"]>;

/** A question and its answer. */
export interface ReviewCard {
  /** The same as long as it asks the same, so that its schedule outlives edits of the notes. */
  id: string;
  concept: { slug: string; label: string };
  front: string;
  /** One or several lines. */
  back: readonly string[];
  /** The sentence behind a relation. */
  evidence: EvidenceLineFragment | null;
  /** Where a definition stands. */
  home: CardSource["home"];
}

/** Relations that the notes state less surely are no knowledge to be asked for. */
const LEAST_CONFIDENCE = 0.45;
const MOST_RELATION_CARDS = 3;

/** The cards of a concept: its definition, and what it does to which others, the surest first. */
export function cardsOf(source: CardSource): ReviewCard[] {
  const { slug, label, definition, home } = source;
  const concept = { slug, label };
  const cards: ReviewCard[] = [];
  if (definition) {
    const front = learnText.review.front.definition(label);
    cards.push({ id: `definition:${slug}`, concept, front, back: [tidy(definition)], evidence: null, home });
  }
  return [...cards, ...relationCards(source)];
}

/** One card for all that a concept does by the same verb: "uses what?" has one answer, be it a list. */
function relationCards({ slug, label, relations }: CardSource): ReviewCard[] {
  const cards = new Map<string, ReviewCard & { back: string[] }>();
  const clear = relations.nodes.filter(
    (relation) => relation.type !== "RELATED_TO" && relation.confidence >= LEAST_CONFIDENCE,
  );
  for (const relation of clear) {
    const id = `relation:${slug}:${relation.type}:${relation.label}`;
    const card = cards.get(id);
    if (card) {
      if (!card.back.includes(relation.target.label)) card.back.push(relation.target.label);
      continue;
    }
    if (cards.size === MOST_RELATION_CARDS) continue;
    cards.set(id, {
      id,
      concept: { slug, label },
      front: learnText.review.front.relation(label, relation.label),
      back: [relation.target.label],
      evidence: byTelling(relation.evidence, [{ label }, relation.target])[0] ?? null,
      home: null,
    });
  }
  return [...cards.values()];
}
