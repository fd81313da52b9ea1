/** What is known of the concepts on the map that a filter can ask for. */
export interface FacetData {
  /** The notes that name each concept, by path. */
  notes: ReadonlyMap<string, readonly string[]>;
  tags: ReadonlyMap<string, readonly string[]>;
  /** The concept that names each concept's theme. */
  themes: ReadonlyMap<string, string>;
}

/** One choice each, or several of which one has to fit; nothing chosen is no demand. */
export interface FacetChoice {
  note: string | null;
  tag: string | null;
  themes: readonly string[];
}

export type FacetName = "note" | "tag" | "theme";

export interface FacetCounts {
  /** For each option of each facet: how many concepts would be lit with it, the other facets as they are. */
  of: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
  /** Concepts that fit all of them. */
  lit: number;
  all: number;
}

/**
 * Counts that combine: an option counts the concepts that have it and fit what is chosen in every other facet, so that no
 * option promises more than it shows. Linear in the concepts and their notes and tags.
 */
export function countFacets(slugs: readonly string[], data: FacetData, choice: FacetChoice): FacetCounts {
  const of = { note: new Map<string, number>(), tag: new Map<string, number>(), theme: new Map<string, number>() };
  let lit = 0;
  for (const slug of slugs) {
    const notes = data.notes.get(slug) ?? [];
    const tags = data.tags.get(slug) ?? [];
    const theme = data.themes.get(slug);
    const fits: Record<FacetName, boolean> = {
      note: choice.note === null || notes.includes(choice.note),
      tag: choice.tag === null || tags.includes(choice.tag),
      theme: choice.themes.length === 0 || (theme !== undefined && choice.themes.includes(theme)),
    };
    if (fits.note && fits.tag && fits.theme) lit += 1;
    if (fits.tag && fits.theme) for (const note of notes) count(of.note, note);
    if (fits.note && fits.theme) for (const tag of tags) count(of.tag, tag);
    if (fits.note && fits.tag && theme !== undefined) count(of.theme, theme);
  }
  return { of, lit, all: slugs.length };
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
