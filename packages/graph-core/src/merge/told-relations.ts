import type { Evidence, Relation } from "../model/relation.ts";
import type { RelationOutline } from "../model/readable-graph.ts";
import type { KeyGroup } from "./key-group.ts";
import { confidenceOfOne, draftRelation, type RelationDraft, type SaidFact } from "./relations.ts";
import { SmallMap } from "./small-map.ts";

/** All but the evidence, which is made when it is asked for. */
type Face = Omit<RelationDraft, "evidence">;

/**
 * What is kept of a relation. Of one that a single fact gives, as most are: twice the number of its row, one more where it leads
 * forwards. Of one that the author's corrections had a part in: all.
 */
type Told = number | Face | Omit<RelationDraft, "rows">;

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
  /** By the first of a pair's groups, then by the other. */
  readonly #told = new Map<KeyGroup, SmallMap<KeyGroup, Told | readonly Told[]>>();
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
    return this.#told.get(one)?.has(other) === true || this.#told.get(other)?.has(one) === true;
  }

  /** How many there are between two groups, in either order, or only from the one to the other. Makes none of them. */
  countOf(one: KeyGroup, other: KeyGroup, direction: "out" | "both" = "both"): number {
    const told = this.#told.get(one)?.get(other);
    const list = listOf(told ?? this.#told.get(other)?.get(one));
    if (direction === "both") return list.length;
    let count = 0;
    for (const each of list) if (leadsForwards(each) === (told !== undefined)) count++;
    return count;
  }

  /**
   * Those between two groups, in either order, under the ids by which the groups were last told of.
   * @param direction `out`: only those that lead from the one to the other
   */
  between(one: KeyGroup, other: KeyGroup, direction: "out" | "both" = "both"): Relation[] {
    if (direction === "both") return this.facesBetween(one, other).map(whole);
    const [forwards, backwards] = [this.#told.get(one)?.get(other), this.#told.get(other)?.get(one)];
    const found: Relation[] = [];
    for (const each of listOf(forwards)) if (leadsForwards(each)) found.push(whole(this.#read(one, other, each)));
    for (const each of listOf(backwards)) if (!leadsForwards(each)) found.push(whole(this.#read(other, one, each)));
    return found;
  }

  /** The same, for whoever seldom looks at the evidence. */
  facesBetween(one: KeyGroup, other: KeyGroup): RelationFace[] {
    const told = this.#told.get(one)?.get(other);
    if (told !== undefined) return listOf(told).map((each) => this.#read(one, other, each));
    return listOf(this.#told.get(other)?.get(one)).map((each) => this.#read(other, one, each));
  }

  /** Adds what `between` gives to a list, without words and places. Makes none of them. */
  outline(one: KeyGroup, other: KeyGroup, direction: "out" | "both" = "both", found: RelationOutline[]): void {
    const forwards = this.#told.get(one)?.get(other);
    const told = forwards ?? this.#told.get(other)?.get(one);
    if (told === undefined) return;
    for (const each of listOf(told)) {
      const leadsOut = leadsForwards(each) === (forwards !== undefined);
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
    for (const [one, others] of this.#told)
      for (const [other, told] of others) for (const each of listOf(told)) yield whole(this.#read(one, other, each));
  }

  /**
   * Sets those between two groups, the one with the smaller key first.
   * @param isRuled whether the author's corrections had a part in them: then the facts alone do not give them.
   */
  set(one: KeyGroup, other: KeyGroup, drafts: readonly RelationDraft[], isRuled: boolean): void {
    let known = this.#told.get(one);
    this.#size += drafts.length - listOf(known?.get(other)).length;
    if (drafts.length === 0) {
      known?.delete(other);
      if (known?.size === 0) this.#told.delete(one);
      return;
    }
    if (known === undefined) this.#told.set(one, (known = new SmallMap()));
    const told = drafts.map((draft) => (isRuled ? withoutRows(draft) : withoutEvidence(draft)));
    // As a rule there is one, which needs no list.
    known.set(other, told.length === 1 ? told[0]! : told);
  }

  #read(one: KeyGroup, other: KeyGroup, told: Told): RelationFace {
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
}

/** As plain data. */
function whole({ id, source, target, type, label, confidence, evidence }: RelationFace): Relation {
  return { id, source, target, type, label, confidence, evidence };
}

function withoutEvidence({ forwards, type, label, confidence, rows }: RelationDraft): Told {
  return rows.length === 1 ? 2 * rows[0]! + Number(forwards) : { forwards, type, label, confidence, rows };
}

function withoutRows({ forwards, type, label, confidence, evidence }: RelationDraft): Told {
  return { forwards, type, label, confidence, evidence };
}

/** Whether a relation leads from the first group of its pair to the other. */
function leadsForwards(told: Told): boolean {
  return typeof told === "number" ? (told & 1) === 1 : told.forwards;
}

function listOf(told: Told | readonly Told[] | undefined): readonly Told[] {
  return told === undefined ? NO_RELATIONS : Array.isArray(told) ? told : [told as Told];
}
