import { fileURLToPath } from "node:url";
import type { NoteSource } from "@cairn/graph-core";
import { readVault } from "@cairn/graph-core/node";

const EXAMPLE = fileURLToPath(new URL("../../content", import.meta.url));
const SYLLABLES = ["ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "pa", "ro", "si", "tu", "va", "xo", "zi", "wu"];

/** Notes of a folder (the example vault without one); exactly `count` of them, repeated or cut off, where it is given. */
export async function notesOf(folder: string | undefined, count?: number): Promise<NoteSource[]> {
  const { notes } = await readVault(folder ?? EXAMPLE);
  return count === undefined ? notes : repeat(notes, count);
}

/** Exactly `count` notes: the given ones, then copies in which files and a third of the longer words have other names. */
export function repeat(notes: readonly NoteSource[], count: number): NoteSource[] {
  return Array.from({ length: count }, (_, i) => {
    const copy = Math.floor(i / notes.length);
    const { path, text } = notes[i % notes.length]!;
    return copy === 0 ? { path, text } : { path: `copy-${copy}/${path}`, text: rename(text, copy) };
  });
}

function rename(text: string, copy: number): string {
  const ending = syllables(copy);
  return text.replace(/\p{L}{6,}/gu, (word) => (isRenamed(word.toLowerCase()) ? `${word}${ending}` : word));
}

function syllables(copy: number): string {
  return copy < 16 ? SYLLABLES[copy]! : syllables(Math.floor(copy / 16)) + SYLLABLES[copy % 16]!;
}

/** A third of all words, always the same ones: so a name is altered in the same way wherever it stands in a copy. */
function isRenamed(word: string): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash >>> 8) % 3 === 0;
}
