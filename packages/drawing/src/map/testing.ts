import { overviewOf, type LoadedGraph } from "./graph.ts";
import type { MapConcept, MapRelation, RelationType } from "./types.ts";

/** Small graphs for tests: `"a -uses> b"`. Importance falls in the order of first naming. */
export function graphOf(...lines: string[]): LoadedGraph {
  const relations = lines.map(relationOf);
  const slugs = [...new Set(relations.flatMap((relation) => [relation.source, relation.target]))];
  return overviewOf({ concepts: slugs.map((slug, index) => conceptOf(slug, 1 / (index + 1))), relations });
}

export const conceptOf = (slug: string, importance = 0.5): MapConcept => ({
  id: `Concept:${slug}`,
  slug,
  label: slug.toUpperCase(),
  importance,
  degree: 1,
});

export function relationOf(line: string): MapRelation {
  const match = /^(\S+) -([a-z-]+)> (\S+)$/.exec(line);
  if (!match) throw new Error(`Not a relation: ${line}`);
  const [, source = "", verb = "", target = ""] = match;
  const type = verb.toUpperCase().replaceAll("-", "_") as RelationType;
  return { id: `${source}|${verb}|${target}`, type, label: verb, confidence: 0.8, evidenceCount: 1, source, target };
}

/** Two groups that hold together, joined by one line. */
export const twoGroups = (): LoadedGraph =>
  graphOf(
    ...["a", "b"].flatMap((group) =>
      [1, 2, 3, 4, 5].flatMap((from) =>
        [1, 2, 3, 4, 5].filter((to) => to > from).map((to) => `${group}${from} -uses> ${group}${to}`),
      ),
    ),
    "a1 -related-to> b1",
  );
