/** A quote of no more words than this is mostly a name. */
const NAME_WORDS = 4;

/** A text in Markdown, so that it reads as it is: signs that mean something are escaped, white space is one space. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|$~]/g, "\\$&")
    .replace(/^(#+|[-+](?= ))/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** {@link escapeMarkdown}, for programs that also know tags, block ids and comments between `%%`, such as Obsidian. */
export function escapeNote(text: string): string {
  return escapeMarkdown(text).replace(/\\.|#|\^|%(?=%)/g, (sign) => (sign.length > 1 ? sign : `\\${sign}`));
}

/** A link to a file by its path, and to a place in it. */
export function linkTo(path: string, text: string, anchor = ""): string {
  const address = path
    .split("/")
    .map((part) =>
      encodeURIComponent(part).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join("/");
  return `[${escapeMarkdown(text)}](${address}${anchor === "" ? "" : `#${encodeURIComponent(anchor)}`})`;
}

/** A link as Obsidian and others write it: the path without `.md`, the heading as it reads. */
export function wikilinkTo(path: string, text: string, heading = ""): string {
  const clean = (part: string) =>
    part
      .replace(/[[\]|#^]+/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  const target = path.replace(/\.(?:md|markdown)$/i, "");
  return `[[${target}${heading === "" ? "" : `#${clean(heading)}`}|${clean(text)}]]`;
}

/** The anchor that GitHub gives a heading. */
export function headingAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, "")
    .replace(/ /g, "-");
}

/**
 * Of the words behind something, those to show first: not just a name in a list or in front matter, where others say more.
 * `undefined` for none.
 */
export function tellingEvidence<E extends { quote: string }>(evidence: readonly E[]): E | undefined {
  return evidence.find(({ quote }) => plainQuote(quote).split(" ").length > NAME_WORDS) ?? evidence[0];
}

/** A note's words without the marks of its Markdown: for reading, not for finding them again. */
export function plainQuote(quote: string): string {
  return quote
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, "$1")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[\[|\]\]/g, "")
    .replace(/\{:[^}]*\}/g, "")
    .replace(/\*\*|__|==|`/g, "")
    .replace(/^\s*(?:(?:[-*+]|#{1,6}|>|\d+[.)])\s+)+/, "")
    .replace(/\s+/g, " ")
    .trim();
}
