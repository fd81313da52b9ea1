import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["copula", "comparison"],
  reads: [
    ["A whale is a mammal.", "whale", "is-a", "mammal"],
    ["Copper, zinc and iron are metals.", "zinc", "is-a", "metal"],
    ["Basalt is one of the igneous rocks.", "basalt", "is-a", "igneous rock"],
    ["A necklace is a string of beads.", "necklace", "uses", "bead"],
    ["Sonnets are a family of poems.", "sonnet", "is-a", "poem"],
    ["Jazz is a kind of music.", "jazz", "is-a", "music"],
    ["A neutron is a part of the atomic nucleus.", "neutron", "part-of", "atomic nucleus"],
    ["Knotting is a functionality of the loom.", "knotting", "part-of", "loom"],
    ["An adagio is not a scherzo.", "adagio", "contrasts-with", "scherzo"],
    ["Silver is cheaper than gold.", "silver", "contrasts-with", "gold"],
    ["Fugues are different from canons.", "fugue", "contrasts-with", "canon"],
    ["Water is necessary for germination.", "germination", "requires", "water"],
    ["The noble gases are helium, neon and argon.", "neon", "is-a", "noble gas"],
    ["The bowed instruments are: violins, violas and cellos.", "viola", "is-a", "bowed instrument"],
    ["Some of the noble gases are helium, neon and argon.", "argon", "is-a", "noble gas"],
    ["# Noble gases\n\nCommon examples are helium, neon and argon.", "neon", "is-a", "noble gas"],
  ],
  not: [
    ["A necklace is a string of beads.", "necklace", "is-a", "bead"],
    ["The noble gases are helium, neon and argon.", "noble gas", "is-a", "helium"],
    ["Violins are instruments and toys.", "toy", "is-a", "violin"],
    ["Osmosis is not a kind of diffusion.", "osmosis", "is-a", "diffusion"],
    ["Yeast is not part of the bread.", "yeast", "part-of", "bread"],
    ["The weather is nice."],
    ["It is a pity."],
    ["A whale is not a fish.", "whale", "is-a", "fish"],
    ["Water is necessary for germination.", "water", "requires", "germination"],
  ],
};
