import { nameKey } from "../model/names.ts";
import type { NoteReading } from "../model/reading.ts";
import type { NoteSplit } from "./rulings.ts";

/** Whether a split speaks of a note: by its path, or by a folder that it lies in. */
export function isSplitNote({ notes }: NoteSplit, path: string): boolean {
  return notes.some((note) => note === path || (note.endsWith("/") && path.startsWith(note)));
}

/** New names of a note's keys; of two splits that speak of one key, the later one holds. Empty where none does. */
export function splitNames(splits: readonly NoteSplit[], path: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const split of splits) if (isSplitNote(split, path)) for (const key of split.keys) names.set(key, split.as);
  return names;
}

/**
 * A reading in which some names mean other concepts, as if the note had called them so: all behind it (merging, links,
 * prerequisites) needs to know of nothing else. Concepts keep their places in the list.
 */
export function splitReading(reading: NoteReading, names: ReadonlyMap<string, string>): NoteReading {
  if (names.size === 0) return reading;
  let isSplit = false;
  const concepts = reading.concepts.map((concept) => {
    const as = names.get(concept.key);
    // A name that is split off is an alias of nothing else in this note, but of what it means here.
    const aliases = concept.aliases.flatMap((alias) => {
      const meant = names.get(nameKey(alias.name));
      if (meant === undefined) return [alias];
      return meant === as ? [] : [{ ...alias, name: meant }];
    });
    if (as === undefined && aliases.every((alias, index) => alias === concept.aliases[index])) return concept;
    isSplit = true;
    return as === undefined ? { ...concept, aliases } : { ...concept, aliases, key: nameKey(as), label: as };
  });
  return isSplit ? { ...reading, concepts } : reading;
}
