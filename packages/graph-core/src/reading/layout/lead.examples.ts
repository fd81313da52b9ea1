import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["lead-kinds", "lead-verb"],
  reads: [
    ["# Ships\n\n## Sails\n\nEach one needs wind. They are of two types:\n\n- Jib\n- Genoa", "jib", "is-a", "sails"],
    ["# Ships\n\nTypes of sails:\n- Jib\n- Genoa", "jib", "is-a", "sails"],
    ["# Ships\n\nTypes of sails\n\n- Jib\n- Genoa", "jib", "is-a", "sails"],
    [
      "# Rocks\n\nThere are three kinds of rock:\n\n- Igneous rock\n- Sedimentary rock",
      "sedimentary rock",
      "is-a",
      "rock",
    ],
    [
      "# Rig\n\nThere are two kinds of sails.\n\n1. A **jib** is set before the mast.\n2. A **mainsail** drives the ship.",
      "jib",
      "is-a",
      "sail",
    ],
    ["# Orchestra\n\nIt has:\n\n- Violins\n- Cellos", "cello", "part-of", "orchestra"],
    ["# Orchestra\n\nAn orchestra usually consists of:\n\n- Violins\n- Cellos", "violin", "part-of", "orchestra"],
    ["# Harvest\n\nThe harvest depends on:\n\n- Rain\n- Labour", "harvest", "requires", "labour"],
  ],
  not: [
    ["# Ships\n\nSails drive ships. The reason is:\n\n- Wind\n- Rain", "wind", "is-a", "ship"],
    [
      "# Rig\n\nThere are two kinds of sails.\n\n1. On every ship that crosses the sea a **jib** is set.",
      "jib",
      "is-a",
      "sail",
    ],
    ["# Orchestra\n\nMusicians say it is hard.\n\n- A hall"],
    ["# Orchestra\n\n- A hall"],
    ["# Harvest\n\nThe harvest depends on:\n\n- Rain\n- Labour", "labour", "requires", "harvest"],
  ],
};
