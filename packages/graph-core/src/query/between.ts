import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import { fraction, TAUGHT_STRENGTH, wholeNumber } from "./arguments.ts";
import { findConcept, resolveConcepts } from "./find-concept.ts";
import type { GraphReader } from "./graph-reader.ts";
import { orHelpful } from "./helpful-needs.ts";
import { type LearningStep, stepsOf } from "./learning-step.ts";
import { collectNeeds, type Need, type Needs, orderByNeed, requiredNeeds } from "./needs.ts";
import { SectionBook } from "./section-book.ts";
import { type Walk, walked } from "./walk.ts";

/** One way from what is known to a goal. */
export interface Way {
  /** The known concept that it sets out from; `null` where it begins with something that requires nothing. */
  from: Concept | null;
  /** What to learn, in order, the goal last. */
  steps: LearningStep[];
  /** Minutes to read what explains the steps. */
  minutes: number;
  /** Ids of what the steps require and the way leaves out, sorted: the jumps that it asks for. */
  leftOut: string[];
  /** No way is shorter. */
  shortest: boolean;
  /** No step needs anything that is neither known nor learned before: the whole learning path. */
  gentlest: boolean;
}

/** The ways from what is known to a goal. */
export interface BetweenResult {
  /** The concept that was asked for. */
  goal: Concept;
  /** The shortest first, the gentlest last; those in between by steps, then jumps, then strength, then ids. */
  ways: Way[];
  /** Names in `known` that no concept has. */
  unknownNames: string[];
}

/** Ways are looked for among so many concepts, those that tie most to the goal. */
const MAX_STEPS = 500;

interface Chain {
  ids: string[];
  from: string | null;
  /** Product of the strengths along it. */
  worth: number;
}

/**
 * Ways from what is known to a goal. Each but the last is a chain of prerequisites, from something known up to the goal, and
 * says what it leaves out; the last leaves out nothing. A known goal gives no way.
 * Cost: that of a learning path, times `first`.
 * @param options - `first`: how many ways, 1 to 10, default 4; `minStrength`: passes over weaker prerequisites, default
 *   `TAUGHT_STRENGTH`.
 * @throws CairnError `concept-not-found` for an unknown goal.
 *
 * @example
 * ```js
 * import { ConceptIndex, between } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const { ways } = await between(index.reader, ["nucleus"], "Mitosis");
 * console.log(ways[0]?.steps.map(({ concept }) => concept.label));
 * // → [ 'Cell', 'Mitosis' ]
 * ```
 */
export async function between(
  reader: GraphReader,
  known: readonly string[],
  to: string,
  { first = 4, minStrength = TAUGHT_STRENGTH }: { first?: number; minStrength?: number } = {},
): Promise<BetweenResult> {
  wholeNumber("first", first, 1, 10);
  fraction("minStrength", minStrength);
  const goal = await findConcept(reader, to);
  const { ids, unknown: unknownNames } = await resolveConcepts(reader, known);
  const isKnown = new Set(ids);
  if (isKnown.has(goal.id)) return { goal, ways: [], unknownNames };
  const found = await walked(needsOf(reader, goal, { stopAt: isKnown, minStrength, most: MAX_STEPS }));
  const whole = orderByNeed([goal.id], (id) => requiredNeeds(found.needs, id));
  const chains = bestChains(found.needs, whole, isKnown, first).get(goal.id)!;
  const book = await walked(
    SectionBook.load(
      reader,
      [...found.needs.values()].map(({ concept }) => concept),
    ),
  );
  const starts = await reader.concepts(chains.flatMap(({ from }) => from ?? []));
  const startOf = new Map(starts.flatMap((concept) => (concept === undefined ? [] : [[concept.id, concept]])));
  const ways = chains
    .filter(({ ids }) => ids.length < whole.length)
    .map(({ ids, from, worth }) => ({
      worth,
      way: wayOf(found, ids, { from: (from !== null && startOf.get(from)) || null, isKnown, book }),
    }))
    .sort(
      (a, b) =>
        a.way.steps.length - b.way.steps.length ||
        a.way.leftOut.length - b.way.leftOut.length ||
        b.worth - a.worth ||
        compare(idsOf(a.way), idsOf(b.way)),
    )
    .slice(0, first - 1)
    .map(({ way }) => way);
  const startOfWhole = chains[0]?.from ?? null;
  const from = (startOfWhole !== null && startOf.get(startOfWhole)) || null;
  ways.push({ ...wayOf(found, whole, { from, isKnown, book }), gentlest: true });
  const least = Math.min(...ways.map(({ steps }) => steps.length));
  return { goal, ways: ways.map((way) => ({ ...way, shortest: way.steps.length === least })), unknownNames };
}

/** The same needs as a learning path has, so that the gentlest way is that path. */
function* needsOf(
  reader: GraphReader,
  goal: Concept,
  options: { stopAt: ReadonlySet<string>; minStrength: number; most: number },
): Walk<Needs> {
  return yield* orHelpful(reader, yield* collectNeeds(reader, [goal], options), options);
}

/** The best chains up to each need: from something known before from nothing, shortest, strongest, then by ids. */
function bestChains(
  needs: ReadonlyMap<string, Need>,
  order: readonly string[],
  isKnown: ReadonlySet<string>,
  most: number,
): Map<string, Chain[]> {
  const best = new Map<string, Chain[]>();
  for (const id of order) {
    const chains = needs.get(id)!.requires.flatMap(({ requires, strength }): Chain[] => {
      if (isKnown.has(requires)) return [{ ids: [id], from: requires, worth: strength }];
      return (best.get(requires) ?? []).map(({ ids, from, worth }) => ({
        ids: [...ids, id],
        from,
        worth: worth * strength,
      }));
    });
    // Several known concepts below one step make one way: it is the step that matters.
    const distinct = new Map<string, Chain>();
    for (const chain of chains.sort(byEase)) {
      const key = chain.ids.join("\n");
      if (!distinct.has(key)) distinct.set(key, chain);
    }
    const known = [...distinct.values()];
    best.set(id, known.length > 0 ? known.slice(0, most) : [{ ids: [id], from: null, worth: 1 }]);
  }
  return best;
}

function byEase(a: Chain, b: Chain): number {
  return (
    Number(a.from === null) - Number(b.from === null) ||
    a.ids.length - b.ids.length ||
    b.worth - a.worth ||
    compare(a.ids.join("\n"), b.ids.join("\n")) ||
    compare(a.from ?? "", b.from ?? "")
  );
}

function wayOf(
  found: Needs,
  ids: readonly string[],
  { from, isKnown, book }: { from: Concept | null; isKnown: ReadonlySet<string>; book: SectionBook },
): Way {
  const on = new Set(ids);
  const leftOut = new Set(ids.flatMap((id) => requiredNeeds(found.needs, id).filter((other) => !on.has(other))));
  const steps = stepsOf(found, ids, { isKnown, book });
  return {
    from,
    steps,
    minutes: book.minutes(steps.map(({ concept }) => concept)),
    leftOut: [...leftOut].sort(compare),
    shortest: false,
    gentlest: leftOut.size === 0,
  };
}

function idsOf({ steps }: Way): string {
  return steps.map(({ concept }) => concept.id).join("\n");
}
