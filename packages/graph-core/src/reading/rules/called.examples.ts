import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["called"],
  reads: [
    ["Plants make sugar in a process called photosynthesis.", "photosynthesis", "is-a", "process"],
    ["The process is known as fermentation.", "fermentation", "is-a", "process"],
    ["The turn of a sonnet is referred to as the volta.", "defined", "names", "volta"],
    ["A tax on imports is called a tariff.", "tariff", "is-a", "tax"],
    ["Tools that cut their wood with a blade are called planes.", "plane", "is-a", "tool"],
    ["Water moves. This process is commonly called osmosis.", "defined", "names", "osmosis"],
  ],
  not: [
    ["The senators called the consul."],
    ["Selling seats twice on trains is called overbooking.", "overbooking", "is-a", "train"],
    ["Tools that cut their wood with a blade are called planes.", "plane", "is-a", "wood"],
    ["Tools that cut their wood with a blade are called planes.", "plane", "is-a", "blade"],
    ["She called a taxi.", "defined", "names", "taxi"],
    ["He called for a vote."],
    ["A tax on imports is called a tariff.", "tariff", "is-a", "import"],
  ],
};
