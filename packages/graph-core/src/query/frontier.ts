import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Prerequisite } from "../model/relation.ts";
import { fraction, TAUGHT_STRENGTH, wholeNumber } from "./arguments.ts";
import { findConcepts, resolveConcepts } from "./find-concept.ts";
import type { GraphReader } from "./graph-reader.ts";
import { collectNeeds, type NeedOptions } from "./needs.ts";
import { named } from "./path-remarks.ts";
import { SectionBook, type SectionToRead } from "./section-book.ts";
import { walked } from "./walk.ts";

/** What the learner knows, and how much is asked for. */
export interface FrontierOptions {
  /** Only what leads to this concept (id or name). */
  goal?: string;
  /** How many, 1 to 200. Default 10. */
  first?: number;
  /** Weaker prerequisites are passed over, 0 to 1. Default `TAUGHT_STRENGTH`. */
  minStrength?: number;
}

/** A concept that can be learnt now, and why it is worth it. */
export interface FrontierItem {
  /** What can be learned now. */
  concept: Concept;
  /** Known concepts (ids) that it requires, sorted. */
  builtOn: string[];
  /** How many concepts that are not known yet require it; with a goal: how many on the way to it. */
  unlocks: number;
  /** Ids of those of them that can be learned as soon as it is known, sorted. */
  opens: string[];
  /** How many levels of requirements lie between it and the goal, 0 for the goal; `null` without a goal. */
  toGoal: number | null;
  /** Why it is offered: a sentence. */
  reason: string;
  /** What to read about it. */
  read: SectionToRead | null;
}

/** What can be learnt next. */
export interface FrontierResult {
  /**
   * What can be learned now, best first: what most concepts wait for, then what is nearest to the goal, then what builds on
   * most that is known, then the most important; ties by id.
   */
  items: FrontierItem[];
  /** Names in `known` that no concept has. */
  unknownNames: string[];
}

/** How many of the most important concepts are looked at for such as require nothing. */
const MAX_LOOKED_AT = 5000;

/**
 * What can be learned now: concepts that are explained and not known, and require only what is known or never explained. With a
 * goal: those on the way to it; without: those that build on something known, and those that require nothing and are required.
 * Cost: six reads and a pass over the 5,000 most important concepts; with a goal, those of a learning path.
 * @throws CairnError `concept-not-found` for an unknown goal.
 *
 * @example
 * ```js
 * import { ConceptIndex, frontier } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const { items } = await frontier(index.reader, ["Cell"]);
 * console.log(items.map(({ concept }) => concept.label));
 * // → [ 'Mitosis' ]
 * ```
 */
export async function frontier(
  reader: GraphReader,
  known: readonly string[],
  { goal, first = 10, minStrength = TAUGHT_STRENGTH }: FrontierOptions = {},
): Promise<FrontierResult> {
  wholeNumber("first", first, 1, 200);
  fraction("minStrength", minStrength);
  const { ids: knownIds, unknown: unknownNames } = await resolveConcepts(reader, known);
  const isKnown = new Set(knownIds);
  const way = goal === undefined ? undefined : await wayTo(reader, goal, { stopAt: isKnown, minStrength });
  // With a goal, nothing waits for what is not on the way to it.
  const counts = ({ requires, strength }: Prerequisite) =>
    strength >= minStrength && (way === undefined || way.has(requires) || isKnown.has(requires));
  const edges: Edges = async (ids, direction) =>
    (await reader.prerequisites(ids, direction)).map((list) => list.filter(counts));
  const goals = new Set([...(way ?? [])].flatMap(([id, depth]) => (depth === 0 ? [id] : [])));
  const candidates = way === undefined ? await allCandidates(reader, edges, knownIds) : [...way.keys()];
  const ready = await readyOf(reader, edges, candidates, { isKnown, goals });
  const dependents = await edges([...ready.keys()], "required-by");
  const waiting = [...ready.keys()].map((_, at) =>
    dependents[at]!.map(({ concept }) => concept).filter(
      (id) => !isKnown.has(id) && (way === undefined || way.has(id)),
    ),
  );
  const needed = await requirementsOf(reader, edges, [...new Set(waiting.flat())], isKnown);
  const items = [...ready].map(([id, { concept, builtOn }], at): Omit<FrontierItem, "read" | "reason"> => ({
    concept,
    builtOn,
    unlocks: waiting[at]!.length,
    opens: waiting[at]!.filter((other) => needed.get(other)!.every((required) => required === id)).sort(compare),
    toGoal: way?.get(id) ?? null,
  }));
  const best = items
    .filter(({ builtOn, unlocks }) => way !== undefined || builtOn.length > 0 || unlocks > 0)
    .sort(
      (a, b) =>
        b.unlocks - a.unlocks ||
        (a.toGoal ?? 0) - (b.toGoal ?? 0) ||
        b.builtOn.length - a.builtOn.length ||
        b.concept.importance - a.concept.importance ||
        compare(a.concept.id, b.concept.id),
    )
    .slice(0, first);
  const book = await walked(
    SectionBook.load(
      reader,
      best.map(({ concept }) => concept),
    ),
  );
  const labels = await labelsOf(
    reader,
    best.flatMap(({ builtOn }) => builtOn),
  );
  return {
    items: best.map((item) => ({
      ...item,
      reason: reasonOf(item, (id) => labels.get(id)!),
      read: book.sectionOf(item.concept),
    })),
    unknownNames,
  };
}

/** Prerequisites that are strong enough, as the reader gives them. */
type Edges = GraphReader["prerequisites"];

/** What a goal needs and is not known, each with its distance from the goal. */
async function wayTo(reader: GraphReader, goal: string, options: NeedOptions): Promise<Map<string, number>> {
  const { needs } = await walked(collectNeeds(reader, await findConcepts(reader, [goal]), options));
  return new Map([...needs].filter(([id]) => !options.stopAt.has(id)).map(([id, { depth }]) => [id, depth]));
}

async function allCandidates(reader: GraphReader, edges: Edges, known: readonly string[]): Promise<string[]> {
  const next = (await edges(known, "required-by")).flat().map(({ concept }) => concept);
  const { ids } = await reader.conceptIds({ first: MAX_LOOKED_AT });
  return [...new Set([...next, ...ids])];
}

/** Which of some concepts can be learned now: what is explained, and goals. */
async function readyOf(
  reader: GraphReader,
  edges: Edges,
  candidates: readonly string[],
  { isKnown, goals }: { isKnown: ReadonlySet<string>; goals: ReadonlySet<string> },
): Promise<Map<string, { concept: Concept; builtOn: string[] }>> {
  const open = [...new Set(candidates)].filter((id) => !isKnown.has(id));
  const concepts = (await reader.concepts(open)).filter((concept) => concept !== undefined);
  const explained = concepts.filter((concept) => concept.explained !== false || goals.has(concept.id));
  const missing = await requirementsOf(
    reader,
    edges,
    explained.map(({ id }) => id),
    isKnown,
  );
  const ready = explained.filter(({ id }) => missing.get(id)!.length === 0);
  const lists = await edges(
    ready.map(({ id }) => id),
    "requires",
  );
  return new Map(
    ready.map((concept, at) => {
      const builtOn = lists[at]!.map(({ requires }) => requires).filter((id) => isKnown.has(id));
      return [concept.id, { concept, builtOn: builtOn.sort(compare) }];
    }),
  );
}

/** What each of some concepts requires that is not known and is explained somewhere. */
async function requirementsOf(
  reader: GraphReader,
  edges: Edges,
  ids: readonly string[],
  isKnown: ReadonlySet<string>,
): Promise<Map<string, string[]>> {
  const lists = (await edges(ids, "requires")).map((list) =>
    list.map(({ requires }) => requires).filter((id) => !isKnown.has(id)),
  );
  const required = [...new Set(lists.flat())];
  const concepts = await reader.concepts(required);
  const assumed = new Set(required.filter((_, at) => concepts[at]?.explained === false));
  return new Map(ids.map((id, at) => [id, lists[at]!.filter((other) => !assumed.has(other))]));
}

async function labelsOf(reader: GraphReader, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const concepts = await reader.concepts(wanted);
  return new Map(wanted.map((id, at) => [id, concepts[at]?.label ?? id]));
}

function reasonOf(
  { builtOn, unlocks, toGoal }: Pick<FrontierItem, "builtOn" | "unlocks" | "toGoal">,
  labelOf: (id: string) => string,
): string {
  const base = builtOn.length === 0 ? "It needs nothing else first" : `It builds on ${named(builtOn.map(labelOf))}`;
  if (toGoal === 0) return `${base}, and is the goal.`;
  if (unlocks === 0) return `${base}.`;
  const who = `${unlocks} ${unlocks === 1 ? "concept" : "concepts"}`;
  return `${base}, and ${who}${toGoal === null ? "" : " on the way"} ${unlocks === 1 ? "waits" : "wait"} for it.`;
}
