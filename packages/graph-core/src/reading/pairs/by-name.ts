import type { RelationType } from "../../model/relation.ts";
import type { Draft } from "../draft.ts";
import type { Notebook } from "../notebook.ts";
import { isCommon, narrows } from "./kind-words.ts";
import type { Occurrence } from "./occurrences.ts";
import { phraseOf } from "./pair-label.ts";

/** Names that nobody puts side by side, though the one says what it is: `shield volcano`, `volcano`. */
export const NAME_RULE = "name";
/** How sure both must be of being concepts. */
const SURE_NAMES = { source: 0.8, target: 0.7 };
/** `rehype-citation`: the last word is a part of another one. */
const isHyphened = (label: string): boolean => /[\p{L}\d]-[\p{L}\d]+$/u.test(label);
/** Several words with capitals: a name of one thing, or a heading's. */
const IS_OWN = /^(?:\p{Lu}\S*|of|the|and)(?: (?:\p{Lu}\S*|of|the|and))+$/u;

/**
 * What is set off or headed in a note and ends in another of its names is one of those (`shield volcano`, `volcano`), though the two
 * may never meet. Cost: words of names.
 */
export function kindsByName(notebook: Notebook, score: ReadonlyMap<Draft, number>): Occurrence[] {
  return notebook.drafts.flatMap((draft): Occurrence[] => {
    const { heading, term, strong, emphasis, link, gerund, title } = draft.roles;
    if (draft.merged || heading + term + strong + emphasis + link === 0 || gerund + title > 0) return [];
    // "The Great Wave" is no wave, and "sand, not clay" no clay.
    if ([...draft.labels.keys()].every((label) => IS_OWN.test(label) || /[,;/]/.test(label) || isHyphened(label)))
      return [];
    if ((score.get(draft) ?? 0) < SURE_NAMES.source || /^\S+ing /.test(draft.key)) return [];
    const [place] = draft.places;
    if (!place) return [];
    for (let at = draft.key.indexOf(" "); at >= 0; at = draft.key.indexOf(" ", at + 1)) {
      const wider = draft.key.slice(at + 1);
      const genus = narrows(draft.key, wider) ? notebook.find(wider) : undefined;
      if (!genus || genus.merged || genus === draft || !isCommon(genus)) continue;
      if ((score.get(genus) ?? 0) < SURE_NAMES.target) continue;
      const { block, start, end } = place;
      const ends = { source: draft, target: genus, type: "is-a" as const, label: "is a", rule: NAME_RULE };
      return [
        {
          source: { draft, kind: "layout", word: -1 },
          target: { draft: genus, kind: "layout", word: -1 },
          statement: undefined,
          block,
          start,
          end,
          ties: [{ ...ends, block, start, end, features: {}, sure: true }],
          reversed: [],
          crowd: 0,
        },
      ];
    }
    return [];
  });
}

/**
 * What is told of two names of which the one holds the other, where no rule read a statement: that the one is a kind of the other, what
 * leads from the one to the other in a name that is written out (`queues for mail` are for mail), or nothing.
 */
export function toldByName(
  at: Occurrence,
  type: RelationType,
  named: "kind" | "nothing",
): { type: RelationType; label: string; rule: string }[] {
  const told = phraseOf(at, type);
  if (told.rule === "way" || told.rule === "noun") return [{ type, ...told }];
  return type === "is-a" || named === "kind" ? [{ type: "is-a", ...phraseOf(at, "is-a") }] : [];
}
