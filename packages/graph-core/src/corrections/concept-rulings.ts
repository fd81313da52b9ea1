import { deleteAt, setAt } from "../merge/order.ts";
import { nameKey } from "../model/names.ts";
import type { Outcome } from "./relation-rulings.ts";
import type { ConceptRuling } from "./rulings.ts";

/** What the author says of one concept. */
export interface ConceptVerdict {
  label?: string;
  hidden?: boolean;
  /** It stands, however little the notes make of it. */
  lifted?: boolean;
  /** Keys of names that are not to be its names, whatever notes say. */
  foreign?: ReadonlySet<string>;
}

/** The author's corrections of concepts, by key. */
export class ConceptRulings {
  readonly #byKey = new Map<string, Set<ConceptRuling>>();

  add(ruling: ConceptRuling): void {
    setAt(this.#byKey, ruling.key).add(ruling);
  }

  remove(ruling: ConceptRuling): void {
    deleteAt(this.#byKey, ruling.key, ruling);
  }

  /**
   * What they add up to for the concept with these keys. A new name counts only if it is one of the keys: otherwise it is
   * the name of something else. Of several new names the last one holds. Cost: its corrections.
   */
  verdict(keys: readonly string[]): ConceptVerdict {
    const found = this.#of(keys);
    if (found.length === 0) return {};
    const label = renames(found, keys).at(-1)?.label;
    return {
      ...(label !== undefined && { label }),
      hidden: found.some(({ does }) => does === "hide"),
      lifted: found.some(({ does }) => does === "lift"),
    };
  }

  /** What became of a new name for the concept with these keys. */
  renameOutcome(ruling: ConceptRuling, keys: readonly string[]): Outcome {
    const all = renames(this.#of(keys), keys);
    if (!all.includes(ruling)) return { matched: false };
    const last = all.at(-1)!;
    return last.label === ruling.label ? { matched: true } : { matched: true, against: last.correction };
  }

  /** The correction that hides the concept with these keys. */
  hides(keys: readonly string[]): ConceptRuling | undefined {
    return this.#of(keys).findLast(({ does }) => does === "hide");
  }

  #of(keys: readonly string[]): ConceptRuling[] {
    if (this.#byKey.size === 0) return [];
    return keys
      .flatMap((key) => [...(this.#byKey.get(key) ?? [])])
      .sort((a, b) => a.correction.order - b.correction.order);
  }
}

function renames(rulings: readonly ConceptRuling[], keys: readonly string[]): ConceptRuling[] {
  return rulings.filter(({ does, label }) => does === "rename" && keys.includes(nameKey(label)));
}
