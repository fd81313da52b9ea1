import { compare } from "./order.ts";
import { SetsByKey } from "./sets-by-key.ts";

/** Up to so many files of one name, looking at each is fast enough. */
const FEW = 8;

/** How a link asks for a file. */
export interface AskedPath {
  /** The link's own name, see `linkName`. */
  name: string;
  /** From the folder of the note that has the link, and from the vault's root: without `.md`, in lower case. */
  fromFolder: string;
  fromRoot: string;
  /** The folder of the note that has the link, with a slash behind; "" for the vault's root. */
  folder: string;
}

/** Files of one name, so that a link to one of thousands need not look at all: in a vault of courses each has its `index.md`. */
interface Namesakes {
  /** By their paths without `.md`, in lower case. */
  byPath: SetsByKey<string, string>;
  /** The nearest first, see {@link nearest}, to somebody who is in none of their folders. */
  inOrder: readonly string[];
}

/** The notes of a vault by their paths, as links write them. */
export class NotePaths {
  readonly #byName = new SetsByKey<string, string>();
  /** Of names of many notes, as long as no note of that name comes or goes; made when a link asks. */
  readonly #namesakes = new Map<string, Namesakes>();

  add(name: string, note: string): void {
    this.#byName.add(name, note);
    this.#namesakes.delete(name);
  }

  delete(name: string, note: string): void {
    this.#byName.delete(name, note);
    this.#namesakes.delete(name);
  }

  /**
   * The note whose path is the one asked for, from the folder or from the root, or else ends with it; of several the nearest.
   * Cost: once for each name n log n in its notes; then as a rule the same however many there are.
   */
  find(asked: AskedPath): string | undefined {
    const { name, fromFolder, fromRoot, folder } = asked;
    const suffix = `/${fromRoot}`;
    if (this.#byName.sizeOf(name) <= FEW) {
      const notes = [...this.#byName.of(name)];
      const exact = notes.filter((note) => [fromFolder, fromRoot].includes(pathKey(note)));
      return nearest(exact.length > 0 ? exact : notes.filter((note) => endsWith(note, suffix)), folder);
    }
    const { byPath, inOrder } = this.#namesakesOf(name);
    const exact = nearest([...byPath.of(fromFolder), ...byPath.of(fromRoot)], folder);
    if (exact !== undefined) return exact;
    // In the folder itself it can only have the last part of what is asked for as its own name.
    const beside = byPath.of(folder.toLowerCase() + fromRoot.slice(fromRoot.lastIndexOf("/") + 1));
    const near = [...beside].filter((note) => folderOf(note) === folder && endsWith(note, suffix));
    return nearest(near, folder) ?? inOrder.find((note) => endsWith(note, suffix));
  }

  #namesakesOf(name: string): Namesakes {
    let known = this.#namesakes.get(name);
    if (known === undefined) {
      const notes = [...this.#byName.of(name)];
      known = { byPath: new SetsByKey(), inOrder: notes.sort(byNearness) };
      for (const note of notes) known.byPath.add(pathKey(note), note);
      this.#namesakes.set(name, known);
    }
    return known;
  }
}

/** Of some notes the one in a folder, or else that which lies the highest, then that of the shortest path; `undefined` of none. */
export function nearest(notes: readonly string[], folder: string): string | undefined {
  let best: string | undefined;
  for (const note of notes) {
    if (best === undefined) best = note;
    else {
      const [isIn, isBestIn] = [folderOf(note) === folder, folderOf(best) === folder];
      if (isIn === isBestIn ? byNearness(note, best) < 0 : isIn) best = note;
    }
  }
  return best;
}

export function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}

/** With the slash behind it. */
export function folderOf(note: string): string {
  return note.slice(0, note.lastIndexOf("/") + 1);
}

function byNearness(a: string, b: string): number {
  return depthOf(a) - depthOf(b) || a.length - b.length || compare(a, b);
}

function pathKey(note: string): string {
  return withoutExtension(note).toLowerCase();
}

function endsWith(note: string, suffix: string): boolean {
  return `/${pathKey(note)}`.endsWith(suffix);
}

function depthOf(path: string): number {
  let depth = 0;
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) depth++;
  return depth;
}
