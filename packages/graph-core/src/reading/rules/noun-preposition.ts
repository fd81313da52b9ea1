import { PREPOSITION_TYPE } from "../../language/lexicon/verbs.ts";
import { LIGHT_NOUNS } from "../../language/lexicon/nouns.ts";
import { singular } from "../../model/names.ts";
import { thanLabel } from "../verb-label.ts";
import type { Rule } from "./rule.ts";
import type { TieFeature } from "../draft.ts";

/** `weights of the model`, `context for the conversation`: what a preposition says between two things. */
export const nounPrepositionRule: Rule = {
  name: "noun-preposition",
  read(statement) {
    for (const [head, phrase] of statement.phrases) {
      const whole = statement.ofName(phrase);
      if (phrase.generic && !whole) continue;
      if (LIGHT_NOUNS.has(singular(phrase.key))) continue;
      for (const c of statement.children(head)) {
        const child = statement.word(c);
        if (!child || !child.label.startsWith("nmod") || c < head) continue;
        const preposition = statement
          .children(c)
          .filter((k) => statement.word(k)?.label === "case" && k < c)
          .map((k) => statement.word(k)?.lower ?? "")
          .join(" ");
        const type = PREPOSITION_TYPE[preposition];
        // The Treaty of Rome is no part of Rome.
        if (!type || (whole?.whole && preposition === "of")) continue;
        const feature: TieFeature =
          preposition === "of"
            ? "preposition-of"
            : preposition === "for"
              ? "preposition-for"
              : preposition === "in"
                ? "preposition-in"
                : "preposition-other";
        // A lack of rain is no part of the rain.
        const held = whole !== undefined && preposition === "of" && statement.ofComplement(head) === c;
        const label = preposition === "than" ? thanLabel(statement, c) : preposition;
        const sources = statement.reference(head, "modifier");
        const targets = statement.references([c], "modifier");
        for (const source of sources)
          for (const target of targets)
            if (source.draft !== target.draft)
              statement.tie(source, target, held ? "related-to" : type, label, "noun-preposition", { [feature]: 1 });
      }
    }
  },
};
