import { headingTopic, isAcronymOf, splitBracket } from "../../language/lexicon/headings.ts";
import type { ParsedNote } from "../../model/note.ts";
import type { Draft } from "../draft.ts";
import type { Notebook } from "../notebook.ts";

/** Titles of notes that lead through the others. */
const GUIDE = /^(?:readme|home(?: ?page)?|start|todo|inbox|untitled.*|dashboard|mocs?|[\d\s.-]+)$/i;

/** Other names that a note lists stand within so many characters of its beginning. */
const TOP = 4000;

/**
 * The concept that a note's title names; undefined where the title is a date, a number or a meta word.
 * @param topicOf takes a heading apart, in the note's language.
 * @param told the name in the title that the note is about where the title says more, see `topicTold`.
 */
export function titleSubject(
  note: ParsedNote,
  notebook: Notebook,
  topicOf = headingTopic,
  told?: string,
): Draft | undefined {
  const fromFile = note.titleBlock < 0 && note.frontMatter["title"] === undefined;
  let title = note.title;
  if (fromFile) {
    // Logseq's namespaces: `Plant___Leaf.md` is the page Plant/Leaf.
    title = title.split("___").at(-1) ?? title;
    const slug = !/\s/.test(title) && /[-_]/.test(title);
    if (slug) title = title.replace(/^\d+[-_.]+/, "").replace(/[-_]+/g, " ");
    if (/^index$/i.test(title)) return undefined;
    // A slug is a name only where the text uses it as one.
    if (slug && !note.text.toLowerCase().includes(title.toLowerCase())) return undefined;
  }
  if (GUIDE.test(title.trim())) return undefined;
  if (told !== undefined) {
    const draft = notebook.draft(told, { weight: 3, dated: true });
    if (draft !== undefined) {
      if (note.titleBlock < 0) draft.roles.title++;
      return draft;
    }
  }
  const parsed = topicOf(title);
  if (!parsed.topic || !/\p{L}{2}/u.test(parsed.topic) || parsed.topic.split(/\s+/).length > 10) return undefined;
  const { plain, inside } = splitBracket(parsed.topic);
  const draft = notebook.draft(plain, { weight: 3, dated: true });
  if (!draft) return undefined;
  if (inside && (isAcronymOf(inside, plain) || isAcronymOf(plain, inside)))
    notebook.alias(draft, inside, "acronym", 0, 0);
  if (note.titleBlock < 0) draft.roles.title++;
  for (const alias of [...parsed.aliases, ...note.aliases]) {
    const at = note.text.slice(0, TOP).indexOf(alias);
    notebook.alias(draft, alias, "front-matter", Math.max(0, at), at < 0 ? 0 : at + alias.length);
  }
  return draft;
}
