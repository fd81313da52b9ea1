import type { Concept, Evidence, GraphReader, Prerequisite, Relation } from "@cairn/graph-core";
import type { SectionToRead } from "@cairn/graph-core/query";
import { plainQuote, tellingEvidence } from "@cairn/graph-core/export";

// How things look in answers: short, and each with its source. Not given is what there is none of.

const LONGEST = { label: 120, quote: 300, definition: 240 };

/** A text on one line, cut where it is long. */
export function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
}

export function labelOf({ label }: { label: string }): string {
  return cut(label, LONGEST.label);
}

/** A concept in a line. */
export function briefly(concept: Concept): object {
  const { id, definition, importance, home, explained } = concept;
  return {
    id,
    label: labelOf(concept),
    ...(definition !== undefined && { definition: cut(plainQuote(definition), LONGEST.definition) }),
    importance,
    ...(home !== undefined && { [explained === true ? "explainedIn" : "namedIn"]: home }),
  };
}

/** The words behind something and where they stand. */
export function sourceOf({ note, start, quote }: Evidence): { note: string; line: number; quote: string } {
  return { note, line: start.line, quote: cut(quote, LONGEST.quote) };
}

/** Without what another piece of evidence says in the same line and more words: two rules may have read one sentence. */
export function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const words = evidence.map(({ quote }) => cut(quote, quote.length));
  const repeats = ({ note, start }: Evidence, at: number): boolean =>
    evidence.some(
      (other, place) =>
        place !== at &&
        other.note === note &&
        other.start.line === start.line &&
        words[place]!.includes(words[at]!) &&
        (words[place] !== words[at] || place < at),
    );
  return evidence.filter((one, at) => !repeats(one, at));
}

/** The most telling words behind something, and how many more there are. */
export function sources(evidence: readonly Evidence[]): object {
  const best = tellingEvidence(evidence);
  if (best === undefined) return {};
  const more = withoutRepeats(evidence).length - 1;
  return { source: sourceOf(best), ...(more > 0 && { moreSources: more }) };
}

/** What a relation says, and where it is said. */
export function relationOf(relation: Relation, labels: ReadonlyMap<string, string>): object {
  const { source, target, type, confidence, evidence } = relation;
  return {
    says: cut(statement(relation, labels), LONGEST.quote),
    type,
    from: source,
    to: target,
    confidence,
    ...sources(evidence),
  };
}

/** A relation as a sentence, in the notes' own words. */
export function statement({ source, target, label }: Relation, labels: ReadonlyMap<string, string>): string {
  return `${labels.get(source) ?? source} ${label} ${labels.get(target) ?? target}`;
}

export function prerequisiteOf({ concept, requires, strength, reason, evidence }: Prerequisite): object {
  return { concept, requires, strength, reason: cut(reason, LONGEST.quote), ...sources(evidence) };
}

/** What to read of a note. */
export function readingOf({ note, heading, line, endLine, minutes }: SectionToRead): object {
  return { note, ...(heading !== null && { heading: cut(heading, LONGEST.label) }), line, endLine, minutes };
}

/** Labels of concepts by id. */
export async function labelsOf(reader: GraphReader, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const concepts = await reader.concepts(wanted);
  return new Map(wanted.map((id, at) => [id, concepts[at] === undefined ? id : labelOf(concepts[at])]));
}

/** Names that no concept has, each with what may have been meant. */
export async function unknownNames(reader: GraphReader, unknown: readonly string[]): Promise<object> {
  if (unknown.length === 0) return {};
  const shown = unknown.slice(0, 5);
  const found = [];
  for (const name of shown) {
    const didYouMean = (await reader.similarNames(name, 3)).map((one) => cut(one.name, LONGEST.label));
    found.push({ name: cut(name, LONGEST.label), ...(didYouMean.length > 0 && { didYouMean }) });
  }
  return { unknownNames: found, ...(unknown.length > 5 && { moreUnknownNames: unknown.length - 5 }) };
}
