import type { NoteReading } from "../../model/reading.ts";
import { readNote } from "../read-note.ts";

/** Sentences that tell the language; they name nothing and state nothing. For tests. */
export const FILLER: Record<string, string> = {
  es: "Esto es lo que se ve en la clase, pero también hay más sobre ello cuando no está muy claro.",
  pt: "Isto é o que se vê na aula, mas também há muito mais sobre isso quando não está claro.",
  fr: "Ceci est ce que nous avons vu dans le cours, mais il y a plus sur cela pour qui le veut.",
  de: "Das ist es, was wir hier sehen, aber es gibt auch noch mehr, wenn es nicht klar ist.",
};

/** Reads a text as a note. */
export const read = (text: string): NoteReading => readNote({ path: "note.md", text });

/** Reads a text under a title, in a language. */
export const readIn = (code: string, title: string, text: string): NoteReading =>
  read(`# ${title}\n\n${FILLER[code]}\n\n${text}\n`);

/** The label of a reading's concept. */
export const labelOf = (reading: NoteReading, index: number): string => reading.concepts[index]?.label ?? "";

/** Relations as `source --type--> target`. */
export const relationsOf = (reading: NoteReading): string[] =>
  reading.relations.map((r) => `${labelOf(reading, r.source)} --${r.type}--> ${labelOf(reading, r.target)}`);
