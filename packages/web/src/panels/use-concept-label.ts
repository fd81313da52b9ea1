import { useMap } from "../state/app-state.ts";

/** The name of a concept as far as the map knows it; its slug until then. */
export function useConceptLabel(slug: string | null): string | null {
  const { graph } = useMap();
  return slug === null ? null : (graph.concepts.get(slug)?.label ?? slug);
}
