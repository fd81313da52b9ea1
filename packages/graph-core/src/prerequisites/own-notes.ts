import { deleteAt, setAt } from "../merge/order.ts";

/** Which notes are about which concept, kept up to date. */
export class OwnNotes {
  readonly #keyOf = new Map<string, string>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #idOf = new Map<string, string>();
  readonly #byId = new Map<string, Set<string>>();

  /** In no order. */
  notesOf(id: string): Iterable<string> {
    return this.#byId.get(id) ?? [];
  }

  has(id: string): boolean {
    return this.#byId.has(id);
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
      if (before !== undefined) deleteAt(this.#byKey, before, note);
      if (key === undefined) this.#keyOf.delete(note);
      else {
        this.#keyOf.set(note, key);
        setAt(this.#byKey, key).add(note);
      }
    }
    for (const key of movedKeys) for (const note of this.#byKey.get(key) ?? []) open.add(note);
    const touched = new Set<string>();
    for (const note of open) {
      const before = this.#idOf.get(note);
      const key = this.#keyOf.get(note);
      const after = key === undefined ? undefined : idOf(key);
      if (before !== undefined) {
        touched.add(before);
        deleteAt(this.#byId, before, note);
      }
      if (after === undefined) {
        this.#idOf.delete(note);
        continue;
      }
      touched.add(after);
      this.#idOf.set(note, after);
      setAt(this.#byId, after).add(note);
    }
    return touched;
  }
}
