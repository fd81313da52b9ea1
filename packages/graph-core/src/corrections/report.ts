import { nameKey } from "../model/names.ts";
import type { Prerequisite } from "../model/relation.ts";
import { nameOfAnother } from "./by-name.ts";
import type { ConceptRulings } from "./concept-rulings.ts";
import type { CorrectionEntry as Entry } from "./correction-book.ts";
import type { Correction, CorrectionReport, PrerequisitePointer, RelationPointer } from "./correction.ts";
import type { Outcome } from "./relation-rulings.ts";
import { isSplitNote } from "./split-reading.ts";
import type { NoteSplit, PrerequisiteRuling, RelationRuling, Rulings } from "./rulings.ts";

/** What a report has to know of the index. */
export interface CorrectedIndex {
  /** Id of the concept that a key names. */
  idOf(key: string): string | undefined;
  /** All keys of the concept that a key names, kept or not. */
  keysOf(key: string): readonly string[];
  /** Whether notes use a key as a name, or say that it is one. */
  isSpokenOf(key: string): boolean;
  /** Whether notes use a key as a name. */
  isUsed(key: string): boolean;
  relationOutcomes(from: string, to: string): Map<RelationRuling, Outcome>;
  /** By ids. */
  prerequisiteOutcomes(one: string, other: string): Map<PrerequisiteRuling, Outcome>;
  readonly conceptRulings: ConceptRulings;
  readonly splits: readonly NoteSplit[];
  /** Paths of the notes that read one of these keys as a concept, before any split. */
  notesWith(keys: readonly string[]): Iterable<string>;
  readonly dropped: readonly (Prerequisite & { against: string[] })[];
}

type Verdict = Omit<CorrectionReport, "correction">;

const APPLIED: Verdict = { status: "applied", message: "" };

/** What became of each correction, in the order of the file. A function of the index as it stands. */
export function reportCorrections(entries: readonly Entry[], index: CorrectedIndex): CorrectionReport[] {
  return entries.map((entry) => ({ correction: entry.correction, ...verdictOn(entry, entries, index) }));
}

function verdictOn(entry: Entry, entries: readonly Entry[], index: CorrectedIndex): Verdict {
  const { correction, rulings } = entry;
  const { action } = correction;
  switch (action.kind) {
    case "hide":
      return hidden(action.concept, index);
    case "rename":
      return missing([action.concept], correction, index) ?? renamed(rulings, entries, index);
    case "merge":
      return merged(action.names, entries, index) ?? renamed(rulings, entries, index);
    case "split":
      return split(action.names, entry, entries, index);
    case "split-notes":
      return splitInNotes(rulings.splits[0]!, index);
  }
  if ("relation" in action) {
    const { source, target } = action.relation;
    const outcome = index.relationOutcomes(nameKey(source), nameKey(target)).get(rulings.relations[0]!);
    return missing([source, target], correction, index) ?? ruled(outcome, () => noRelation(action.relation));
  }
  const { concept, requires } = action.prerequisite;
  const unknown = missing([concept, requires], correction, index);
  if (unknown !== undefined) return unknown;
  const [from, to] = [index.idOf(nameKey(concept))!, index.idOf(nameKey(requires))!];
  const [ruling] = rulings.prerequisites;
  const outcome = ruled(index.prerequisiteOutcomes(from, to).get(ruling!), () => noPrerequisite(action.prerequisite));
  if (outcome.status !== "applied" || ruling!.does === "reject") return outcome;
  return inCycle(from, to, entries, index) ?? outcome;
}

function ruled(outcome: Outcome | undefined, message: () => string): Verdict {
  if (outcome?.against !== undefined) return against(outcome.against);
  return outcome?.matched === true ? APPLIED : { status: "unmatched", message: message() };
}

function against(other: Correction, why = "says otherwise and holds"): Verdict {
  const { line } = other.span.start;
  return { status: "contradicted", message: `Line ${line} ${why}.`, against: line };
}

function nameless(name: string): Verdict {
  return { status: "unmatched", message: `No note speaks of "${name}" (any more).` };
}

function noConcept(name: string): Verdict {
  const message = `"${name}" is no concept of its own: the notes say too little of it, or give the name to several.`;
  return { status: "unmatched", message };
}

function hidden(name: string, index: CorrectedIndex): Verdict {
  const keys = index.keysOf(nameKey(name));
  if (keys.some((key) => index.isUsed(key))) return APPLIED;
  return keys.some((key) => index.isSpokenOf(key)) ? noConcept(name) : nameless(name);
}

function noRelation({ source, type, target, note }: RelationPointer): string {
  const who = note === undefined ? "The notes do not say" : `The note "${note}" does not say`;
  return `${who} (any more) that "${source}" ${type} "${target}".`;
}

function noPrerequisite({ concept, requires }: PrerequisitePointer): string {
  return `The notes do not make "${requires}" a prerequisite of "${concept}" (any more).`;
}

/** Why a correction of what is between some concepts, or of one, finds them not. */
function missing(names: readonly string[], correction: Correction, index: CorrectedIndex): Verdict | undefined {
  const keys = names.map(nameKey);
  for (const [at, key] of keys.entries()) {
    const of = index.keysOf(key);
    if (!of.some((each) => index.isSpokenOf(each))) return nameless(names[at]!);
    const hidden = of.some((each) => index.isUsed(each)) ? index.conceptRulings.hides(of) : undefined;
    if (hidden !== undefined && hidden.correction !== correction)
      return against(hidden.correction, `hides "${names[at]}" and holds`);
    if (index.idOf(key) !== undefined) continue;
    return noConcept(names[at]!);
  }
  if (keys.length < 2 || index.idOf(keys[0]!) !== index.idOf(keys[1]!)) return undefined;
  return { status: "unmatched", message: `"${names[0]}" and "${names[1]}" are one concept.` };
}

function renamed({ concepts }: Rulings, entries: readonly Entry[], index: CorrectedIndex): Verdict {
  const ruling = concepts.find(({ does }) => does === "rename");
  if (ruling === undefined) return APPLIED;
  const outcome = index.conceptRulings.renameOutcome(ruling, index.keysOf(ruling.key));
  if (outcome.against !== undefined) return against(outcome.against, "gives it another name and holds");
  if (outcome.matched) return APPLIED;
  const key = nameKey(ruling.label);
  if (!index.isSpokenOf(key)) {
    const rival = entries.find(({ rulings }) =>
      rulings.concepts.some(
        ({ does, label, key: of }) => does === "rename" && nameKey(label) === key && of !== ruling.key,
      ),
    );
    if (rival !== undefined)
      return against(rival.correction, `gives the name "${ruling.label}" to something else and holds`);
  }
  return { status: "unmatched", message: nameOfAnother(ruling.label) };
}

function merged(names: readonly string[], entries: readonly Entry[], index: CorrectedIndex): Verdict | undefined {
  const unknown = names.filter((name) => !index.isSpokenOf(nameKey(name)) && !isGivenName(name, entries));
  const homes = new Set(names.map((name) => index.keysOf(nameKey(name))));
  if (homes.size > 1) {
    const inside = [...homes];
    const rival = entries.findLast(({ rulings }) =>
      rulings.apart.some((pair) => {
        const [one, other] = pair.map((key) => inside.findIndex((keys) => keys.includes(key)));
        return one !== other && one !== -1 && other !== -1;
      }),
    );
    if (rival !== undefined) return against(rival.correction, "keeps two of them apart and holds");
  }
  if (unknown.length === 0) return undefined;
  const known = names.find((name) => !unknown.includes(name));
  const rest = known === undefined ? "" : ` It stays as another name of "${known}".`;
  return { status: "unmatched", message: `No note speaks of "${unknown[0]}" (any more).${rest}` };
}

/** Whether another correction makes the name. */
function isGivenName(name: string, entries: readonly Entry[]): boolean {
  const key = nameKey(name);
  return entries.some(({ rulings }) =>
    rulings.concepts.some(({ does, label }) => does === "rename" && nameKey(label) === key),
  );
}

function split(
  names: readonly [string, string],
  entry: Entry,
  entries: readonly Entry[],
  index: CorrectedIndex,
): Verdict {
  const unknown = names.find((name) => !index.isSpokenOf(nameKey(name)) && !isGivenName(name, entries));
  if (unknown !== undefined) return nameless(unknown);
  return entry.overruled === undefined ? APPLIED : against(entry.overruled, "joins them and holds");
}

function splitInNotes(split: NoteSplit, index: CorrectedIndex): Verdict {
  const notes = [...index.notesWith(split.keys)].filter((note) => isSplitNote(split, note));
  if (notes.length === 0) {
    const name = split.correction.action.kind === "split-notes" ? split.correction.action.names[0] : "";
    return { status: "unmatched", message: `None of these notes speaks of "${name}" (any more).` };
  }
  const later = index.splits.slice(index.splits.indexOf(split) + 1);
  const rival = later.findLast(
    (other) =>
      other.as !== split.as &&
      other.keys.some((key) => split.keys.includes(key)) &&
      notes.some((note) => isSplitNote(other, note)),
  );
  return rival === undefined
    ? APPLIED
    : against(rival.correction, "gives the name another meaning in the same note and holds");
}

/** The author's own prerequisites may form a cycle: then one of them has to go. */
function inCycle(from: string, to: string, entries: readonly Entry[], index: CorrectedIndex): Verdict | undefined {
  const dropped = index.dropped.find(({ concept, requires }) => concept === from && requires === to);
  if (dropped === undefined) return undefined;
  const way = dropped.against;
  const rival = entries.find(({ rulings }) =>
    rulings.prerequisites.some(({ from: concept, to: requires, does }) => {
      const at = way.indexOf(index.idOf(concept) ?? "");
      return does !== "reject" && at >= 0 && way[at + 1] === index.idOf(requires);
    }),
  );
  const message = `It closes a cycle and was left out: ${way.join(" requires ")} holds`;
  if (rival === undefined) return { status: "contradicted", message: `${message}.` };
  const { line } = rival.correction.span.start;
  return { status: "contradicted", message: `${message}; see line ${line}.`, against: line };
}
