import type { Theme } from "@cairn/drawing/map/themes.ts";
import type { CurriculumQuery } from "../../api/generated/later/graphql.ts";
import type { MapState } from "../../state/app-state.ts";

type Curriculum = CurriculumQuery["curriculum"];
type Cluster = Curriculum["anytime"][number];

/** What stands together in a stage. */
export interface StageTheme {
  /** Null for what belongs to nothing else. */
  label: string | null;
  /** Its colour on the map, as a place in the palette; null where it is none of the map's themes. */
  colour: number | null;
  items: readonly Cluster["items"][number][];
}

/**
 * Tells a stage's concepts by the themes of the map: the curriculum finds clusters of its own, among its own concepts, and beside the
 * map those would be other names for the same colours. A concept that the map does not hold goes with most of its cluster; a cluster of
 * which the map holds nothing keeps its name. In the order of the map's themes, then clusters, then what belongs to nothing.
 */
export function themedBy(
  { themes: { themes, of }, graph }: Pick<MapState, "themes" | "graph">,
  { stages, anytime }: Pick<Curriculum, "stages" | "anytime">,
): (clusters: readonly Cluster[]) => StageTheme[] {
  const onMap = new Set(graph.overview);
  const mostOf = mostlyIn([...stages.flatMap((stage) => stage.themes), ...anytime], of);
  const nameOf = (slug: string, cluster: string | null): Theme | string | null => {
    const near = cluster === null || onMap.has(slug) ? undefined : mostOf.get(cluster);
    const index = of.get(slug) ?? near;
    const theme = themes.find((each) => each.index === index);
    return theme ?? (onMap.has(slug) ? null : cluster);
  };
  const place = (name: Theme | string | null): number =>
    name === null ? themes.length + 1 : typeof name === "string" ? themes.length : themes.indexOf(name);
  return (clusters) => {
    const found = new Map<Theme | string | null, Cluster["items"][number][]>();
    for (const { label, items } of clusters)
      for (const item of items) {
        const name = nameOf(item.concept.slug, label);
        found.set(name, [...(found.get(name) ?? []), item]);
      }
    return [...found]
      .sort(([a], [b]) => place(a) - place(b))
      .map(([name, items]) =>
        name === null || typeof name === "string"
          ? { label: name, colour: null, items }
          : { label: name.label, colour: name.index, items },
      );
  };
}

/** For each cluster, by its label, the theme that most of it is in; the larger one where several are. */
function mostlyIn(clusters: readonly Cluster[], of: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { label, items } of clusters)
    for (const { concept } of items) {
      const theme = of.get(concept.slug);
      if (label === null || theme === undefined) continue;
      const count = counts.get(label) ?? new Map<number, number>();
      counts.set(label, count.set(theme, (count.get(theme) ?? 0) + 1));
    }
  return new Map(
    [...counts].map(([label, count]) => [label, [...count].sort(([a, x], [b, y]) => y - x || a - b)[0]![0]]),
  );
}
