import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import { columnsIn } from "./check-links.ts";
import type { CheckedNote, CheckInput, Finding } from "./finding.ts";

/** Addresses of the web, and files that are no notes. */
const NO_NOTE = /^[a-z][a-z0-9+.-]*:(?=\S)|^\/\/|\.(?!mdx?$|markdown$)[a-z][a-z0-9]{1,5}$/i;

/**
 * Links to notes that are not there. A link to a place in its own note, to the web, to another kind of file, to a folder that
 * holds notes, to the page that sites make of a tag, or out of the vault is none.
 */
export function findBrokenLinks({ notes, resolveLink }: CheckInput): Finding[] {
  const pages = foldersOf(notes.map(({ path }) => path));
  for (const page of tagPages(notes.flatMap(({ tags }) => tags))) pages.add(page);
  return notes.flatMap(({ path, text, links }) => {
    const columnOf = columnsIn({ path, text });
    return links
      .filter(({ target }) => target.trim() !== "" && !NO_NOTE.test(target.trim()) && !leavesVault(target, path))
      .filter(({ target }) => resolveLink(target, path) === undefined && !leadsToPage(target, path, pages))
      .map((link): Finding => ({
        rule: "broken-link",
        severity: "error",
        message: `There is no note "${shortened(link.target)}" to link to.`,
        note: path,
        line: link.line,
        column: columnOf(link),
        related: [],
      }));
  });
}

/** Every folder that holds notes, at any depth, without a slash at its end. */
function foldersOf(paths: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
      folders.add(path.slice(0, end));
  return folders;
}

/** The pages that Quartz makes of tags, and of what they stand under: `tags/plugin/filter`, `tags/plugin`, `tags`. */
function tagPages(tags: readonly string[]): Set<string> {
  const pages = new Set<string>();
  for (const tag of tags) {
    const page = `tags/${tag.trim().replace(/\s+/g, "-")}`;
    for (let end = page.length; end > 0; end = page.lastIndexOf("/", end - 1)) pages.add(page.slice(0, end));
  }
  return pages;
}

/**
 * Sites and forges show a folder as a page, by its path from the note or from the top: `features/`, `./features`, `/features`;
 * and so a tag. A name without a slash means a note.
 */
function leadsToPage(target: string, from: string, pages: ReadonlySet<string>): boolean {
  if (!target.includes("/")) return false;
  const top = normalized(target);
  return pages.has(top) || (!target.startsWith("/") && pages.has(normalized(`${from}/../${target}`)));
}

/** A path without `.`, `..` and slashes too many. */
function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.trim().split("/"))
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  return parts.join("/");
}

/** What lies beside the vault can't be known here. */
function leavesVault(target: string, from: string): boolean {
  let depth = from.split("/").length - 1;
  return target.split("/").some((part) => {
    if (part === "..") depth--;
    else if (part !== "." && part !== "") depth++;
    return depth < 0;
  });
}

/** Concepts that several notes are about as a whole. */
export async function findDuplicateTopics(
  { reader, notes }: CheckInput,
  concepts: ReadonlyMap<string, Concept>,
): Promise<Finding[]> {
  const views = await reader.notes(notes.map(({ path }) => path));
  const about = new Map<string, string[]>();
  for (const view of views) {
    if (view?.subject === undefined) continue;
    about.set(view.subject, [...(about.get(view.subject) ?? []), view.path]);
  }
  return [...about].flatMap(([id, paths]): Finding[] => {
    const [first, ...others] = paths.sort(compare);
    if (first === undefined || others.length === 0) return [];
    const shown = others.slice(0, 3).join(", ") + (others.length > 3 ? ` and ${others.length - 3} more` : "");
    return [
      {
        rule: "duplicate-topic",
        severity: "warning",
        message: `${concepts.get(id)?.label ?? id} is what this note is about, and ${shown} too.`,
        note: first,
        line: 1,
        column: 1,
        related: others.map((note) => ({ note, line: 1, quote: "" })),
      },
    ];
  });
}

/** Space, and front matter before it. */
const NO_TEXT = /^\uFEFF?(?:---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$))?\s*$/;

const isEmpty = ({ text }: CheckedNote): boolean => NO_TEXT.test(text);

/** Notes with nothing in them, or nothing but front matter. */
export function findEmpty({ notes }: CheckInput): Finding[] {
  return notes.filter(isEmpty).map(({ path }): Finding => ({
    rule: "empty",
    severity: "note",
    message: "There is no text in this note.",
    note: path,
    line: 1,
    column: 1,
    related: [],
  }));
}

/**
 * Notes that no link leads to or from, and whose concepts no other note names. In a vault of one note there are none; an empty note
 * is told as that alone.
 */
export async function findOrphans({ reader, notes, resolveLink }: CheckInput): Promise<Finding[]> {
  if (notes.length < 2) return [];
  const tied = new Set<string>();
  for (const { path, links } of notes) {
    for (const { target } of links) {
      const to = resolveLink(target, path);
      if (to !== undefined && to !== path) tied.add(path).add(to);
    }
  }
  const namedIn = new Map<string, string>();
  for (const view of await reader.notes(notes.map(({ path }) => path))) {
    if (view === undefined) continue;
    for (const id of new Set(view.sections.flatMap(({ concepts }) => concepts))) {
      const other = namedIn.get(id);
      if (other === undefined) namedIn.set(id, view.path);
      else tied.add(other).add(view.path);
    }
  }
  return notes
    .filter((note) => !tied.has(note.path) && !isEmpty(note))
    .map(({ path, title }): Finding => ({
      rule: "orphan",
      severity: "note",
      message: `"${shortened(title)}" is linked with no other note and shares no concept with one.`,
      note: path,
      line: 1,
      column: 1,
      related: [],
    }));
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
