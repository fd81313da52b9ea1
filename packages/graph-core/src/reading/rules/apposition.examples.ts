import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["apposition"],
  reads: [
    ["Glucose, a simple sugar, fuels the brain.", "glucose", "is-a", "sugar"],
    ["Paris, the capital of France, lies on the Seine.", "Paris", "is-a", "capital of France"],
    ["The composer Johann Sebastian Bach wrote fugues.", "Johann Sebastian Bach", "is-a", "composer"],
    ["The physicist Marie Curie discovered radium.", "Marie Curie", "is-a", "physicist"],
  ],
  not: [
    ["They visited Rome, Florence and Venice."],
    ["On Monday, the senate met."],
    ["Rome, however, fell later."],
    ["The composer Johann Sebastian Bach wrote fugues.", "composer", "is-a", "Johann Sebastian Bach"],
  ],
};
