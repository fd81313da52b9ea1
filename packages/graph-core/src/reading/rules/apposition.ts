import { CLASS_NOUNS } from "../../language/lexicon/nouns.ts";
import { singular } from "../../model/names.ts";
import type { Rule } from "./rule.ts";

/** `ribose, a five-carbon sugar`, `the container engine Docker`: a name and what it is. */
export const appositionRule: Rule = {
  name: "apposition",
  read(statement) {
    for (const [head, phrase] of statement.phrases) {
      if (phrase.kind !== undefined)
        for (const source of statement.reference(head, "subject"))
          for (const target of statement.reference(phrase.kind, "predicate"))
            if (source.draft !== target.draft) statement.tie(source, target, "is-a", "is a", "apposition");
      for (const c of statement.children(head)) {
        const child = statement.word(c);
        if (child?.label !== "appos" || c < head) continue;
        const second = statement.phrases.get(c);
        if (!second || !phrase) continue;
        const indefinite = statement.children(c).some((k) => /^an?$/.test(statement.word(k)?.lower ?? ""));
        // "the composer Bach": nothing parts what somebody is from the name.
        const close = phrase.to === second.from && !phrase.proper;
        const classFirst = second.proper && (close || CLASS_NOUNS.has(singular(statement.word(head)?.lower ?? "")));
        const [one, kind] = classFirst && !indefinite ? [c, head] : [head, c];
        for (const source of statement.reference(one, "subject"))
          for (const target of statement.reference(kind, "predicate"))
            if (source.draft !== target.draft) statement.tie(source, target, "is-a", "is a", "apposition");
      }
    }
  },
};
