import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["typed-link"],
  reads: [
    ["# Photosynthesis\n\nup:: [[Plants MOC]]", "photosynthesis", "part-of", "Plants MOC"],
    ["# Photosynthesis\n\nrequires:: [[Sunlight]]", "photosynthesis", "requires", "sunlight"],
    ["# Photosynthesis\n\n- part of [[Plant biology]]", "photosynthesis", "part-of", "plant biology"],
    [
      "---\ntitle: Copy and Paste\n---\n\n# Copy and Paste\n\n- uses:: [[Clipboard]]",
      "copy and paste",
      "uses",
      "clipboard",
    ],
    ["# Photosynthesis\n\n- produces [[Glucose]]", "photosynthesis", "produces", "glucose"],
    ["# Photosynthesis\n\ncontrasts-with:: [[Respiration]]", "photosynthesis", "contrasts-with", "respiration"],
    ["# Photosynthesis\n\nType:: [[Metabolic pathway]]\nStatus:: ripe", "photosynthesis", "is-a", "metabolic pathway"],
    ["# Photosynthesis\n\nfound-by:: [[Ingenhousz]]", "photosynthesis", "related-to", "Ingenhousz"],
    ["# Photosynthesis\n\nrequires:: [[Water]]\nuses:: [[Sunlight]]", "photosynthesis", "uses", "sunlight"],
    [
      "# Photosynthesis\n\nIt [contrasts-with:: [[Respiration]]] in books.",
      "photosynthesis",
      "contrasts-with",
      "respiration",
    ],
    ["# Photosynthesis\n\n- (affects:: [[Climate]])", "photosynthesis", "affects", "climate"],
    ["# Photosynthesis\n\n- (affects:: [[Climate]], [[Soil]])", "photosynthesis", "affects", "soil"],
  ],
  not: [
    ["# Boat\n\n- Parts\n  - type:: [[Sail]]", "boat", "is-a", "sail"],
    ["# Boat\n\n- type:: [[Sail]]\n  name:: Jib", "boat", "is-a", "sail"],
    ["# Photosynthesis\n\nup:: [[Plants MOC]]", "photosynthesis", "is-a", "Plants MOC"],
    ["# Photosynthesis\n\ntype:: [[Literature note]]"],
    ["# Photosynthesis\n\ntype:: evergreen"],
    ["# Orchid\n\n- kind:: [[Plant]]\n  name:: Ophrys\n  colour:: deep violet", "orchid", "related-to", "deep violet"],
    ["# Orchid\n\nsummary:: A flower that is found on many a [[Mountain]]."],
    ["# Orchid\n\ngrows-on:: [[Trees]] but not [[Rocks]]", "orchid", "related-to", "rock"],
    ["# Photosynthesis\n\n- see [[Sunlight]] for more"],
    ["# Photosynthesis\n\n- tags:: [[biology]]"],
    ["# Photosynthesis\n\nrequires:: light"],
  ],
};
