import { ConceptRulings } from "../corrections/concept-rulings.ts";
import { CORRECTION_RULE, CORRECTIONS_FILE } from "../corrections/correction.ts";
import type { Outcome } from "../corrections/relation-rulings.ts";
import { RENAMED_RULE, type RelationRuling, type Rulings } from "../corrections/rulings.ts";
import type { Concept } from "../model/concept.ts";
import type { Changes } from "../model/diff.ts";
import { ALIKE_RULE, type LinkReading } from "../model/reading.ts";
import type { Relation } from "../model/relation.ts";
import { changeOf } from "./change-of.ts";
import { ChangeSet } from "./changes.ts";
import { type AliasClaim, noteClaims, type ReadingChanges } from "./claims.ts";
import { ConceptBook } from "./concept-book.ts";
import { IdBook } from "./id-book.ts";
import { KeyBook } from "./key-book.ts";
import type { KeyGroup } from "./key-group.ts";
import { LINK_SAID } from "./link-claims.ts";
import { type LinkedNote, linkedNote, LinkIndex } from "./link-index.ts";
import type { NoteFace } from "./note-names.ts";
import { sameConcept } from "./mention-list.ts";
import { MergedGraph } from "./merged-graph.ts";
import { RelationBook } from "./relation-book.ts";
import { type Drafts, RelationDrafts } from "./relation-drafts.ts";
import type { MergeSettings } from "./settings.ts";
import type { Steps } from "./steps.ts";
import { NameMap } from "./ties/name-map.ts";
import { NameTable } from "./ties/name-table.ts";
import { ToldRelations } from "./told-relations.ts";
import { VendorNames } from "./vendor-names.ts";

/** Of two that are no concepts both. */
const NO_DRAFTS: Drafts = { list: [], isRuled: false };

/** So many concepts or pairs are looked at in a step. */
const AT_ONCE = 100;

/** What a batch of changed notes did to concepts and relations. */
export interface MergeDelta {
  concepts: Changes<Concept>;
  relations: Changes<Relation>;
  /** Keys that now name another concept than before, or none. */
  movedKeys: string[];
  /** Notes whose links may lead elsewhere than before. */
  relinked: ReadonlySet<string>;
}

/**
 * Merges readings into concepts and relations, and keeps the result up to date: each batch costs as much as the concepts
 * that its notes speak of. The result depends on the set of readings alone, never on the order in which they came.
 */
export class VaultMerge {
  readonly #settings: MergeSettings;
  /** By note. */
  readonly #aliases = new Map<string, readonly AliasClaim[]>();
  readonly #links = new LinkIndex();
  readonly #vendors: VendorNames;
  /** Numbers of keys, and of the ids of concepts. */
  readonly names = new NameTable();
  readonly idNumbers = new NameTable();
  readonly #facts = new RelationBook((key) => this.#keys.groupOf(key), this.names);
  readonly #told: ToldRelations;
  /** What the notes come to, as it was last told of. */
  readonly graph: MergedGraph;
  readonly #drafts: RelationDrafts;
  readonly #keys: KeyBook;
  readonly #ids = new IdBook<KeyGroup>(this.idNumbers);
  readonly #concepts: ConceptBook;
  /** Groups that have another id than was told last, with it. */
  #renamed = new Map<KeyGroup, string | undefined>();
  /** Groups by the ids of their concepts. */
  readonly #byId: NameMap<KeyGroup>;
  readonly #rulings = new ConceptRulings();

  constructor(settings: MergeSettings) {
    this.#settings = settings;
    this.#vendors = new VendorNames(this.names);
    this.#byId = new NameMap(this.idNumbers);
    this.#told = new ToldRelations({
      factAt: (row) => this.#facts.said(row),
      evidenceAt: (row) => this.#facts.evidence(row),
      outlineAt: (row) => this.#facts.outline(row),
      maxConfidence: settings.maxConfidence,
    });
    this.graph = new MergedGraph({
      byId: this.#byId,
      told: this.#told,
      partnersOf: (group) => this.#facts.partnersOf(group),
      tiedTo: (group) => this.#facts.tiedTo(group),
      conceptOf: (group) => this.#concepts.told(group)!,
    });
    this.#keys = new KeyBook({
      names: this.names,
      dominance: settings.ambiguityDominance,
      beforeChange: (group) => this.#concepts.remember(group),
      isDoubtful: ({ rule }) => rule === RENAMED_RULE || rule === ALIKE_RULE || rule === LINK_SAID,
      admits: (claim) => {
        const { rule, owner, alias } = claim;
        if (rule === RENAMED_RULE) return this.#isNewName(claim);
        // Those of two concept notes were two concepts when they were written.
        if (rule !== CORRECTION_RULE && this.#keys.isWritten(owner) && this.#keys.isWritten(alias)) return false;
        if (rule === ALIKE_RULE) return this.#keys.isOnlyAlike(alias, owner);
        return rule !== LINK_SAID || (!this.#keys.isExplained(alias) && !this.#facts.ties(owner, alias));
      },
    });
    this.#concepts = new ConceptBook(this.#keys, this.#rulings, settings);
    this.#drafts = new RelationDrafts(this.#facts, (key) => this.#keys.groupOf(key), settings.maxConfidence);
  }

  /** Sets notes to new readings, or removes them (`undefined`); takes in corrections that are new, and takes back others. */
  *steps(changes: ReadingChanges, rulings: { gone: Iterable<Rulings>; come: Iterable<Rulings> }): Steps<MergeDelta> {
    for (const each of rulings.gone) this.#takeRulings(each, false);
    for (const each of rulings.come) this.#takeRulings(each, true);
    const relinked = yield* this.#takeClaims(changes);
    yield;
    const { created, removed, touched, changes: keyChanges } = this.#keys.regroup();
    const stale = [...created, ...touched];
    const movedKeys = new Set([...created, ...removed].flatMap(({ keys }) => keys));

    const concepts = new ChangeSet<Concept>(sameConcept);
    const relations = new ChangeSet<Relation>();
    const flipped: KeyGroup[] = [];
    const open = new Set(stale);
    for (const group of removed) this.#forget(group, concepts);
    for (const [at, group] of stale.entries()) {
      if (this.#concepts.read(group, keyChanges.get(group))) flipped.push(group);
      if (at % AT_ONCE === 0) yield;
    }
    const pairs = this.#facts.bind(movedKeys);
    for (const [one, other] of pairs.pairs()) open.add(one).add(other);
    for (const group of flipped) for (const partner of this.#facts.partnersOf(group)) open.add(group).add(partner);

    yield;
    yield* this.#assignIds(open);
    for (const group of this.#renamed.keys()) {
      for (const partner of this.#facts.partnersOf(group)) pairs.add(group, partner);
      for (const key of group.keys) movedKeys.add(key);
      open.add(group);
    }
    let pair = 0;
    for (const [one, other] of pairs.pairs()) {
      this.#tellRelations(one, other, relations);
      open.add(one).add(other);
      if (++pair % AT_ONCE === 0) yield;
    }
    this.#drafts.forget();
    this.#facts.forget();
    this.#keys.forget();
    const staleSet = new Set(stale);
    for (const group of open) this.#concepts.tell(group, this.#idOf(group), staleSet.has(group), concepts);
    this.#renamed = new Map();
    this.#concepts.forgetBefore();
    yield;
    const told = concepts.changes();
    yield;
    return { concepts: told, relations: relations.changes(), movedKeys: [...movedKeys], relinked };
  }

  /** Ends the batch at hand: to be called when all that asks for its relations has. */
  forget(): void {
    this.#told.forget();
  }

  /** Id of the concept that a key names, `undefined` where it names none (any more). */
  idOf(key: string): string | undefined {
    return this.#keys.groupOf(key)?.id;
  }

  /** Calls back for each mention of a note with the key of the name and where it begins. */
  eachMention(note: string, visit: (key: string, start: number) => void): void {
    this.#keys.eachMention(note, visit);
  }

  /** Keys of names with the ids of the concepts that they name. */
  *ids(): Iterable<[key: string, id: string]> {
    for (const [id, { keys }] of this.#byId.entries()) for (const key of keys) yield [key, id];
  }

  /** The note that a link means, see `NoteNames.resolve`. */
  resolveLink(target: string, from: string): NoteFace | undefined {
    return this.#links.resolve(target, from);
  }

  /** Key of the concept that a link leads to, "" for none. */
  readonly linkKey = (link: LinkReading, from: string): string => this.#links.keyOf(link, from);

  /** Whether a note has links. */
  readonly hasLinks = (note: string): boolean => this.#links.has(note);

  /** What became of the corrections of the relations between the concepts of two keys; none where they are not two. */
  relationOutcomes(from: string, to: string): Map<RelationRuling, Outcome> {
    const [one, other] = [this.#keys.groupOf(from), this.#keys.groupOf(to)];
    return one === undefined || other === undefined || one === other
      ? new Map()
      : this.#drafts.rule(one, other).outcomes;
  }

  /** The author's corrections of concepts. */
  get conceptRulings(): ConceptRulings {
    return this.#rulings;
  }

  /** All keys of the concept that a key names, kept or not; sorted. */
  keysOf(key: string): readonly string[] {
    return this.#keys.groupOf(key)?.keys ?? [];
  }

  /** Whether notes use a key as a name. */
  isUsed(key: string): boolean {
    return this.#keys.isUsed(key);
  }

  /** Whether notes use a key as a name, or say that it is one. */
  isSpokenOf(key: string): boolean {
    if (this.isUsed(key)) return true;
    for (const { note } of this.#keys.grouping.claimsOn(key)) if (note !== CORRECTIONS_FILE) return true;
    return false;
  }

  #takeRulings({ relations, concepts, claims, apart }: Rulings, come: boolean): void {
    for (const ruling of relations) {
      if (come) this.#facts.addRuling(ruling);
      else this.#facts.removeRuling(ruling);
      // Whether a link's text may be a name depends on them.
      this.#keys.grouping.touch(ruling.from);
      this.#keys.grouping.touch(ruling.to);
    }
    for (const ruling of concepts) {
      if (come) this.#rulings.add(ruling);
      else this.#rulings.remove(ruling);
      this.#keys.grouping.touch(ruling.key);
    }
    for (const claim of claims) {
      if (come) this.#keys.addClaim(claim);
      else this.#keys.removeClaim(claim);
    }
    for (const [one, other] of apart) this.#keys.grouping.keepApart(one, other, come ? 1 : -1);
  }

  /** A name that no note uses, and that no earlier correction gives to something else. */
  #isNewName({ owner, alias, line }: AliasClaim): boolean {
    if (this.isSpokenOf(alias)) return false;
    for (const rival of this.#keys.grouping.claimsOn(alias)) {
      if (rival.rule !== RENAMED_RULE || rival.alias !== alias) continue;
      if (rival.line < line || (rival.line === line && rival.owner < owner)) return false;
    }
    return true;
  }

  /** What a note says as it said it before is left as it is: only what it says anew, or no more, has anything looked at. */
  *#takeClaims(changes: ReadingChanges): Steps<ReadonlySet<string>> {
    const linked = new Map<string, LinkedNote | undefined>();
    for (const [note, reading] of changes) {
      linked.set(note, reading && linkedNote(reading));
      const after = reading === undefined ? undefined : noteClaims(reading);
      this.#keys.setUses(note, after?.uses ?? []);
      const known = this.#aliases.get(note) ?? [];
      const aliases = changeOf(known, after?.aliases ?? [], ({ owner, alias }) => `${owner}\n${alias}`);
      for (const claim of aliases.gone) this.#keys.removeClaim(claim);
      for (const claim of aliases.come) this.#keys.addClaim(claim);
      if (aliases.now.length === 0) this.#aliases.delete(note);
      else this.#aliases.set(note, aliases.now);
      // Whether a link's text may be a name depends on them.
      this.#facts.setNote(note, after?.relations ?? [], (one, other) => this.#keys.grouping.touchTie(one, other));
      yield;
    }
    const { gone, come, relinked } = this.#links.update(linked);
    for (const claim of gone) this.#keys.removeClaim(claim);
    for (const claim of come) this.#keys.addClaim(claim);
    this.#vendors.update(this.#keys, [...this.#keys.grouping.dirty]);
    return relinked;
  }

  #forget(group: KeyGroup, concepts: ChangeSet<Concept>): void {
    if (group.id !== undefined) this.#moveId(group, group.id, undefined);
    this.#ids.ask(group, undefined);
    const told = this.#concepts.forget(group);
    if (told !== undefined) concepts.add([told.id, told], undefined);
  }

  #isKept(group: KeyGroup): boolean {
    if (group.isHidden) return false;
    if (group.isConcept) return true;
    if (!group.isEnd) return false;
    for (const partner of this.#facts.partnersOf(group)) {
      if (!partner.isRead || !partner.isEnd) continue;
      // Each pair has one draft, whichever of the two asks.
      const [one, other] = group.key < partner.key ? [group, partner] : [partner, group];
      const { list } = this.#drafts.between(one, other);
      if (list.some(({ confidence }) => confidence >= this.#settings.minEndConfidence)) return true;
    }
    return false;
  }

  /** Id of the concept as it stands now. */
  #idOf(group: KeyGroup): string | undefined {
    if (!group.isRead) return undefined;
    return this.#renamed.has(group) ? this.#renamed.get(group) : group.id;
  }

  *#assignIds(open: Iterable<KeyGroup>): Steps<void> {
    const set = (group: KeyGroup, id: string | undefined) => {
      const before = this.#idOf(group);
      if (!group.isRead || before === id) return;
      this.#moveId(group, before, id);
      this.#renamed.set(group, id);
    };
    let asked = 0;
    for (const group of open) {
      if (++asked % AT_ONCE === 0) yield;
      if (!group.isRead) continue;
      const kept = this.#isKept(group);
      this.#ids.ask(group, kept ? group.ownSlug : undefined);
      if (!kept) set(group, undefined);
    }
    for (const [group, id] of this.#ids.assign()) set(group, id);
  }

  #moveId(group: KeyGroup, before: string | undefined, after: string | undefined): void {
    // Another group may have it already.
    if (before !== undefined && this.#byId.get(before) === group) this.#byId.delete(before);
    if (after !== undefined) this.#byId.set(after, group);
  }

  /** @param one the group of the pair with the smaller key. */
  #tellRelations(one: KeyGroup, other: KeyGroup, relations: ChangeSet<Relation>): void {
    const first = this.#idOf(one);
    const second = this.#idOf(other);
    const after: Relation[] = [];
    const { list, isRuled } =
      first !== undefined && second !== undefined ? this.#drafts.between(one, other) : NO_DRAFTS;
    for (const { forwards, type, label, confidence, evidence } of list) {
      const [source, target] = forwards ? [first!, second!] : [second!, first!];
      after.push({ id: `${source}|${type}|${target}`, source, target, type, label, confidence, evidence });
    }
    const before = this.#told.replacedBy(one, other, isRuled ? [] : list);
    this.#told.set(one, other, list, isRuled, after);
    for (const relation of before) relations.add([relation.id, relation], undefined);
    for (const relation of after) relations.add(undefined, [relation.id, relation]);
    const change = Number(after.length > 0) - Number(before.length > 0);
    one.degree += change;
    other.degree += change;
  }
}
