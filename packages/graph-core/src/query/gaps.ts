import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Evidence, Prerequisite } from "../model/relation.ts";
import { fraction, TAUGHT_STRENGTH, wholeNumber } from "./arguments.ts";
import type { GraphReader } from "./graph-reader.ts";
import { named } from "./path-remarks.ts";

/** A concept that the notes use and never explain. */
export interface Gap {
  /** What the notes do not explain. */
  concept: Concept;
  /** Ids of concepts that require it, strongest first. */
  neededBy: string[];
  /** How many explained concepts cannot be reached without it, directly or not. */
  blocks: number;
  /** In how many notes it is named. */
  notes: number;
  /** A sentence for people. */
  reason: string;
  /** The words by which it is needed, the strongest first; at most 3. Empty where it is only named. */
  evidence: Evidence[];
}

/** A concept that is explained, and builds on something that is not. */
export interface UnreachableGoal {
  /** What the notes explain, on ground that they do not. */
  concept: Concept;
  /** Ids of the gaps below it, the nearest first, ties by id; at most 5. */
  missing: string[];
  /** A sentence for people. */
  reason: string;
}

/** What the notes leave out. */
export interface GapsResult {
  /** What blocks most concepts first, then what most need, then what most notes name, then by id. */
  gaps: Gap[];
  /** Goals that cannot be reached from what is explained, the most important first. */
  unreachable: UnreachableGoal[];
}

/** How many of the most important concepts are looked at, and how many may build on gaps. */
const MAX_LOOKED_AT = 5000;
const MAX_REACHED = 20_000;
/** A concept that nothing requires is a gap where so many notes name it. */
const MIN_NOTES = 3;
const MAX_MISSING = 5;

/**
 * What the notes use and never explain: concepts that others require, or that several notes name, without a definition and
 * without a note or section of their own; and which goals cannot be reached for it.
 * Cost: one pass over the 5,000 most important concepts and what builds on them, a read per level.
 * @param options - `first`: how many of each list, 1 to 500, default 20; `minStrength`: passes over weaker prerequisites, default
 *   `TAUGHT_STRENGTH`.
 *
 * @example
 * ```js
 * import { ConceptIndex, gaps } from "@cairn/graph-core";
 * import { readToyNote } from "@cairn/graph-core/testing";
 *
 * // A toy language for tests: `pre A <- B 0.9` says that A requires B.
 * const index = new ConceptIndex({ read: readToyNote });
 * index.setNote({ path: "a.md", text: "# Cake\npre Cake <- Dough 0.9" });
 * const { gaps: missing } = await gaps(index.reader);
 * console.log(missing[0].reason);
 * // → "Dough" is never explained, and 1 concept needs it.
 * ```
 */
export async function gaps(
  reader: GraphReader,
  { first = 20, minStrength = TAUGHT_STRENGTH }: { first?: number; minStrength?: number } = {},
): Promise<GapsResult> {
  wholeNumber("first", first, 1, 500);
  fraction("minStrength", minStrength);
  const dependentsOf = async (ids: readonly string[]) =>
    (await reader.prerequisites(ids, "required-by")).map((list) =>
      list.filter(({ strength }) => strength >= minStrength),
    );
  const { ids } = await reader.conceptIds({ first: MAX_LOOKED_AT });
  const concepts = (await reader.concepts(ids)).filter((concept) => concept !== undefined);
  const unexplained = concepts.filter((concept) => concept.explained === false);
  const roots = unexplained.map(({ id }) => id);
  const dependents = await dependentsOf(roots);
  const { missing, blocked } = await builtOnGaps(dependentsOf, roots);
  const found = unexplained
    .map((concept, at): Gap => {
      const needing = dependents[at]!;
      const notes = new Set(concept.mentions.map(({ note }) => note)).size;
      const gap = {
        concept,
        neededBy: needing.map((prerequisite) => prerequisite.concept),
        blocks: blocked.get(concept.id) ?? 0,
        notes,
        evidence: needing.flatMap(({ evidence }) => evidence.slice(0, 1)).slice(0, 3),
      };
      return { ...gap, reason: reasonOf(gap) };
    })
    .filter(({ neededBy, notes }) => neededBy.length > 0 || notes >= MIN_NOTES)
    .sort(
      (a, b) =>
        b.blocks - a.blocks ||
        b.neededBy.length - a.neededBy.length ||
        b.notes - a.notes ||
        compare(a.concept.id, b.concept.id),
    );
  return { gaps: found.slice(0, first), unreachable: await unreachableGoals(reader, missing, first) };
}

/**
 * What builds on gaps, directly or not, with the nearest gaps below each; and for each gap, how many explained concepts it
 * blocks. Only the nearest gaps are carried on, which bounds the work and counts a gap that lies far below for less.
 */
async function builtOnGaps(
  dependentsOf: (ids: readonly string[]) => Promise<Prerequisite[][]>,
  roots: readonly string[],
): Promise<{ missing: Map<string, string[]>; blocked: Map<string, number> }> {
  const isGap = new Set(roots);
  const missing = new Map<string, string[]>();
  let frontier = new Map(roots.map((id) => [id, [id]]));
  while (frontier.size > 0 && missing.size < MAX_REACHED) {
    const ids = [...frontier.keys()].sort(compare);
    const next = new Map<string, string[]>();
    for (const [at, list] of (await dependentsOf(ids)).entries()) {
      const below = frontier.get(ids[at]!)!;
      for (const { concept } of list) {
        if (isGap.has(concept) || missing.has(concept)) continue;
        next.set(concept, firstOf(next.get(concept), below));
      }
    }
    for (const [id, below] of next) missing.set(id, below);
    frontier = next;
  }
  const blocked = new Map<string, number>();
  for (const below of missing.values()) for (const gap of below) blocked.set(gap, (blocked.get(gap) ?? 0) + 1);
  return { missing, blocked };
}

/** The first of two sorted lists, each once. */
function firstOf(one: readonly string[] | undefined, other: string[]): string[] {
  if (one === undefined) return other;
  const first: string[] = [];
  for (let [i, j] = [0, 0]; first.length < MAX_MISSING && (i < one.length || j < other.length);) {
    const [a, b] = [one[i], other[j]];
    if (b === undefined || (a !== undefined && a <= b)) i++;
    if (a === undefined || (b !== undefined && b <= a)) j++;
    first.push(b === undefined || (a !== undefined && a < b) ? a! : b);
  }
  return first;
}

async function unreachableGoals(
  reader: GraphReader,
  missing: ReadonlyMap<string, string[]>,
  first: number,
): Promise<UnreachableGoal[]> {
  const concepts = await reader.concepts([...missing.keys()]);
  const chosen = concepts
    .flatMap((concept) => (concept === undefined ? [] : [{ concept, missing: missing.get(concept.id)! }]))
    .sort((a, b) => b.concept.importance - a.concept.importance || compare(a.concept.id, b.concept.id))
    .slice(0, first);
  const ids = [...new Set(chosen.flatMap((goal) => goal.missing))];
  const gapConcepts = await reader.concepts(ids);
  const labels = new Map(ids.map((id, at) => [id, gapConcepts[at]?.label ?? id]));
  return chosen.map((goal) => {
    const names = named(goal.missing.map((id) => labels.get(id)!));
    return { ...goal, reason: `"${goal.concept.label}" builds on ${names}, which the notes never explain.` };
  });
}

function reasonOf({ concept: { label }, neededBy, blocks, notes }: Omit<Gap, "reason">): string {
  const count = neededBy.length;
  if (count === 0) return `"${label}" is never explained, and ${notes} notes name it.`;
  const uses = `${count} ${count === 1 ? "concept needs" : "concepts need"} it`;
  const more = blocks > count ? `; ${blocks} build on it in all` : "";
  return `"${label}" is never explained, and ${uses}${more}.`;
}
