import { nounGroups } from "./groups.ts";
import type { LanguageTable } from "./table.ts";
import { tagText } from "./words.ts";

/** Whether a marked stretch is one name, not a clause or an adverbial that its writer only stressed. */
export function namesOne(table: LanguageTable, text: string): boolean {
  const [sentence, more] = tagText(table, text, 0);
  if (!sentence || more) return false;
  if (sentence.words.some((w) => w.kind === "verb" || w.kind === "copula" || w.kind === "modal" || w.kind === "clitic"))
    return false;
  const first = sentence.words[0]?.kind;
  if (first !== "content" && first !== "determiner") return false;
  const groups = nounGroups(table, sentence.words, text);
  const [only] = groups;
  if (groups.length !== 1 || !only || only.generic || only.to < sentence.words.length - 1) return false;
  const single = only.to - only.from === 1;
  return !(single && /^\p{Ll}/u.test(text) && table.adjective.test(only.text.toLowerCase()));
}
