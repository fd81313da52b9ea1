import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["called"],
  reads: [
    ["Plants make sugar in a process called photosynthesis.", "photosynthesis", "is-a", "process"],
    ["The process is known as fermentation.", "fermentation", "is-a", "process"],
    ["The turn of a sonnet is referred to as the volta.", "defined", "names", "volta"],
    ["A tax on imports is called a tariff.", "tariff", "is-a", "tax"],
    ["Water moves. This process is commonly called osmosis.", "defined", "names", "osmosis"],
  ],
  not: [
    ["The senators called the consul."],
    ["She called a taxi.", "defined", "names", "taxi"],
    ["He called for a vote."],
    ["A tax on imports is called a tariff.", "tariff", "is-a", "import"],
  ],
};
