import { saturate } from "../merge/numbers.ts";
import { closedType, RELATION_TYPES } from "../model/relation.ts";
import type { NoteProfile } from "./note-profile.ts";
import { amountOf, type Pair, type PairEnd } from "./pair.ts";
import { holdsName, sharedStems } from "./words.ts";

/** Signals by name; 0 is left out. */
export type Features = Record<string, number>;

/** Which of the two weight tables speaks: both concepts have a note of their own, or they share notes with others. */
export type Setting = "notes" | "sections";

export function settingOf({ notes }: Pair): Setting {
  return notes[0] !== undefined && notes[1] !== undefined ? "notes" : "sections";
}

/** Kinds of fact that count once, however often the notes give them. */
const KINDS = ["definition", "title", "link", "onward", "under", "within"] as const;
/** Ordered by name, as the relations of a pair are. */
const TYPES = [...RELATION_TYPES].sort();
/** What speaks for one direction. */
const ONE_WAY: readonly string[] = [...KINDS, "reference", "long title", "name", "name words", ...TYPES];
const HALF = ONE_WAY.length;

/** Names of the signals; a signal's number is its place here, and sums are taken in this order. */
export const SIGNALS: readonly string[] = [
  ...ONE_WAY,
  ...ONE_WAY.map((name) => `back:${name}`),
  "same head",
  "breadth",
  "common word",
  "back:common word",
  "alike",
  "course",
  "earlier",
  "asymmetry",
  "often named",
  "back:often named",
  "explained",
  "own note",
  "back:own note",
];
const NUMBERS: ReadonlyMap<string, number> = new Map(SIGNALS.map((name, number) => [name, number]));

/** The number of a signal, -1 for a name that is none. */
export function numberOfSignal(name: string): number {
  return NUMBERS.get(name) ?? -1;
}

const [REFERENCE, LONG_TITLE, NAME, NAME_WORDS, SAME_HEAD] = (
  ["reference", "long title", "name", "name words", "same head"] as const
).map(numberOfSignal) as [number, number, number, number, number];

/** A pair's signals by number, for each of its directions. */
export interface Sides {
  /** `one` requires `other`. */
  forwards: Float64Array;
  backwards: Float64Array;
}

// Hundreds of thousands of pairs are weighed one after the other: one pair of arrays serves them all.
const sides: Sides = { forwards: new Float64Array(SIGNALS.length), backwards: new Float64Array(SIGNALS.length) };

/**
 * What speaks for and against each end of a pair requiring the other. A name with `back:` is the same signal the other way round.
 * Cost: facts + words of the shorter note.
 * @returns arrays that the next call writes to again
 */
export function pairSides(pair: Pair): Sides {
  const { one, other, notes } = pair;
  const { forwards, backwards } = sides;
  forwards.fill(0);
  backwards.fill(0);
  const names = [nameOf(one, notes[0]), nameOf(other, notes[1])] as const;
  oneWay(pair, true, names[0], names[1], forwards, 0);
  oneWay(pair, false, names[1], names[0], forwards, HALF);
  backwards.set(forwards.subarray(HALF, 2 * HALF), 0);
  backwards.set(forwards.subarray(0, HALF), HALF);
  const alike = notes[0] && notes[1] ? notes[0].text.similarity(notes[1].text) : 0;
  bothEnds(pair, true, alike, forwards);
  bothEnds(pair, false, alike, backwards);
  return sides;
}

/** {@link pairSides} of one direction, by name: for the learner. */
export function pairFeatures(pair: Pair, forwards: boolean): Features {
  const values = pairSides(pair)[forwards ? "forwards" : "backwards"];
  return Object.fromEntries(SIGNALS.map((name, i) => [name, values[i]!] as const).filter(([, value]) => value !== 0));
}

/** What hints at one direction. @param name of the end that would require. @param part name of the end that would be required. */
function oneWay(
  pair: Pair,
  ahead: boolean,
  name: readonly string[],
  part: readonly string[],
  into: Float64Array,
  from: number,
): void {
  for (let i = 0; i < KINDS.length; i++) into[from + i] = Number(amountOf(pair, ahead, KINDS[i]!) > 0);
  into[from + REFERENCE] = saturate(amountOf(pair, ahead, "reference"), 2);
  if (part.length > 1) into[from + LONG_TITLE] = Number(amountOf(pair, ahead, "title") > 0);
  into[from + NAME] = Number(holdsName(name, part) || amountOf(pair, ahead, "name") > 0);
  into[from + NAME_WORDS] = part.length === 0 ? 0 : sharedStems(part, name) / part.length;
  const { id } = ahead ? pair.one : pair.other;
  for (const { source, type, confidence } of pair.relations) {
    if (source !== id) continue;
    const at = from + numberOfSignal(closedType(type));
    into[at] = Math.max(into[at]!, confidence);
  }
  fadeTypes(into.subarray(from + HALF - TYPES.length, from + HALF));
}

/**
 * Each further type of relation counts half as much as the surer one before it: two concepts that many notes speak of are tied in every
 * way, and that makes neither of them a requirement of the other.
 */
function fadeTypes(types: Float64Array): void {
  const there: number[] = [];
  for (let i = 0; i < types.length; i++) if (types[i]! > 0) there.push(i);
  if (there.length < 2) return;
  there.sort((a, b) => types[b]! - types[a]! || a - b);
  for (let rank = 1; rank < there.length; rank++) types[there[rank]!]! /= 2 ** rank;
}

/** What the two ends are, for one direction. */
function bothEnds(pair: Pair, forwards: boolean, alike: number, into: Float64Array): void {
  const [concept, requires] = forwards ? [pair.one, pair.other] : [pair.other, pair.one];
  const [own, others] = forwards ? pair.notes : [pair.notes[1], pair.notes[0]];
  let at = SAME_HEAD;
  into[at++] = Number(concept.head === requires.head);
  into[at++] = Math.max(-3, Math.min(3, requires.breadth - concept.breadth));
  into[at++] = requires.common;
  into[at++] = concept.common;
  if (own !== undefined && others !== undefined) {
    into[at++] = alike;
    // That it comes first makes nothing a requirement.
    into[at++] = Math.min(0, courseOrder(own.note, others.note));
    return;
  }
  at += 2;
  into[at++] = lean(amountOf(pair, forwards, "earlier"), amountOf(pair, !forwards, "earlier"));
  into[at++] = lean(amountOf(pair, forwards, "reference"), amountOf(pair, !forwards, "reference"));
  into[at++] = Math.min(1, requires.places / 4);
  into[at++] = Math.min(1, concept.places / 4);
  into[at++] = Number(requires.explained);
  into[at++] = Number(others !== undefined);
  into[at++] = Number(own !== undefined);
}

/** -1 to 1: which of two counts prevails. */
function lean(ahead: number, back: number): number {
  return ahead + back === 0 ? 0 : (ahead - back) / (ahead + back);
}

/** 1 where the notes of one folder are numbered and the required one comes first, -1 where it comes later, else 0. */
export function courseOrder(note: string, required: string): number {
  const [own, other] = [numberOf(note), numberOf(required)];
  return own === undefined || other === undefined || own.folder !== other.folder
    ? 0
    : Math.sign(own.number - other.number);
}

/**
 * `course/03-linear-maps.md`, `book/chapter 3.md`: its folder, with what stands before the number, and that; `undefined` for a note without
 * one.
 */
function numberOf(path: string): { folder: string; number: number } | undefined {
  const found = /^(.*\/)?(\p{L}{0,12}[-_ ]?)(\d{1,5})(?=[-_. ])[^/]*$/u.exec(path);
  return found === null ? undefined : { folder: `${found[1] ?? ""}${found[2]}`, number: Number(found[3]) };
}

/** Stems of a concept's name: as the title has it, where a note is about it. */
function nameOf(end: PairEnd, note: NoteProfile | undefined): readonly string[] {
  return note === undefined || note.name.length === 0 ? end.stems : note.name;
}
