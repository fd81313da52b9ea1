import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["apposition"],
  reads: [
    ["Mercury, the smallest planet, orbits the Sun.", "Mercury", "is-a", "planet"],
    ["Paris, the capital of France, lies on the Seine.", "Paris", "is-a", "capital of France"],
    ["The composer Johann Sebastian Bach wrote fugues.", "Johann Sebastian Bach", "is-a", "composer"],
  ],
  not: [
    ["They visited Rome, Florence and Venice."],
    ["On Tuesday, the council voted."],
    ["Rome, however, fell later."],
    ["The composer Johann Sebastian Bach wrote fugues.", "composer", "is-a", "Johann Sebastian Bach"],
  ],
};
