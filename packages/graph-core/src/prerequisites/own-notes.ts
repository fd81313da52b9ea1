import { compare } from "../merge/order.ts";
import { SetsByKey } from "../merge/sets-by-key.ts";
import type { NoteProfile } from "./note-profile.ts";
import { holdsName } from "./words.ts";

/** Which notes are about which concept, kept up to date. */
export class OwnNotes {
  readonly #keyOf = new Map<string, string>();
  readonly #byKey = new SetsByKey<string, string>();
  readonly #idOf = new Map<string, string>();
  readonly #byId = new SetsByKey<string, string>();

  readonly #chosen = new Map<string, NoteProfile>();
  readonly #profileOf: (note: string) => NoteProfile | undefined;

  constructor(profileOf: (note: string) => NoteProfile | undefined) {
    this.#profileOf = profileOf;
  }

  /** The note that is about a concept, as {@link choose} found it last. */
  noteOf(id: string): NoteProfile | undefined {
    return this.#chosen.get(id);
  }

  /** Concepts that have such a note, with it. */
  get chosen(): ReadonlyMap<string, NoteProfile> {
    return this.#chosen;
  }

  /**
   * Finds the one note that is about a concept: of those at least half as long as the longest the first by path, so that of equally good
   * notes it stays the same one whichever of them has a line more. "Types of machine learning" is not it where there is a note "Machine learning".
   * @returns how it was before
   */
  choose(id: string): NoteProfile | undefined {
    const before = this.#chosen.get(id);
    const profiles = Array.from(this.#byId.of(id), (note) => this.#profileOf(note)!);
    const shortest = profiles.reduce(shorterTitle, profiles[0]!);
    const titled = profiles.filter((profile) => !isTitledBeyond(profile, shortest));
    let longest = 0;
    for (const { words } of titled) longest = Math.max(longest, words);
    let best: NoteProfile | undefined;
    for (const profile of titled)
      if (2 * profile.words >= longest && (best === undefined || compare(profile.note, best.note) < 0)) best = profile;
    if (best === undefined) this.#chosen.delete(id);
    else this.#chosen.set(id, best);
    return before;
  }

  has(id: string): boolean {
    return this.#byId.hasKey(id);
  }

  /**
   * @param subjects what changed notes are about now, by note. @param movedKeys keys that name another concept than before.
   * @param idOf the concept that a key names.
   * @returns ids of concepts that changed notes are or were about, and of those that won or lost a note.
   */
  update(
    subjects: ReadonlyMap<string, string | undefined>,
    movedKeys: Iterable<string>,
    idOf: (key: string) => string | undefined,
  ): Set<string> {
    const open = new Set(subjects.keys());
    for (const [note, key] of subjects) {
      const before = this.#keyOf.get(note);
      if (before !== undefined) this.#byKey.delete(before, note);
      if (key === undefined) this.#keyOf.delete(note);
      else {
        this.#keyOf.set(note, key);
        this.#byKey.add(key, note);
      }
    }
    for (const key of movedKeys) for (const note of this.#byKey.of(key)) open.add(note);
    const touched = new Set<string>();
    for (const note of open) {
      const before = this.#idOf.get(note);
      const key = this.#keyOf.get(note);
      const after = key === undefined ? undefined : idOf(key);
      if (before !== undefined) {
        touched.add(before);
        this.#byId.delete(before, note);
      }
      if (after === undefined) {
        this.#idOf.delete(note);
        continue;
      }
      touched.add(after);
      this.#idOf.set(note, after);
      this.#byId.add(after, note);
    }
    return touched;
  }
}

/** Whether a note's title has words besides all those of another one's: "Types of machine learning", "Machine learning". */
export function isTitledBeyond({ title }: NoteProfile, other: NoteProfile): boolean {
  return holdsName(title, other.title);
}

/** Ties by the title's words: the order in which notes came must not count. */
function shorterTitle(one: NoteProfile, other: NoteProfile): NoteProfile {
  const [left, right] = [one.title, other.title];
  // As a rule they are called the same.
  if (left.length === right.length && left.every((stem, at) => stem === right[at])) return one;
  const more = right.length - left.length || compare(right.join(" "), left.join(" "));
  return right.length > 0 && (left.length === 0 || more < 0) ? other : one;
}
