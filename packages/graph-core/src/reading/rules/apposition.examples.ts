import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["apposition"],
  reads: [
    ["Mercury, the smallest planet, orbits the Sun.", "Mercury", "is-a", "planet"],
    ["Paris, the capital of France, lies on the Seine.", "Paris", "is-a", "capital of France"],
    ["The composer Johann Sebastian Bach wrote fugues.", "Johann Sebastian Bach", "is-a", "composer"],
    ["The painter Vincent van Gogh painted The Starry Night in 1889.", "Vincent van Gogh", "is-a", "painter"],
    ["The metals tin and copper are melted in a pot.", "copper", "is-a", "metal"],
    ["The composers Bach and Handel were born in 1685.", "Handel", "is-a", "composer"],
    ["The stove burns peat, one of the old fuels.", "peat", "is-a", "fuel"],
    ["Builders use mortar, a mixture of sand, lime and water.", "mortar", "uses", "lime"],
    ["Slag, a by-product of smelting, is hard.", "smelting", "produces", "slag"],
    ["Gin, a sort of spirit, is clear.", "gin", "is-a", "spirit"],
    ["The hub, a part of the wheel, turns.", "hub", "part-of", "wheel"],
    ["The database PostgreSQL stores rows.", "PostgreSQL", "is-a", "database"],
  ],
  not: [
    ["The metals tin and copper are melted in a pot and in acid.", "acid", "is-a", "metal"],
    ["Builders use mortar, a mixture of sand, lime and water.", "mortar", "is-a", "sand"],
    ["The customer VPC is private.", "VPC", "is-a", "customer"],
    ["The loom weaves with a warp--weft frame.", "warp", "is-a", "weft frame"],
    ["They paint with lead white, red ochre and soot.", "lead white", "is-a", "red ochre"],
    ["Grace Holm, Mersey Academy, read the draft.", "Grace Holm", "is-a", "Mersey Academy"],
    ["They visited Rome, Florence and Venice."],
    ["On Tuesday, the council voted."],
    ["Rome, however, fell later."],
    ["The composer Johann Sebastian Bach wrote fugues.", "composer", "is-a", "Johann Sebastian Bach"],
  ],
};
