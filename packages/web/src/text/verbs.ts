/**
 * What Cairn itself calls a tie that no verb of the notes names: one that is told by a heading, a list, a table, or a definition. In
 * English notes these words may be the notes' own, too, and mean the same. Other labels are always the notes', and stay as they say it.
 */
export interface VerbTexts {
  "is a": string;
  "is not": string;
  "part of": string;
  "applied in": string;
  "use of": string;
  "compared with": string;
  "contrasts with": string;
  "differs from": string;
  "applies to": string;
  "related to": string;
  "relates to": string;
  "is related to": string;
  "is used for": string;
  "leads to": string;
  "has the advantage of": string;
  "has the drawback of": string;
  affects: string;
  causes: string;
  requires: string;
}

/** Tells Cairn's own words for ties in another language; the notes' are left as they are. */
export const verbTellerOf =
  (texts: VerbTexts) =>
  (label: string): string =>
    Object.hasOwn(texts, label) ? texts[label as keyof VerbTexts] : label;
