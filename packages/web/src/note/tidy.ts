import { ATTRIBUTES } from "./inline.ts";

/** Marks of Markdown are noise in a quote of one line; the reader shows the note's own text. */
export const tidy = (quote: string): string =>
  quote
    .replace(/^\s*(?:[-*+>]|\d+[.)]|#{1,6})\s+/, "")
    .replaceAll(/!?\[\[(?:[^\]|]*\|)?([^\]]+)\]\]/g, "$1")
    // A mark that leads to a figure or a source, all alone in its brackets.
    .replaceAll(/\s*\(\s*\[\\\[[^[\]]*\\\]\]\(#[^)]*\)\s*\)/g, "")
    .replaceAll(/!?\[((?:\\[[\]]|[^[\]])*)\]\([^)]*\)/g, "$1")
    // Brackets that are no link's: those with a backslash, which a reference such as "[1]" is written with.
    .replaceAll(/\\([[\]])/g, "$1")
    // The mark of a footnote, and the beginning of a link that the quote does not hold to its end.
    .replaceAll(/\[\^[^\]\s]+\]/g, "")
    .replaceAll(/!?\[(?!\[)(?=[^\]]*$)/g, "")
    // Attributes that kramdown and pandoc hang on a word or a heading.
    .replaceAll(new RegExp(ATTRIBUTES, "g"), "")
    // Roles of Sphinx and MyST: of a source or a formula nothing is left, of another its words.
    .replaceAll(/\s*(?::(?:cite\w*|eqref|label):|\{(?:cite\w*|eq)\})`[^`]*`/g, "")
    .replaceAll(/(?::[a-z][\w-]*:|\{[a-z][\w:-]*\})`([^`<]*?)\s*(?:<[^`>]*>)?`/g, "$1")
    // A quote may begin or end within a link.
    .replaceAll(/\[\[|\]\]/g, "")
    .replaceAll(/<\/?[a-zA-Z][^<>]*>/g, "")
    .replaceAll(/\*\*|__|==|`/g, "")
    // One star or line on each side of what it emphasises; a lone one may be a product or a name.
    .replaceAll(/(?<![\p{L}\p{N}*_])([*_])(?![ *_])([^*_]*[^*_\s])\1(?![\p{L}\p{N}*_])/gu, "$2")
    .replaceAll(/\s+/g, " ")
    .trim();
