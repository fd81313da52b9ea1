/**
 * A text without case, letter by letter, as a pattern with the flags `iu` compares it: what has a longer capital (`ß`) stays as it
 * is. So what stands inside a text, whatever the case, stands inside the folded one.
 */
export function caseFolded(text: string): string {
  const lower = text.toLowerCase();
  // Most letters need nothing more; those that do are few, and all beyond ASCII.
  return (lower.length === text.length ? lower : text).replaceAll(/[^\0-\x7F]/gu, folded);
}

function folded(letter: string): string {
  if (letter === "ı" || letter === "İ") return letter;
  const upper = letter.toUpperCase();
  const lower = (upper.length === letter.length ? upper : letter).toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
