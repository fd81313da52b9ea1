import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["existential"],
  reads: [
    ["There is a subsidy for wheat.", "object", "names", "subsidy"],
    ["There are three kinds of rock.", "object", "names", "rock"],
    ["There are three branches of government.", "object", "names", "branch"],
  ],
  not: [
    ["There he stood.", "object", "names", "there"],
    ["The weather is nice.", "object", "names", "weather"],
  ],
};
