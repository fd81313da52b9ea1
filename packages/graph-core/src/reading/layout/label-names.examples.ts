import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["label-names"],
  reads: [
    ["# Sails\n\n- Careful with Dacron: it tears", "modifier", "names", "Dacron"],
    ["# Sails\n\n- Wide (gaff, lug): more cloth for the same mast", "modifier", "names", "gaff"],
    ["# Sails\n\n## Repairs to old rigging\n\nThey last.", "modifier", "names", "rigging"],
  ],
  not: [
    ["# Boats\n\n## Storm Jibs Features\n\n- Small", "modifier", "names", "storm jibs features"],
    ["# Sails\n\n- **Storm jib:** a small sail", "modifier", "names", "jib"],
    ["# Sails\n\n- Note on Dacron: it tears", "modifier", "names", "note"],
  ],
};
