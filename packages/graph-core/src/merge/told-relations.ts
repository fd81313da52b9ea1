import type { Evidence, Relation } from "../model/relation.ts";
import type { RelationOutline } from "../model/readable-graph.ts";
import type { KeyGroup } from "./key-group.ts";
import { confidenceOfOne, draftRelation, type RelationDraft, type SaidFact } from "./relations.ts";
import { Cells } from "./ties/cells.ts";
import { Column } from "./ties/column.ts";
import { RowNumbers } from "./ties/grow.ts";
import { NONE } from "./ties/none.ts";
import { PairTable } from "./ties/pair-table.ts";

/** All but the evidence, which is made when it is asked for. */
type Face = Omit<RelationDraft, "evidence" | "size">;

/**
 * What is kept of a relation. Of one that a single fact gives, as most are: twice the number of its row, one more where it leads
 * forwards. Of one that the author's corrections had a part in: all.
 */
type Told = number | Face | Omit<RelationDraft, "rows" | "size">;

/** A relation whose evidence, which may be thousands of places, is made when it is asked for. */
export type RelationFace = Readonly<Relation>;

/** Where the notes' facts are, and what else their relations depend on. */
export interface ToldFrom {
  factAt(row: number): SaidFact;
  /** Where a fact stands, and its words. */
  evidenceAt(row: number): Evidence;
  /** What it takes to pass a fact over. */
  outlineAt(row: number): Pick<Relation, "type" | "confidence">;
  maxConfidence: number;
}

/**
 * Relations as they were last told of, by the pairs of groups that they are between. A vault has dozens a note, and an object for each
 * with its evidence would be a fifth of what an index holds: they are made of the notes' facts again whenever they are asked for.
 * So a fact that goes must not make way for another one before its pair is set anew.
 */
export class ToldRelations {
  readonly #from: ToldFrom;
  /** Pairs of numbers of groups; the first half is that of the group with the smaller key. */
  readonly #pairs = new PairTable();
  readonly #numbers = new RowNumbers();
  /** By number, and in how many pairs each is. */
  readonly #groups = new Cells<KeyGroup>();
  readonly #counts = new Column();
  /** By pair: one more than what is kept of its only relation; 0 where that is no number, or several. */
  readonly #told = new Column();
  readonly #others = new Map<number, Told | readonly Told[]>();
  /** Of the batch at hand, by pair, where one has several pieces of evidence: these are made already. */
  #fresh = new Map<number, readonly Relation[]>();
  #size = 0;

  constructor(from: ToldFrom) {
    this.#from = from;
  }

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** Whether there are any between two groups, in either order. */
  has(one: KeyGroup, other: KeyGroup): boolean {
    return this.#find(one, other) !== NONE;
  }

  /** How many there are between two groups, in either order, or only from the one to the other. Makes none of them. */
  countOf(one: KeyGroup, other: KeyGroup, direction: "out" | "both" = "both"): number {
    const half = this.#find(one, other);
    const list = this.#listAt(half);
    if (direction === "both") return list.length;
    let count = 0;
    for (const each of list) if (leadsForwards(each) === isFirst(half)) count++;
    return count;
  }

  /**
   * Those between two groups, in either order, under the ids by which the groups were last told of.
   * @param direction `out`: only those that lead from the one to the other
   */
  between(one: KeyGroup, other: KeyGroup, direction: "out" | "both" = "both"): Relation[] {
    const half = this.#find(one, other);
    const found: Relation[] = [];
    for (const each of this.#listAt(half))
      if (direction === "both" || leadsForwards(each) === isFirst(half)) found.push(whole(this.#read(half, each)));
    return found;
  }

  /**
   * The same, before they are set anew. @param drafts what they are to become, by facts alone: evidence that stays is one object in both.
   */
  replacedBy(one: KeyGroup, other: KeyGroup, drafts: readonly RelationDraft[]): Relation[] {
    const half = this.#find(one, other);
    return this.#listAt(half).map((each) => {
      const face = this.#read(half, each);
      if (!(face instanceof FaceOfMany)) return face;
      const draft = drafts.find(({ type, forwards }) => type === face.type && forwards === leadsForwards(each));
      return whole(face, draft && face.evidenceBeside(draft));
    });
  }

  /** The same, for whoever seldom looks at the evidence. */
  facesBetween(one: KeyGroup, other: KeyGroup): RelationFace[] {
    const half = this.#find(one, other);
    const fresh = half === NONE ? undefined : this.#fresh.get(half >> 1);
    return fresh?.slice() ?? this.#listAt(half).map((each) => this.#read(half, each));
  }

  /** Ends the batch at hand. */
  forget(): void {
    this.#fresh = new Map();
  }

  /** Adds what `between` gives to a list, without words and places. Makes none of them. */
  outline(one: KeyGroup, other: KeyGroup, direction: "out" | "both" = "both", found: RelationOutline[]): void {
    const half = this.#find(one, other);
    for (const each of this.#listAt(half)) {
      const leadsOut = leadsForwards(each) === isFirst(half);
      if (direction === "out" && !leadsOut) continue;
      const [source, target] = leadsOut ? [one.id!, other.id!] : [other.id!, one.id!];
      if (typeof each !== "number") found.push({ source, target, type: each.type, confidence: each.confidence });
      else {
        const { type, confidence } = this.#from.outlineAt(each >> 1);
        found.push({ source, target, type, confidence: confidenceOfOne(confidence, this.#from.maxConfidence) });
      }
    }
  }

  /** All, in no order. */
  *all(): Generator<Relation> {
    for (const half of this.#pairs.halves()) for (const each of this.#listAt(half)) yield whole(this.#read(half, each));
  }

  /**
   * Sets those between two groups, the one with the smaller key first.
   * @param isRuled whether the author's corrections had a part in them: then the facts alone do not give them.
   * @param relations what `between` is to give.
   */
  set(
    one: KeyGroup,
    other: KeyGroup,
    drafts: readonly RelationDraft[],
    isRuled: boolean,
    relations: readonly Relation[],
  ): void {
    const known = this.#find(one, other);
    this.#size += drafts.length - this.#listAt(known).length;
    if (drafts.length === 0) {
      if (known !== NONE) this.#remove(known);
      return;
    }
    const half = known === NONE ? this.#pairs.add(this.#hold(one), this.#hold(other)) : known;
    if (relations.some(({ evidence }) => evidence.length > 1)) this.#fresh.set(half >> 1, relations);
    else this.#fresh.delete(half >> 1);
    const told = drafts.map((draft) => (isRuled ? withoutRows(draft) : withoutEvidence(draft)));
    const only = told.length === 1 ? told[0]! : told;
    const isNumber = typeof only === "number";
    this.#told.set(half >> 1, isNumber ? only + 1 : 0);
    if (isNumber) this.#others.delete(half >> 1);
    else this.#others.set(half >> 1, only);
  }

  #find(one: KeyGroup, other: KeyGroup): number {
    if (one.toldNumber === NONE || other.toldNumber === NONE) return NONE;
    return this.#pairs.find(one.toldNumber, other.toldNumber);
  }

  #listAt(half: number): readonly Told[] {
    if (half === NONE) return NO_RELATIONS;
    const only = this.#told.at(half >> 1);
    return listOf(only === 0 ? this.#others.get(half >> 1) : only - 1);
  }

  #remove(half: number): void {
    this.#others.delete(half >> 1);
    this.#fresh.delete(half >> 1);
    const ends = [this.#pairs.keyOf(half), this.#pairs.keyOf(half ^ 1)];
    this.#pairs.remove(half);
    for (const number of ends) {
      const left = this.#counts.at(number) - 1;
      this.#counts.set(number, left);
      if (left > 0) continue;
      this.#groups.at(number)!.toldNumber = NONE;
      this.#groups.set(number, undefined);
      this.#numbers.giveBack(number);
    }
  }

  /** The number of a group, for one pair more. */
  #hold(group: KeyGroup): number {
    if (group.toldNumber === NONE) {
      group.toldNumber = this.#numbers.take();
      this.#groups.set(group.toldNumber, group);
      this.#counts.set(group.toldNumber, 0);
    }
    this.#counts.set(group.toldNumber, this.#counts.at(group.toldNumber) + 1);
    return group.toldNumber;
  }

  /** @param half either half of the pair. */
  #read(half: number, told: Told): RelationFace {
    const [one, other] = [
      this.#groups.at(this.#pairs.keyOf(half & ~1))!,
      this.#groups.at(this.#pairs.keyOf(half | 1))!,
    ];
    const { factAt, evidenceAt, maxConfidence } = this.#from;
    const draft =
      typeof told === "number" ? draftRelation([factAt(told >> 1)], () => (told & 1) === 1, maxConfidence) : told;
    const { forwards, type, label, confidence } = draft;
    const [source, target] = forwards ? [one.id!, other.id!] : [other.id!, one.id!];
    const id = `${source}|${type}|${target}`;
    if ("evidence" in draft) return { id, source, target, type, label, confidence, evidence: draft.evidence };
    return new FaceOfMany({ id, source, target }, draft, evidenceAt);
  }
}

const NO_RELATIONS: readonly Told[] = [];

/** A relation of several facts. */
class FaceOfMany implements RelationFace {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: Relation["type"];
  readonly label: string;
  readonly confidence: number;
  readonly #rows: readonly number[];
  readonly #evidenceAt: ToldFrom["evidenceAt"];

  constructor(
    ends: Pick<Relation, "id" | "source" | "target">,
    { type, label, confidence, rows }: Face,
    evidenceAt: ToldFrom["evidenceAt"],
  ) {
    this.id = ends.id;
    this.source = ends.source;
    this.target = ends.target;
    this.type = type;
    this.label = label;
    this.confidence = confidence;
    this.#rows = rows;
    this.#evidenceAt = evidenceAt;
  }

  get evidence(): Evidence[] {
    return this.#rows.map(this.#evidenceAt);
  }

  /** The same, with pieces of a draft's evidence where it has them, too. */
  evidenceBeside({ rows, evidence }: Pick<RelationDraft, "rows" | "evidence">): Evidence[] {
    let at = 0;
    return this.#rows.map((row) => {
      // Both are in the order of their places, but for what leads them and what no words tell, and seldom more than one came.
      if (rows[at + 1] === row) at++;
      return rows[at] === row ? evidence[at++]! : this.#evidenceAt(row);
    });
  }
}

/** As plain data. */
function whole(face: RelationFace, evidence = face.evidence): Relation {
  const { id, source, target, type, label, confidence } = face;
  return { id, source, target, type, label, confidence, evidence };
}

function withoutEvidence({ forwards, type, label, confidence, rows, size }: RelationDraft): Told {
  return size === 1 ? 2 * rows[0]! + Number(forwards) : { forwards, type, label, confidence, rows };
}

function withoutRows({ forwards, type, label, confidence, evidence }: RelationDraft): Told {
  return { forwards, type, label, confidence, evidence };
}

/** Whether a relation leads from the first group of its pair to the other. */
function leadsForwards(told: Told): boolean {
  return typeof told === "number" ? (told & 1) === 1 : told.forwards;
}

/** Whether a half is that of the group with the smaller key. */
function isFirst(half: number): boolean {
  return (half & 1) === 0;
}

function listOf(told: Told | readonly Told[] | undefined): readonly Told[] {
  return told === undefined ? NO_RELATIONS : Array.isArray(told) ? told : [told as Told];
}
