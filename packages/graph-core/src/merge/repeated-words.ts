import { STATED_RULES } from "../model/reading.ts";
import { remember } from "../model/remember.ts";
import type { RelationFact } from "./claims.ts";

/** A sentence of so many words is no chance: where it stands twice, one was copied from the other. */
const LONG = 6;
/** Words that stand in so many notes come from a template, or are a footer. */
const MANY_NOTES = 4;
/** The same for a heading, of however many words. */
const MANY_HEADINGS = 5;

/** Remembered, as hundreds of copies of a note have the same headings, and a new text has to be hashed again. */
const asHeading = remember((quote) => `# ${quote}`);

const isHeading = (rule: string): boolean => rule.startsWith("heading");

/** Whether words are a whole sentence, so that none of their repetitions says anything anew. */
export function isLong(quote: string): boolean {
  let words = 1;
  for (let at = quote.indexOf(" "); at >= 0; at = quote.indexOf(" ", at + 1)) if (++words >= LONG) return true;
  return false;
}

/** What counts repetitions of the words behind a fact; `undefined` where they may be the same by chance, or are a field's. */
function wordsOf(rule: string, quote: string): string | undefined {
  if (STATED_RULES.has(rule)) return undefined;
  if (isHeading(rule)) return asHeading(quote);
  return isLong(quote) ? quote : undefined;
}

/**
 * In how many notes the words behind relations stand letter for letter. What a template says of whatever it is filled in for
 * ("Follow us for news" under each title) is said of none of them.
 */
export class RepeatedWords {
  readonly #notes = new Map<string, number>();
  /** By {@link hashOf}: how many words of templates have it. */
  readonly #templates = new Uint16Array(HASHES);

  /**
   * Counts what a note says now in place of what it said before.
   * @returns words of which more or fewer notes have some, where they are or were those of a template. Cost: linear in both.
   */
  replace(before: Iterable<WordedFact>, after: Iterable<WordedFact>): Set<string> {
    const [gone, come] = [distinct(before), distinct(after)];
    const moved = new Set<string>();
    for (const words of gone) if (!come.has(words)) this.#add(words, -1, moved);
    for (const words of come) if (!gone.has(words)) this.#add(words, 1, moved);
    return moved;
  }

  /** Whether words of a template may have a {@link hashOf}. */
  mayBeTemplate(hash: number): boolean {
    return this.#templates[hash]! > 0;
  }

  /**
   * Facts between two concepts without those that a template says: its words stand in many notes, and in fewer than half of them
   * say it of these two. @param suspects those of the facts of which {@link mayBeTemplate}. Cost: linear in these, where it says none.
   */
  withoutTemplates(facts: RelationFact[], suspects: readonly RelationFact[] = facts): RelationFact[] {
    const notes = new Map<string, Set<string>>();
    for (const { note, reading } of suspects) {
      const words = this.#templateOf(reading);
      if (words === undefined) continue;
      const known = notes.get(words);
      if (known === undefined) notes.set(words, new Set([note]));
      else known.add(note);
    }
    if (notes.size === 0) return facts;
    const said = new Set<RelationFact>();
    for (const fact of suspects) {
      const words = this.#templateOf(fact.reading);
      if (words !== undefined && 2 * notes.get(words)!.size < this.#notes.get(words)!) said.add(fact);
    }
    return said.size === 0 ? facts : facts.filter((fact) => !said.has(fact));
  }

  /** The words behind a fact where a template may have them. */
  #templateOf({ rule, quote }: WordedFact): string | undefined {
    const words = wordsOf(rule, quote);
    return words !== undefined && (this.#notes.get(words) ?? 0) >= leastOf(words) ? words : undefined;
  }

  #add(words: string, by: 1 | -1, moved: Set<string>): void {
    const before = this.#notes.get(words) ?? 0;
    const after = before + by;
    if (after === 0) this.#notes.delete(words);
    else this.#notes.set(words, after);
    const least = leastOf(words);
    if (Math.max(before, after) < least) return;
    moved.add(words);
    const change = Number(after >= least) - Number(before >= least);
    if (change !== 0) this.#templates[hashOf(words)]! += change;
  }
}

/** What of a fact is asked here. */
export type WordedFact = Pick<RelationFact["reading"], "rule" | "quote">;

/** What {@link RepeatedWords} calls the words behind a fact, where it counts them. */
export function wordsBehind({ rule, quote }: WordedFact): string {
  return isHeading(rule) ? asHeading(quote) : quote;
}

const leastOf = (words: string): number => (words.startsWith("# ") ? MANY_HEADINGS : MANY_NOTES);

function distinct(facts: Iterable<WordedFact>): Set<string> {
  const found = new Set<string>();
  for (const { rule, quote } of facts) {
    const words = wordsOf(rule, quote);
    if (words !== undefined) found.add(words);
  }
  return found;
}

/** One more than the largest {@link hashOf}. */
export const HASHES = 1 << 16;

/** 1 to 65,535: two bytes a row. FNV-1a, its upper bits folded into the lower ones. */
export function hashOf(words: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) mixed = Math.imul(mixed ^ words.charCodeAt(at), 0x01000193);
  return (mixed ^ (mixed >>> 16)) & (HASHES - 1) || 1;
}
