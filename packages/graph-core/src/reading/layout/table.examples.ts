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

const CHECKS = `# Harbour checks

| Check | What it does | Example |
| --- | --- | --- |
| Cargo scan | detects goods that are banned | ivory |
| Raft | a flat boat | the ark |
`;

const TERMS = `# Harbour

| Term | Meaning |
| --- | --- |
| Bollard | post that holds ropes |
| VTS | Vessel Traffic Service |
| Pilot | steers foreign ships |
`;

export const examples: RuleExamples = {
  rules: ["table", "table-term", "definition", "acronym"],
  reads: [
    ["# Winch\n\n## Variants\n\n| Form | Power |\n| --- | --- |\n| Capstan | steam |", "capstan", "is-a", "winch"],
    ["# Port\n\n## Cranes\n\n| Name | Power |\n| --- | --- |\n| Derrick | steam |", "derrick", "is-a", "crane"],
    [WIND, "flute", "part-of", "wind"],
    [WIND, "flute", "related-to", "silver"],
    [WIND, "tuba", "applies-to", "bass"],
    [ILLS, "germ", "affects", "fever"],
    [ILLS, "thermometer", "affects", "fever"],
    [ILLS, "flu", "is-a", "fever"],
    [ILLS, "fever", "affects", "thirst"],
    [CHECKS, "cargo scan", "affects", "ivory"],
    [CHECKS, "ark", "is-a", "raft"],
    [TERMS, "bollard", "is-a", "post"],
    [TERMS, "VTS", "alias", "Vessel Traffic Service"],
    [
      "# Harbour\n\n| Service | Abbreviation |\n| --- | --- |\n| Vessel Traffic Tower | VTT |",
      "vessel traffic tower",
      "alias",
      "VTT",
    ],
    ["# Bones\n\n| Bone | Also known as |\n| --- | --- |\n| Ulna | elbow bone |", "ulna", "alias", "elbow bone"],
    ["# Rivers\n\n| River | Length |\n| --- | --- |\n| Nile | long |", "Nile", "is-a", "river"],
  ],
  not: [
    ["# Winch\n\n## Options\n\n| Flag | Power |\n| --- | --- |\n| Fast | steam |", "fast", "is-a", "winch"],
    [
      "# Harbour\n\n| Service | Abbreviation |\n| --- | --- |\n| Traffic Tower | none |",
      "Traffic Tower",
      "alias",
      "none",
    ],
    ["# Rivers\n\n| Note | Why |\n| --- | --- |\n| Example | a word |"],
    [WIND, "flute", "related-to", "brass"],
    [ILLS, "fever", "related-to", "germ"],
    [ILLS, "fever", "related-to", "flu"],
    [CHECKS, "ivory", "is-a", "cargo scan"],
    ["# Wind\n\nFlute, silver, melody"],
  ],
};
