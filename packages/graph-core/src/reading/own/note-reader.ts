import { english, type EnglishModel } from "@cairn/english-model";
import type { Tokenizer } from "../../language/tokenize.ts";
import { CairnError } from "../../model/errors.ts";
import type { NoteSource, ParsedNote } from "../../model/note.ts";
import type { NoteReading } from "../../model/reading.ts";
import type { NoteFormat } from "../../parse/note-format.ts";
import { parseFormat } from "../../parse/note-format.ts";
import { parseNote } from "../../parse/parse-note.ts";
import { assemble } from "../assemble.ts";
import { readConceptNote } from "../concept-note.ts";
import { draftNote, READER_VERSION } from "../read-note.ts";
import { applyRules } from "./apply-rules.ts";
import { askProposers } from "./ask.ts";
import { checkOptions } from "./check-options.ts";
import type { Proposer } from "./proposer.ts";
import type { ReadingRule } from "./rule.ts";
import type { StatementSource } from "./statements.ts";

/** What of reading is your own; whatever is not given is read as {@link readNote} does. */
export interface NoteReaderOptions {
  /**
   * Tells apart what the text of your functions does not: what they close over, the weights of a model. Kept readings are read
   * anew when it changes, or when the text of a function does.
   */
  version?: string;
  /** Rules that read statements, after the built-in ones. */
  rules?: readonly ReadingRule[];
  /** How notes are taken apart that are not Markdown, by the ending of their path. */
  formats?: readonly NoteFormat[];
  /** Splits English text into words. */
  tokenize?: Tokenizer;
  /** Tags and parses English. Called when the first note in English is read. Default: `@cairn/english-model`. */
  model?: () => EnglishModel;
  /** Tells the language of a text (ISO 639-1) where front matter does not say it; "" where it can't. */
  detectLanguage?: (text: string) => string;
  /** Asked by {@link NoteReader.readAndAsk}. */
  proposers?: readonly Proposer[];
  /** How long a proposer is waited for, in milliseconds. Default: 60000. */
  patience?: number;
}

/** Reads notes in your own way; made by {@link createNoteReader}. */
export interface NoteReader {
  /** Differs wherever two readers may read a note differently: the key under which readings are kept. One line of text. */
  readonly fingerprint: string;
  /** Endings of the paths of notes that it reads besides Markdown, as `.org`. */
  readonly extensions: readonly string[];
  /** Whether {@link NoteReader.readAndAsk} asks anyone. */
  readonly asks: boolean;
  /** Reads one note, without asking proposers: for `new ConceptIndex({ read })`. */
  readonly read: (source: NoteSource) => NoteReading;
  /**
   * Reads one note and asks the proposers about it.
   *
   * @throws the reason of the signal when it is aborted; never for what a proposer does.
   */
  readonly readAndAsk: (source: NoteSource, signal?: AbortSignal) => Promise<NoteReading>;
}

/**
 * A reader of notes with parts of your own: rules, formats, a tokenizer, a language model that proposes. What they add keeps
 * what every reading promises: each relation has its words in the note, and the index follows every edit as it does else.
 *
 * @throws CairnError `invalid-argument` for an option that there is not or of another form, a blank name, two rules or
 * proposers of one name, an ending that is none, and for functions whose text can't be told (bound or native ones) without a `version`.
 *
 * @example
 * ```js
 * import { createNoteReader } from "@cairn/graph-core";
 *
 * const beats = {
 *   name: "beats",
 *   *read({ text }) {
 *     const match = /^(\w+) beats (\w+)/.exec(text);
 *     if (match) yield { source: match[1], target: match[2], type: "contrasts-with/beats" };
 *   },
 * };
 * const { read } = createNoteReader({ rules: [beats] });
 * const { concepts, relations } = read({ path: "tea.md", text: "Tea beats coffee." });
 * const found = relations.find(({ rule }) => rule === "beats");
 * console.log(concepts[found.source].label, found.label, concepts[found.target].label);
 * // → tea beats coffee
 * ```
 */
export function createNoteReader(options: NoteReaderOptions = {}): NoteReader {
  const { rules = [], formats = [], proposers = [], patience = 60_000, model = english, tokenize } = options;
  checkOptions(options);
  const fingerprint = fingerprintOf(options);
  const parse = (source: NoteSource): ParsedNote => {
    const format = formats.find(({ extensions }) => extensions.some((one) => source.path.toLowerCase().endsWith(one)));
    return format ? parseFormat(source, format) : parseNote(source);
  };
  const draft = (source: NoteSource, parsed: ParsedNote): StatementSource => {
    const own = {
      parse: () => parsed,
      ...(tokenize && { tokenize }),
      ...(options.detectLanguage && { detectLanguage: options.detectLanguage }),
    };
    const { note, notebook, subject, language, frames } = draftNote(source, lazy(model), undefined, own);
    return { note, reading: assemble(note, notebook, { language, subject }), frames, model, split: tokenize };
  };
  const withRules = (source: NoteSource): { note: ParsedNote; reading: NoteReading } => {
    const parsed = parse(source);
    const written = readConceptNote(parsed);
    if (written !== undefined) return { note: parsed, reading: written };
    const drafted = draft(source, parsed);
    return { note: drafted.note, reading: rules.length === 0 ? drafted.reading : applyRules(drafted, rules) };
  };
  return {
    fingerprint,
    extensions: [...new Set(formats.flatMap(({ extensions }) => extensions))].sort(),
    asks: proposers.length > 0,
    read: (source) => withRules(source).reading,
    readAndAsk: async (source, signal) => {
      signal?.throwIfAborted();
      const { note, reading } = withRules(source);
      return proposers.length === 0 || reading.asWritten
        ? reading
        : askProposers(note, reading, proposers, { patience, signal });
    },
  };
}

/** A model that is made when it is first asked. */
function lazy(model: () => EnglishModel): EnglishModel {
  return {
    tag: (words) => model().tag(words),
    parse: (words) => model().parse(words),
    lemma: (word, tag) => model().lemma(word, tag),
  };
}

function fingerprintOf(options: NoteReaderOptions): string {
  const { version, rules = [], formats = [], proposers = [], tokenize, model, detectLanguage } = options;
  const sources = [tokenize, model, detectLanguage, ...rules.map(({ read }) => read)].map(
    (one) => one?.toString() ?? "",
  );
  sources.push(
    ...formats.map(({ outline }) => outline.toString()),
    ...proposers.map(({ propose }) => propose.toString()),
  );
  if (version === undefined && sources.some((text) => /\{\s*\[native code\]\s*\}$/.test(text))) {
    const message = "The text of a bound or native function does not tell what it does: give the reader a `version`.";
    throw new CairnError("invalid-argument", message);
  }
  return JSON.stringify([
    READER_VERSION,
    version ?? "",
    rules.map(({ name, languages }) => [name, languages ?? null]),
    formats.map(({ name, extensions }) => [name, extensions]),
    proposers.map((proposer) => [proposer.name, proposer.version]),
    sources,
  ]);
}
