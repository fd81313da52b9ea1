import { english, type EnglishModel } from "@cairn/english-model";
import { detectLanguage } from "../language/detect.ts";
import type { NoteSource, ParsedNote } from "../model/note.ts";
import type { NoteReading } from "../model/reading.ts";
import { parseNote } from "../parse/parse-note.ts";
import { assemble } from "./assemble.ts";
import type { Tokenizer } from "../language/tokenize.ts";
import type { Draft } from "./draft.ts";
import type { Frame } from "./frame.ts";
import { BlockReader } from "./block-reader.ts";
import { readConceptNote } from "./concept-note.ts";
import { mergeNames } from "./merge-names.ts";
import { readMarks } from "./layout/marks.ts";
import { readFrontMatter } from "./layout/front-matter.ts";
import { defineByLead } from "./lead-definition.ts";
import { defineByOtherLead } from "./other-languages/definitions.ts";
import { foldPlurals } from "./other-languages/fold-plurals.ts";
import { tableOf } from "./other-languages/languages.ts";
import { tongueOf } from "./other-languages/tongue.ts";
import { topicTold } from "./layout/title-topic.ts";
import { titleSubject } from "./layout/title.ts";
import { Notebook } from "./notebook.ts";
import { withoutOwnWords } from "./own-words.ts";
import { mergeLikeNames } from "./same-name.ts";
import type { SparseScorer } from "./score.ts";

/** Changes whenever a reading of the same text would: the other half of a cache's key. */
export const READER_VERSION: string = "28";

/**
 * Reads one note on its own: what it names, what it says of it, where. Pure: the same text gives a deeply equal reading
 * on every machine. Linear in the text.
 *
 * @example
 * ```js
 * import { readNote } from "@cairn/graph-core";
 *
 * const { concepts, relations } = readNote({ path: "cell.md", text: "A cell contains a nucleus." });
 * const { source, type, target, quote } = relations[0];
 * console.log(concepts[source].label, type, concepts[target].label, "-", quote);
 * // → nucleus part-of cell - A cell contains a nucleus.
 * ```
 */
export function readNote(source: NoteSource, model: EnglishModel = english()): NoteReading {
  const parsed = parseNote(source);
  const written = readConceptNote(parsed);
  if (written !== undefined) return written;
  const { note, notebook, subject, language } = draftNote(source, model, undefined, { parse: () => parsed });
  return assemble(note, notebook, { language, subject });
}

/** What of the first steps of reading may be of one's own. */
export interface DraftOptions {
  /** Takes a note apart. */
  parse?: (source: NoteSource) => ParsedNote;
  /** Splits English text into words. */
  tokenize?: Tokenizer;
  /** Tells the language of a text (ISO 639-1) where front matter does not say it; "" where it can't. */
  detectLanguage?: (text: string) => string;
}

/**
 * Everything up to scoring: the note's structure and the candidates found in it.
 * @param names tells which names mean one thing; by default the scorer that was learnt.
 */
export function draftNote(
  source: NoteSource,
  model: EnglishModel,
  names?: SparseScorer,
  { parse = parseNote, tokenize, detectLanguage: detect = (text) => detectLanguage(text, "en") }: DraftOptions = {},
): {
  note: ParsedNote;
  notebook: Notebook;
  subject: Draft | undefined;
  language: string;
  frames: readonly Frame[];
} {
  const note = withoutOwnWords(parse(source));
  const language = statedLanguage(note) ?? detect(note.blocks.map((b) => b.content.text).join("\n"));
  const notebook = new Notebook();
  const tongue = tongueOf(tableOf(language));
  const told = language === "en" ? topicTold(note, model) : undefined;
  const subject = titleSubject(note, notebook, tongue.topic, told);
  const reader = new BlockReader(note, notebook, model, subject, language === "en", tongue, tokenize, told);
  reader.read();
  note.blocks.forEach((block, i) => {
    if (block.kind === "heading" || block.kind === "code" || block.kind === "math" || block.kind === "html") return;
    if (reader.frames[i]?.aside) return;
    for (const content of block.kind === "table-row" ? (block.cells ?? []) : [block.content])
      readMarks(reader, block, i, content);
  });
  readFrontMatter(note, notebook, subject);
  if (tongue.table) foldPlurals(notebook, tongue.table);
  mergeNames(notebook);
  if (tongue.table && subject) defineByOtherLead(note, subject, tongue.table);
  if (language === "en") {
    mergeLikeNames(notebook, model, note.text, names);
    if (subject) defineByLead(note, subject, model);
  }
  return { note, notebook, subject, language, frames: reader.frames };
}

/** What front matter says of the language (`lang: es-MX`), as its first part. */
function statedLanguage(note: ParsedNote): string | undefined {
  const stated = note.frontMatter["lang"] ?? note.frontMatter["language"];
  return typeof stated === "string" ? /^[a-z]{2}(?=$|[-_])/.exec(stated.trim().toLowerCase())?.[0] : undefined;
}
