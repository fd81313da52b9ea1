import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["apposition"],
  reads: [
    ["Mercury, the smallest planet, orbits the Sun.", "Mercury", "is-a", "planet"],
    ["Paris, the capital of France, lies on the Seine.", "Paris", "is-a", "capital of France"],
    ["The composer Johann Sebastian Bach wrote fugues.", "Johann Sebastian Bach", "is-a", "composer"],
    ["The painter Vincent van Gogh painted The Starry Night in 1889.", "Vincent van Gogh", "is-a", "painter"],
    ["The database PostgreSQL stores rows.", "PostgreSQL", "is-a", "database"],
  ],
  not: [
    ["The customer VPC is private.", "VPC", "is-a", "customer"],
    ["They visited Rome, Florence and Venice."],
    ["On Tuesday, the council voted."],
    ["Rome, however, fell later."],
    ["The composer Johann Sebastian Bach wrote fugues.", "composer", "is-a", "Johann Sebastian Bach"],
  ],
};
