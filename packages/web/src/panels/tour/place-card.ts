export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface CardPlace {
  left: number;
  top: number;
  /** The frame around what the card speaks of; null where that is most of the screen. */
  ring: Rect | null;
}

const GAP = 14;
const MARGIN = 12;
/** What floats at the right edge of a large target stays in sight. */
const FREE = 76;
/** A target that covers more of the screen than this is not beside anything: the card stands in it. */
const LARGE = 0.4;

/**
 * Where a card stands that speaks of a part of the screen: below it, above it, to its left, to its right, whichever has
 * room first; inside it at its lower right where it is large. Always whole on the screen, as far as it fits.
 */
export function placeCard(
  target: Rect,
  card: { width: number; height: number },
  screen: { width: number; height: number },
  /** Where what floats at the bottom of a large target begins. */
  floor = screen.height,
): CardPlace {
  const share = (target.width * target.height) / Math.max(1, screen.width * screen.height);
  const large = share > LARGE;
  const middle = target.left + target.width / 2 - card.width / 2;
  const across = target.top + Math.min(80, target.height / 2 - card.height / 2);
  const tries = large
    ? [
        {
          left: target.left + target.width - card.width - FREE,
          top: Math.min(floor, target.top + target.height) - card.height - GAP,
        },
      ]
    : [
        { left: middle, top: target.top + target.height + GAP },
        { left: middle, top: target.top - card.height - GAP },
        { left: target.left - card.width - GAP, top: across },
        { left: target.left + target.width + GAP, top: across },
      ];
  const fits = ({ left, top }: { left: number; top: number }): boolean =>
    top >= MARGIN &&
    top + card.height <= screen.height - MARGIN &&
    left >= MARGIN - card.width / 2 &&
    left + card.width <= screen.width - MARGIN + card.width / 2;
  const found = tries.find(fits) ?? tries[0] ?? { left: MARGIN, top: MARGIN };
  const clamp = (value: number, most: number): number => Math.max(MARGIN, Math.min(most - MARGIN, value));
  return {
    left: Math.round(clamp(found.left, screen.width - card.width)),
    top: Math.round(clamp(found.top, screen.height - card.height)),
    ring: large
      ? null
      : { left: target.left - 4, top: target.top - 4, width: target.width + 8, height: target.height + 8 },
  };
}
