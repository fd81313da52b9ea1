import type { LearnerProgress } from "../model/progress.ts";
import type { GraphReader } from "./graph-reader.ts";

/**
 * Ids of the concepts that a learner knows, in the order of the file, each once, and the names of those that the notes do not
 * have. A concept whose id is gone is found by its label, and by its id as a name. Cost: two reads.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { learnerProgress } from "@cairn/graph-core/progress";
 * import { knownConcepts } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const progress = learnerProgress([{ concept: "cell", label: "Cell" }]);
 * console.log(JSON.stringify(await knownConcepts(index.reader, progress)));
 * // → {"ids":["cell"],"unknown":[]}
 * ```
 */
export async function knownConcepts(
  reader: GraphReader,
  { known }: LearnerProgress,
): Promise<{ ids: string[]; unknown: string[] }> {
  const byId = await reader.concepts(known.map(({ concept }) => concept));
  const names = known.flatMap(({ concept, label }) => [label ?? concept, concept]);
  const byName = await reader.resolveNames(names);
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const [at, { concept, label }] of known.entries()) {
    const id = byId[at]?.id ?? byName[2 * at]?.[0] ?? byName[2 * at + 1]?.[0];
    if (id === undefined) unknown.push(label ?? concept);
    else ids.add(id);
  }
  return { ids: [...ids], unknown };
}
