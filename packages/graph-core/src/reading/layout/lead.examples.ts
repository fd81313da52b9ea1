import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["lead-kinds", "lead-verb"],
  reads: [
    [
      "# Rocks\n\nThere are three kinds of rock:\n\n- Igneous rock\n- Sedimentary rock",
      "sedimentary rock",
      "is-a",
      "rock",
    ],
    ["# Orchestra\n\nIt has:\n\n- Violins\n- Cellos", "cello", "part-of", "orchestra"],
    ["# Orchestra\n\nAn orchestra usually consists of:\n\n- Violins\n- Cellos", "violin", "part-of", "orchestra"],
    ["# Harvest\n\nThe harvest depends on:\n\n- Rain\n- Labour", "harvest", "requires", "labour"],
  ],
  not: [
    ["# Orchestra\n\nMusicians say it is hard.\n\n- A hall"],
    ["# Orchestra\n\n- A hall"],
    ["# Harvest\n\nThe harvest depends on:\n\n- Rain\n- Labour", "labour", "requires", "harvest"],
  ],
};
