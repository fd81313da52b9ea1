import { commonness } from "@cairn/english-model";
import { nameKey } from "../../model/names.ts";
import type { NoteReading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { positionIn } from "../places.ts";
import { holdsName, nameStems } from "../words.ts";
import { type MentionPlace, mentionsBetween } from "./mentions.ts";

/** A requirement that a note puts into words; ends are indexes into `reading.concepts`. */
export interface StatedCue extends Span {
  concept: number;
  requires: number;
  strength: number;
  reason: string;
  quote: string;
}

interface Cue {
  shape: RegExp;
  strength: number;
  /** Whether what stands before the words in the sentence, or inside them, is the concept that requires; else what the section is about. */
  subject: boolean | "inside";
  /** Only the first name behind the words. */
  first?: boolean;
  /** Only a name that starts so many characters behind the words at most. */
  near?: number;
  /** The first name before the words, or the last one, is required by the first one behind them. */
  reversed?: "first" | "last";
}

/** "As you have learned, the catabolism of glucose": more words between say something else. */
const NEAR = 32;

/** `g` and `i` each; the names that are required stand behind the match, in the same sentence. */
const CUES: readonly Cue[] = [
  {
    shape:
      /\b(?:pre-?requisites?|(?:required|assumed|prior|background) knowledge)(?:\s+for\s+this)?(?:\*\*|__)?\s*:(?:\*\*|__)?(?=\s)/gi,
    strength: 0.85,
    subject: false,
  },
  {
    shape:
      /\b(?:assumes?|requires?|presupposes?|needs?)\s+(?:(?:that\s+)?you(?:['’]re|\s+are)?\s+(?:already\s+)?(?:know|understand|familiar\s+with)|(?:(?:a|an|some|basic|good|prior|working)\s+){0,3}(?:knowledge|understanding|familiarity)\s+(?:of|with))\b/gi,
    strength: 0.85,
    subject: true,
  },
  {
    shape:
      /\b(?:you\s+(?:should|must|need\s+to|have\s+to)\s+(?:already\s+|first\s+)?(?:know|understand|have\s+read|be\s+familiar\s+with)|make\s+sure\s+(?:that\s+)?you\s+(?:know|understand))\b/gi,
    strength: 0.8,
    subject: false,
  },
  {
    shape:
      /\bbefore\s+(?:(?:reading|studying|starting|continuing|going\s+on|learning)\s*)?(?:this(?:\s+(?:note|chapter|lesson|section|page))?)?\s*,\s*(?:you\s+should\s+|please\s+|first\s+)?(?:read|study|learn|understand|know|see|review)\b/gi,
    strength: 0.8,
    subject: false,
  },
  {
    shape: /\b(?:is|are)\s+(?:a\s+|the\s+)?pre-?requisites?\s+(?:for|of|to)\b/gi,
    strength: 0.85,
    subject: false,
    reversed: "first",
  },
  {
    shape: /\bbuil(?:ds?|ding)\s+(?:up)?on\s+(?:the\s+ideas?\s+of\s+)?/gi,
    strength: 0.5,
    subject: true,
    first: true,
  },
  {
    shape: /(?<=^|[.!?:;]\s+|\n[-*+]?\s*)(?:recall|remember)\s+(?:that\s+|from\s+|the\s+|how\s+)?/gi,
    strength: 0.5,
    subject: false,
    first: true,
  },
  {
    // "To understand meiosis, we must first look at mitosis".
    shape:
      /\bto\s+(?:\w+ly\s+)?understand\b[^.;:!?]{3,120}?,?\s+(?:(?:we|you|one|students?|readers?)\s+(?:must|should|(?:will\s+)?(?:need|have)\s+to)|it\s+(?:is|helps|will\s+help)(?:\s+(?:best|essential|helpful|important|necessary|useful))?\s+to)\s+(?:first\s+)?(?:consider|discuss|know|learn(?:\s+about)?|look\s+at|review|see|study|understand)\s/gi,
    strength: 0.8,
    subject: "inside",
    first: true,
    near: NEAR,
  },
  {
    shape:
      /(?<=\b(?:grasp|knowledge|understanding)\s+of\s+[^.;:!?]{2,80})\s(?:is|are)\s+(?:the\s+)?(?:critical|crucial|essential|fundamental|important|key|necessary|needed|required|vital)\s+(?:for|in|to)\s+(?:an?\s+|the\s+)?understand(?:ing)?\b/gi,
    strength: 0.8,
    subject: false,
    reversed: "last",
  },
  {
    // "As you have learned, mitosis divides a nucleus".
    shape:
      /(?<=^|[.!?:;]\s+|\n\s*)(?:(?:as|now\s+that|so\s+far,?)\s+)?(?:we|you)(?:['’]ve|\s+have)\s+(?:already\s+|just\s+|previously\s+)?(?:learn(?:ed|t)|discussed|introduced|described|covered|studied)\s*(?:\s(?:earlier|before|above)\s*)?(?:\s(?:about|that|how)\s|,\s|\s)(?!(?:there|using)\b)/gi,
    strength: 0.5,
    subject: false,
    first: true,
    near: NEAR,
  },
  {
    shape:
      /\bas\s+(?:we\s+)?(?:saw|seen|explained|discussed|described|introduced|defined|learned)\s+(?:before\s+|earlier\s+)?(?:in|under)\b/gi,
    strength: 0.5,
    subject: false,
    first: true,
  },
];

/** Words before a cue, in its sentence, that turn its meaning round. */
const DENIED = /\b(?:not|no|never|without|don['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|rarely|hardly|if)\b/i;
/** The same behind it. */
const NONE = /^\s*(?::|is|are)?\s*\**\s*(?:none|no(?:thing)?\b|not\b|optional)/i;

/** Sections that list what has to be known first, in several languages. */
const REQUIREMENTS =
  /^(?:\d+[.)]?\s*)?(?:pre-?requisites?|before you (?:start|begin|read)|what you (?:should|need to|must) know(?: first| already| before)?|(?:required|assumed|prior|background) knowledge|you should (?:already )?know|voraussetzungen|vorwissen|prérequis|(?:pré|pre)-?requisitos|requisitos previos|prerequisiti|vereisten|voorkennis|前提知識|前置知识)\s*:?$/i;
const LISTED = 0.85;

/**
 * What a note says outright about what to know first. A sentence that denies or asks counts nothing.
 * @param readable the text, see `readableText`. @param topics what each section is about; @param mentions all of the note, in order. Linear in the text.
 */
export function statedCues(
  reading: NoteReading,
  text: string,
  readable: string,
  topics: readonly number[],
  mentions: readonly MentionPlace[],
): StatedCue[] {
  const found = new Map<string, StatedCue>();
  const add = (concept: number, requires: number, strength: number, place: Place, reason: string) => {
    const key = `${concept} ${requires}`;
    if (concept < 0 || concept === requires || (found.get(key)?.strength ?? 0) >= strength) return;
    const { start, end } = place;
    const span = { start: positionIn(reading, text, start), end: positionIn(reading, text, end) };
    found.set(key, {
      concept,
      requires,
      strength,
      reason,
      ...span,
      quote: text.slice(start, Math.min(end, start + 400)),
    });
  };
  // "To understand the cell, we must look at the cell wall" speaks of a part of it, for which one has to know it.
  const isOf = (index: number, concept: number): boolean => {
    const [whole, part] = [reading.concepts[index], reading.concepts[concept]];
    return whole !== undefined && part !== undefined && holdsName(nameStems(whole.label), nameStems(part.label));
  };
  for (const { shape, strength, subject, first, near = Infinity, reversed } of CUES) {
    for (const match of readable.matchAll(shape)) {
      const place = sentenceAround(readable, match.index);
      const behind = match.index + match[0].length;
      const before = readable.slice(place.start, match.index);
      if (DENIED.test(before) || NONE.test(readable.slice(behind, place.end)) || readable[place.end - 1] === "?")
        continue;
      const required = mentionsBetween(mentions, behind, place.end);
      if (reversed) {
        const named = mentionsBetween(mentions, place.start, match.index).at(reversed === "first" ? 0 : -1);
        const needed = named?.index ?? topics[required[0]?.section ?? 0] ?? -1;
        if (required[0] !== undefined && needed >= 0) add(required[0].index, needed, strength, place, "");
        continue;
      }
      const section = required[0]?.section ?? 0;
      const [from, to] = subject === "inside" ? [match.index, behind] : [place.start, match.index];
      const said = subject === false ? [] : mentionsBetween(mentions, from, to);
      const topic = topics[section] ?? -1;
      const own = first && isEverydayName(reading.concepts[topic]?.label ?? "") ? reading.subject : topic;
      const concept = said[0]?.index ?? own;
      for (const { index, start } of first ? required.filter(isLongestFirst).slice(0, 1) : required)
        if (start <= behind + near && !(first && isOf(index, concept))) add(concept, index, strength, place, "");
    }
  }
  for (const [section, { heading, level, start, end, parent }] of reading.sections.entries()) {
    if (level === 0 || !REQUIREMENTS.test(heading.trim())) continue;
    const own = topics[section] ?? -1;
    const inherited = parent >= 0 ? (topics[parent] ?? -1) : -1;
    const concept = inherited >= 0 ? inherited : own >= 0 ? own : reading.subject;
    const from = lineEnd(readable, start);
    for (let at = from; at < end;) {
      const stop = Math.min(end, lineEnd(readable, at));
      const line = readable.slice(at, stop);
      const named = DENIED.test(line) ? [] : mentionsBetween(mentions, at, stop);
      const listed = /^\s*(?:[-*+]|\d+[.)])\s/.test(line) ? named.slice(0, 1) : named;
      const place = { start: at + (line.length - line.trimStart().length), end: at + line.trimEnd().length };
      for (const { index } of listed)
        add(concept, index, LISTED, place, `The notes list it under "${heading.trim()}".`);
      at = stop + 1;
    }
  }
  return [...found.values()];
}

/** Of a section "Model" or "Training" a sentence in passing tells what the note is about, and not of all models. */
const EVERYDAY = 4;
const isEverydayName = (label: string): boolean => !/\s/.test(label) && commonness(nameKey(label)) >= EVERYDAY;

/** "Word" and "word embedding" may start at the same place: the longer name is meant. */
const isLongestFirst = ({ start }: MentionPlace, at: number, all: readonly MentionPlace[]): boolean =>
  all[at + 1]?.start !== start;

interface Place {
  start: number;
  end: number;
}

const SENTENCE_LIMIT = 400;

/** The sentence (or list item) around an offset, cut where it is very long. */
function sentenceAround(text: string, at: number): Place {
  const before = text.slice(Math.max(0, at - SENTENCE_LIMIT), at);
  const opened = Math.max(
    0,
    ...[...before.matchAll(/[.!?]\s+|\n\s*\n|\n\s*(?:[-*+>#]+|\d+[.)])\s+/g)].map((m) => m.index + m[0].length),
  );
  const after = text.slice(at, at + SENTENCE_LIMIT);
  const closed = /[.!?](?=\s|$)|\n\s*(?:\n|[-*+>#]|\d+[.)]\s)/.exec(after);
  const end = closed === null ? after.length : closed.index + (after[closed.index] === "\n" ? 0 : 1);
  return { start: at - before.length + opened, end: at + end };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
