import type { RuleExamples } from "../example.ts";

const LISTS = `# Cork floors

| Pros | Cons |
| --- | --- |
| Warm feet | Water damage |
| Low noise | |
`;
const SIDES = `# Boats

## Raft vs. canoe

| Raft | Canoe |
| --- | --- |
| Flat logs | Curved hull |
| No keel | Small keel |
`;
const COUNTED = `# Decks

| # | Deck | Crew |
| --- | --- | --- |
| 1 | Sun deck | stewards |
| 2 | Engine deck | stokers |
`;

export const examples: RuleExamples = {
  rules: ["bare-effect", "table", "table-term"],
  reads: [
    [LISTS, "cork floors", "affects", "warm foot"],
    [LISTS, "cork floors", "affects", "water damage"],
    [SIDES, "canoe", "related-to", "curved hull"],
    [SIDES, "raft", "contrasts-with", "keel"],
    [COUNTED, "engine deck", "related-to", "stoker"],
    [COUNTED, "engine deck", "is-a", "decks"],
  ],
  not: [
    [LISTS, "warm foot", "part-of", "cork floors"],
    [SIDES, "raft", "related-to", "keel"],
    [SIDES.replace("## Raft vs. canoe\n\n", ""), "canoe", "related-to", "curved hull"],
    [COUNTED.replace("| 2 |", "| Two |"), "engine deck", "related-to", "stoker"],
  ],
};
