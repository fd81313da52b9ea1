/** The name of a theme is read, not guessed: it may have so many letters on a line, and two lines. */
const MOST_ON_LINE = 30;
const MOST_ON_LINE_NARROW = 20;

/** A text of at most so many letters, its end told by an ellipsis. Linear. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/**
 * The lines on which the name of a theme is written: one, or two of nearly the same length, broken between words.
 * @param narrow whether the screen is a phone's.
 * @returns one or two lines; what is longer than two has an ellipsis at its end. Linear.
 */
export function titleLines(label: string, narrow: boolean): string[] {
  const most = narrow ? MOST_ON_LINE_NARROW : MOST_ON_LINE;
  if (label.length <= most) return [label];
  const middle = label.length / 2;
  let gap = -1;
  for (let at = label.indexOf(" "); at >= 0; at = label.indexOf(" ", at + 1)) {
    if (at <= most && (gap < 0 || Math.abs(at - middle) < Math.abs(gap - middle))) gap = at;
  }
  if (gap <= 0) return [shorten(label, most)];
  return [label.slice(0, gap), shorten(label.slice(gap + 1), most)];
}
