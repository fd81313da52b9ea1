import type { AliasEvidence, Concept, ConceptMention } from "../model/concept.ts";
import { conceptId, LONGEST_ID, nameKey } from "../model/names.ts";
import { ALIKE_RULE, MADE_RULES } from "../model/reading.ts";
import type { ConceptVerdict } from "../corrections/concept-rulings.ts";
import type { AliasClaim, KeyUse } from "./claims.ts";
import { MentionList, withMentions } from "./mention-list.ts";
import { compare } from "./order.ts";
import { firstLineOf } from "./use-book.ts";
import { UseTable } from "./use-table.ts";
import { isBefore, WitnessBook } from "./witness-book.ts";
import { abbreviates, isAcronym, isSlug, unslugs, WordingCount } from "./wording.ts";

/** How one note once puts it ("the whole gene", "a definition of genes"): no name that a reader of many notes should see. */
const PASSING: ReadonlySet<string> = new Set(["surface", ALIKE_RULE]);
/** In so few notes, each way to put it may be the one that somebody looks for. */
const FEW_NOTES = 2;

/** What the notes say of one concept, before ids and relations are known. */
export interface ConceptCore {
  label: string;
  slug: string;
  /** Noisy-or of the notes' scores. */
  score: number;
  weight: number;
  /** What its notes count by `namedBy`, beyond the one that counts most. */
  spread: number;
  aliases: string[];
  aliasEvidence: AliasEvidence[];
  definition: string | undefined;
  tags: string[];
  home: Concept["home"];
  explained: boolean;
  /** The author wants it to be no concept. */
  hidden: boolean;
}

/**
 * What all uses of a group's keys add up to. Everyday words have thousands of them, so it is kept up to date by difference:
 * counts are whole numbers, sums are taken anew over arrays of numbers in the order of the notes, and the mentions of a note
 * that says them as before stay as they are. Equals one made anew from the same uses.
 */
export class ConceptTally {
  readonly #table = new UseTable();
  readonly #wordings = new WordingCount();
  readonly #prominent = new WordingCount();
  readonly #said = new WitnessBook({ wholeNotes: true });
  /** What only its likeness speaks for: a name where a claim names it too. */
  readonly #alike = new WitnessBook({ wholeNotes: true });
  readonly #claimed = new WitnessBook({ wholeNotes: false });
  readonly #claimedNames = new WordingCount();
  /** Other names that the notes show, whatever the rule; and what they say that an acronym is short for, see {@link expansion}. */
  #shown: WordingCount | undefined;
  #expansions: WordingCount | undefined;

  /** How many uses there are. */
  get size(): number {
    return this.#table.size;
  }

  /** @param uses of all keys of the group. @param claims between them. Cost: n log n in both. */
  fill(uses: readonly KeyUse[], claims: Iterable<AliasClaim>): this {
    this.#table.fill(uses);
    for (const use of this.#table.uses) this.#count(use, 1);
    for (const claim of claims) this.#claim(claim, 1);
    return this;
  }

  /** Replaces the uses of some keys by a note. Cost: the note's uses, and moving up what stands behind them. */
  replace(note: string, keys: ReadonlySet<string>, uses: readonly KeyUse[]): void {
    const before = this.#table.of(note);
    const after = [...before.filter(({ key }) => !keys.has(key)), ...uses];
    for (const use of before) this.#count(use, -1);
    for (const use of after) this.#count(use, 1);
    this.#table.replace(note, after);
  }

  /** Claims that are taken back, and new ones. */
  takeClaims(gone: Iterable<AliasClaim>, come: Iterable<AliasClaim>): void {
    for (const claim of gone) this.#claim(claim, -1);
    for (const claim of come) this.#claim(claim, 1);
  }

  /**
   * What they add up to. @param ruled what the author says of the concept. @param claims all claims between the keys.
   * Cost: names and wordings, each once; a pass over the numbers where what was best is gone.
   */
  read(ruled: ConceptVerdict, claims: () => Iterable<AliasClaim>): ConceptCore {
    const table = this.#table;
    this.#renew(claims);
    // A new label leaves the id as it is, so that links and what a learner knows stay good.
    const ownLabel = this.#chooseLabel(claims, ruled.foreign);
    const label = ruled.label ?? ownLabel;
    const { best, defining, isExplained } = table.worthiest();
    const { aliases, aliasEvidence } = this.#otherNames(label, ruled.foreign);
    // Written out: properties of a spread stand in a list of their own.
    return {
      label,
      slug: slugOf(ownLabel),
      score: ruled.lifted === true && table.size > 0 ? 1 : isTemplateHead(table) ? 0 : table.score(),
      weight: table.weight(),
      spread: table.spread(),
      aliases,
      aliasEvidence,
      definition: defining?.definition,
      tags: orNone(table.tags()),
      home: best === undefined ? undefined : { note: best.note, line: best.line },
      explained: isExplained,
      hidden: ruled.hidden === true,
    };
  }

  /** All mentions, ordered by note and place; the same list as before where none changed. */
  mentions(): MentionList {
    return this.#table.mentions();
  }

  /** Gives back room that is left for more: for one that is kept. */
  trim(): this {
    this.#table.trim();
    return this;
  }

  #count(use: KeyUse, times: 1 | -1): void {
    const { note, label, role, alike, aliases } = use;
    if (alike === undefined) {
      this.#wordings.add(label, times);
      if (role !== "named") this.#prominent.add(label, times * weightOf(role));
    }
    const tell = (book: WitnessBook, witness: AliasEvidence) => (times > 0 ? book.add(witness) : book.remove(witness));
    tell(this.#said, labelWitness(use));
    for (const { name, rule, line: at, quote } of aliases) {
      tell(rule === ALIKE_RULE ? this.#alike : this.#said, { name, rule, note, line: at, quote });
      (this.#shown ??= new WordingCount()).add(name, times);
      if (rule === "acronym") (this.#expansions ??= new WordingCount()).add(expansion(label, name), times);
    }
  }

  #claim({ name, rule, note, line, quote }: AliasClaim, times: 1 | -1): void {
    this.#claimedNames.add(name, times);
    if (name === "") return;
    if (times > 0) this.#claimed.add({ name, rule, note, line, quote });
    else this.#claimed.remove({ name, rule, note, line, quote });
  }

  #renew(claims: () => Iterable<AliasClaim>): void {
    const table = this.#table;
    if (this.#said.isStale) this.#said.renew((names) => witnessesOf(table.uses, false, names));
    if (this.#alike.isStale) this.#alike.renew((names) => witnessesOf(table.uses, true, names));
    if (this.#claimed.isStale)
      this.#claimed.renew(() =>
        [...claims()].map(({ name, rule, note, line, quote }) => ({ name, rule, note, line, quote })),
      );
  }

  /**
   * The most frequent wording among titles (which count twice), headings and definitions (or of all, where there is none of these); ties: the
   * shorter one, then by code units. A full name wins over its acronym.
   */
  #chooseLabel(claims: () => Iterable<AliasClaim>, foreign: ReadonlySet<string> = new Set()): string {
    const table = this.#table;
    let [all, prominent] = [this.#wordings, this.#prominent];
    if (all.size === 0) {
      [all, prominent] = [new WordingCount(), new WordingCount()];
      for (const { label, role } of table.uses) {
        all.add(label);
        if (role !== "named") prominent.add(label, weightOf(role));
      }
    }
    const wordings = (prominent.size > 0 ? prominent : all).ranked();
    const first = wordings.find((wording) => !isAcronym(wording)) ?? wordings[0];
    const spelt = first !== undefined && isSlug(first) ? (wordings.find((one) => unslugs(one, first)) ?? first) : first;
    const label = spelt === undefined ? undefined : withCapitals(spelt, all);
    if (label === undefined) return [...claims()].map(({ name, owner }) => name || owner).sort(compare)[0] ?? "";
    if (!isAcronym(label)) return all.accented(label);
    const full = all.copy();
    const isFull = (name: string) => !isAcronym(name) && !(foreign.size > 0 && foreign.has(nameKey(name)));
    for (const [name, count] of this.#shown?.entries() ?? [])
      if (isFull(name) && abbreviates(label, name)) full.add(name, count);
    for (const [said, count] of this.#expansions?.entries() ?? []) {
      const name = said.slice(said.indexOf("\n") + 1);
      if (isFull(name) && !abbreviates(label, name)) full.add(name, count);
    }
    return full.ranked().find((name) => !isAcronym(name) && this.#expands(name, label)) ?? label;
  }

  #expands(name: string, acronym: string): boolean {
    if (abbreviates(acronym, name)) return true;
    const said = this.#expansions;
    return said !== undefined && (said.has(expansion(acronym, name)) || said.has(expansion(name, acronym)));
  }

  /** Of each wording only the best witness is of interest. */
  #otherNames(label: string, foreign: ReadonlySet<string> = new Set()): Pick<ConceptCore, "aliases" | "aliasEvidence"> {
    const best = new Map<string, AliasEvidence>();
    const ofLabel = ` of ${nameKey(label)}`;
    const isPassedOver = this.#table.noteCount > FEW_NOTES;
    const say = (witness: AliasEvidence) => {
      if (MADE_RULES.has(witness.rule) || (isPassedOver && PASSING.has(witness.rule))) return;
      // "The motion of planets" is what planets do, and no name of them.
      if (witness.rule === ALIKE_RULE && nameKey(witness.name).endsWith(ofLabel)) return;
      const known = best.get(witness.name);
      if (known === undefined || isBefore(witness, known)) best.set(witness.name, witness);
    };
    for (const witness of this.#claimed.all()) say(witness);
    for (const witness of this.#said.all()) say(witness);
    for (const witness of this.#alike.all()) if (this.#claimedNames.has(witness.name)) say(witness);
    const seen = new Set([label.toLowerCase()]);
    const aliasEvidence = [...best.values()]
      .sort((a, b) => compare(a.name, b.name))
      .filter(({ name }) => {
        const folded = name.trim().toLowerCase();
        if (folded === "" || seen.has(folded) || (foreign.size > 0 && foreign.has(nameKey(name)))) return false;
        return seen.add(folded);
      });
    return { aliases: orNone(aliasEvidence.map(({ name }) => name)), aliasEvidence: orNone(aliasEvidence) };
  }
}

/** An empty list is the same for all concepts. */
function orNone<T>(list: T[]): T[] {
  return list.length === 0 ? (NONE as T[]) : list;
}

const NONE: readonly unknown[] = Object.freeze([]);

/** A heading that so many notes have, and that none speaks of anywhere else, is their template's ("Key ideas"). */
const TEMPLATE_NOTES = 5;

/** Cost: the uses up to the first that is no heading; where all are, the uses. */
function isTemplateHead(table: UseTable): boolean {
  return table.noteCount >= TEMPLATE_NOTES && table.isHeadingOnly();
}

/** The concept as the graph has it. */
export function toConcept(
  id: string,
  core: Pick<ConceptCore, "label" | "aliases" | "aliasEvidence" | "definition" | "tags" | "home" | "explained">,
  weighed: number,
  said: readonly ConceptMention[] | MentionList,
): Concept {
  const { label, aliases, aliasEvidence, definition, tags, home, explained } = core;
  const isList = said instanceof MentionList;
  const concept: Concept = {
    id,
    label,
    aliases,
    ...(aliases.length > 0 && { aliasEvidence }),
    importance: weighed,
    ...(definition !== undefined && { definition }),
    mentions: isList ? [] : [...said],
    tags,
    ...(home !== undefined && { home }),
    explained,
  };
  return isList ? withMentions(concept, said) : concept;
}

/** How much a prominent wording counts. */
const weightOf = (role: KeyUse["role"]): number => (role === "title" ? 2 : 1);

/** A note's main name, or one that it gives in passing to what has another. */
function labelWitness(use: KeyUse): AliasEvidence {
  const { note, label, alike } = use;
  const rule = alike === undefined ? "label" : ALIKE_RULE;
  return { name: label, rule, note, line: firstLineOf(use), quote: label };
}

/** Those of some names. A hub has thousands, and few of its names are asked for. */
function* witnessesOf(uses: Iterable<KeyUse>, alike: boolean, names: ReadonlySet<string>): Generator<AliasEvidence> {
  for (const use of uses) {
    const { note, label, aliases } = use;
    if (!alike && names.has(label)) yield labelWitness(use);
    for (const { name, rule, line: at, quote } of aliases)
      if ((rule === ALIKE_RULE) === alike && names.has(name)) yield { name, rule, note, line: at, quote };
  }
}

/**
 * The id that a label asks for; a label without letters and digits gives its code points. Cut at {@link LONGEST_ID} characters:
 * what then meets another is told apart by a number.
 */
export function slugOf(label: string): string {
  const slug = conceptId(label);
  const id = slug === "" ? [...label].map((letter) => `u${letter.codePointAt(0)!.toString(16)}`).join("-") : slug;
  return id.length > LONGEST_ID ? id.slice(0, LONGEST_ID).replace(/[\ud800-\udbff-]$/, "") : id || "unnamed";
}

/** A name that some heading writes small, as a command, has the capitals with which most notes write it. */
function withCapitals(label: string, all: WordingCount): string {
  if (label !== label.toLowerCase()) return label;
  return all.ranked().find((wording) => wording.toLowerCase() === label) ?? label;
}

/** A label and another name of which one is short for the other, as the notes say. Labels stand in one line. */
function expansion(label: string, name: string): string {
  return `${label}\n${name}`;
}
