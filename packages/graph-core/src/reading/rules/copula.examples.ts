import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["copula", "comparison"],
  reads: [
    ["A whale is a mammal.", "whale", "is-a", "mammal"],
    ["Copper, zinc and iron are metals.", "zinc", "is-a", "metal"],
    ["Basalt is one of the igneous rocks.", "basalt", "is-a", "igneous rock"],
    ["Jazz is a kind of music.", "jazz", "is-a", "music"],
    ["A neutron is a part of the atomic nucleus.", "neutron", "part-of", "atomic nucleus"],
    ["An adagio is not a scherzo.", "adagio", "contrasts-with", "scherzo"],
    ["Silver is cheaper than gold.", "silver", "contrasts-with", "gold"],
    ["Fugues are different from canons.", "fugue", "contrasts-with", "canon"],
    ["Water is necessary for germination.", "germination", "requires", "water"],
  ],
  not: [
    ["Osmosis is not a kind of diffusion.", "osmosis", "is-a", "diffusion"],
    ["Yeast is not part of the bread.", "yeast", "part-of", "bread"],
    ["The weather is nice."],
    ["It is a pity."],
    ["A whale is not a fish.", "whale", "is-a", "fish"],
    ["Water is necessary for germination.", "water", "requires", "germination"],
  ],
};
