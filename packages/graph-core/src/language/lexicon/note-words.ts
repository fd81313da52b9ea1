const KINDS_OF_NOTE =
  "questions?|notes?|chronology|timeline|map|handout|script|log|version|cheat ?sheets?|crib ?sheet|sheet|guide|primer|outline|recap|walk-?through|flashcards?|exercises|lecture|lab|seminar|session|exam|revision|tutorial|tour|faq|lesson|workshop|essay|report|diary|journal|draft|overview|highlights|minutes|agenda|slides";
/** `: chronology for Paper 2`, ` – questions for the oral`, ` (my notes)`: what sort of note it is, not what it is about. */
const SORT_OF_NOTE = new RegExp(
  String.raw`^(.{2,60}?)(?:\s+[-–—|]\s+|:\s+|,\s+|\s*\/\/\s*)(?:(?:the|an?|my|our|some|short|quick|brief|full|first|final|revised|personal|class|study|reading|teaching|lecture|exam|(?=\S*\d)[\p{L}\d-]+)\s+)*(?:${KINDS_OF_NOTE})(?!\s+of\b)(?:\s|$)`,
  "iu",
);
/** `Sorting handout`, `Tides study guide`: the same without a sign between. */
const ENDS_IN_SORT =
  /^(.{3,60}?)\s+(?:(?:(?:class|study|lecture|reading|revision|lab|exam)\s+)?(?:handout|cheat ?sheet|crib ?sheet|study guide|primer|walk-?through|timeline|chronology)|(?:class|study|lecture|reading|revision|exam)\s+notes)(?:,\s+.*)?$/iu;
/** `Rust, for my sister`, `Bread, revised`: whom it is for, or which state it is in. */
const REMARK =
  /^(.{2,60}?),\s+(?:for|my|our|reworked|revised|redone|updated|rewritten|expanded|continued|take \d+|v\d+)\b[^,]*$/u;
/** `CHEM 101 – acids`, `ELEC 201 lab prep wk 5`: the code of a course. */
const COURSE = /^\p{Lu}{2,6}[ -]?\d{2,4}\p{Lu}?(?:\s*(?:\/\/|[-–—|:])\s*|\s+)(?=\S)/u;
/** Where in a course it belongs, and nothing else. */
const PLACE = String.raw`(?:(?:chapters?|ch|parts?|sections?|modules?|units?|lessons?|lectures?|lec|lab|weeks?|wk|days?|class|seminar|session|topic|prep|homework|hw|quiz|exam|midterm|final|review|notes?|problem set|pset)\.?|[\dIVX]+(?:[./]\d+)*|[-–—:#&+,/])`;
const ONLY_PLACE = new RegExp(`^${PLACE}(?:\\s*${PLACE})*$`, "iu");

/** Whether a text only says where in a course something belongs: `Chapter 3`, `Week 2 – Lecture 1`. */
export const isOnlyPlace = (text: string): boolean => /\d|\b[IVX]+\b/.test(text) && ONLY_PLACE.test(text.trim());

/**
 * A heading without what it says of the note itself: `Tides: questions for the oral` and `Tides handout, revised` are about tides,
 * `CHEM 101 lab week 3` about nothing that has a name ("").
 */
export function withoutNoteWords(heading: string): string {
  const text = heading.replace(COURSE, "");
  if (isOnlyPlace(text)) return "";
  const [, topic = text] = SORT_OF_NOTE.exec(text) ?? ENDS_IN_SORT.exec(text) ?? REMARK.exec(text) ?? [];
  return topic;
}
