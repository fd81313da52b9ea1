import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["copula"],
  reads: [
    ["The largest whale is the blue whale.", "blue whale", "is-a", "whale"],
    ["In our kitchens the most common metal is *iron*.", "iron", "is-a", "metal"],
    ["A popular dye is indigo.", "indigo", "is-a", "dye"],
    ["The two kinds of sails are jibs and spinnakers.", "jib", "is-a", "sail"],
    ["The main ingredient of glass is sand.", "sand", "part-of", "glass"],
    ["The by-product of brewing is yeast.", "brewing", "produces", "yeast"],
  ],
  not: [
    ["The worst problem is rust.", "problem", "is-a", "rust"],
    ["The largest whale is the blue whale.", "whale", "is-a", "blue whale"],
    ["The largest whale is a mammal.", "mammal", "is-a", "whale"],
    ["A popular dye is indigo.", "dye", "is-a", "indigo"],
  ],
};
