import { type ReadingChanges, senseKey } from "../merge/claims.ts";
import { equalData } from "../merge/equal.ts";
import { NameTable } from "../merge/ties/name-table.ts";
import { type PackedNumbers, packNumbers, unpackNumbers } from "../merge/ties/packed-numbers.ts";
import type { Steps } from "../merge/steps.ts";
import type { MergeDelta } from "../merge/vault-merge.ts";
import type { PrerequisiteRulings, RuledPrerequisite } from "../corrections/prerequisite-rulings.ts";
import type { Concept } from "../model/concept.ts";
import type { Changes } from "../model/diff.ts";
import type { LinkReading, NoteReading } from "../model/reading.ts";
import type { Prerequisite, Relation } from "../model/relation.ts";
import { Candidates } from "./candidates.ts";
import { FactBook } from "./facts/fact-book.ts";
import { HeldPrerequisites, type PrerequisiteNumber } from "./held-prerequisites.ts";
import { courseOrder } from "./features.ts";
import { selectRequirements, type Weighed } from "./select.ts";
import { linkSignals } from "./link-signals.ts";
import { isNamedAlike, type NoteProfile, noteProfile } from "./note-profile.ts";
import type { NoteWords } from "./note-words.ts";
import type { Pair } from "./pair.ts";
import { gatherFacts, isStated } from "./pair-facts.ts";
import { EndTable, pairEnd } from "./pair-end.ts";
import { DirtyPairs, inOrder } from "./pair-maps.ts";
import { lineAt, positionIn } from "./places.ts";
import type { SignalFact } from "./signal-fact.ts";
import { isTitledBeyond, OwnNotes } from "./own-notes.ts";
import { byRequired, type Chosen, Standing, type StandingPrerequisites } from "./standing.ts";
import { noteSignals } from "./signals/note-signals.ts";
import { TitleBook } from "./title-book.ts";
import { giveReasons, weighPair } from "./weigh.ts";
import { Rewording } from "./rewording.ts";
import { proseOf } from "./words.ts";

/** "Does not train", "has no": what one thing does not do with another is no reason to learn the other first. */
const DENIED = /\b(?:not|no|never|cannot|nicht|nie|kein\w*|não|nunca|ne|pas|jamais)\b/i;

/** So many pairs are weighed in a step. */
const PAIRS_AT_ONCE = 100;

export interface PrerequisiteIndexOptions {
  /** Id of the concept that a key names. */
  idOf: (key: string) => string | undefined;
  /** Numbers of keys, which the merge uses, too. */
  names: NameTable;
  /** Numbers of the ids of concepts, which the merge uses, too. */
  ids: NameTable;
  /** A note as it stands. */
  noteOf: (note: string) => { reading: NoteReading; text: string } | undefined;
  /** Key of the concept that a link in a note leads to, "" for none. */
  linkKey: (link: LinkReading, from: string) => string;
  /** Whether a note has any links. */
  hasLinks: (note: string) => boolean;
  /** Relations between two concepts, by their ids, ordered by id. */
  relationsBetween: (one: string, other: string) => readonly Relation[];
  /** Concepts that have relations with one and are meant, some of them several times. */
  relatedTo: (id: string, isMeant: (partner: string) => boolean) => Iterable<string>;
  /** The author's corrections. */
  rulings: PrerequisiteRulings;
}

/**
 * What must be understood first, kept up to date: pairs of concepts are weighed again when their notes, relations, names or
 * breadth change, and cycles are looked for only in what can be reached from there. Equals a rebuild.
 */
export class PrerequisiteIndex {
  readonly #options: PrerequisiteIndexOptions;
  /** Numbers of the facts of each note that depend on it alone, and of those of its links, see {@link packNumbers}. */
  readonly #signals = new Map<string, PackedNumbers>();
  readonly #links = new Map<string, PackedNumbers>();
  /** Texts of the notes as their facts were found in them. */
  readonly #texts = new Map<string, string>();
  /** Numbers of the stems of all notes' words. */
  readonly #stems = new NameTable();
  readonly #titles: TitleBook;
  readonly #own = new OwnNotes((note) => this.#titles.profile(note));
  readonly #facts: FactBook;
  readonly #ends: EndTable;
  readonly #candidates: Candidates;
  readonly #held: HeldPrerequisites;
  readonly #order: Standing;
  readonly #rewording = new Rewording();

  constructor(options: PrerequisiteIndexOptions) {
    this.#options = options;
    this.#facts = new FactBook(options.idOf, options.names, options.ids);
    this.#ends = new EndTable(options.ids);
    this.#candidates = new Candidates(options.ids);
    this.#held = new HeldPrerequisites(options.ids);
    this.#order = new Standing(this.#held, options.ids);
    this.#titles = new TitleBook(this.#facts, this.#stems, (note, offset) => {
      const held = options.noteOf(note)!;
      return positionIn(held.reading, held.text, offset);
    });
  }

  /** What stands of all that was chosen. */
  get standing(): StandingPrerequisites {
    return this.#order;
  }

  /** All pairs that have anything between them, as the model sees them: for learning its weights. */
  *pairs(): Iterable<Pair> {
    const seen = new DirtyPairs();
    for (const one of this.#ends.ids()) {
      this.#addPairsOf(one, seen);
    }
    for (const [one, other] of seen.pairs()) {
      const pair = this.#pair(one, other);
      if (pair !== undefined) yield pair;
    }
  }

  /** Follows a batch that the merge has taken in. */
  *steps(changes: ReadingChanges, delta: MergeDelta): Steps<Changes<Prerequisite>> {
    const subjects = yield* this.#takeNotes(changes.keys());
    yield;
    for (const note of delta.relinked) {
      const held = this.#options.hasLinks(note) ? this.#options.noteOf(note) : undefined;
      const facts = held && linkSignals(held.reading, held.text, (link) => this.#options.linkKey(link, note));
      this.#replace(this.#links, note, facts);
      yield;
    }
    this.#followLines(changes.keys());
    yield;
    const dirty = new DirtyPairs();
    this.#facts.bind(delta.movedKeys, dirty);
    yield;
    for (const { one, other } of this.#options.rulings.bind(delta.movedKeys)) dirty.add(one, other);
    const alike = new DirtyPairs();
    const owners = this.#takeOwnNotes(this.#own.update(subjects, delta.movedKeys, this.#options.idOf), dirty, alike);
    yield;
    this.#takeRelations(delta.relations, dirty);
    yield;
    this.#takeConcepts(delta.concepts, dirty);
    yield;
    const concepts = new Set<string>();
    let weighed = 0;
    for (const [one, other] of chained(dirty.pairs(), alike.pairs())) {
      if (++weighed % PAIRS_AT_ONCE === 0) yield;
      this.#weigh(one, other, concepts, dirty.has(one, other));
      // A pair's setting may change and its strength stay.
      if (owners.has(one) || owners.has(other)) concepts.add(one).add(other);
    }
    const told = new Set<string>();
    for (const id of concepts) {
      if (this.#select(id, dirty)) told.add(id);
      yield;
    }
    this.#order.breakCycles(told);
    yield;
    const result = this.#order.tell(told);
    this.#held.forget();
    return result;
  }

  /** @returns the key of what each note is about now. */
  *#takeNotes(notes: Iterable<string>): Steps<Map<string, string | undefined>> {
    const profiles = new Map<string, NoteProfile | undefined>();
    const subjects = new Map<string, string | undefined>();
    for (const note of notes) {
      const held = this.#options.noteOf(note);
      const prose = held && proseOf(held.text);
      const profile = held && noteProfile(held.reading, prose!.said, this.#stems);
      this.#replace(this.#signals, note, held && noteSignals(held.reading, held.text, prose));
      profiles.set(note, profile);
      subjects.set(note, profile?.subject);
      yield;
    }
    // Titles are looked for in all texts at once.
    this.#titles.update(profiles);
    return subjects;
  }

  #replace(store: Map<string, PackedNumbers>, note: string, facts: SignalFact[] = []): void {
    const now = this.#facts.replace(unpackNumbers(store.get(note)), facts);
    if (now.length === 0) store.delete(note);
    // Ordered, they take few bytes.
    else store.set(note, packNumbers(now.sort()));
  }

  /** A fact may stay as it was while the words around it, which are its quote, are others now. */
  #followLines(notes: Iterable<string>): void {
    for (const note of notes) {
      const before = this.#texts.get(note);
      const after = this.#options.noteOf(note)?.text;
      if (after === undefined) this.#texts.delete(note);
      else this.#texts.set(note, after);
      if (before === undefined || after === undefined || before === after) continue;
      for (const store of [this.#signals, this.#links])
        this.#facts.touchReworded(unpackNumbers(store.get(note)), before, after);
      this.#facts.touchReworded(this.#titles.factsOf(note), before, after);
    }
  }

  /**
   * Finds the own notes of concepts again. Its title, and whether there is one, count in all pairs of the concept: these are dirty.
   * Its words and its path count in each pair with another concept that has such a note, and only for how much they are `alike`, if that
   * changed; which note it is counts besides where that note or the one before it has evidence, as evidence in the own note comes first.
   * @returns the concepts that now have one and had none, or the other way round.
   */
  #takeOwnNotes(touched: Iterable<string>, dirty: DirtyPairs, alike: DirtyPairs): Set<string> {
    const reworded: { id: string; before: NoteProfile; after: NoteProfile }[] = [];
    const owners = new Set<string>();
    const chosen = new Set<string>();
    for (const id of touched) {
      const before = this.#own.choose(id);
      const after = this.#own.noteOf(id);
      if (before === after) continue;
      chosen.add(id);
      const isAlike = before?.asWritten === after?.asWritten;
      if (before !== undefined && after !== undefined && isAlike && isNamedAlike(before, after)) {
        reworded.push({ id, before, after });
        if (before.note === after.note) continue;
        for (const note of [before.note, after.note])
          for (const partner of this.#tiedIn(note, id)) dirty.add(id, partner);
      } else if (this.#ends.has(id)) this.#addPairsOf(id, dirty);
      if ((before === undefined) !== (after === undefined) || !isAlike) owners.add(id);
    }
    for (const { id, before, after } of reworded) {
      const isHub = before.note === after.note && this.#facts.degreeOf(id) > this.#own.chosen.size;
      // That few of all such notes make a difference to a hub is found faster than that they are tied to it.
      const others = function* (partners: Iterable<readonly [string, NoteProfile]>): Iterable<[string, NoteWords]> {
        for (const [partner, own] of partners) {
          if (partner === id) continue;
          const isInPlace = before.note === after.note || isSameCourse(before.note, after.note, own.note);
          // Where both are others now, it is not known any more how alike they were.
          if (chosen.has(partner) || !isInPlace) alike.add(id, partner);
          else yield [partner, own.text];
        }
      };
      const partners = others(isHub ? this.#own.chosen : this.#owningPartnersOf(id));
      for (const partner of this.#rewording.changed(before.text, after.text, partners)) alike.add(id, partner);
    }
    // Of what the author rules on, the words may depend on what the notes come to.
    for (const [one, other] of alike.pairs()) if (this.#options.rulings.has(one, other)) dirty.add(one, other);
    return owners;
  }

  /** Concepts to which a note ties one with words that can be quoted, some of them several times. Cost: what the note says. */
  *#tiedIn(note: string, id: string): Iterable<string> {
    const packed = [this.#signals.get(note), this.#links.get(note)];
    for (const facts of [...packed.map((numbers) => unpackNumbers(numbers)), this.#titles.factsOf(note)])
      yield* this.#facts.tiedBy(facts, id);
    const reading = this.#options.noteOf(note)?.reading;
    if (reading === undefined) return;
    const ids = reading.concepts.map((concept) => this.#options.idOf(senseKey(reading, concept)));
    for (const { source, target } of reading.relations) {
      const [one, other] = [ids[source], ids[target]];
      if (one === undefined || other === undefined || one === other) continue;
      if (one === id) yield other;
      else if (other === id) yield one;
    }
  }

  #addPairsOf(id: string, dirty: DirtyPairs): void {
    for (const partner of this.#partnersOf(id)) dirty.add(id, partner);
  }

  /** Concepts that anything ties to one and that are meant, some of them several times. A hub has thousands, of which few may be. */
  *#partnersOf(id: string, isMeant: (partner: string) => boolean = () => true): Iterable<string> {
    for (const partner of this.#facts.partnersOf(id)) if (isMeant(partner)) yield partner;
    for (const partner of this.#options.rulings.partnersOf(id)) if (isMeant(partner)) yield partner;
    yield* this.#options.relatedTo(id, isMeant);
  }

  /** Concepts with own notes that anything ties to one, each once. */
  #owningPartnersOf(id: string): Map<string, NoteProfile> {
    const { chosen } = this.#own;
    const found = new Map<string, NoteProfile>();
    for (const partner of this.#partnersOf(id, (each) => chosen.has(each))) found.set(partner, chosen.get(partner)!);
    return found;
  }

  #takeRelations({ added, updated, removed }: Changes<Relation>, dirty: DirtyPairs): void {
    for (const { source, target } of [...removed, ...added]) dirty.add(source, target);
    for (const [, { source, target }] of updated) dirty.add(source, target);
  }

  #takeConcepts(changes: Changes<Concept>, dirty: DirtyPairs): void {
    for (const { id } of changes.removed) this.#ends.delete(id);
    const take = (concept: Concept) => {
      const { id } = concept;
      const before = this.#ends.get(id);
      const end = pairEnd(concept);
      if (before?.equals(end) === true) return;
      this.#ends.set(end);
      // All that ties a new concept to others is new as well.
      if (before !== undefined) this.#addPairsOf(id, dirty);
    };
    for (const concept of changes.added) take(concept);
    for (const [, concept] of changes.updated) take(concept);
  }

  /** What became of the author's corrections of the prerequisite between two concepts. */
  outcomes(a: string, b: string): RuledPrerequisite["outcomes"] {
    const [one, other] = inOrder(a, b);
    return this.#ruled(one, other)?.outcomes ?? new Map();
  }

  /** What the notes say, and what the author makes of it; `undefined` where one of the two is no concept. */
  #ruled(one: string, other: string): RuledPrerequisite | undefined {
    const pair = this.#pair(one, other);
    if (pair === undefined) return undefined;
    const weighed = weighPair(pair);
    return this.#options.rulings.rule(pair.one, pair.other, weighed && this.#giveReasons(pair, weighed));
  }

  #giveReasons(pair: Pair, weighed: Weighed): Prerequisite {
    return giveReasons(pair, weighed, (note, offset) => lineAt(this.#options.noteOf(note)?.text ?? "", offset));
  }

  /**
   * @param concepts is given those for which to choose again
   * @param isDirty whether more than a strength may have changed
   */
  #weigh(one: string, other: string, concepts: Set<string>, isDirty: boolean): void {
    const pair = this.#pair(one, other);
    const isRuled = pair !== undefined && this.#options.rulings.has(one, other);
    const weighed = isRuled ? this.#ruled(one, other)?.prerequisite : pair && weighPair(pair);
    const before = this.#candidates.between(one, other);
    const isSame = before?.concept === weighed?.concept && before?.strength === weighed?.strength;
    if (!isSame) this.#candidates.set(one, other, weighed);
    if (isSame && !isDirty) return;
    if (before !== undefined) concepts.add(before.concept);
    if (weighed !== undefined) concepts.add(weighed.concept);
  }

  /** A candidate with its reasons. */
  #explain(weighed: Weighed): Prerequisite {
    const [one, other] = inOrder(weighed.concept, weighed.requires);
    if (this.#options.rulings.has(one, other)) return this.#ruled(one, other)!.prerequisite!;
    return this.#giveReasons(this.#pair(one, other)!, weighed);
  }

  #pair(one: string, other: string): Pair | undefined {
    const ends = [this.#ends.get(one), this.#ends.get(other)] as const;
    if (ends[0] === undefined || ends[1] === undefined) return undefined;
    const notes = [this.#own.noteOf(one), this.#own.noteOf(other)] as const;
    return {
      one: ends[0],
      other: ends[1],
      notes,
      ...gatherFacts(this.#facts, this.#facts.between(one, other), (note, forwards) =>
        this.#isOfOwnNote(note, notes[forwards ? 0 : 1]),
      ),
      relations: this.#options.relationsBetween(one, other).filter(({ label }) => !DENIED.test(label)),
    };
  }

  /** What "Types of machine learning" speaks of is not yet needed for machine learning itself. */
  #isOfOwnNote(note: string, own: NoteProfile | undefined): boolean {
    const holder = own && this.#titles.profile(note);
    return own === undefined || holder === undefined || !isTitledBeyond(holder, own);
  }

  /** @returns whether the choice changed */
  #select(concept: string, dirty: DirtyPairs): boolean {
    const held = this.#held;
    const before = byRequired(this.#order.chosenFor(concept), held);
    const candidates = this.#candidates.of(concept);
    const chosen = this.#own.noteOf(concept)?.asWritten
      ? candidates
      : selectRequirements(
          candidates,
          ({ requires }) => isStated(this.#facts, concept, requires),
          ({ requires }) => (this.#own.has(concept) && this.#own.has(requires) ? "notes" : "sections"),
          ({ requires }) => this.#ends.get(requires)!.explained,
        );
    const now: Chosen = chosen.map((weighed) => this.#choose(weighed, before.get(weighed.requires), dirty));
    const after = byRequired(now, held);
    let changed = false;
    for (const requires of new Set([...before.keys(), ...after.keys()])) {
      const [old, other] = [before.get(requires), after.get(requires)];
      if (old === other) continue;
      changed = true;
      if (old !== undefined && other === undefined) held.release(old);
    }
    if (changed) this.#order.choose(concept, now);
    return changed;
  }

  /** What was chosen before, where it says the same; the words of what only became more or less sure stay. */
  #choose(weighed: Weighed, old: PrerequisiteNumber | undefined, dirty: DirtyPairs): PrerequisiteNumber {
    if (old !== undefined && !dirty.has(weighed.concept, weighed.requires))
      return this.#held.strength(old) === weighed.strength ? old : this.#held.replace(old, weighed.strength);
    const now = this.#explain(weighed);
    if (old !== undefined) {
      if (equalData(this.#held.plain(old), now)) return old;
      this.#held.release(old);
    }
    const [concept, requires] = [this.#ends.get(now.concept)!.label, this.#ends.get(now.requires)!.label];
    return this.#held.hold(now, { concept, requires });
  }
}

/** Whether a note stands behind or before another in a course, or neither, as one does that it takes the place of. */
function isSameCourse(before: string, after: string, other: string): boolean {
  return courseOrder(before, other) === courseOrder(after, other);
}

function* chained<T>(...lists: Iterable<T>[]): Iterable<T> {
  for (const list of lists) yield* list;
}
