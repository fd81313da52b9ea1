/** A text as a column of PostgreSQL can hold it: without NUL and halves of characters, cut where it is long. */
export function columnText(text: string, longest = 1000): string {
  const cut = text.length > longest ? text.slice(0, longest) : text;
  return cut.replaceAll("\0", "\uFFFD").toWellFormed();
}
