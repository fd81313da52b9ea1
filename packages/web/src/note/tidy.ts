/** Marks of Markdown are noise in a quote of one line; the reader shows the note's own text. */
export const tidy = (quote: string): string =>
  quote
    .replace(/^\s*(?:[-*+>]|\d+[.)]|#{1,6})\s+/, "")
    .replaceAll(/!?\[\[(?:[^\]|]*\|)?([^\]]+)\]\]/g, "$1")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    // Attributes that kramdown and pandoc hang on a word or a heading.
    .replaceAll(
      /\{:?\s*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|\S+))(?:\s+(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|[^\s}]+)))*\s*\}/g,
      "",
    )
    // A quote may begin or end within a link.
    .replaceAll(/\[\[|\]\]/g, "")
    .replaceAll(/<\/?[a-zA-Z][^<>]*>/g, "")
    .replaceAll(/\*\*|__|==|`/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
