import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["arrow"],
  reads: [
    ["# Winter\n\nThe wet road froze overnight → black ice → collisions", "black ice", "affects", "collision"],
    ["# Bread\n\nIn summer the dough gets too warm -> sour taste", "dough", "affects", "sour taste"],
    ["# Soil\n\nHeavy rain carries the soil away → gullies, bare rock", "soil", "affects", "bare rock"],
  ],
  not: [
    ["# Winter\n\nThe wet road froze overnight. Black ice follows."],
    ["# Winter\n\nThe wet road froze overnight → black ice", "black ice", "affects", "road"],
  ],
};
