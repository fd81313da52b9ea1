import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["such-as"],
  reads: [
    ["Soft metals (such as tin and lead) melt soon.", "lead", "is-a", "soft metal"],
    ["Old seals (e.g. wax) keep letters shut.", "wax", "is-a", "seal"],
    ["Farmers grow cereals such as wheat and barley.", "wheat", "is-a", "cereal"],
    ["Farmers grow cereals such as wheat and barley.", "barley", "is-a", "cereal"],
    ["The museum shows instruments such as the violin and the cello.", "cello", "is-a", "instrument"],
    ["The lab uses noble gases, including argon.", "argon", "is-a", "noble gas"],
    ["The nutrients for growth, such as nitrogen, come from the soil.", "nitrogen", "is-a", "nutrient"],
    ["The nests of other birds, such as wrens, are small.", "wren", "is-a", "bird"],
    ["Bakers sell cakes like tarts.", "tart", "is-a", "cake"],
    ["The decade saw many changes to the harbour town, including the dock strike.", "dock strike", "is-a", "change"],
    ["The operas of Verdi, such as Aida, are long.", "Aida", "is-a", "opera"],
    [
      "The guild restores whole organs, including the bellows, their valves and their pipes.",
      "pipe",
      "part-of",
      "organ",
    ],
  ],
  not: [
    ["Organs (such as the roots of reeds) take up water.", "reed", "is-a", "organ"],
    ["The guild restores whole organs, including the bellows, their valves and their pipes.", "valve", "is-a", "organ"],
    [
      "The decade saw many changes to the harbour town, including the dock strike.",
      "dock strike",
      "is-a",
      "harbour town",
    ],
    ["The operas of Verdi, such as Aida, are long.", "Aida", "is-a", "Verdi"],
    ["A viola, which is like a violin, has four strings."],
    ["Violins, like cellos, can be tuned."],
    ["The nutrients for growth, such as nitrogen, come from the soil.", "nitrogen", "is-a", "growth"],
    ["The nests of other birds, such as wrens, are small.", "wren", "is-a", "nest"],
    ["The moon circles a planet like the earth."],
    ["The judge was such a strict man."],
    ["The cat sleeps like a stone."],
    ["Within the cell, where does energy to power such reactions come from?"],
    ["Farmers grow cereals such as wheat and barley.", "farmer", "is-a", "wheat"],
  ],
};
