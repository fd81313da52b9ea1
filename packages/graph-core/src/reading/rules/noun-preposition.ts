import { PREPOSITION_TYPE } from "../../language/lexicon/verbs.ts";
import { LIGHT_NOUNS } from "../../language/lexicon/nouns.ts";
import { singular } from "../../model/names.ts";
import { thanLabel } from "../verb-label.ts";
import type { Statement } from "../statement.ts";
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
        // "From input to output": the one is not to the other, nor is the way from it.
        const isStep = isFromTo(statement, head, c, preposition);
        const label = preposition === "than" ? thanLabel(statement, c) : isStep ? "relates to" : preposition;
        const sources = statement.reference(head, "modifier");
        const targets = statement.references([c], "modifier");
        for (const source of sources)
          for (const target of targets)
            if (source.draft !== target.draft)
              statement.tie(source, target, held || isStep ? "related-to" : type, label, "noun-preposition", {
                [feature]: 1,
              });
      }
    }
  },
};

/** Whether a phrase is one step of `from red to violet`. */
function isFromTo(statement: Statement, head: number, led: number, preposition: string): boolean {
  const leads = (at: number, lead: string) =>
    statement
      .children(at)
      .some((c) => c < at && statement.word(c)?.label === "case" && statement.word(c)?.lower === lead);
  if (preposition === "to") return leads(head, "from") || leads(head, "to");
  if (preposition !== "from") return false;
  return [...statement.children(led), ...statement.children(head)].some(
    (c) => c > led && (statement.word(c)?.label ?? "").startsWith("nmod") && leads(c, "to"),
  );
}
