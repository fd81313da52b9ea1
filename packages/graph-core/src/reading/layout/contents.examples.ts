import type { RuleExamples } from "../example.ts";

const LINKED = "# Ships\n\n- [Masts steady sails](#masts)\n";

export const examples: RuleExamples = {
  rules: ["bare", "verb", "term-of-topic"],
  reads: [
    ["# Ships\n\n- [Hull](hull.md)", "hull", "part-of", "ship"],
    ["# Ships\n\n- Hull", "hull", "part-of", "ship"],
    ["# Ships\n\n- Ballast steadies [the hull](#hull)", "ballast", "affects", "hull"],
  ],
  not: [
    [LINKED],
    ["# Ships\n\n- [[#Masts steady sails]]\n"],
    ["# Ships\n\n- [Chapter 2](hull.md)\n- [[Lecture 3]]\n"],
    ["# Ships\n\n- [Parts](#parts)\n  - [Hull](#hull)\n"],
  ],
};
