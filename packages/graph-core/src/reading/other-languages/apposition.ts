import type { Draft } from "../draft.ts";
import type { Group } from "./groups.ts";
import { finiteAhead, finiteBehind } from "./look-ahead.ts";
import { inOtherWords } from "./set-phrases.ts";
import type { SentenceNames } from "./sentence-names.ts";

const IS: Record<string, string> = { es: "es", pt: "é", fr: "est", de: "ist" };

/**
 * `la amilasa, una enzima que degrada el almidón`, `los mansos, o sea, las parcelas`: a group set behind another by a comma says what that is.
 * One with an indefinite article does so where the one before has none, and no list goes on behind it.
 * @param before the group that was met last, and its name
 * @returns the label of the relation; undefined for another member of a list
 */
export function apposes(
  { words, place }: SentenceNames,
  group: Group,
  before: { group: Group | undefined; draft: Draft | undefined },
): string | undefined {
  const { group: first, draft } = before;
  const start = group.determined ? group.outer - 1 : group.outer;
  const between = first ? words.slice(first.to, start) : [];
  if (!first || !draft || between[0]?.kind !== "comma" || finiteBehind(words, group.to)) return undefined;
  const label = IS[place.table.code];
  if (label === undefined) return undefined;
  if (inOtherWords(words, start) || inOtherWords(words, start - 1))
    return between.every(({ kind }) => kind === "comma" || kind === "adverb") ? label : undefined;
  if (between.length > 1 || !group.indefinite || first.indefinite) return undefined;
  if (/^(?:conjunction|determiner)$/.test(words[group.to]?.kind ?? "") || goesOn(words.slice(group.to)))
    return undefined;
  return `${label} ${words[start]!.lower}`;
}

/** Whether a list goes on: one more thing behind a comma or "and", before any verb. */
function goesOn(words: SentenceNames["words"]): boolean {
  for (const [i, { kind }] of words.entries()) {
    if (/^(?:verb|relative|copula|modal|stop|colon|subordinator)$/.test(kind)) return false;
    if (/^(?:comma|conjunction)$/.test(kind) && words[i + 1]?.kind === "determiner" && !finiteAhead(words, i + 2))
      return words[i + 2]?.kind === "content";
  }
  return false;
}
