import type { LinkReading, NoteReading } from "../model/reading.ts";
import type { AliasClaim } from "./claims.ts";
import { equalData } from "./equal.ts";
import { linkClaims, type NoteLinks, noteLinks, targetKey } from "./link-claims.ts";
import { isNamedAs, linkName, type NoteFace, noteFace, NoteNames } from "./note-names.ts";
import { deleteAt, setAt } from "./order.ts";

/** Claims of a note's links that have to be taken back, and new ones. */
export interface ClaimChange {
  gone: AliasClaim[];
  come: AliasClaim[];
  /** Notes whose links may lead elsewhere than before: those that changed, and those that link to a changed name. */
  relinked: ReadonlySet<string>;
}

/** What a note is to links, and which it has. */
export interface LinkedNote {
  face: NoteFace;
  links: NoteLinks;
}

export function linkedNote(reading: NoteReading): LinkedNote {
  return { face: noteFace(reading), links: noteLinks(reading) };
}

/**
 * What all links of the vault claim about names, kept up to date: a note that comes, goes or changes its name has the notes looked at
 * again that link to such a name, one whose subject or headings change those that link to it.
 */
export class LinkIndex {
  readonly #names = new NoteNames();
  readonly #notes = new Map<string, NoteLinks>();
  readonly #linkers = new Map<string, Set<string>>();
  readonly #claims = new Map<string, AliasClaim[]>();

  /** @returns what changed. Cost: the links of the changed notes and of those that link to a changed name. */
  update(changes: ReadonlyMap<string, LinkedNote | undefined>): ClaimChange {
    const open = new Set<string>();
    const refaced: NoteFace[] = [];
    for (const [note, linked] of changes) {
      const before = this.#names.face(note);
      const after = linked?.face;
      this.#register(note, linked?.links);
      open.add(note);
      if (equalData(before, after)) continue;
      if (after === undefined) this.#names.delete(note);
      else this.#names.set(after);
      if (before !== undefined && after !== undefined && isNamedAs(before, after)) refaced.push(after);
      else for (const face of [before, after]) for (const linker of this.#linkersOf(face)) open.add(linker);
    }
    // Where names stay, each link leads where it led: of thousands of links to an `index` few lead to this one.
    for (const face of refaced)
      for (const linker of this.#linkersOf(face))
        if (!open.has(linker) && this.#leadsTo(face, linker)) open.add(linker);
    const change: ClaimChange = { gone: [], come: [], relinked: open };
    for (const note of open) {
      const links = this.#notes.get(note);
      const before = this.#claims.get(note) ?? [];
      const after = links === undefined ? [] : linkClaims(links, this.#names);
      if (equalData(before, after)) continue;
      change.gone.push(...before);
      change.come.push(...after);
      if (after.length === 0) this.#claims.delete(note);
      else this.#claims.set(note, after);
    }
    return change;
  }

  /** The note that a link means, see {@link NoteNames.resolve}. */
  resolve(target: string, from: string): NoteFace | undefined {
    return this.#names.resolve(target, from);
  }

  /** Key of the concept that a link leads to, "" for none. */
  keyOf(link: LinkReading, from: string): string {
    return targetKey(link, from, this.#names);
  }

  /** Whether a note has any. */
  has(note: string): boolean {
    return this.#notes.has(note);
  }

  #register(note: string, links: NoteLinks | undefined): void {
    for (const { target } of this.#notes.get(note)?.links ?? []) deleteAt(this.#linkers, linkName(target), note);
    if (links === undefined || links.links.length === 0) {
      this.#notes.delete(note);
      return;
    }
    this.#notes.set(note, links);
    for (const { target } of links.links) setAt(this.#linkers, linkName(target)).add(note);
  }

  #leadsTo(face: NoteFace, linker: string): boolean {
    const names = this.#names.namesOf(face);
    const links = this.#notes.get(linker)?.links ?? [];
    return links.some(
      ({ target }) => names.includes(linkName(target)) && this.#names.resolve(target, linker)?.note === face.note,
    );
  }

  *#linkersOf(face: NoteFace | undefined): Iterable<string> {
    if (face === undefined) return;
    for (const name of this.#names.namesOf(face)) yield* this.#linkers.get(name) ?? [];
  }
}
