import { nameKey } from "../model/names.ts";
import type { NoteReading } from "../model/reading.ts";
import { equalData } from "./equal.ts";
import { folderOf, nearest, NotePaths, withoutExtension } from "./note-paths.ts";
import { SetsByKey } from "./sets-by-key.ts";
import { senseKey } from "./claims.ts";
import { headingTopics } from "./section-topics.ts";

/** What links need to know of a note: its names, and which key each of its places is about. */
export interface NoteFace {
  note: string;
  title: string;
  aliases: string[];
  /** Key of its subject, "" for none. */
  subject: string;
  /** The own key of a heading and the key of what it is about, in turn; without those that are about nothing. */
  headings: readonly string[];
}

export function noteFace(reading: NoteReading): NoteFace {
  const subject = reading.concepts[reading.subject];
  const key = (index: number) =>
    reading.concepts[index] === undefined ? "" : senseKey(reading, reading.concepts[index]);
  // Of several headings that read the same, a link leads to the first.
  const found = new Map<string, string>();
  for (const [index, concept] of headingTopics(reading).entries()) {
    const { heading, level } = reading.sections[index]!;
    const name = nameKey(heading);
    if (level > 0 && !found.has(name)) found.set(name, key(concept));
  }
  const aliases = subject?.aliases.filter(({ rule }) => rule === "front-matter").map(({ name }) => name) ?? [];
  const headings = [...found].filter(([, about]) => about !== "").flat();
  return { note: reading.note, title: reading.title, aliases, subject: key(reading.subject), headings };
}

/** Key of what a note's heading is about, "" for nothing. @param name the heading's own key. Cost: the note's headings. */
export function headingKey({ headings }: NoteFace, name: string): string {
  for (let at = 0; at < headings.length; at += 2) if (headings[at] === name) return headings[at + 1]!;
  return "";
}

/** The name under which a link's target and a note's names meet: the last part of the path, without `.md` or a slash behind, in lower case. */
export function linkName(target: string): string {
  return pathOf(target).split("/").at(-1)!.trim().toLowerCase();
}

/** Resolves links over the notes of a vault, as Obsidian does. */
export class NoteNames {
  readonly #faces = new Map<string, NoteFace>();
  readonly #byFile = new NotePaths();
  readonly #byTitle = new SetsByKey<string, string>();
  readonly #byAlias = new SetsByKey<string, string>();

  face(note: string): NoteFace | undefined {
    return this.#faces.get(note);
  }

  set(face: NoteFace): void {
    const before = this.#faces.get(face.note);
    const isNamedAlike = before !== undefined && isNamedAs(before, face);
    if (!isNamedAlike) this.delete(face.note);
    this.#faces.set(face.note, face);
    if (!isNamedAlike) this.#each(face, (notes, name) => notes.add(name, face.note));
  }

  delete(note: string): void {
    const face = this.#faces.get(note);
    if (face === undefined) return;
    this.#faces.delete(note);
    this.#each(face, (notes, name) => notes.delete(name, note));
  }

  /** All link names that may lead to a note: its file's, its title, its aliases, and its folder's where it speaks for that. */
  namesOf(face: NoteFace): string[] {
    const folder = folderSpokenFor(face.note);
    return [
      linkName(face.note),
      face.title.trim().toLowerCase(),
      ...face.aliases.map((name) => name.trim().toLowerCase()),
      ...(folder === "" ? [] : [linkName(folder)]),
    ];
  }

  /**
   * The note that a link means: by path (from the vault's root or from the linking note), by file name (the same folder first,
   * then the shortest path), by its folder where it is that folder's page (`index.md`, `_index.md`, `README.md`), by title, by alias;
   * `undefined` for none, for the web and for other kinds of file. A slash behind (`/service/`, as sites write addresses) says nothing.
   */
  resolve(target: string, from: string): NoteFace | undefined {
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
    const path = pathOf(target).trim();
    if (path === "") return this.#faces.get(from);
    const folder = folderOf(from);
    const [fromFolder, fromRoot] = [normalPath(folder + path).toLowerCase(), normalPath(path).toLowerCase()];
    const name = linkName(target);
    const file = this.#byFile.find({ name, fromFolder, fromRoot, folder });
    if (file !== undefined) return this.#faces.get(file);
    const pages = [...this.#byAlias.of(name)].filter((note) => {
      const spokenFor = folderSpokenFor(note).toLowerCase();
      return (
        spokenFor !== "" && ([fromFolder, fromRoot].includes(spokenFor) || `/${spokenFor}`.endsWith(`/${fromRoot}`))
      );
    });
    if (pages.length > 0) return this.#faces.get(nearest(pages, folder)!);
    if (path.includes("/")) return undefined;
    const wanted = path.toLowerCase();
    const named = [...(this.#byTitle.hasKey(wanted) ? this.#byTitle : this.#byAlias).of(wanted)];
    return named.length === 0 ? undefined : this.#faces.get(nearest(named, folder)!);
  }

  #each(face: NoteFace, visit: (notes: Pick<NotePaths, "add" | "delete">, name: string) => void): void {
    const [file, title, ...aliases] = this.namesOf(face);
    visit(this.#byFile, file!);
    visit(this.#byTitle, title!);
    for (const alias of new Set(aliases)) visit(this.#byAlias, alias);
  }
}

/** Whether two faces of one note have the same names, so that the same links lead there. */
export function isNamedAs(one: NoteFace, other: NoteFace): boolean {
  return one.title === other.title && equalData(one.aliases, other.aliases);
}

function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** A link's target as a path: decoded, without `.md`, without slashes behind. */
function pathOf(target: string): string {
  const path = decoded(target);
  return withoutExtension(path.endsWith("/") ? path.replace(/(?<=[^/])\/+$/, "") : path);
}

/** The folder whose page a note is; "" for none. */
function folderSpokenFor(note: string): string {
  return /^(.+)\/(?:_?index|readme)\.(?:md|markdown)$/i.exec(note)?.[1] ?? "";
}

function decoded(target: string): string {
  if (!target.includes("%")) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
