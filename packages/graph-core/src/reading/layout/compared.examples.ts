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

const RIGS = `# Notes

| | Gaff rig | Lug rig |
| --- | --- | --- |
| sail area | large | small |
| crew | three | one |
`;

const WORKS = `# Crafts

A craft is not a process.

| Aspect | Craft | Process |
| --- | --- | --- |
| Pace | slow | quick |
`;

export const examples: RuleExamples = {
  rules: ["table-peer"],
  reads: [
    [BOATS, "canoe", "contrasts-with", "kayak"],
    [ROWS, "canoe", "contrasts-with", "kayak"],
    [RIGS, "gaff rig", "contrasts-with", "lug rig"],
    [BOATS.replace("| | Canoe", "| Basis of comparison | Canoe"), "canoe", "contrasts-with", "kayak"],
    [WORKS, "craft", "contrasts-with", "process"],
  ],
  not: [
    [RIGS.replace("Gaff rig", "Price").replace("Lug rig", "Weight"), "price", "contrasts-with", "weight"],
    [RIGS.replace("sail area", "Sloop").replace("crew", "Ketch"), "gaff rig", "contrasts-with", "lug rig"],
    [BOATS, "seat", "part-of", "canoe"],
    [ROWS, "kayak", "part-of", "canoe"],
    [ROWS.replace("| Kayak |", "| Canoe club |"), "canoe", "contrasts-with", "canoe club"],
    [ROWS.replace("| Canoe |", "| Raft |"), "canoe", "contrasts-with", "kayak"],
    ["# Canoe\n\n| | Pros | Cons |\n| --- | --- | --- |\n| Deck | light | wet |", "pros", "contrasts-with", "cons"],
  ],
};
