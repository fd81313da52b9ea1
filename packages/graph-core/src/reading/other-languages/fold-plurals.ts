import { absorb } from "../merge-names.ts";
import type { Draft } from "../draft.ts";
import { standing, type Notebook } from "../notebook.ts";
import type { LanguageTable } from "./table.ts";

/** The key under which singular and plural of a name meet: every word by its ending, small words and articles left out. */
export function foldKey(table: LanguageTable, key: string): string {
  return key
    .split(" ")
    .filter((word) => !table.determiners.has(word) || key === word)
    .map((word) => {
      const preposition = table.prepositions.get(word);
      return preposition ?? table.singular(word);
    })
    .join(" ");
}

/** Merges names of one note that differ only by number or by the article inside (`error de modelo`, `errores del modelo`). */
export function foldPlurals(notebook: Notebook, table: LanguageTable): void {
  const byKey = new Map<string, Draft>();
  for (const draft of notebook.drafts) {
    if (draft.merged) continue;
    const label = [...draft.labels.keys()][0] ?? draft.key;
    const surface = label
      .toLowerCase()
      .normalize("NFKC")
      .replace(/[-‐‑–—/]/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    const key = foldKey(table, surface);
    const known = byKey.get(key);
    if (!known) {
      byKey.set(key, draft);
      continue;
    }
    const one = standing(known);
    if (one === draft) continue;
    // The singular is the better name, unless the other was a heading or a term.
    const singular = surface === key && one.roles.title + one.roles.heading + one.roles.term === 0;
    if (singular) {
      absorb(draft, one);
      byKey.set(key, draft);
    } else absorb(one, draft);
  }
}
