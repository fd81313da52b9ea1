import { GENERIC_NOUNS, LIGHT_NOUNS } from "../language/lexicon/nouns.ts";
import { nameKey } from "../model/names.ts";
import { type Draft, firstLabel } from "./draft.ts";
import { absorb } from "./merge-names.ts";
import { standing, type Notebook } from "./notebook.ts";

/** These name a kind (`lower bound`, `upper class`), as do the others before some nouns (`higher education`). */
const NAMES_KIND = /^(?:lower|upper|inner|outer|former|latter|elder)$/;
const MEASURED =
  /^(?:education|school|court|class|power|being|plant|organism|animal|order|degree|level|quality|dimension(?:al)?|resolution|speed|energy|term)$/;

/** What is said so of a thing may hold for how large it is. */
const DEPENDS: ReadonlySet<string> = new Set(["affects", "contrasts-with"]);

/**
 * What a note calls bigger, newer or richer but once, with nothing to set against it, is the thing itself (`a larger feast`). What it
 * calls so again, or compares (`a smaller model`, `a larger model`), is another thing to it, and so is what is told of for being so:
 * "a thicker hull reduces speed", "drought causes higher wages".
 */
export function mergeCompared(notebook: Notebook): void {
  const compared = notebook.drafts.filter((draft) => !draft.merged && draft.tags?.startsWith("JJR ") === true);
  const often = new Map<string, number>();
  for (const draft of compared) often.set(restOf(draft), (often.get(restOf(draft)) ?? 0) + 1);
  const told = new Set(
    notebook.ties.filter(({ type }) => DEPENDS.has(type)).flatMap(({ source, target }) => [source, target]),
  );
  for (const draft of compared) {
    const rest = restOf(draft);
    if (
      told.has(draft) ||
      !isPassing(draft) ||
      often.get(rest) !== 1 ||
      GENERIC_NOUNS.has(rest) ||
      LIGHT_NOUNS.has(rest)
    )
      continue;
    const label = firstLabel(draft) ?? "";
    const plain = notebook.draft(label.slice(label.indexOf(" ") + 1), { weight: draft.places.length });
    if (!plain || plain.key !== rest) continue;
    plain.tags ??= draft.tags?.slice("JJR ".length) ?? "";
    if (plain.stands.length === 0) plain.stands.push(...draft.stands);
    absorb(standing(plain), draft, "surface");
  }
}

const restOf = ({ key }: Draft): string => key.slice(key.indexOf(" ") + 1);

/** Whether a name was met once, in a sentence, and is none of its own. */
function isPassing(draft: Draft): boolean {
  const { title, heading, term, strong, emphasis, code, link, defined } = draft.roles;
  if (draft.places.length !== 1 || title + heading + term + strong + emphasis + code + link + defined > 0) return false;
  const [first = "", second = ""] = draft.said.words;
  const label = firstLabel(draft) ?? "";
  return !/\p{Lu}/u.test(label) && nameKey(label) === draft.key && !NAMES_KIND.test(first) && !MEASURED.test(second);
}
