import { PairBook } from "../merge/pair-book.ts";
import { distinctEvidence, evidenceOf } from "../merge/relations.ts";
import type { Prerequisite } from "../model/relation.ts";
import { CORRECTION_RULE, CORRECTIONS_FILE } from "./correction.ts";
import type { Outcome } from "./relation-rulings.ts";
import type { PrerequisiteRuling } from "./rulings.ts";

/** One end of a pair. */
interface End {
  id: string;
  label: string;
}

/** What the author makes of the prerequisite between two concepts. */
export interface RuledPrerequisite {
  prerequisite: Prerequisite | undefined;
  outcomes: Map<PrerequisiteRuling, Outcome>;
}

/** The author's corrections of prerequisites, by the pairs of concepts that they speak of now. */
export class PrerequisiteRulings {
  readonly #idOf: (key: string) => string | undefined;
  readonly #book: PairBook<string, PrerequisiteRuling>;

  /** @param idOf id of the concept that a key names. */
  constructor(idOf: (key: string) => string | undefined) {
    this.#idOf = idOf;
    this.#book = new PairBook(idOf);
  }

  add(ruling: PrerequisiteRuling): void {
    this.#book.add(ruling);
  }

  remove(ruling: PrerequisiteRuling): void {
    this.#book.remove(ruling);
  }

  /** Pairs of ids of which the corrections changed since the last call. */
  bind(movedKeys: Iterable<string>): Iterable<{ one: string; other: string }> {
    return this.#book.bind(movedKeys);
  }

  /** Concepts that corrections tie to this one. */
  partnersOf(id: string): Iterable<string> {
    return this.#book.partnersOf(id);
  }

  /** Whether any corrections speak of two concepts. */
  has(one: string, other: string): boolean {
    return this.#book.pair(one, other) !== undefined;
  }

  /** What stands between two concepts when the notes alone say `weighed`. Cost: the square of the pair's corrections. */
  rule(one: End, other: End, weighed: Prerequisite | undefined): RuledPrerequisite {
    const rulings = [...(this.#book.pair(one.id, other.id)?.facts ?? [])];
    if (rulings.length === 0) return { prerequisite: weighed, outcomes: new Map() };
    return rulePair(rulings, weighed, (ruling) => (this.#idOf(ruling.from) === one.id ? [one, other] : [other, one]));
  }
}

function rulePair(
  rulings: PrerequisiteRuling[],
  weighed: Prerequisite | undefined,
  endsOf: (ruling: PrerequisiteRuling) => [concept: End, requires: End],
): RuledPrerequisite {
  const outcomes: RuledPrerequisite["outcomes"] = new Map();
  let active: PrerequisiteRuling[] = [];
  for (const later of rulings.sort((a, b) => a.correction.order - b.correction.order)) {
    active = active.filter((earlier) => {
      if (!contradict(earlier, later, endsOf(earlier)[0].id === endsOf(later)[0].id)) return true;
      outcomes.set(earlier, { matched: true, against: later.correction });
      return false;
    });
    active.push(later);
  }
  let prerequisite = weighed;
  for (const ruling of active) {
    const [concept, requires] = endsOf(ruling);
    // A rejection that takes back what the author said before has found something, also where no note says it.
    const takesBack =
      ruling.does === "reject" && [...outcomes.values()].some(({ against }) => against === ruling.correction);
    const matched = ruling.does === "add" || takesBack || prerequisite?.concept === concept.id;
    outcomes.set(ruling, { matched });
    if (!matched) continue;
    if (ruling.does === "reject") {
      if (prerequisite?.concept === concept.id) prerequisite = undefined;
      continue;
    }
    const before = prerequisite?.concept === concept.id ? prerequisite : undefined;
    const said = evidenceOf(CORRECTIONS_FILE, { ...ruling.correction, rule: CORRECTION_RULE });
    prerequisite = {
      concept: concept.id,
      requires: requires.id,
      strength: 1,
      reason: ruling.reason ?? before?.reason ?? `The author says that ${concept.label} requires ${requires.label}.`,
      evidence: distinctEvidence(
        before === undefined || ruling.reason !== undefined
          ? [said, ...(before?.evidence ?? [])]
          : [...before.evidence, said],
      ),
    };
  }
  return { prerequisite, outcomes };
}

function contradict(earlier: PrerequisiteRuling, later: PrerequisiteRuling, sameWay: boolean): boolean {
  const rejects = [earlier, later].filter(({ does }) => does === "reject").length;
  if (!sameWay) return rejects === 0;
  if (rejects === 1) return true;
  return earlier.does === "relabel" && later.does === "relabel" && earlier.reason !== later.reason;
}
