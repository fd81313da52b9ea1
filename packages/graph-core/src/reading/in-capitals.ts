import { commonness } from "@cairn/english-model";
import type { Draft } from "./draft.ts";
import { IN_CAPITALS } from "./mention-scan.ts";

/** Of {@link commonness}: of such a word the letters are capitals where they are a name: `FACT`, `CAP`, `REST`. */
const EVERYDAY = 3;
/** Words that are too common to be counted there. */
const FUNCTION_WORD =
  /^(?:all|am|an|and|any|are|as|at|be|but|by|can|did|do|for|had|has|he|her|him|his|how|if|in|is|it|its|may|me|my|no|not|of|off|on|or|our|out|own|she|so|than|that|the|them|then|this|to|up|us|was|we|were|who|why|will|with|you)$/;

/** Keys of names in capitals that are words of everyday English without them: "in fact" names no protein that is called FACT. */
export function inCapitals(drafts: readonly Pick<Draft, "key" | "labels" | "aliases">[]): Set<string> {
  const found = new Set<string>();
  const others = new Set<string>();
  const see = (key: string, isInCapitals: boolean): void => {
    if (!key.includes(" ") && (commonness(key) >= EVERYDAY || FUNCTION_WORD.test(key)))
      (isInCapitals ? found : others).add(key);
  };
  for (const { key, labels, aliases } of drafts) {
    see(key, labels.size > 0 && [...labels.keys()].every((label) => IN_CAPITALS.test(label)));
    for (const [name, alias] of aliases) see(name, IN_CAPITALS.test(alias.name));
  }
  for (const key of others) found.delete(key);
  return found;
}
