import type { Facet } from "../../language/lexicon/headings.ts";
import type { RelationType } from "../../model/relation.ts";
import type { Draft } from "../draft.ts";

interface Under {
  source: Draft;
  target: Draft;
  type: RelationType;
  label: string;
}

/** What a topic is to what stands below it under a heading or label. */
export const OF_TOPIC: ReadonlyMap<Facet | undefined, [type: RelationType, label: string]> = new Map([
  ["uses", ["applies-to", "applied in"]],
  ["benefits", ["affects", "has the advantage of"]],
  ["drawbacks", ["affects", "has the drawback of"]],
  ["effects", ["affects", "affects"]],
  ["needs", ["requires", "requires"]],
  ["prerequisites", ["requires", "requires"]],
  ["related", ["related-to", "is related to"]],
]);

/** The relation of a topic and a name that stands below it, by what the heading or label between them says (`Ventajas`). */
export function underFacet(facet: Facet | undefined, topic: Draft, below: Draft): Under {
  const [type, label] = OF_TOPIC.get(facet) ?? [];
  if (type && label) return { source: topic, target: below, type, label };
  if (facet === "remedies") return { source: below, target: topic, type: "affects", label: "helps against" };
  if (facet === "causes") return { source: below, target: topic, type: "affects", label: "causes" };
  const isKind = facet === "kinds" || facet === "examples";
  return { source: below, target: topic, type: isKind ? "is-a" : "part-of", label: isKind ? "is a" : "part of" };
}
