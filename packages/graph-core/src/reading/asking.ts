import type { Block } from "../model/note.ts";

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
