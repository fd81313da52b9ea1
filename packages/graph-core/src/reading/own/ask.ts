import type { ParsedNote } from "../../model/note.ts";
import type { NoteReading } from "../../model/reading.ts";
import { Additions } from "./additions.ts";
import { findQuote, type Proposer } from "./proposer.ts";

/** No answer holds more; what is beyond is refused. */
const MOST = 500;

/** What is asked for, and how long it is waited for. */
export interface AskOptions {
  /** Milliseconds until an answer is no longer waited for. */
  patience: number;
  /** Ends the waiting earlier. */
  signal?: AbortSignal | undefined;
}

/**
 * Asks proposers about a note, all at once, and adds what its words bear out, in the order of the proposers. Never fails for
 * what a proposer does.
 */
export async function askProposers(
  note: ParsedNote,
  reading: NoteReading,
  proposers: readonly Proposer[],
  options: AskOptions,
): Promise<NoteReading> {
  const answers = await Promise.all(proposers.map((proposer) => answerOf(note, reading, proposer, options)));
  options.signal?.throwIfAborted();
  const additions = new Additions(note, reading);
  const lists = answers.map(({ answer }) => listsOf(answer));
  additions.look(lists.flat(2).flatMap((one) => ["name", "source", "target"].map((field) => textAt(one, field))));
  for (const [i, { name }] of proposers.entries()) {
    const { answer, failure } = answers[i]!;
    if (failure !== undefined) additions.warn("proposer-failed", `"${name}" gave no answer: ${failure}.`);
    else if (answer === null || typeof answer !== "object")
      additions.refuse(name, "an answer", "it is not of the form that it should have", 0);
    const [concepts, relations] = lists[i]!;
    for (const one of concepts) addConcept(additions, note.text, one, name);
    for (const one of relations) addRelation(additions, note.text, one, name);
  }
  return additions.applied();
}

type Fields = Readonly<Record<string, unknown>>;

async function answerOf(
  note: ParsedNote,
  reading: NoteReading,
  proposer: Proposer,
  { patience, signal }: AskOptions,
): Promise<{ answer?: unknown; failure?: string }> {
  // Not `AbortSignal.timeout`: in Node it does not keep the program alive, which would end without the answer, or this one.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  const over = signal ? AbortSignal.any([signal, late.signal]) : late.signal;
  const label = (at: number) => reading.concepts[at]!.label;
  let onOver = (): void => {};
  try {
    const ended = new Promise<never>((_, reject) => {
      onOver = () =>
        reject(late.signal.aborted ? new Error(`it took longer than ${patience} ms`) : new Error("it was ended"));
      over.addEventListener("abort", onOver);
    });
    const asked = proposer.propose({
      path: note.path,
      title: note.title,
      language: reading.language,
      text: note.text,
      concepts: reading.concepts.toSorted((a, b) => b.score - a.score).map((concept) => concept.label),
      relations: reading.relations.map(({ source, type, target }) => ({
        source: label(source),
        type,
        target: label(target),
      })),
      signal: over,
    });
    return { answer: await Promise.race([asked, ended]) };
  } catch (error) {
    return { failure: (error instanceof Error ? error.message : String(error)).slice(0, 200) };
  } finally {
    clearTimeout(timer);
    over.removeEventListener("abort", onOver);
  }
}

/** The two lists of an answer, whatever it is. */
function listsOf(answer: unknown): [concepts: Fields[], relations: Fields[]] {
  const { concepts, relations } = fieldsOf(answer);
  const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.slice(0, MOST).map(fieldsOf) : []);
  return [list(concepts), list(relations)];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textAt(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value : "";
}

/** Default 0.5; whatever is no number is refused as one. */
function sureness({ confidence = 0.5 }: Fields): number {
  return typeof confidence === "number" ? confidence : Number.NaN;
}

function addConcept(additions: Additions, text: string, one: Fields, rule: string): void {
  const concept = textAt(one, "name");
  const place = findQuote(text, textAt(one, "quote"));
  if (place === undefined)
    return additions.refuse(rule, `the concept ${JSON.stringify(concept.slice(0, 60))}`, NOT_THERE, 0);
  const definition = textAt(one, "definition") || undefined;
  additions.concept({ concept, confidence: sureness(one), definition, ...place }, rule);
}

function addRelation(additions: Additions, text: string, one: Fields, rule: string): void {
  const [source, target, type] = [textAt(one, "source"), textAt(one, "target"), textAt(one, "type")];
  const place = findQuote(text, textAt(one, "quote"));
  if (place === undefined) {
    const what = [source, type, target].map((part) => JSON.stringify(part.slice(0, 60))).join(" ");
    return additions.refuse(rule, what, NOT_THERE, 0);
  }
  const label = textAt(one, "label") || undefined;
  additions.relation({ source, target, type, label, confidence: sureness(one), ...place, named: true }, rule);
}

const NOT_THERE = "its quote is not in the note";
