import { type RuledFacts, ruleFacts, vouch } from "../corrections/relation-rulings.ts";
import type { RelationRuling } from "../corrections/rulings.ts";
import type { RelationFact } from "./claims.ts";
import type { KeyGroup } from "./key-group.ts";
import type { RelationBook } from "./relation-book.ts";
import { oneTypePerLabel } from "./one-type.ts";
import { draftRelations, type RelationDraft, slotOf } from "./relations.ts";

/** What a pair's facts come to, and whether corrections had a part in it. */
export interface Drafts {
  list: RelationDraft[];
  isRuled: boolean;
}

/** Relations of the pairs that the batch at hand touches, each worked out once. */
export class RelationDrafts {
  readonly #facts: RelationBook;
  readonly #groupOf: (key: string) => KeyGroup | undefined;
  readonly #maxConfidence: number;
  #drafts = new Map<KeyGroup, Map<KeyGroup, Drafts>>();

  constructor(facts: RelationBook, groupOf: (key: string) => KeyGroup | undefined, maxConfidence: number) {
    this.#facts = facts;
    this.#groupOf = groupOf;
    this.#maxConfidence = maxConfidence;
  }

  /** What notes and corrections between two groups come to; forwards is from the first to the second. */
  between(one: KeyGroup, other: KeyGroup): Drafts {
    let drafts = this.#drafts.get(one)?.get(other);
    if (drafts !== undefined) return drafts;
    const { facts, sure, isRuled } = this.rule(one, other);
    const isForwards = ({ from }: RelationFact) => this.#groupOf(from) === one;
    drafts = { list: vouch(draftRelations(facts, isForwards, this.#maxConfidence, sure), sure), isRuled };
    const known = this.#drafts.get(one);
    if (known === undefined) this.#drafts.set(one, new Map([[other, drafts]]));
    else known.set(other, drafts);
    return drafts;
  }

  /** The same facts before they are added up, and what became of the corrections. */
  rule(one: KeyGroup, other: KeyGroup): RuledFacts & { isRuled: boolean } {
    const { facts, rulings } = this.#facts.between(one, other);
    const isForwards = ({ from }: { from: string }) => this.#groupOf(from) === one;
    const stated = new Set(rulings.flatMap((each) => slotsOf(each, isForwards(each))));
    const ruled = ruleFacts(oneTypePerLabel(facts, isForwards, stated), rulings, isForwards);
    return { ...ruled, isRuled: rulings.length > 0 };
  }

  /** Ends the batch at hand. */
  forget(): void {
    this.#drafts = new Map();
  }
}

/** What a correction speaks of. */
function slotsOf({ type, becomes }: RelationRuling, forwards: boolean): string[] {
  return [slotOf(type, forwards), slotOf(becomes, forwards)];
}
