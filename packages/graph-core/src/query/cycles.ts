import type { Concept } from "../model/concept.ts";
import type { Prerequisite } from "../model/relation.ts";
import { wholeNumber } from "./arguments.ts";
import type { GraphReader } from "./graph-reader.ts";

/** Notes that explain concepts through one another, and where the circle was cut. */
export interface Cycle {
  /** The circle: each concept requires the next, the last one the first. It begins with what the dropped edge belongs to. */
  concepts: Concept[];
  /** The prerequisite that was left out, as the weakest of the circle: the first concept would require the second. */
  dropped: Prerequisite;
  /** The prerequisites that stand and close the circle, with their evidence: the second concept requires the third, and so on. */
  closing: Prerequisite[];
  /** A sentence for people: which edge was dropped, and why. */
  reason: string;
}

/** Requirements that contradict each other. */
export interface CyclesResult {
  /** The one with the strongest dropped edge first, ties by ids. */
  cycles: Cycle[];
  /** Whether there are more. */
  truncated: boolean;
}

/**
 * The circles in which the notes explain concepts through one another, each with the sentences that close it and the edge that
 * was dropped so that an order remains.
 * Cost: three reads.
 * @param options - `first`: how many, 1 to 200, default 20.
 *
 * @example
 * ```js
 * import { ConceptIndex, cycles } from "@cairn/graph-core";
 * import { readToyNote } from "@cairn/graph-core/testing";
 *
 * // A toy language for tests: `pre A <- B 0.9` says that A requires B.
 * const index = new ConceptIndex({ read: readToyNote });
 * index.setNote({ path: "a.md", text: "# Hen\npre Hen <- Egg 0.9" });
 * index.setNote({ path: "b.md", text: "# Egg\npre Egg <- Nest 0.9" });
 * index.setNote({ path: "c.md", text: "# Nest\npre Nest <- Hen 0.8" });
 * const found = await cycles(index.reader);
 * console.log(found.cycles[0].concepts.map(({ label }) => label));
 * // → [ 'Nest', 'Hen', 'Egg' ]
 * ```
 */
export async function cycles(reader: GraphReader, { first = 20 }: { first?: number } = {}): Promise<CyclesResult> {
  wholeNumber("first", first, 1, 200);
  const all = await reader.droppedPrerequisites(first + 1);
  const shown = all.slice(0, first);
  const ids = [...new Set(shown.flatMap(({ against }) => against))];
  const concepts = new Map((await reader.concepts(ids)).flatMap((concept) => (concept ? [[concept.id, concept]] : [])));
  const requirements = await reader.prerequisites(ids, "requires");
  const standing = new Map(
    requirements.flat().map((prerequisite) => [key(prerequisite.concept, prerequisite.requires), prerequisite]),
  );
  const found = shown.flatMap(({ against, ...dropped }): Cycle[] => {
    const circle = [dropped.concept, ...against.slice(0, -1)].flatMap((id) => concepts.get(id) ?? []);
    const closing = against.slice(1).flatMap((id, at) => standing.get(key(against[at]!, id)) ?? []);
    if (circle.length !== against.length || closing.length !== against.length - 1) return [];
    return [{ concepts: circle, dropped, closing, reason: reasonOf(circle, dropped, closing) }];
  });
  return { cycles: found, truncated: all.length > first };
}

function key(concept: string, requires: string): string {
  return `${concept}\n${requires}`;
}

function reasonOf(circle: readonly Concept[], dropped: Prerequisite, closing: readonly Prerequisite[]): string {
  const [first, second] = [circle[0]!.label, circle[1]?.label ?? circle[0]!.label];
  const weakest = Math.min(...closing.map(({ strength }) => strength));
  return `"${first} requires ${second}" was left out: with ${percent(dropped.strength)} it is the weakest of the circle ${[
    ...circle.map(({ label }) => label),
    first,
  ].join(" → ")} (the others have ${percent(weakest)} or more).`;
}

function percent(strength: number): string {
  return `${Math.round(strength * 100)} %`;
}
