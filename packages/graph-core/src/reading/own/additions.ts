import { nameKey } from "../../model/names.ts";
import type { NoteWarning, ParsedNote } from "../../model/note.ts";
import type { ConceptReading, Mention, NoteReading, RelationReading } from "../../model/reading.ts";
import { type AnyRelationType, closedType, isRelationType } from "../../model/relation.ts";
import { scanMentions } from "../mention-scan.ts";
import { plainName } from "../plain-name.ts";
import { quoted } from "../quoted.ts";
import { lineColumn, sectionFinder } from "../sections.ts";

/** A relation that was found besides, with the offsets in the note of the words that say it. */
export interface FoundRelation {
  source: string;
  target: string;
  type: string;
  label: string | undefined;
  confidence: number;
  start: number;
  end: number;
  /** The words must name one of the two. */
  named?: boolean;
}

/** A concept that was found besides, with the offsets in the note of the words that speak of it. */
export interface FoundConcept {
  concept: string;
  confidence: number;
  definition: string | undefined;
  start: number;
  end: number;
}

/** Nothing is surer than this. */
const SUREST = 0.99;
/** Warnings of one finder about one note. */
const MOST_WARNINGS = 20;

/** What rules and models of your own add to a reading: checked against the note, what it does not bear out is refused. */
export class Additions {
  readonly #note: ParsedNote;
  readonly #reading: NoteReading;
  readonly #concepts: ConceptReading[];
  readonly #byKey = new Map<string, number>();
  readonly #relations: RelationReading[] = [];
  readonly #warnings: NoteWarning[] = [];
  readonly #refused = new Map<string, number>();
  readonly #seen = new Set<string>();
  #known: ReadonlyMap<string, readonly Mention[]> = new Map();

  constructor(note: ParsedNote, reading: NoteReading) {
    this.#note = note;
    this.#reading = reading;
    this.#concepts = [...reading.concepts];
    for (const [at, { key, alikeTo }] of reading.concepts.entries()) this.#byKey.set(key, alikeTo ?? at);
    for (const [at, { aliases }] of reading.concepts.entries())
      for (const { name } of aliases) if (!this.#byKey.has(nameKey(name))) this.#byKey.set(nameKey(name), at);
  }

  /** Looks names up in the note that it may not speak of yet: once for all, since that is a pass over the text. */
  look(names: Iterable<string>): void {
    const keys = new Map<string, string>();
    for (const name of names) {
      const key = nameKey(plainName(name));
      if (key !== "" && !this.#byKey.has(key)) keys.set(key, key);
    }
    if (keys.size === 0) return;
    const sectionAt = sectionFinder(this.#reading.sections);
    const found = scanMentions(this.#note, keys);
    this.#known = new Map(
      [...found].map(([key, places]) => [
        key,
        places.map((place) => ({ ...place, ...lineColumn(this.#note, place.start), section: sectionAt(place.start) })),
      ]),
    );
  }

  concept(found: FoundConcept, rule: string): void {
    const { concept: name, confidence, definition, start, end } = found;
    const what = `the concept ${shown(name)}`;
    if (!this.#isSure(confidence, what, rule, start)) return;
    const at = this.#place(name);
    if (at === undefined) return this.refuse(rule, what, "the note does not name it", start);
    this.#raise(at, confidence, "named");
    const words = definition?.trim() ?? "";
    if (words === "" || this.#concepts[at]!.definition) return;
    const place = this.#note.text.slice(start, end).indexOf(words);
    if (place < 0) return this.refuse(rule, `a definition of ${shown(name)}`, "its words are not in the note", start);
    const { span } = quoted(this.#note, start + place, start + place + words.length);
    this.#concepts[at] = { ...this.#concepts[at]!, definition: { text: words, span } };
    this.#raise(at, confidence, "defined");
  }

  relation(found: FoundRelation, rule: string): void {
    const { source, target, type, label, confidence, start, end } = found;
    const what = `${shown(source)} ${shown(type)} ${shown(target)}`;
    if (!isRelationType(type)) return this.refuse(rule, what, "there is no such type of relation", start);
    if (!this.#isSure(confidence, what, rule, start)) return;
    if (!(start >= 0 && end > start && end <= this.#note.text.length))
      return this.refuse(rule, what, "its words are not in the note", start);
    const known = this.#concepts.length;
    const [from, to] = [this.#place(source), this.#place(target)];
    const refuse = (why: string): void => {
      // Nor is a concept made of what it speaks of.
      for (const { key } of this.#concepts.splice(known)) this.#byKey.delete(key);
      this.refuse(rule, what, why, start);
    };
    if (from === undefined || to === undefined)
      return refuse(`the note does not name ${shown(from === undefined ? source : target)}`);
    if (from === to) return refuse("both are one concept");
    if (found.named && ![from, to].some((at) => this.#isNamedIn(at, start, end)))
      return refuse("its words name neither of the two");
    const key = [from, to, type, rule, start, end].join(" ");
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    for (const at of [from, to]) this.#raise(at, confidence, "named");
    this.#relations.push({
      source: from,
      target: to,
      type,
      label: plainName(label?.trim() ?? "") || wordsOf(type),
      confidence: rounded(Math.min(confidence, SUREST)),
      rule,
      ...quoted(this.#note, start, end),
    });
  }

  /** Leaves something out, with a warning. */
  refuse(rule: string, what: string, why: string, offset: number): void {
    const count = (this.#refused.get(rule) ?? 0) + 1;
    this.#refused.set(rule, count);
    if (count > MOST_WARNINGS) return;
    this.warn("candidate-refused", `"${rule}" found ${what}, which was left out: ${why}.`, offset);
  }

  warn(code: string, message: string, offset = 0): void {
    const at = Math.min(Math.max(0, Number.isFinite(offset) ? offset : 0), this.#note.text.length);
    this.#warnings.push({ note: this.#note.path, line: lineColumn(this.#note, at).line, code, message });
  }

  /** The reading with all that was added; the one that was given is left as it is. */
  applied(): NoteReading {
    for (const [rule, count] of this.#refused)
      if (count > MOST_WARNINGS)
        this.warn("candidate-refused", `"${rule}" found ${count - MOST_WARNINGS} more things that were left out.`);
    return {
      ...this.#reading,
      concepts: this.#concepts,
      relations: [...this.#reading.relations, ...this.#relations],
      warnings: [...this.#reading.warnings, ...this.#warnings],
    };
  }

  /** Index of the concept that a name means; made where the note names it. */
  #place(name: string): number | undefined {
    const label = plainName(name).replace(/\s+/g, " ").trim();
    const key = nameKey(label);
    const at = this.#byKey.get(key);
    if (at !== undefined) return at;
    const mentions = this.#known.get(key);
    if (mentions === undefined) return undefined;
    this.#byKey.set(key, this.#concepts.length);
    const made: ConceptReading = {
      key,
      label,
      aliases: [],
      mentions: [...mentions],
      score: 0,
      weight: 0,
      role: "named",
    };
    return this.#concepts.push(made) - 1;
  }

  #raise(at: number, confidence: number, role: "defined" | "named"): void {
    const concept = this.#concepts[at]!;
    this.#concepts[at] = {
      ...concept,
      score: rounded(Math.max(concept.score, Math.min(confidence, SUREST))),
      role: concept.role === "named" ? role : concept.role,
    };
  }

  #isNamedIn(at: number, start: number, end: number): boolean {
    return this.#concepts[at]!.mentions.some((mention) => mention.start >= start && mention.end <= end);
  }

  #isSure(confidence: number, what: string, rule: string, start: number): boolean {
    if (confidence > 0 && confidence <= 1) return true;
    this.refuse(rule, what, "its confidence is no number above 0, up to 1", start);
    return false;
  }
}

/** `part-of` as `part of`, `contrasts-with/refutes` as `refutes`. */
function wordsOf(type: AnyRelationType): string {
  return (type.slice(closedType(type).length + 1) || type).replaceAll("-", " ");
}

const rounded = (x: number): number => Math.round(x * 1000) / 1000;

/** What someone else wrote, as a message may show it. */
function shown(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return JSON.stringify(plain.length > 60 ? `${plain.slice(0, 60)}…` : plain);
}
