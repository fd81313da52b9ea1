/** How long a text may be on a terminal. */
const MOST = 160;

/** A text from notes on one line, cut where it is long, and without signs that would steer a terminal. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, " ").trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}
