import type { Concept } from "../model/concept.ts";
import { CairnError } from "../model/errors.ts";
import type { GraphReader } from "./graph-reader.ts";
import { wait, type Walk, walked } from "./walk.ts";

/** How many names an error offers. */
const MAX_SUGGESTIONS = 5;

/**
 * The concept of an id or of any of its names; where several share a name: by label before by alias, then the most important.
 * @throws CairnError `concept-not-found`, with the names most like it.
 *
 * @example
 * ```js
 * import { ConceptIndex, findConcept } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const concept = await findConcept(index.reader, "the cells");
 * console.log(concept.id);
 * // → cell
 * ```
 */
export async function findConcept(reader: GraphReader, nameOrId: string): Promise<Concept> {
  const [concept] = await findConcepts(reader, [nameOrId]);
  return concept!;
}

/**
 * `findConcept` for several at once, in their order, each concept once.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { findConcepts } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const found = await findConcepts(index.reader, ["Cells", "nucleus"]);
 * console.log(found.map(({ id }) => id));
 * // → [ 'cell', 'nucleus' ]
 * ```
 */
export async function findConcepts(reader: GraphReader, namesOrIds: readonly string[]): Promise<Concept[]> {
  return walked(found(reader, namesOrIds));
}

function* found(reader: GraphReader, namesOrIds: readonly string[]): Walk<Concept[]> {
  const { ids, unknown, byId } = yield* resolve(reader, namesOrIds);
  if (unknown[0] !== undefined) throw yield* notFound(reader, unknown[0]);
  return yield* conceptsOf(reader, ids, byId);
}

/**
 * Ids of the concepts that are meant, each once and in their order, and the names that mean none.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { resolveConcepts } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const { ids, unknown } = await resolveConcepts(index.reader, ["Cell", "tea"]);
 * console.log(ids, unknown);
 * // → [ 'cell' ] [ 'tea' ]
 * ```
 */
export async function resolveConcepts(
  reader: GraphReader,
  namesOrIds: readonly string[],
): Promise<{ ids: string[]; unknown: string[] }> {
  const { ids, unknown } = await walked(resolve(reader, namesOrIds));
  return { ids, unknown };
}

/**
 * The same, with the concepts that were met on the way: those that were asked for by id. Names are looked up only of what is no id.
 * Cost: two reads at most.
 * @param known concepts that need not be read, by id
 */
export function* resolve(
  reader: GraphReader,
  namesOrIds: readonly string[],
  known: ReadonlyMap<string, Concept> = new Map(),
): Walk<{ ids: string[]; unknown: string[]; byId: Map<string, Concept> }> {
  const byId = new Map<string, Concept>();
  if (namesOrIds.length === 0) return { ids: [], unknown: [], byId };
  const missing = namesOrIds.filter((id) => !known.has(id));
  const read = missing.length === 0 ? [] : yield* wait(reader.concepts(missing));
  for (const concept of read) if (concept !== undefined) byId.set(concept.id, concept);
  for (const id of namesOrIds) if (known.has(id)) byId.set(id, known.get(id)!);
  const names = namesOrIds.filter((name) => !byId.has(name));
  if (names.length === 0) return { ids: [...new Set(namesOrIds)], unknown: [], byId };
  const each = [...new Set(names)];
  const named = yield* wait(reader.resolveNames(each));
  const byName = new Map(each.map((name, index) => [name, named[index]?.[0]]));
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const asked of namesOrIds) {
    const id = byId.has(asked) ? asked : byName.get(asked);
    if (id === undefined) unknown.push(asked);
    else ids.add(id);
  }
  return { ids: [...ids], unknown, byId };
}

/** The concepts of some ids, of which some are known already; ids of none are passed over. */
export function* conceptsOf(
  reader: GraphReader,
  ids: readonly string[],
  known: ReadonlyMap<string, Concept>,
): Walk<Concept[]> {
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length === 0) return ids.map((id) => known.get(id)!);
  const read = yield* wait(reader.concepts(missing));
  const more = new Map(missing.map((id, index) => [id, read[index]]));
  return ids.flatMap((id) => known.get(id) ?? more.get(id) ?? []);
}

/** The error for a name that no concept has, with the names most like it. */
export function* notFound(reader: GraphReader, asked: string): Walk<CairnError> {
  const suggestions = (yield* wait(reader.similarNames(asked, MAX_SUGGESTIONS))).map(({ name }) => name);
  const hint =
    suggestions.length > 0
      ? `. Did you mean ${suggestions.map((name) => `"${name}"`).join(", ")}?`
      : ", nor anything like it.";
  return new CairnError("concept-not-found", `No concept is called "${asked}"${hint}`, { suggestions });
}
