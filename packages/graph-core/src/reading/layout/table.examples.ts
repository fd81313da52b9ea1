import type { RuleExamples } from "../example.ts";

const WIND = `# Wind

| Instrument | Material | Used for |
| --- | --- | --- |
| Flute | silver | melody |
| Tuba | brass | bass |
`;

export const examples: RuleExamples = {
  rules: ["table", "table-term"],
  reads: [
    [WIND, "flute", "part-of", "wind"],
    [WIND, "flute", "related-to", "silver"],
    [WIND, "tuba", "applies-to", "bass"],
    ["# Rivers\n\n| River | Length |\n| --- | --- |\n| Nile | long |", "Nile", "is-a", "river"],
  ],
  not: [
    ["# Rivers\n\n| Note | Why |\n| --- | --- |\n| Example | a word |"],
    [WIND, "flute", "related-to", "brass"],
    ["# Wind\n\nFlute, silver, melody"],
  ],
};
