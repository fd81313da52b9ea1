import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["named"],
  reads: [
    ["The bridge across the river collapsed.", "modifier", "names", "river"],
    ["They visited Rome, Florence and Venice.", "modifier", "names", "Florence"],
    ["She spoke of love.", "modifier", "names", "love"],
  ],
  not: [
    ["They do this every day.", "modifier", "names", "day"],
    ["I think about it.", "modifier", "names", "it"],
    ["A whale is not a fish.", "modifier", "names", "not a fish"],
  ],
};
