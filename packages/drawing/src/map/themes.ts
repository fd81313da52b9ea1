import { joinThemes, MOST_THEMES, themeGroups } from "@cairn/layout";
import { relationsAmong, type LoadedGraph } from "./graph.ts";
import { weightOf } from "./types.ts";

/** A part of the map whose concepts belong together, named by its most important one. */
export interface Theme {
  /** Also its place in the palette. */
  index: number;
  anchor: string;
  label: string;
  /** Those that are loaded, most important first. */
  members: readonly string[];
  /** How many there are in the whole map, loaded or not; null where nobody has counted. */
  size: number | null;
}

export interface Themes {
  readonly themes: readonly Theme[];
  /** Slug to theme; concepts that belong nowhere are missing. */
  readonly of: ReadonlyMap<string, number>;
}

export const NO_THEMES: Themes = { themes: [], of: new Map() };

/** The themes of the overview, the weightiest first. */
export function findThemes(graph: LoadedGraph): Themes {
  const slugs = graph.overview;
  const indexOf = new Map(slugs.map((slug, index) => [slug, index]));
  const edges = relationsAmong(graph, new Set(slugs)).flatMap((relation) => {
    const source = indexOf.get(relation.source);
    const target = indexOf.get(relation.target);
    return source === undefined || target === undefined || source === target
      ? []
      : [{ source, target, weight: weightOf(relation) }];
  });
  const groups = themeGroups(slugs.length, edges, (node) => graph.concepts.get(slugs[node] ?? "")?.importance ?? 0);
  return describe(
    graph,
    groups.map((members) => members.flatMap((node) => slugs[node] ?? [])),
  );
}

/** The themes as somebody else has found them: a number for each concept that has one, and how many have each. */
export function themesFrom(
  graph: LoadedGraph,
  of: ReadonlyMap<string, number>,
  sizes: readonly number[] | null = null,
): Themes {
  const groups: string[][] = [];
  for (const slug of graph.overview) {
    const theme = of.get(slug);
    if (theme !== undefined) (groups[theme] ??= []).push(slug);
  }
  return describe(
    graph,
    Array.from(groups, (members) => members ?? []),
    (index) => sizes?.[index] ?? null,
  );
}

/** Each group keeps its number, and so its colour; a group of nobody is no theme. */
function describe(
  graph: LoadedGraph,
  groups: readonly (readonly string[])[],
  sizeOf: (index: number) => number | null = () => null,
): Themes {
  const of = new Map<string, number>();
  const themes = groups.flatMap((members, index): Theme[] => {
    const [anchor] = members;
    if (anchor === undefined) return [];
    for (const slug of members) of.set(slug, index);
    return [{ index, anchor, label: graph.concepts.get(anchor)?.label ?? anchor, members, size: sizeOf(index) }];
  });
  return { themes, of };
}

/**
 * After a change every concept keeps its theme; new ones join the theme of most of their neighbours, or the one that they are
 * told to be in.
 * @param sizes how many concepts of the whole map are in each theme, where more of it was loaded; else what came and went is counted
 */
export function keepThemes(
  before: Themes,
  graph: LoadedGraph,
  told: ReadonlyMap<string, number> = new Map(),
  sizes: readonly number[] | null = null,
): Themes {
  const groups: string[][] = Array.from({ length: MOST_THEMES }, () => []);
  for (const { index, members } of before.themes) {
    groups[index] = members.filter((slug) => graph.concepts.has(slug));
  }
  const ties = relationsAmong(graph, new Set(graph.overview)).map((relation) => ({
    ...relation,
    weight: weightOf(relation),
  }));
  const joined = new Map([...joinThemes(ties, (one) => before.of.get(one)), ...told]);
  const shown = new Set(graph.overview);
  for (const [slug, theme] of joined) if (shown.has(slug) && !before.of.has(slug)) groups[theme]?.push(slug);
  const old = new Map(before.themes.map((theme) => [theme.index, theme]));
  return describe(graph, groups, (index) => {
    const { size = null, members = [] } = old.get(index) ?? {};
    return sizes?.[index] ?? (size === null ? null : size + (groups[index]?.length ?? 0) - members.length);
  });
}
