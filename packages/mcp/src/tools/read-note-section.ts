import { CairnError, type ConceptIndex, findConcept, type NoteView } from "@cairn/graph-core";
import { sectionToRead } from "@cairn/graph-core/query";
import { z } from "zod";
import { cursorAt, startOf } from "../page.ts";
import { cut } from "../shapes.ts";
import { similarPaths } from "../similar-paths.ts";
import { conceptName, defineTool } from "../tool.ts";

const SECTIONS = 30;
/** A text may take so many characters as JSON, where quotes and control signs take several. */
const MOST_JSON = 8200;
const SUGGESTIONS = 5;

export const readNoteSection = defineTool({
  name: "read_note_section",
  title: "Read a section of a note",
  description:
    "The text of a section of a note: by note and heading or line (as answers give them), or of what explains a concept. Without heading and line, the note from its beginning and the list of its sections. Long texts come in parts.",
  input: z.strictObject({
    note: z.string().min(1).max(1000).optional().describe("Path of the note in the vault, as answers give it."),
    concept: conceptName("Instead of a note: read what explains this concept.").optional(),
    heading: z.string().min(1).max(500).optional().describe("A heading of the note."),
    line: z.int().min(1).optional().describe("A line of the note: reads the section that it stands in."),
    maxCharacters: z.int().min(200).max(8000).default(4000).describe("At most so much text, 200 to 8000."),
    cursor: z
      .string()
      .max(200)
      .optional()
      .describe("`next` of the answer before, to read on; with the same arguments."),
  }),
  async answer({ index, reader }, { note, concept: asked, heading, line, maxCharacters, cursor }) {
    if ((note === undefined) === (asked === undefined)) {
      throw new CairnError("invalid-argument", 'Give either "note" or "concept".');
    }
    const concept = asked === undefined ? undefined : await findConcept(reader, asked);
    const path = note ?? concept?.home?.note;
    if (path === undefined) {
      throw new CairnError("note-not-found", `The notes have no place that explains "${concept?.label}".`);
    }
    const [view] = await reader.notes([path]);
    const text = index.note(path)?.text;
    if (view === undefined || text === undefined) throw noteNotFound(index, path);
    const lines = text.split(/\r\n|\r|\n/);
    if (line !== undefined && line > lines.length) {
      const message = `"${path}" ends at line ${lines.length}: it has no line ${line}.`;
      throw new CairnError("invalid-argument", message);
    }
    const wanted = heading === undefined ? (line ?? concept?.home?.line) : lineOf(view, heading);
    const section =
      wanted === undefined
        ? undefined
        : sectionToRead(view, wanted, heading === undefined && line === undefined ? concept?.id : undefined);
    const from = section?.line ?? 1;
    // The last section's own text ends with the note.
    const to = Math.min(section?.endLine ?? lines.length, lines.length);
    const body = lines.slice(from - 1, to).join("\n");
    const question = ["read_note_section", path, from, to];
    const start = Math.min(startOf({ limit: 0, cursor }, question), body.length);
    let length = maxCharacters;
    while (JSON.stringify(body.slice(start, start + length)).length > MOST_JSON) length = Math.floor(length / 2);
    const part = wholeLines(body.slice(start, start + length), start + length < body.length);
    const end = start + part.length;
    const firstLine = from + countLines(body.slice(0, start));
    return {
      note: path,
      title: cut(view.title, 200),
      ...(section !== undefined && section.heading !== null && { heading: cut(section.heading, 200) }),
      line: firstLine,
      endLine: firstLine + countLines(part.replace(/\n$/, "")),
      text: part,
      ...(end < body.length && { next: cursorAt(end, question) }),
      ...(section === undefined && start === 0 && outline(view)),
    };
  },
});

function lineOf(view: NoteView, heading: string): number {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").replace(/^#+ /, "").trim();
  const asked = plain(heading);
  const found =
    view.sections.find((section) => plain(section.heading) === asked) ??
    view.sections.find((section) => plain(section.heading).includes(asked));
  if (found !== undefined) return found.line;
  const suggestions = view.sections.slice(0, SUGGESTIONS).map((section) => cut(section.heading, 120));
  throw new CairnError("invalid-argument", `"${view.path}" has no heading "${cut(heading, 120)}".`, { suggestions });
}

function noteNotFound(index: ConceptIndex, path: string): CairnError {
  const suggestions = similarPaths(path, index.notePaths).slice(0, SUGGESTIONS);
  const message = `There is no note "${cut(path, 200)}". Paths are relative to the vault.`;
  return new CairnError("note-not-found", message, { suggestions });
}

function outline({ sections }: NoteView): object {
  const shown = sections
    .slice(0, SECTIONS)
    .map(({ heading, level, line }) => ({ heading: cut(heading, 80), level, line }));
  return { sections: shown, ...(sections.length > SECTIONS && { moreSections: sections.length - SECTIONS }) };
}

/** A cut text up to the end of its last whole line, or word, or sign. */
function wholeLines(text: string, isCut: boolean): string {
  if (!isCut) return text;
  const lineEnd = text.lastIndexOf("\n") + 1;
  if (lineEnd > text.length / 2) return text.slice(0, lineEnd);
  const wordEnd = text.lastIndexOf(" ") + 1;
  if (wordEnd > text.length / 2) return text.slice(0, wordEnd);
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
