import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["heading", "heading-part", "heading-kind"],
  reads: [
    ["# The eye\n\n## Retina", "retina", "part-of", "eye"],
    ["# Volcanoes\n\n## Shield volcanoes", "shield volcano", "is-a", "volcano"],
    ["# The eye\n\n## Use cases\n\n### Photography", "photography", "applies-to", "eye"],
    ["# Monarchy vs republic", "monarchy", "contrasts-with", "republic"],
    ["# Boats\n\n## Canoe or kayak?", "canoe", "contrasts-with", "kayak"],
    ["# Rocks\n\n## Types\n\n### Granite", "granite", "is-a", "rock"],
  ],
  not: [
    ["# Boats\n\n## How do I mend or replace a hull?", "how do i mend", "contrasts-with", "replace a hull"],
    ["# Boats\n\n## Is it a canoe or a kayak?", "is it a canoe", "contrasts-with", "kayak"],
    ["# The eye\n\n## Overview"],
    ["# The eye\n\n## Use cases\n\nIt sees."],
    ["# The eye\n\n## Retina", "eye", "part-of", "retina"],
  ],
};
