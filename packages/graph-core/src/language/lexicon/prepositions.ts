/** Prepositions of several words: their noun names nothing that anybody speaks of. */
export const PHRASAL_PREPOSITIONS: ReadonlySet<string> = new Set(
  `with respect to|with regard to|with regards to|in regard to|in relation to|in terms of|by means of|by virtue of|by way of|as a function of
|as functions of|as a result of|as a consequence of|on behalf of|on account of|in front of|in accordance with|in agreement with
|in response to|in conjunction with|in combination with|in exchange for|in return for|in favor of|in favour of|in place of|in lieu of
|in light of|in view of|in line with|in support of|in preparation for|in search of|at the expense of|for the sake of|in the vicinity of`
    .replaceAll("\n", "")
    .split("|"),
);

const SAYS: Record<string, string> = {
  "with respect to": "is taken with respect to",
  "in terms of": "is given in terms of",
  "as a function of": "is a function of",
  "as functions of": "is a function of",
  "as a result of": "is a result of",
  "as a consequence of": "is a result of",
};

/** What such a preposition says of the noun before it, as a verb would. */
export const phraseSays = (preposition: string): string => SAYS[preposition] ?? `is ${preposition}`;
