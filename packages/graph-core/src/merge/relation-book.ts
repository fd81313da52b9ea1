import type { RelationRuling } from "../corrections/rulings.ts";
import type { Evidence, Relation } from "../model/relation.ts";
import type { RelationFact } from "./claims.ts";
import type { KeyGroup } from "./key-group.ts";
import { PairBook } from "./pair-book.ts";
import { RelationTable } from "./relation-table.ts";
import type { SaidFact } from "./relations.ts";
import { RepeatedWords } from "./repeated-words.ts";
import type { NameTable } from "./ties/name-table.ts";
import { type PackedNumbers, packNumbers, unpackNumbers } from "./ties/packed-numbers.ts";
import { OwnerPairs } from "./ties/owner-pairs.ts";
import { replaceRows } from "./ties/replace-rows.ts";
import { type OwnedKeys, TieBook } from "./ties/tie-book.ts";
import { NONE } from "./ties/none.ts";

/** Pairs of groups, the one with the smaller key first. */
export class GroupPairs extends OwnerPairs<KeyGroup> {
  constructor() {
    super(isBefore);
  }
}

/** What the notes, and the author of the vault, say of relations between keys, gathered by the groups that the keys belong to. */
export class RelationBook {
  readonly #book: TieBook<KeyGroup>;
  readonly #facts: RelationTable;
  /** By note: the numbers of its facts, see {@link packNumbers}. */
  readonly #ofNote = new Map<string, PackedNumbers>();
  readonly #rulings: PairBook<KeyGroup, RelationRuling>;
  readonly #words = new RepeatedWords();
  /** Words of templates that came to a note or went from one since the last {@link bind}. */
  #moved = new Set<string>();

  /** @param names numbers of keys, which others may use, too. */
  constructor(groupOf: (key: string) => KeyGroup | undefined, names: NameTable) {
    this.#book = new TieBook(groupOf, isBefore, KEYS_OF_GROUPS, names);
    this.#facts = new RelationTable(this.#book);
    this.#rulings = new PairBook(groupOf);
  }

  /**
   * Puts what a note states in the place of what it stated before. @param touch is called with both keys of what came or went.
   * Cost: linear in both.
   */
  setNote(note: string, facts: readonly RelationFact[], touch: (one: string, other: string) => void): void {
    const { keys, ties } = this.#book;
    const before = unpackNumbers(this.#ofNote.get(note));
    const moved = this.#words.replace(
      this.#facts.wordsOf(before),
      facts.map(({ reading }) => reading),
    );
    for (const words of moved) this.#moved.add(words);
    const find = this.#book.finder();
    const now = replaceRows(before, facts, {
      placeOf: (row) => this.#facts.rows.half(row),
      placeOfNew: ({ from, to }) => {
        const half = find(from, to);
        return half === NONE ? undefined : half;
      },
      equals: (row, fact) => this.#facts.equals(row, fact),
      add: (fact) => {
        const half = this.#book.at(fact.from, fact.to);
        const row = this.#facts.add(fact, half);
        this.#book.touch(half);
        touch(fact.from, fact.to);
        return row;
      },
      remove: (row) => {
        const half = this.#facts.rows.half(row);
        touch(keys.nameOf(ties.keyOf(half)), keys.nameOf(ties.keyOf(half ^ 1)));
        this.#facts.remove(row);
        this.#book.touch(half);
      },
    });
    if (now.length === 0) this.#ofNote.delete(note);
    else this.#ofNote.set(note, packNumbers(now));
  }

  /** Takes in a correction, or takes it back. */
  addRuling(ruling: RelationRuling): void {
    this.#rulings.add(ruling);
  }

  removeRuling(ruling: RelationRuling): void {
    this.#rulings.remove(ruling);
  }

  /**
   * Pairs of which anything changed since the last call. Cost: what changed; where a template's words came or went, a glance at all facts.
   * @param movedKeys keys that changed their group.
   */
  bind(movedKeys: ReadonlySet<string>): GroupPairs {
    const told = new GroupPairs();
    this.#touchMoved();
    this.#book.bind(movedKeys, told);
    for (const { one, other } of this.#rulings.bind(movedKeys)) told.add(one, other);
    return told;
  }

  /** Groups that anything ties to this one, each once. */
  partnersOf(group: KeyGroup): Set<KeyGroup> {
    return new Set(this.tiedTo(group));
  }

  /** The same, some of them several times: for whoever wants few of a hub's. */
  *tiedTo(group: KeyGroup): Iterable<KeyGroup> {
    yield* this.#book.partnersOf(group);
    yield* this.#rulings.partnersOf(group);
  }

  /** What notes state between two groups, templates left out, and what the author says of it; in no order. */
  between(one: KeyGroup, other: KeyGroup): { facts: RelationFact[]; rulings: RelationRuling[] } {
    const facts: RelationFact[] = [];
    const suspects: RelationFact[] = [];
    for (const half of this.#book.between(one, other)) {
      const { rows } = this.#facts;
      for (let row = this.#book.ties.first(half); row !== NONE; row = rows.next(row)) {
        const fact = this.#facts.read(row);
        facts.push(fact);
        if (this.#words.mayBeTemplate(this.#facts.hash(row))) suspects.push(fact);
      }
    }
    return {
      facts: this.#words.withoutTemplates(facts, suspects),
      rulings: this.#rulings.pair(one, other)?.facts ?? [],
    };
  }

  /** What a row says, see {@link RelationTable.said}: what notes no longer state is known until {@link forget}. */
  said(row: number): SaidFact {
    return this.#facts.said(row);
  }

  /** See {@link RelationTable.evidence}. */
  evidence(row: number): Evidence {
    return this.#facts.evidence(row);
  }

  /** See {@link RelationTable.outline}. */
  outline(row: number): Pick<Relation, "type" | "confidence"> {
    return this.#facts.outline(row);
  }

  /** Forgets what notes no longer state. */
  forget(): void {
    this.#facts.forget();
  }

  /** Whether a template says a fact depends on all notes that have its words. */
  #touchMoved(): void {
    if (this.#moved.size === 0) return;
    for (const row of this.#facts.rowsBehind(this.#moved)) this.#book.touch(this.#facts.rows.half(row));
    this.#moved = new Set();
  }

  /** Whether anything ties two keys, whichever groups they belong to. */
  ties(one: string, other: string): boolean {
    return this.#book.find(one, other) !== NONE || this.#rulings.ties(one, other);
  }
}

/** There are as many groups as concepts, so that each has its own. */
const KEYS_OF_GROUPS: OwnedKeys<KeyGroup> = {
  get: (group) => group.tied,
  set: (group, keys) => {
    group.tied = keys;
  },
  delete: (group) => {
    group.tied = undefined;
  },
};

function isBefore(a: KeyGroup, b: KeyGroup): boolean {
  return a.key < b.key;
}
