import type { RuleExamples } from "../example.ts";

const BOATS = `# Canoe

A canoe is a narrow boat.

| | Canoe | Kayak |
| --- | --- | --- |
| Seat | open deck | closed deck |
| Paddle | one blade | two blades |
`;
const ROWS = `# Canoe

| | Deck | Paddle |
| --- | --- | --- |
| Canoe | open deck | one blade |
| Kayak | closed deck | two blades |
`;

export const examples: RuleExamples = {
  rules: ["table-peer"],
  reads: [
    [BOATS, "canoe", "contrasts-with", "kayak"],
    [ROWS, "canoe", "contrasts-with", "kayak"],
  ],
  not: [
    [BOATS, "seat", "part-of", "canoe"],
    [ROWS, "kayak", "part-of", "canoe"],
    [ROWS.replace("| Canoe |", "| Raft |"), "canoe", "contrasts-with", "kayak"],
    ["# Canoe\n\n| | Pros | Cons |\n| --- | --- | --- |\n| Deck | light | wet |", "pros", "contrasts-with", "cons"],
  ],
};
