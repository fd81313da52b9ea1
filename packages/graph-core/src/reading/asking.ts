import { firstLabel } from "./draft.ts";
import type { Block, ParsedNote } from "../model/note.ts";
import type { Statement } from "./statement.ts";

/** Under such a heading stand tasks for the reader, not what there is to know. */
export const TASKS =
  /^(?:\d[\d.]*\s+)?(?:(?:review|study|practice|discussion|self-check|check your understanding|quiz|exam|test|short answer)\s+)?(?:learning (?:objectives|outcomes|goals)|what you(?: wi|')ll learn|exercises?|questions?|problems|quiz(?:zes)?|practice)(?:\s+(?:problems|questions|exercises))?$/i;

/** Leads in what the reader is to learn, which says no more than that it belongs together. */
export const PROMISES =
  /\b(?:you|students?|learners?|readers?|participants?)\s+(?:will|should|can)\s+(?:be able to|have learnt|have learned|learn|know|understand|know how to)(?:\s+(?:how|to|about|the following)){0,2}\s*[:：]\s*$/i;

/** What stands in front of an answer, in the languages that are read. */
export const ANSWER = /^(?:a|ans(?:wer)?|r|resp(?:uesta|osta)?|antwort|réponse)\s*[:.)]\s/i;

/** Whether a block is a question by its looks: set bold, or with a `Q:` before it. */
export function isQuestion({ content: { text, marks } }: Block): boolean {
  return (
    /^\s*(?:q|question|frage|p|pregunta)\s?\d*\s*[:.)]/i.test(text) ||
    marks.some(({ kind, from, to }) => kind === "strong" && from === 0 && to >= text.trimEnd().length)
  );
}

/** Under such a heading people ask, and may answer below each question; what an exam asks, or lists to choose from, is no answer. */
const QUESTIONS = /\bquestions$/i;
const TESTED = /\b(?:multiple|quiz|exam|tests?|practice|exercises?)\b/i;

/** `How does it end?`, whatever is set around it. */
export const endsAsking = (text: string): boolean => /\?["”’'*_)\s]*$/.test(text);

/** Who asks how, why or where something happened takes it that it did; not who asks whether, what might be, or how often. */
const TAKES_FOR_SO =
  /^\W*(?:(?:how|why|where|when|(?:in|to) what (?:\p{L}+ )?(?:ways?|extent|areas?|respects?))(?! (?:not|many|much|long|old|often|far|about|come|to)\b) |what (?=did|does|do))(?!(?:would|could|can|should|might|may|will|if)\b|(?:do|did) (?:you|we|I)\b|(?:is|was|are|were)(?:n['’]t| not)\b)/iu;

/** Whether a question says something by the way: `Why did the port lose its trade?` tells that it lost it. */
export function takesForSo({ sentence, content, frame }: Statement): boolean {
  const text = content.text.slice(sentence.start, sentence.end);
  return !frame.asks && endsAsking(text) && TAKES_FOR_SO.test(text);
}

/** Whether an item under a heading such as `Questions` stands below one that asks, as its answer. A numbered one may be there to choose. */
export function isAnswerBelow(note: ParsedNote, block: Block): boolean {
  const heading = note.blocks[block.section]?.content.text ?? "";
  if (!QUESTIONS.test(heading.trim()) || TESTED.test(heading) || endsAsking(block.content.text)) return false;
  if (block.ordinal !== undefined) return false;
  const above = note.blocks[block.parent];
  return above !== undefined && above.section === block.section;
}

/** What only people do: `Choose a quay near the station` is done by no pilot, however much the note is about pilots. */
const READER_DOES: ReadonlySet<string> = new Set(
  `choose click consult double-click drag ensure enter go goto hover navigate note paste press refer remember right-click scroll see
   select tap try type visit`.split(/\s+/),
);
const READER_LOOKS = /^(?:check out|make sure|(?:read|learn|find out) more|(?:take|have) a look|look (?:at|up))\b/i;
/** What a program may do as well as its reader, but not where it is told for what, or as a step. */
const AT_WORK: ReadonlySet<string> = new Set(
  "add check clone close copy delete download edit fork install open rename restart run".split(" "),
);
/** `To open the lock, …`, `If you lose the key, …`: what follows is for the reader to do. */
const FOR_WHAT = /^(?:(?:in order )?to|(?:if|when|once|before|after) you)\b.*,\s*$/is;
/** What may stand before such a verb. */
const LEADS_IN =
  /^(?:(?:simply|please|just|then|next|now|first|finally|also|or|and|alternatively|otherwise|instead)\b,?\s*)*$/i;

/** What advice is called: `Harbour best practices` do nothing that they advise. */
const ADVICE = /\b(?:best practices?|guidelines|tips|recommendations|advice|checklist)$/i;

/** Whether a sentence tells the reader to do something, and so says nothing that the topic does. Cost: its clauses. */
export function tellsReader({ sentence, clauses, content, frame, block }: Statement): boolean {
  // "Firing: choose a kiln and heat it" tells what firing is.
  if (frame.origin === "label") return false;
  const clause = clauses.find(({ verb }) => verb === sentence.root);
  if (clause?.subjectKind !== "none" || clause.passive) return false;
  const text = content.text.slice(sentence.start, sentence.end).trim();
  const [first] = text.split(/\s+/);
  if (/^(?:never|don['’]t)$/i.test(first ?? "") || READER_LOOKS.test(text)) return true;
  const about = frame.topic && firstLabel(frame.topic);
  if (ADVICE.test(about ?? "") && first?.toLowerCase() === clause.lemma) return true;
  const verb = sentence.words[clause.verb]!;
  if (verb.lower !== clause.lemma) return false;
  const before = content.text.slice(sentence.start, verb.start).trimStart();
  const forWhat = FOR_WHAT.test(before);
  if (READER_DOES.has(clause.lemma))
    return forWhat || LEADS_IN.test(before) || /^(?:in|on|from)\b.*,\s*$/is.test(before);
  return AT_WORK.has(clause.lemma) && (forWhat || (block.ordinal !== undefined && LEADS_IN.test(before)));
}

/** Whether the reader is told where to click: what is beside what on the screen says nothing of either. */
export function tellsWhereToClick(statement: Statement): boolean {
  const { sentence } = statement;
  return /^(?:click|press|tap|hover|right-click|double-click)$/i.test(sentence.words[sentence.root]?.lower ?? "");
}

/** Whether the reader is sent elsewhere: `(see mutual TLS)`, `See the table in the log`; `See your notes at a glance`, behind a label, is what a thing does. */
export function sendsElsewhere(statement: Statement): boolean {
  const { sentence, clauses, outer } = statement;
  const word = sentence.words[sentence.root];
  if (!/^(?:see|consult)$/i.test(word?.lower ?? "")) return false;
  if (clauses.find(({ verb }) => verb === sentence.root)?.subjectKind !== "none") return false;
  // "To see the tides, climb the tower": what for, and nothing that is elsewhere.
  if (sentence.words[sentence.root - 1]?.lower === "to") return false;
  return outer !== undefined || word?.text === word?.lower || tellsReader(statement);
}
