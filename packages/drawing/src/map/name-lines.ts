/** The name of a theme is read, not guessed: it may have so many letters on a line, and two lines. */
const MOST_ON_LINE = 30;
const MOST_ON_LINE_NARROW = 20;

/** A text of at most so many letters, its end told by an ellipsis. Linear. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** What the name of a step may have on a line where three steps stand side by side on a phone. */
const MOST_OF_STEP = 16;

/** The lines on which the name of a theme is written; `narrow` is a phone. */
export const titleLines = (label: string, narrow: boolean): string[] =>
  inTwo(label, narrow ? MOST_ON_LINE_NARROW : MOST_ON_LINE);

/** The lines on which the name of a step of a path is written on a phone. */
export const stepLines = (label: string): string[] => inTwo(label, MOST_OF_STEP);

/**
 * A name on one line, or on two of nearly the same length, broken between words; what is longer than two has an ellipsis at its end.
 * Linear.
 */
function inTwo(label: string, most: number): string[] {
  if (label.length <= most) return [label];
  const middle = label.length / 2;
  let gap = -1;
  for (let at = label.indexOf(" "); at >= 0; at = label.indexOf(" ", at + 1)) {
    if (at <= most && (gap < 0 || Math.abs(at - middle) < Math.abs(gap - middle))) gap = at;
  }
  if (gap <= 0) return [shorten(label, most)];
  return [label.slice(0, gap), shorten(label.slice(gap + 1), most)];
}
