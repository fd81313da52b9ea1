import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["verb"],
  reads: [
    ["Bacteria turn nitrogen into ammonia. This process is called fixation.", "fixation", "produces", "ammonia"],
    ["Bacteria turn nitrogen into ammonia. This is known as fixation.", "fixation", "affects", "nitrogen"],
    ["Starch is broken down into sugar in a process called hydrolysis.", "hydrolysis", "produces", "sugar"],
    ["Starch is broken down into sugar in a process called hydrolysis.", "hydrolysis", "affects", "starch"],
  ],
  not: [
    ["Bacteria turn nitrogen into ammonia. This gas is called fertiliser.", "fertiliser", "produces", "ammonia"],
    ["Starch does not turn into sugar. This process is called rest.", "rest", "produces", "sugar"],
    ["Starch is stored in a barn called Long House.", "Long House", "affects", "starch"],
  ],
};
