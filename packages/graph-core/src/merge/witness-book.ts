import type { AliasEvidence } from "../model/concept.ts";
import { ALIKE_RULE } from "../model/reading.ts";
import { compare } from "./order.ts";

/**
 * Of each name the best witness: one that says that it is a name before a mere use, then the first place. Witnesses may be taken
 * back; where the best one was and nothing surely stands in for it, all have to be told anew ({@link renew}).
 */
export class WitnessBook {
  readonly #best = new Map<string, AliasEvidence>();
  /** Names whose best witness was taken back, with it. */
  readonly #stale = new Map<string, AliasEvidence>();
  readonly #wholeNotes: boolean;

  /** @param options wholeNotes: all witnesses of a note come and go together, what goes before what comes. */
  constructor({ wholeNotes }: { wholeNotes: boolean }) {
    this.#wholeNotes = wholeNotes;
  }

  add(witness: AliasEvidence): void {
    const { name } = witness;
    const gone = this.#stale.get(name);
    if (gone !== undefined) {
      // All others stand behind the one that is gone, and those of other notes behind any like it of its own note.
      if (!isBefore(witness, gone) && !(this.#wholeNotes && isSameStand(witness, gone))) return;
      this.#stale.delete(name);
      this.#best.set(name, witness);
      return;
    }
    const known = this.#best.get(name);
    if (known === undefined || isBefore(witness, known)) this.#best.set(name, witness);
  }

  remove(witness: AliasEvidence): void {
    const known = this.#best.get(witness.name);
    if (known === undefined || isBefore(known, witness)) return;
    this.#best.delete(witness.name);
    this.#stale.set(witness.name, known);
  }

  /** Whether {@link renew} has to be called before {@link all}. */
  get isStale(): boolean {
    return this.#stale.size > 0;
  }

  /** Tells all witnesses again of the names that are stale. @param witnessesOf those of some names, and maybe others. */
  renew(witnessesOf: (names: ReadonlySet<string>) => Iterable<AliasEvidence>): void {
    const open = new Set(this.#stale.keys());
    this.#stale.clear();
    for (const witness of witnessesOf(open)) if (open.has(witness.name)) this.add(witness);
  }

  get(name: string): AliasEvidence | undefined {
    return this.#best.get(name);
  }

  /** The best of each name, in no order. */
  all(): Iterable<AliasEvidence> {
    return this.#best.values();
  }
}

function isSameStand(one: AliasEvidence, other: AliasEvidence): boolean {
  return one.note === other.note && rankOf(one) === rankOf(other);
}

/** One that says that it is a name goes first, then a mere use of it, then one that only looks like the name. */
function rankOf({ rule }: AliasEvidence): number {
  if (rule === ALIKE_RULE) return 2;
  return rule === "label" ? 1 : 0;
}

/** Whether a witness goes before another of the same name. */
export function isBefore(one: AliasEvidence, other: AliasEvidence): boolean {
  const order =
    rankOf(one) - rankOf(other) ||
    compare(one.note, other.note) ||
    one.line - other.line ||
    compare(one.rule, other.rule) ||
    compare(one.quote, other.quote);
  return order < 0;
}
