import type { ConceptMention } from "../model/concept.ts";
import { nameKey } from "../model/names.ts";
import type { ConceptReading, NoteReading, RelationReading } from "../model/reading.ts";
import { unclipped } from "../model/clipped.ts";
import { headingTopics } from "./section-topics.ts";

/** Another name that a note shows for one of its concepts, and where. */
export interface NamedSo {
  name: string;
  rule: string;
  line: number;
  quote: string;
}

/** One note's reading of one key: what of it counts for the concept, and no more. */
export interface KeyUse {
  key: string;
  note: string;
  label: string;
  role: ConceptReading["role"];
  weight: number;
  score: number;
  /** The note's own words that say what it is. */
  definition: string | undefined;
  /** Other names that the note shows. */
  aliases: readonly NamedSo[];
  /** Key of the concept that the note takes it for, by likeness alone. */
  alike: string | undefined;
  /** The note as a whole is about it. */
  about: boolean;
  /** A concept note that Cairn wrote is about it: no other such note is about the same. */
  written: boolean;
  tags: readonly string[];
  /** Line at which the note starts to explain it. */
  line: number;
  /** The places where the note names it, in order, each once. */
  mentions: ConceptMention[];
}

/** "`alias` is another name of `owner`", and who says so. Both are keys and differ. */
export interface AliasClaim {
  owner: string;
  alias: string;
  /** The alias as it is written. */
  name: string;
  rule: string;
  /** Who claims it: a note's path; "" for what the vault as a whole shows. */
  note: string;
  line: number;
  quote: string;
}

/** A relation between two keys, as one note states it. */
export interface RelationFact {
  from: string;
  to: string;
  note: string;
  reading: Pick<RelationReading, "type" | "label" | "confidence" | "rule" | "span" | "quote">;
  /** Its number, where a table holds it. */
  row?: number;
}

/** Readings of changed notes by path, `undefined` for one that is gone; each is made anew whenever they are gone through. */
export interface ReadingChanges extends Iterable<[note: string, reading: NoteReading | undefined]> {
  keys(): Iterable<string>;
}

/** So sure a note's concept must be, and so often named, for a heading to be about it that says more. */
const TOLD_SCORE = 0.7;
const TOLD_TIMES = 3;

const SMALL_WORD =
  "of|the|an?|to|in|into|on|for|from|with|without|by|and|or|as|at|vs|is|are|was|were|how|why|what|do|does|its|their|your|our";
const BEFORE = new RegExp(String.raw`(?:^|[^\p{L}\p{N}\s'’-]\s*|(?:^|\s)(?:${SMALL_WORD})\s)$`, "u");
const BEHIND = new RegExp(String.raw`^(?:e?s)?(?:$|\s*[^\p{L}\p{N}\s'’-]|\s(?:${SMALL_WORD})(?:\s|$))`, "u");

/** What one note claims, in terms of keys: nothing here depends on any other note. */
export interface NoteClaims {
  note: string;
  uses: KeyUse[];
  aliases: AliasClaim[];
  relations: RelationFact[];
}

/**
 * The key under which a concept reading meets those of other notes. Today this is its name alone. Should two notes of
 * one title in different folders ever be two topics, this is the place to tell them apart (`key` + a sense mark, such
 * as the folder): everything behind it treats keys as opaque.
 */
export function senseKey(_reading: NoteReading, concept: ConceptReading): string {
  return concept.key;
}

/** What a note claims. Cost: its concepts, aliases and relations. */
export function noteClaims(reading: NoteReading): NoteClaims {
  const { note, tags } = reading;
  const keys = reading.concepts.map((concept) => senseKey(reading, concept));
  const lines = homeLines(reading);
  const claims: NoteClaims = { note, uses: [], aliases: [], relations: [] };
  for (const [index, concept] of reading.concepts.entries()) {
    const key = keys[index]!;
    if (key === "") continue;
    const about = index === reading.subject || concept.role === "title";
    const alike = concept.alikeTo === undefined ? undefined : keys[concept.alikeTo];
    claims.uses.push({
      key,
      note,
      label: concept.label,
      role: roleOf(reading, concept),
      weight: concept.weight,
      score: concept.score,
      definition: concept.definition?.text,
      aliases: namesOf(concept),
      alike: alike || undefined,
      about,
      written: index === reading.subject && reading.asWritten === true,
      tags,
      line: lines[index]!,
      mentions: mentionsOf(note, concept),
    });
    const full = unclipped(key);
    if (full !== key)
      claims.aliases.push({
        owner: full,
        alias: key,
        name: "",
        rule: "spelling",
        note,
        line: lines[index]!,
        quote: "",
      });
    for (const { name, rule, span, quote } of concept.aliases) {
      const alias = nameKey(name);
      if (alias === "" || alias === key) continue;
      const turned = isTurned(key, alias, rule);
      // Written out: properties of a spread stand in a list of their own.
      claims.aliases.push({
        owner: turned ? alias : key,
        alias: turned ? key : alias,
        name,
        rule,
        note,
        line: span.start.line,
        quote,
      });
    }
  }
  for (const relation of reading.relations) {
    const from = keys[relation.source];
    const to = keys[relation.target];
    if (!from || !to) continue;
    claims.relations.push({ from, to, note, reading: relation });
  }
  return claims;
}

function mentionsOf(note: string, { mentions }: ConceptReading): ConceptMention[] {
  return inPlace(mentions.map(({ line, column, start, end }) => ({ note, line, column, start, end })));
}

const NO_NAMES: readonly NamedSo[] = [];

function namesOf({ aliases }: ConceptReading): readonly NamedSo[] {
  if (aliases.length === 0) return NO_NAMES;
  return aliases.map(({ name, rule, span, quote }) => ({ name, rule, line: span.start.line, quote }));
}

/** Sorts mentions of one note by place and leaves out those that stand there twice. */
export function inPlace(mentions: ConceptMention[]): ConceptMention[] {
  mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  const isAgain = ({ start, end }: ConceptMention, i: number) =>
    start === mentions[i - 1]?.start && end === mentions[i - 1]?.end;
  return mentions.some(isAgain) ? mentions.filter((mention, i) => !isAgain(mention, i)) : mentions;
}

/** An acronym is the alias and its expansion the owner, whichever the note took as the main name. */
function isTurned(key: string, alias: string, rule: string): boolean {
  return rule === "acronym" && !key.includes(" ") && (alias.includes(" ") || key.length < alias.length);
}

/** A heading's part is what the section is about, where the note speaks of it again: `The era of the French Revolution`. */
function roleOf({ sections }: NoteReading, { role, score, mentions, label }: ConceptReading): ConceptReading["role"] {
  if (role !== "named" || score < TOLD_SCORE || mentions.length < TOLD_TIMES) return role;
  let seen = -1;
  for (const { line, section } of mentions) {
    if (section === seen) continue;
    seen = section;
    const within = sections[section];
    if (within?.line === line && within.level > 0 && standsWhole(within.heading, label)) return "heading";
  }
  return role;
}

/** Whether a heading has a name between its ends, signs and small words: "neural network" is none of "Recurrent neural networks". */
function standsWhole(heading: string, label: string): boolean {
  const [text, name] = [heading.toLowerCase(), label.toLowerCase()];
  const at = text.indexOf(name);
  if (at < 0) return false;
  return BEFORE.test(text.slice(0, at)) && BEHIND.test(text.slice(at + name.length));
}

function homeLines(reading: NoteReading): number[] {
  const lines = reading.concepts.map(({ mentions, definition }, index) =>
    index === reading.subject ? 1 : (definition?.span.start.line ?? mentions[0]?.line ?? 1),
  );
  const seen = new Set([reading.subject]);
  for (const [section, concept] of headingTopics(reading).entries()) {
    if (concept < 0 || seen.has(concept)) continue;
    seen.add(concept);
    lines[concept] = reading.sections[section]!.line;
  }
  return lines;
}
