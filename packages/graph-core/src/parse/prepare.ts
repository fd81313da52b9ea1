// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNUSUAL = /[\r\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Surrogate}]/u;
// oxlint-disable-next-line no-control-regex -- as above
const TERMINAL_COLOUR = /\x1b\[[\d;]*[A-Za-z]/g;
// oxlint-disable-next-line no-control-regex -- as above
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Surrogate}]/gu;

/** Takes the byte-order mark off. */
export function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/**
 * The text as the Markdown parser sees it: of the same length, so that offsets count in both. Line ends are `\n` (a `\r`
 * before it becomes a space); control characters, terminal colours and half surrogate pairs become NUL, which leaves
 * nothing in plain text.
 */
export function prepare(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/\r\n/g, " \n")
    .replace(/\r/g, "\n")
    .replace(TERMINAL_COLOUR, (sequence) => "\0".repeat(sequence.length))
    .replace(CONTROL, "\0");
}
