import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["acronym", "stated"],
  reads: [
    ["Random access memory (RAM) loses its content without power.", "random access memory", "alias", "RAM"],
    ["Gross national product (GNP) measures output.", "gross national product", "alias", "GNP"],
    ["The femur, also called the thigh bone, bears weight.", "femur", "alias", "thigh bone"],
    ["Sodium chloride, also known as table salt, dissolves in water.", "sodium chloride", "alias", "table salt"],
    ["The World Trade Organization, or WTO, settles disputes.", "World Trade Organization", "alias", "WTO"],
  ],
  not: [
    ["The heart (see below) pumps blood."],
    ["The treaty (1648) ended the war."],
    ["Wheat or barley feeds the cattle."],
    ["The femur is also called for by surgeons."],
    ["A bone may break; this is also known as fracture."],
    ["A cell copies the chromosome in short stretches."],
    ["The result is sometimes referred to as a person's genetic “fingerprint.”"],
  ],
};
