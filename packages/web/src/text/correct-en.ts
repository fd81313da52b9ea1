import type { CorrectionKind, CorrectionStatus } from "../api/generated/later/graphql.ts";
import { plural } from "./plural.ts";
import { table, type Worded } from "./table.ts";

const kinds: Readonly<Record<CorrectionKind, string>> = {
  ACCEPT_RELATION: "Relation accepted",
  REJECT_RELATION: "Relation rejected",
  ADD_RELATION: "Relation added",
  RETYPE_RELATION: "Relation of another type",
  RELABEL_RELATION: "Relation with another verb",
  ACCEPT_PREREQUISITE: "Prerequisite accepted",
  REJECT_PREREQUISITE: "Prerequisite rejected",
  ADD_PREREQUISITE: "Prerequisite added",
  RELABEL_PREREQUISITE: "Prerequisite with another reason",
  MERGE: "Merged",
  SPLIT: "Kept apart",
  SPLIT_NOTES: "Something else in some notes",
  RENAME: "Renamed",
  HIDE: "Hidden",
};

const statuses: Readonly<Record<CorrectionStatus, string>> = {
  APPLIED: "Applied",
  UNMATCHED: "Waits: nothing fits it now",
  CONTRADICTED: "Another line holds instead",
};

/** What the panels for correcting the map say. */
export const correctEn = {
  kinds,
  statuses,
  open: "Correct",
  relation: (source: string, label: string, target: string) => `${source} ${label} ${target}`,
  correct: (what: string) => `Correct: ${what}`,
  accept: "Accept",
  reject: "Reject",
  type: "Type",
  verb: "Verb phrase",
  change: "Change",
  concept: "Correct this concept",
  name: "Name",
  rename: "Rename",
  merge: "It is the same as …",
  mergeWith: (other: string) => `Merge with “${other}”`,
  hide: "Hide: it is no concept",
  done: {
    accepted: (what: string) => `Accepted: ${what}`,
    rejected: (what: string) => `Rejected: ${what}`,
    retyped: (what: string) => `Type changed: ${what}`,
    relabelled: (what: string) => `Verb changed: ${what}`,
    renamed: (from: string, to: string) => `${from} is now called ${to}`,
    merged: (one: string, other: string) => `${one} and ${other} are one concept`,
    hidden: (label: string) => `${label} is hidden`,
    removed: "The correction is taken out of the file.",
    added: (what: string) => `Added: ${what}`,
    undone: "Undone.",
  },
  prerequisite: (concept: string, requires: string) => `${concept} needs ${requires} first`,
  undo: "Undo",
  close: "Close the message",
  failed: "The correction was not written.",
  add: {
    relation: "Add a relation …",
    prerequisite: "Needs first …",
    with: "The other concept",
    first: "What has to be understood first",
    another: (field: string, picked: string) => `${field}: ${picked}. Type to pick another one`,
    itself: "This is the concept itself. Pick another one.",
    verb: "Verb phrase, if the type's own does not fit",
    way: "Which way round",
    reason: "Reason, if learners should read one",
    add: "Add",
  },
  split: {
    title: "It is two concepts …",
    name: "A name that means something else everywhere",
    keepApart: "Keep apart",
    notes: "Notes in which it means something else",
    names: "Its other names that go with it",
    as: "What it is called there",
    split: "Split",
    partial: (shown: number, total: number) =>
      `These are ${shown} of ${total} notes. In cairn.corrections.yaml, whole folders can be given.`,
    apart: (one: string, other: string) => `${one} and ${other} are kept apart`,
    inNotes: (label: string, as: string, notes: number) => `In ${plural(notes, "note")}, ${label} is now ${as}`,
  },
  panel: {
    intro: "What you correct stands in cairn.corrections.yaml beside your notes, and survives every reading.",
    off: "This server does not write corrections. Start it with cairn serve --edit, or edit cairn.corrections.yaml by hand.",
    tabs: { review: "Least certain", list: "All corrections" },
    position: (place: number, total: number) => `${place} of ${total}`,
    confidence: (percent: number) => `${percent} % sure`,
    next: "Later",
    back: "Back",
    none: "Every relation has been looked at, or none is in doubt.",
    keys: "a accepts, r rejects, n goes on, p goes back, u undoes.",
    empty: "Nothing has been corrected yet.",
    remove: (line: number) => `Take out line ${line}`,
    removeShort: "Take out",
    line: (line: number) => `line ${line}`,
    to: (to: string) => `now: ${to}`,
    undoLast: "Undo the last correction",
  },
} as const;

export type CorrectTexts = Worded<typeof correctEn>;

/** The table in use. */
export const correctText: CorrectTexts = table("correct", correctEn);
