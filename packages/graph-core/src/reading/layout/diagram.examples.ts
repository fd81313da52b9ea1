import type { RuleExamples } from "../example.ts";

const diagram = (...lines: string[]): string => `# Notes\n\n\`\`\`mermaid\n${lines.join("\n")}\n\`\`\``;

export const examples: RuleExamples = {
  rules: ["diagram"],
  reads: [
    [diagram("graph TD", "  A[Sunlight] --> B(Photosynthesis)"), "sunlight", "related-to", "photosynthesis"],
    [diagram("flowchart LR", "  A[Plant] -->|produces| B{{Oxygen}}"), "plant", "produces", "oxygen"],
    [diagram("flowchart LR", '  A[Plant] -- "is a" --> B[Organism]'), "plant", "is-a", "organism"],
    [
      diagram("flowchart LR", "  A -. needs .-> B", "  A[Plant]", "  B[(Soil water)]"),
      "plant",
      "requires",
      "soil water",
    ],
    [diagram("graph LR", "  a([Root]) & b((Leaf)) ==> c[Stem]; c --- d[[Flower bud]]"), "leaf", "related-to", "stem"],
    [
      diagram("graph LR", "  a([Root]) & b((Leaf)) ==> c[Stem]; c --- d[[Flower bud]]"),
      "stem",
      "related-to",
      "flower bud",
    ],
    [diagram("graph LR", "  Leaf --> Stem --> Root:::dark"), "stem", "related-to", "root"],
    [diagram("---", "title: Plants", "---", "graph LR", "  Leaf --> Stem %% upwards"), "leaf", "related-to", "stem"],
    [diagram("classDiagram", "  Plant <|-- Fern", "  Fern : int age"), "fern", "is-a", "plant"],
    [diagram("classDiagram", '  Flower "1" *-- "5" Petal : has'), "petal", "part-of", "flower"],
    [
      diagram("stateDiagram-v2", "  [*] --> Seedling", "  Seedling --> Bloom : grows"),
      "seedling",
      "related-to",
      "bloom",
    ],
    [
      diagram("mindmap", "  root((Plant))", "    Leaf", "      Chloroplast", "    Root hair"),
      "plant",
      "related-to",
      "root hair",
    ],
    [
      diagram("mindmap", "  root((Plant))", "    Leaf", "      Chloroplast", "    Root hair"),
      "leaf",
      "related-to",
      "chloroplast",
    ],
  ],
  not: [
    [diagram("sequenceDiagram", "  Alice->>John: Hello John, how are you?")],
    [diagram("graph TD", "  A[Start] --> B{Is it green?}", "  B -->|Yes| C[End]")],
    [diagram("graph TD", "  style A fill:#f9f", "  linkStyle 0 stroke:#333", "  A[Leaf]")],
    ["# Notes\n\n```js\nmap = a --> b;\n```"],
  ],
};
