import { saturate } from "../merge/numbers.ts";
import { type NoteProfile, similarity } from "./note-profile.ts";
import type { Pair, PairEnd } from "./pair.ts";
import type { SignalKind } from "./signal-fact.ts";

/** Signals by name; 0 is left out. */
export type Features = Record<string, number>;

/** Which of the two weight tables speaks: both concepts have a note of their own, or they share notes with others. */
export type Setting = "notes" | "sections";

export function settingOf({ notes }: Pair): Setting {
  return notes[0] !== undefined && notes[1] !== undefined ? "notes" : "sections";
}

/**
 * What speaks for and against one end of a pair requiring the other. A name with `back:` is the same signal the other way round.
 * @param forwards whether `one` is asked to require `other`, or the other way round. Cost: facts + words of the shorter note.
 */
export function pairFeatures(pair: Pair, forwards: boolean): Features {
  const features: Features = {};
  const put = (name: string, value: number) => {
    if (value !== 0) features[name] = value;
  };
  const [concept, requires] = forwards ? [pair.one, pair.other] : [pair.other, pair.one];
  const [own, others] = forwards ? pair.notes : [pair.notes[1], pair.notes[0]];
  const names = [nameOf(concept, own), nameOf(requires, others)] as const;
  for (const [prefix, ahead] of [
    ["", forwards],
    ["back:", !forwards],
  ] as const) {
    const from = ahead ? pair.one : pair.other;
    const [name, part] = ahead === forwards ? names : [names[1], names[0]];
    for (const kind of ["definition", "title", "link", "onward", "under", "within"] as const) {
      put(prefix + kind, Number(amountOf(pair, ahead, kind) > 0));
    }
    put(`${prefix}reference`, saturate(amountOf(pair, ahead, "reference"), 2));
    if (part.length > 1) put(`${prefix}long title`, Number(amountOf(pair, ahead, "title") > 0));
    put(`${prefix}name`, Number(isInside(part, name) || amountOf(pair, ahead, "name") > 0));
    put(`${prefix}name words`, shareOf(part, name));
    for (const { source, type, confidence } of pair.relations) {
      if (source === from.id) put(`${prefix}${type}`, Math.max(features[prefix + type] ?? 0, confidence));
    }
  }
  put("same head", Number(concept.head === requires.head));
  put("breadth", Math.max(-3, Math.min(3, requires.breadth - concept.breadth)));
  put("common word", requires.common);
  put("back:common word", concept.common);
  if (own !== undefined && others !== undefined) {
    put("alike", similarity(own, others));
    put("course", courseOrder(own.note, others.note));
    return features;
  }
  put("earlier", lean(amountOf(pair, forwards, "earlier"), amountOf(pair, !forwards, "earlier")));
  put("asymmetry", lean(amountOf(pair, forwards, "reference"), amountOf(pair, !forwards, "reference")));
  put("often named", Math.min(1, requires.places / 4));
  put("back:often named", Math.min(1, concept.places / 4));
  put("explained", Number(requires.explained));
  put("own note", Number(others !== undefined));
  put("back:own note", Number(own !== undefined));
  return features;
}

function amountOf({ amounts }: Pair, forwards: boolean, kind: SignalKind): number {
  return amounts.get(kind)?.[forwards ? 0 : 1] ?? 0;
}

/** -1 to 1: which of two counts prevails. */
function lean(ahead: number, back: number): number {
  return ahead + back === 0 ? 0 : (ahead - back) / (ahead + back);
}

/** 1 where the notes of one folder are numbered and the required one comes first, -1 where it comes later, else 0. */
function courseOrder(note: string, required: string): number {
  const [own, other] = [numberOf(note), numberOf(required)];
  return own === undefined || other === undefined || own.folder !== other.folder
    ? 0
    : Math.sign(own.number - other.number);
}

/** `course/03-linear-maps.md`: its folder and number; `undefined` for a note without one. */
function numberOf(path: string): { folder: string; number: number } | undefined {
  const found = /^(.*\/)?(\d{1,4})(?=[-_. ])[^/]*$/.exec(path);
  return found === null ? undefined : { folder: found[1] ?? "", number: Number(found[2]) };
}

/** Stems of a concept's name: of the title, where a note is about it. */
function nameOf(end: PairEnd, note: NoteProfile | undefined): readonly string[] {
  return note === undefined || note.title.length === 0 ? end.stems : note.title;
}

/** Whether the words of a name are some, but not all, of another's. */
function isInside(part: readonly string[], name: readonly string[]): boolean {
  return part.length > 0 && part.length < name.length && shareOf(part, name) === 1;
}

function shareOf(stems: readonly string[], others: readonly string[]): number {
  if (stems.length === 0) return 0;
  return stems.filter((stem) => others.includes(stem)).length / stems.length;
}
