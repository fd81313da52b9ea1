import type { RuleExamples } from "../example.ts";

const ROWS = `# Boats

| Boat | Engine | Shallow draught | Can be folded |
| --- | --- | --- | --- |
| Punt | no | yes | no |
| Tug | Yes | No (never) | no |
`;
const COLUMNS = `# Clocks

| Feature | Tempus | Horolog | Sundial Pro |
| --- | --- | --- | --- |
| Alarm bell | ✅ | ❌ | ✗ |
| Night light | Yes | No | no |
| Made from | brass | cedar | slate |
`;
const CORNER = `# Ropes

| | Manila | Nylon | Polymer |
| --- | --- | --- | --- |
| Stretches | yes | no | yes |
| Absorbs water | no | yes | yes |
| Sold by the metre | yes | no | yes |
| Seen while drying | yes | no | no |
| Knot strength | no | yes | yes |
`;
const WAYS = `# Hemp and jute

| | Hemp | Jute |
| --- | --- | --- |
| Weaving | Diagonal | Horizontal |
| Price | High | Low |
`;

export const examples: RuleExamples = {
  rules: ["table", "table-peer"],
  reads: [
    [ROWS, "tug", "uses", "engine"],
    [ROWS, "punt", "contrasts-with", "engine"],
    [ROWS, "tug", "contrasts-with", "shallow draught"],
    [COLUMNS, "tempus", "uses", "alarm bell"],
    [COLUMNS, "horolog", "contrasts-with", "night light"],
    [COLUMNS, "tempus", "uses", "brass"],
    [COLUMNS, "tempus", "contrasts-with", "horolog"],
    [CORNER, "manila", "contrasts-with", "knot strength"],
    [WAYS, "hemp", "uses", "diagonal weaving"],
    [CORNER, "nylon", "affects", "water"],
    [CORNER, "manila", "contrasts-with", "water"],
  ],
  not: [
    [ROWS, "punt", "contrasts-with", "can be folded"],
    [COLUMNS, "alarm bell", "uses", "tempus"],
    [CORNER, "knot strength", "contrasts-with", "manila"],
    [CORNER, "nylon", "uses", "absorb water"],
    [CORNER, "nylon", "contrasts-with", "sold by the metre"],
    [CORNER, "nylon", "contrasts-with", "seen while drying"],
    [WAYS, "hemp", "uses", "high price"],
    [COLUMNS.replace("Tempus", "Description").replace("Made from", "Bell"), "description", "contrasts-with", "horolog"],
    [
      "# Ice\n\n| Property | Value | Status |\n| --- | --- | --- |\n| Hardness | 1.5 | open |\n| Colour | white | open |",
    ],
    ["# Ice\n\n| Ice | Salt |\n| --- | --- |\n| Sea ice | no schema |", "sea ice", "contrasts-with", "salt"],
  ],
};
