import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["heading", "heading-part", "heading-kind"],
  reads: [
    ["# The eye\n\n## Retina", "retina", "part-of", "eye"],
    ["# Volcanoes\n\n## Shield volcanoes", "shield volcano", "is-a", "volcano"],
    ["# The eye\n\n## Use cases\n\n### Photography", "photography", "applies-to", "eye"],
    ["# Monarchy vs republic", "monarchy", "contrasts-with", "republic"],
    ["# Boats\n\n## Canoe or kayak?", "canoe", "contrasts-with", "kayak"],
    ["# Memory\n\n## Testing it", "testing memory", "part-of", "memory"],
    ["# Brief document on the eye\n\n## Retina", "retina", "part-of", "eye"],
    ["# This note will give an introduction to the eye\n\n## Retina", "retina", "part-of", "eye"],
    ["# Document explaining the parts and uses of Telescopes\n\n## Mirror", "mirror", "part-of", "telescope"],
    ["# Rocks\n\n## Types\n\n### Granite", "granite", "is-a", "rock"],
    ["# The eye\n\n## 2b. Retina", "retina", "part-of", "eye"],
    ["# The eye\n\n## Blindness - How people cope", "blindness", "part-of", "eye"],
    ["# The eye\n\n## Lens: (of the camera)", "lens", "part-of", "eye"],
    ["# Sailing\n\n## Patching a sail", "patching a sail", "part-of", "sailing"],
  ],
  not: [
    ["# Sailing\n\n## Patching a sail", "patching", "part-of", "sailing"],
    ["# Brief document on routing tables\n\n## Subnets", "subnet", "part-of", "brief document on routing tables"],
    ["# Boats\n\n## How do I mend or replace a hull?", "how do i mend", "contrasts-with", "replace a hull"],
    ["# Boats\n\n## Is it a canoe or a kayak?", "is it a canoe", "contrasts-with", "kayak"],
    ["# Ship logs\n\n## Keep the ship logs", "keep the ship logs", "is-a", "ship log"],
    ["# The eye\n\n## Overview"],
    ["# Chess clocks\n\n## Settings"],
    ["# The eye\n\n## Its many parts"],
    ["# The eye\n\n## Use cases\n\nIt sees."],
    ["# The eye\n\n## Retina", "eye", "part-of", "retina"],
  ],
};
