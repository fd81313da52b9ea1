import { commonness } from "@cairn/english-model";
import type { Concept } from "../model/concept.ts";
import { mentionCounts } from "../merge/mention-list.ts";
import { Column } from "../merge/ties/column.ts";
import { NameMap } from "../merge/ties/name-map.ts";
import type { NameTable } from "../merge/ties/name-table.ts";
import { nameKey } from "../model/names.ts";
import { remember } from "../model/remember.ts";
import type { PairEnd } from "./pair.ts";
import { contentWords, nameStems } from "./words.ts";

/** `commonness` goes up to this. */
const MAX_COMMONNESS = 7;
/** More doublings than any count has. */
const DOUBLINGS = 64;

/**
 * What the model needs to know of a concept. Counts are coarse (doublings), so that an edit seldom has all pairs of a concept
 * weighed again.
 */
export function pairEnd(concept: Concept): ConceptEnd {
  const { id, label, explained } = concept;
  const { size, noteCount } = mentionCounts(concept);
  const counts = DOUBLINGS * doublings(noteCount) + doublings(size);
  return new ConceptEnd(id, label, 2 * counts + Number(explained ?? true));
}

/** What its name alone says is read when it is asked for, and remembered for a while. */
export class ConceptEnd implements PairEnd {
  readonly id: string;
  readonly label: string;
  /** All counts in one number. */
  readonly measures: number;

  constructor(id: string, label: string, measures: number) {
    this.id = id;
    this.label = label;
    this.measures = measures;
  }

  get stems(): readonly string[] {
    return readName(this.label).stems;
  }

  get head(): string {
    return readName(this.label).head;
  }

  get common(): number {
    return readName(this.label).common;
  }

  get breadth(): number {
    return Math.floor(this.measures / (2 * DOUBLINGS));
  }

  get places(): number {
    return (this.measures >> 1) % DOUBLINGS;
  }

  get explained(): boolean {
    return this.measures % 2 === 1;
  }

  /** Whether another end says the same of the same concept. */
  equals(other: ConceptEnd): boolean {
    return this.id === other.id && this.label === other.label && this.measures === other.measures;
  }
}

/** The ends of all concepts, by the numbers of their ids; each is made when it is asked for. */
export class EndTable {
  readonly #ids: NameTable;
  readonly #labels: NameMap<string>;
  /** By number. */
  readonly #measures = new Column();

  /** @param ids numbers of concepts, which others may use, too. */
  constructor(ids: NameTable) {
    this.#ids = ids;
    this.#labels = new NameMap(ids);
  }

  get(id: string): ConceptEnd | undefined {
    const label = this.#labels.get(id);
    return label === undefined ? undefined : new ConceptEnd(id, label, this.#measures.at(this.#ids.numberOf(id)!));
  }

  has(id: string): boolean {
    return this.#labels.has(id);
  }

  set({ id, label, measures }: ConceptEnd): void {
    this.#labels.set(id, label);
    this.#measures.set(this.#ids.numberOf(id)!, measures);
  }

  delete(id: string): void {
    this.#labels.delete(id);
  }

  *ids(): Generator<string> {
    for (const [id] of this.#labels.entries()) yield id;
  }
}

/** Names of concepts that pairs are being made of, one behind the other. */
const NAMES = 1 << 12;

const readName = remember((label): Pick<PairEnd, "stems" | "head" | "common"> => {
  const words = contentWords(label.slice(0, 200));
  const common = words.length === 1 ? commonness(nameKey(label)) / MAX_COMMONNESS : 0;
  return { stems: nameStems(label), head: words.at(-1)?.stem ?? "", common };
}, NAMES);

/** log2, rounded down; 0 for none. */
function doublings(count: number): number {
  return Math.floor(Math.log2(Math.max(1, count)));
}
