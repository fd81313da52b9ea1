import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: [
    "verb",
    "imperative",
    "passive",
    "purpose",
    "object-oblique",
    "handed-over",
    "comparison",
    "verb-contains",
    "imperative-contains",
    "passive-contains",
    "purpose-contains",
  ],
  reads: [
    ["The liver produces bile.", "liver", "produces", "bile"],
    ["The novel was written by Austen.", "Austen", "produces", "novel"],
    ["The cell contains a nucleus.", "nucleus", "part-of", "cell"],
    ["Yeast consists of single cells.", "cell", "part-of", "yeast"],
    ["Mitosis needs energy.", "mitosis", "requires", "energy"],
    ["The statute is based on Roman law.", "statute", "uses", "Roman law"],
    ["A compiler translates source code into machine code.", "compiler", "produces", "machine code"],
    ["Central banks raise interest rates to reduce inflation.", "central bank", "affects", "inflation"],
    ["Inflation does not require money.", "inflation", "contrasts-with", "money"],
    ["# Vote\n\n- Count the ballots\n- Requires a quorum", "vote", "requires", "quorum"],
    ["# Vote\n\n- Provide a ballot to record the choice", "ballot", "affects", "choice"],
  ],
  not: [
    ["You should wait."],
    ["The weather is nice."],
    ["The novel was written by Austen.", "novel", "produces", "Austen"],
    ["Inflation does not require money.", "inflation", "requires", "money"],
    ["A tax on imports is called a tariff."],
    ["Farmers grow cereals such as wheat and barley.", "farmer", "related-to", "wheat"],
  ],
};
