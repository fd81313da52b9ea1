import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: [
    "bare",
    "bare-kind",
    "bare-class",
    "bare-example",
    "bare-use",
    "bare-need",
    "bare-related",
    "bare-led",
    "definition",
  ],
  reads: [
    ["# Court\n\n- Judge\n- Jury", "jury", "part-of", "court"],
    ["# Tea\n\n## Examples\n\n- Assam\n- Darjeeling", "Assam", "is-a", "tea"],
    ["# Tea\n\n## Uses\n\n- Breakfast", "tea", "applies-to", "breakfast"],
    ["# Tea\n\n## Requirements\n\n- Hot water", "tea", "requires", "hot water"],
    ["# Tea\n\n## See also\n\n- Coffee", "tea", "related-to", "coffee"],
    ["# Violin\n\n- Part of the orchestra", "violin", "part-of", "orchestra"],
    ["# Court\n\n- A kind of institution", "court", "is-a", "institution"],
    ["# Trade\n\nTariff: a tax on imports", "tariff", "is-a", "tax"],
    ["Tariff\n: tax on imports that a country sets", "tariff", "is-a", "tax"],
    ["## Comprehend\n\n- For natural language processing", "comprehend", "applies-to", "natural language processing"],
    ["- **Embedding model:** per input token", "embedding model", "related-to", "input token"],
  ],
  not: [
    ["Tariff\n: tax on imports that a country sets", "tax", "part-of", "tariff"],
    ["## Comprehend\n\n- For natural language processing", "natural language processing", "part-of", "comprehend"],
    ["- **Embedding model:** per input token", "embedding model", "is-a", "input token"],
    ["# Tea\n\n- Leaves are dried."],
    ["# Tea\n\n## See also\n\n- Coffee", "coffee", "part-of", "tea"],
    ["# Violin\n\n- Tune the strings every day\n- It has four strings."],
    ["# Violin\n\n- Part of the orchestra", "orchestra", "part-of", "violin"],
  ],
};
