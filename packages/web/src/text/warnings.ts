/**
 * What is told in other languages of what could not be read, by the code of the warning. What of the sentence is told again (a size, a
 * name, a reason of the system) is taken out of it; a warning of an unknown code or of another wording stays as the server words it.
 */
export interface WarningTexts {
  frontMatterInvalid: (why: string) => string;
  frontMatterUnclosed: string;
  nestingTooDeep: string;
  diagramTooLarge: (most: string) => string;
  commentUnclosed: string;
  tagTooLong: (most: string) => string;
  nameTooLong: (length: string, most: string) => string;
  formatFailed: (format: string, why: string) => string;
  outlineInvalid: (format: string) => string;
  tooLarge: (size: string, most: string) => string;
  binary: string;
  notUtf8: (encoding: string) => string;
  notRegular: string;
  linkLoop: string;
  linkNowhere: string;
  linkOutside: string;
  fileUnreadable: (why: string) => string;
  folderUnreadable: (why: string) => string;
  pathTooLong: string;
  differsByCase: (other: string) => string;
  differsByForm: (other: string) => string;
  watchFailed: (why: string) => string;
  leftOut: (most: string) => string;
  /** What the system says of a file that may not be read. */
  denied: string;
}

type Tell = (texts: WarningTexts, ...parts: string[]) => string;

const because = (texts: WarningTexts, why: string): string => (why === "permission denied" ? texts.denied : why);

const SHAPES: readonly (readonly [RegExp, Tell])[] = [
  [
    /^The front matter cannot be read \((.*)\); the note was read without it\. Correct it there\.$/s,
    (t, why = "") => t.frontMatterInvalid(why),
  ],
  [/^The front matter has no closing `---` line; /, (t) => t.frontMatterUnclosed],
  [/^Lists or quotes are nested too deep; /, (t) => t.nestingTooDeep],
  [/^A diagram has more than (\d+) arrows; /, (t, most = "") => t.diagramTooLarge(most)],
  [/^The comment has no closing `%%`; /, (t) => t.commentUnclosed],
  [/^A tag has more than (\d+) characters and was left out\.$/, (t, most = "") => t.tagTooLong(most)],
  [
    /^A name of (\d+) characters is too long for an id, which was cut at (\d+)\. /,
    (t, length = "", most = "") => t.nameTooLong(length, most),
  ],
  [
    /^The format "(.*?)" broke, and the note was read as Markdown: (.*)$/s,
    (t, format = "", why = "") => t.formatFailed(format, why),
  ],
  [
    /^The format "(.*?)" gave .*, which does not fit the text, and it was left out\.$/s,
    (t, a = "") => t.outlineInvalid(a),
  ],
  [
    /^The file has (.+?), more than the limit of (.+?), and was left out\. /,
    (t, size = "", most = "") => t.tooLarge(size, most),
  ],
  [/^The file is no text and was left out\.$/, (t) => t.binary],
  [/^The file is not UTF-8; it was read as (.+?)\. Save it as UTF-8\.$/, (t, encoding = "") => t.notUtf8(encoding)],
  [/^It is no regular file and was left out\.$/, (t) => t.notRegular],
  [/^The link leads back to itself and was left out\. /, (t) => t.linkLoop],
  [/^The link leads nowhere and was left out\.$/, (t) => t.linkNowhere],
  [/^The link leads out of the vault and was not followed\. /, (t) => t.linkOutside],
  [/^The file cannot be read \((.+)\) and was left out\.$/, (t, why = "") => t.fileUnreadable(because(t, why))],
  [/^The folder cannot be read \((.+)\) and was left out\.$/, (t, why = "") => t.folderUnreadable(because(t, why))],
  [/^Its path is too long to be opened\. /, (t) => t.pathTooLong],
  [/^It differs from "(.+)" only by upper and lower case; /, (t, other = "") => t.differsByCase(other)],
  [/^It differs from "(.+)" only in the normal form of its letters; /, (t, other = "") => t.differsByForm(other)],
  [/^Changes may be missed: (.*)$/s, (t, why = "") => t.watchFailed(why)],
  [/^More than ([\d,.]+) notes have warnings; only theirs are told\. /, (t, most = "") => t.leftOut(most)],
];

/** Tells of what could not be read in another language; what is of no known shape is left as it is. */
export const warningTellerOf =
  (texts: WarningTexts) =>
  (message: string): string => {
    for (const [shape, tell] of SHAPES) {
      const parts = shape.exec(message);
      if (parts) return tell(texts, ...parts.slice(1));
    }
    return message;
  };
