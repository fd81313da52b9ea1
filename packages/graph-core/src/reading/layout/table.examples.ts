import type { RuleExamples } from "../example.ts";

const WIND = `# Wind

| Instrument | Material | Used for |
| --- | --- | --- |
| Flute | silver | melody |
| Tuba | brass | bass |
`;

const ILLS = `# Ills

| Ill | Causes | Measured by | Examples | Side effects |
| --- | --- | --- | --- | --- |
| Fever | germs | thermometer | flu | thirst |
`;

export const examples: RuleExamples = {
  rules: ["table", "table-term"],
  reads: [
    [WIND, "flute", "part-of", "wind"],
    [WIND, "flute", "related-to", "silver"],
    [WIND, "tuba", "applies-to", "bass"],
    [ILLS, "germ", "affects", "fever"],
    [ILLS, "thermometer", "affects", "fever"],
    [ILLS, "flu", "is-a", "fever"],
    [ILLS, "fever", "affects", "thirst"],
    ["# Rivers\n\n| River | Length |\n| --- | --- |\n| Nile | long |", "Nile", "is-a", "river"],
  ],
  not: [
    ["# Rivers\n\n| Note | Why |\n| --- | --- |\n| Example | a word |"],
    [WIND, "flute", "related-to", "brass"],
    [ILLS, "fever", "related-to", "germ"],
    [ILLS, "fever", "related-to", "flu"],
    ["# Wind\n\nFlute, silver, melody"],
  ],
};
