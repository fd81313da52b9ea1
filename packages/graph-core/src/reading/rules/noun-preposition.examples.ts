import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["noun-preposition"],
  reads: [
    ["The keel of the ship breaks the waves.", "keel", "part-of", "ship"],
    ["The roots of the plant absorb water.", "root", "part-of", "plant"],
    ["A subsidy for farmers lowers prices.", "subsidy", "applies-to", "farmer"],
    ["The verdict of the court surprised everyone.", "verdict", "part-of", "court"],
  ],
  not: [
    ["She spoke of love."],
    ["Layers are hidden on the path from input to output.", "input", "applies-to", "output"],
    ["Lightning causes thunder."],
    ["Jazz is a kind of music."],
    ["The keel of the ship breaks the waves.", "ship", "part-of", "keel"],
  ],
};
