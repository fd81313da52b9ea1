import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["comparison"],
  reads: [
    ["Oaks lose their leaves, whereas pines keep them.", "oak", "contrasts-with", "pine"],
    ["Whereas a canoe is paddled, a galley is rowed.", "canoe", "contrasts-with", "galley"],
    ["The viola is held under the chin, while the cello stands on the floor.", "viola", "contrasts-with", "cello"],
    ["A kite is tied to a line. By contrast, a balloon flies free.", "kite", "contrasts-with", "balloon"],
    ["A kite is tied to a line. A balloon, on the other hand, flies free.", "kite", "contrasts-with", "balloon"],
  ],
  not: [
    ["Nero sang while Rome burned.", "Nero", "contrasts-with", "Rome"],
    ["Oaks lose their leaves, whereas they keep their twigs.", "oak", "contrasts-with", "twig"],
    ["A kite is tied to a line. A balloon flies free.", "kite", "contrasts-with", "balloon"],
  ],
};
