import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["such-as"],
  reads: [
    ["# Membership\n\nWeber identified two kinds: birth and vote.", "vote", "is-a", "membership"],
    ["The orchestra has three sections: strings, brass and woodwind.", "brass", "part-of", "orchestra"],
    ["Latin has six cases: nominative, vocative, accusative, genitive, dative and ablative.", "dative", "is-a", "case"],
    ["There are three kinds of rock: granite, marble and sandstone.", "marble", "is-a", "rock"],
    ["The mill grinds two cereals: rye and oats.", "rye", "is-a", "cereal"],
    ["The mill grinds several cereals too: rye, oats, etc.", "rye", "is-a", "cereal"],
  ],
  not: [
    ["# Membership\n\nWeber identified two kinds: birth and vote.", "vote", "is-a", "Weber"],
    ["- Smith who forges large blades: Anvil, Power Hammer", "anvil", "is-a", "blade"],
    ["The mill has two rules: grind slowly and rest often.", "rest", "is-a", "rule"],
    ["The harbour at noon: gulls, ropes and tar.", "gull", "is-a", "noon"],
  ],
};
