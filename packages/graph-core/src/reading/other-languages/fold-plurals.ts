import { INFLECTION_RULE } from "../../model/reading.ts";
import { absorb } from "../merge-names.ts";
import { type Draft, firstLabel } from "../draft.ts";
import { standing, type Notebook } from "../notebook.ts";
import type { LanguageTable } from "./table.ts";

/** The key under which singular and plural of a name meet: every word by its ending, small words and articles left out. */
export function foldKey(table: LanguageTable, key: string): string {
  return key
    .split(" ")
    .filter((word) => !table.determiners.has(word) || key === word)
    .map((word) => {
      const preposition = table.prepositions.get(word);
      if (preposition !== undefined) return preposition;
      const one = table.singular(word);
      return table.plain ? table.plain(one) : one;
    })
    .join(" ");
}

const marks = (text: string): number => text.normalize("NFD").length - text.normalize("NFC").length;

/**
 * Merges names of one note that differ only by number, by the article inside (`error de modelo`, `errores del modelo`) or by accents
 * left out; what they have in common becomes a name that is never told, under which notes meet that have only one of the forms.
 */
export function foldPlurals(notebook: Notebook, table: LanguageTable): void {
  const byKey = new Map<string, Draft>();
  for (const draft of notebook.drafts) {
    if (draft.merged) continue;
    const surface = surfaceOf(draft);
    const key = foldKey(table, surface);
    const known = byKey.get(key);
    if (!known) {
      byKey.set(key, draft);
      continue;
    }
    const one = standing(known);
    if (one === draft) continue;
    // The singular is the better name, and one with its accents, unless the other was a heading or a term.
    const plain = one.roles.title + one.roles.heading + one.roles.term === 0;
    const accented = marks(surface) - marks(surfaceOf(one));
    const isSingular = accented === 0 && surface.length < surfaceOf(one).length;
    if (accented > 0 || (plain && accented === 0 && isSingular)) {
      absorb(draft, one);
      byKey.set(key, draft);
    } else absorb(one, draft);
  }
  for (const [key, draft] of byKey) {
    const label = firstLabel(draft) ?? draft.key;
    // Names of products and acronyms have no plural.
    const isName = /^\p{Lu}[\p{Lu}\d]+|[\p{Ll}\d]\p{Lu}/u.test(label) || (draft.proper && !label.includes(" "));
    const place = draft.places[0];
    if (!isName && key.length > 4)
      notebook.alias(standing(draft), key, INFLECTION_RULE, place?.start ?? 0, place?.end ?? 0);
  }
}

/** A draft's name as it is written, in lower case. */
function surfaceOf(draft: Draft): string {
  const label = firstLabel(draft) ?? draft.key;
  return label
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[-‐‑–—/]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
